namespace Dabir.Language.CopyEditing.Context;

/// <summary>For a word by itself: there is no context to ask, so that the rules decide.</summary>
sealed class RulesAlone : IJudge
{
    public bool Decides(Question question, Clues clues, int at, bool rule) => rule;
}
