namespace Dabir.Language.CopyEditing;

/// <summary>
/// What the writer of a text is used to. Where two spellings are right («کتابها» and «کتاب‌ها», «به ویژه» and «به‌ویژه») the other
/// one is offered only to a text that has no half-spaces yet or whose half-spaces are wrong elsewhere: a careful writer chose.
/// </summary>
sealed class Usage(string text, HouseStyle style)
{
    List<CopyEdit>? choices;
    bool isCareless;

    /// <summary>A half-space was set right that leaves no choice.</summary>
    public void Corrected() => isCareless = true;

    /// <summary>The other of two right spellings.</summary>
    public void Choose(CopyEdit edit) => (choices ??= []).Add(edit);

    /// <summary>What is offered of them.</summary>
    public IEnumerable<CopyEdit> Offered =>
        choices is null ? []
        : style.IsStrict || isCareless || !text.Contains(Alphabet.HalfSpace) ? choices
        : WritesPluralsApart ? choices.Where(edit => edit.Rule == CopyEditRule.Plural)
        : [];

    /// <summary>
    /// «کتاب‌ها» stands elsewhere, so that «کتابها» is a slip. After a silent heh everybody parts: «خانه‌ها» says nothing.
    /// </summary>
    bool WritesPluralsApart
    {
        get
        {
            for (
                var at = text.IndexOf("\u200cها", StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf("\u200cها", at + 1, StringComparison.Ordinal)
            )
                if (at > 0 && text[at - 1] != 'ه' && !Alphabet.NeverJoins(text[at - 1]))
                    return true;
            return false;
        }
    }
}
