namespace Dabir.Language;

/// <summary>Which of a language's forms a counted word takes.</summary>
public enum PluralForm
{
    /// <summary>Arabic: nothing of it.</summary>
    Zero,

    /// <summary>One of it; in Persian and Dari also less than one.</summary>
    One,

    /// <summary>Arabic: the dual.</summary>
    Two,

    /// <summary>Arabic: three to ten, also behind hundreds.</summary>
    Few,

    /// <summary>Arabic: eleven to ninety-nine, also behind hundreds.</summary>
    Many,

    /// <summary>Everything else; every language has it.</summary>
    Other,
}

/// <summary>The plural rules of the languages, after CLDR 48.</summary>
public static class Plurals
{
    /// <summary>The form that goes with a number as it is written: in English <c>1m</c> is one and <c>1.0m</c> is not.</summary>
    /// <example><c>Plurals.Of(3, TextLanguage.Arabic)</c> is <see cref="PluralForm.Few"/>; in Persian 0 and 1 are <see cref="PluralForm.One"/>.</example>
    public static PluralForm Of(decimal number, TextLanguage language = TextLanguage.Persian)
    {
        var size = Math.Abs(number);
        return language switch
        {
            TextLanguage.Arabic => OfArabic(size),
            TextLanguage.Persian or TextLanguage.Dari when decimal.Truncate(size) == 0 || size == 1 => PluralForm.One,
            TextLanguage.English when size == 1 && size.Scale == 0 => PluralForm.One,
            TextLanguage.Sorani or TextLanguage.Pashto when size == 1 => PluralForm.One,
            _ => PluralForm.Other,
        };
    }

    static PluralForm OfArabic(decimal size) =>
        size != decimal.Truncate(size)
            ? PluralForm.Other
            : (size, size % 100) switch
            {
                (0, _) => PluralForm.Zero,
                (1, _) => PluralForm.One,
                (2, _) => PluralForm.Two,
                (_, >= 3 and <= 10) => PluralForm.Few,
                (_, >= 11) => PluralForm.Many,
                _ => PluralForm.Other,
            };
}
