namespace Dabir.Language;

/// <summary>Large numbers for counters and cards: «۱٫۲ هزار», «۱۵ میلیون».</summary>
public static partial class NumberFormat
{
    static readonly string[] PersianScales = ["", "\u00A0هزار", "\u00A0میلیون", "\u00A0میلیارد", "\u00A0تریلیون"];
    static readonly string[] ArabicScales = ["", "\u00A0ألف", "\u00A0مليون", "\u00A0مليار", "\u00A0ترليون"];
    static readonly string[] SoraniScales = ["", "K", "M", "G", "T"];
    static readonly string[] LatinScales = ["", "K", "M", "B", "T"];

    /// <summary>A number short, with two digits where it is below a hundred of its unit: 1234 is «۱٫۲ هزار», in English <c>1.2K</c>.</summary>
    /// <remarks>CLDR 48, the short compact forms; Sorani and Pashto have Latin letters there.</remarks>
    /// <example><c>NumberFormat.Compact(15_300)</c> is «۱۵ هزار», with a no-break space.</example>
    public static string Compact(long number, TextLanguage language = TextLanguage.Persian)
    {
        var (unit, scale) = (Math.Abs((decimal)number), 0);
        while (scale < 4 && Rounded(unit) >= 1000)
            (unit, scale) = (unit / 1000, scale + 1);
        unit = Rounded(unit);
        var scales = language switch
        {
            TextLanguage.Persian or TextLanguage.Dari => PersianScales,
            TextLanguage.Arabic => ArabicScales,
            TextLanguage.Sorani => SoraniScales,
            _ => LatinScales,
        };
        // Three to ten thousand are a small plural in Arabic: ٥ آلاف.
        var name =
            language == TextLanguage.Arabic && scale == 1 && unit is 3 or 4 or 5 or 6 or 7 or 8 or 9
                ? "\u00A0آلاف"
                : scales[scale];
        return Of(number < 0 ? -unit : unit, language, 1) + name;
    }

    static decimal Rounded(decimal unit) => unit < 10 ? Math.Round(unit, 1) : Math.Round(unit);
}
