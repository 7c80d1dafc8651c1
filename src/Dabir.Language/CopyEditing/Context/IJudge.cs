namespace Dabir.Language.CopyEditing.Context;

/// <summary>Answers what context decides.</summary>
interface IJudge
{
    /// <summary>Whether the parts belong together; where it is not sure, what the rule says.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="clues">What stands there and round it.</param>
    /// <param name="at">Where the second part begins in the text.</param>
    /// <param name="rule">What the rules would do.</param>
    bool Decides(Question question, Clues clues, int at, bool rule);
}
