namespace Dabir.Language;

/// <summary>The two spellings an index keeps of a text, each in a column of its own.</summary>
/// <param name="Split">Half-spaces as spaces, so that «کتاب» finds «کتاب‌ها» and neighbours are found as a phrase.</param>
/// <param name="Joined">Words drawn together, so that «میشود», «می‌شود» and «می شود» are one token.</param>
/// <example>
/// <c>IndexForms.Of("نرم‌افزار می‌نویسد")</c> has the split form <c>نرم افزار می نویسد</c> and the joined one <c>نرمافزار مینویسد</c>.
/// </example>
public sealed record IndexForms(string Split, string Joined)
{
    /// <summary>Makes both forms of a text of any length.</summary>
    public static IndexForms Of(string text) => new(SearchFold.Fold(text, SearchForm.Split), SearchFold.Fold(text));

    /// <summary>The form by its name.</summary>
    public string this[SearchForm form] => form == SearchForm.Split ? Split : Joined;
}
