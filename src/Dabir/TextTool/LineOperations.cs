using System.Globalization;
using Dabir.Language;

namespace Dabir.TextTool;

/// <summary>What can be done with a line of text, by the name the command line has for it.</summary>
static class LineOperations
{
    /// <summary>Gregorian years begin here and Solar Hijri ones end before, so that one form serves both ways.</summary>
    const int FirstGregorianYear = 1700;

    public static IReadOnlyList<string> Names { get; } = ["normalise", "copyedit", "fold", "words", "date"];

    /// <summary>The operation; it gives null for a line it cannot read.</summary>
    public static Func<string, string?> Of(string name, TextLanguage language, EditLevel level)
    {
        var options = new NormaliseOptions { Language = language };
        return name switch
        {
            "normalise" => line => Normaliser.Normalise(line, options),
            "copyedit" => line => CopyEditor.Edited(line, level),
            "fold" => line => SearchFold.Fold(line),
            "words" => Words,
            "date" => line => Date(line, language),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "is no operation"),
        };
    }

    /// <summary>«۱۴۰۵» → «یک هزار و چهارصد و پنج», and back with ASCII digits.</summary>
    static string? Words(string line)
    {
        if (NumberReading.TryRead(line, out var number))
            return number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
                ? NumberWords.Of((long)number)
                : null;
        return NumberWords.TryRead(line, out var read) ? read.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary><c>2026-11-23</c> → «دوشنبه ۲ آذر ۱۴۰۵», and «۱۴۰۵/۹/۲» → <c>2026-11-23</c>.</summary>
    static string? Date(string line, TextLanguage language)
    {
        if (
            DateOnly.TryParseExact(line.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year >= FirstGregorianYear
        )
            return language is TextLanguage.Persian or TextLanguage.Dari or TextLanguage.Pashto
                ? SolarHijriFormat.Long(SolarHijriDate.FromDateOnly(day), language)
                : GregorianFormat.Long(day, language);
        return SolarHijriDate.TryParse(line, out var date) ? date.ToDateOnly().ToString("O", CultureInfo.InvariantCulture) : null;
    }
}
