namespace Dabir.Language;

/// <summary>One proposed change of a text: replace <paramref name="Length"/> characters at <paramref name="Start"/>.</summary>
/// <param name="Start">Where the change begins, counted in <see langword="char"/>s of the original text.</param>
/// <param name="Length">How much of the original it replaces; 0 inserts.</param>
/// <param name="Replacement">What stands there afterwards; empty removes.</param>
/// <param name="Rule">Why.</param>
/// <param name="Level">Whether it may be applied unasked.</param>
/// <example><c>«می روم»</c> gives one edit: start 2, length 1, replacement U+200C, rule <see cref="CopyEditRule.VerbPrefix"/>, level safe.</example>
public readonly record struct CopyEdit(int Start, int Length, string Replacement, CopyEditRule Rule, EditLevel Level)
{
    /// <summary>The end of the replaced stretch, exclusive.</summary>
    public int End => Start + Length;

    /// <summary>The reason for a person to read: «نشانهٔ جمع با نیم‌فاصله به واژه می‌پیوندد».</summary>
    public string Reason => CopyEditReasons.Of(Rule);

    /// <summary>The rule by a name that does not change, for what a newsroom does not want to be told again: <c>verb-prefix</c>.</summary>
    public string RuleId => CopyEditReasons.IdOf(Rule);
}

/// <summary>How sure an edit is.</summary>
public enum EditLevel
{
    /// <summary>May be applied on save: a copy editor would not look twice.</summary>
    Safe,

    /// <summary>Is offered, with its rule as the explanation, and applied by hand.</summary>
    Suggest,
}
