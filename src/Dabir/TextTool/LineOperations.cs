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
            "copyedit" => line => CopyEditor.Edited(line, level, language),
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

    /// <summary>
    /// <c>2026-11-23</c> → «دوشنبه ۲ آذر ۱۴۰۵», and «۱۴۰۵/۹/۲» → <c>2026-11-23</c>; a time that stands behind goes along:
    /// <c>2026-11-23T14:05</c> ↔ «دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۰۵».
    /// </summary>
    static string? Date(string line, TextLanguage language)
    {
        if (Gregorian(line.Trim(), out var moment, out var hasTime) && moment.Year >= FirstGregorianYear)
            return Written(DateOnly.FromDateTime(moment), language)
                + (hasTime ? Written(TimeOnly.FromDateTime(moment), language) : "");
        if (!SolarHijriDate.TryParse(line, out var date, out var time))
            return null;
        var day = date.ToDateOnly().ToString("O", CultureInfo.InvariantCulture);
        return time is null ? day : string.Create(CultureInfo.InvariantCulture, $"{day}T{time:HH:mm}");
    }

    static bool Gregorian(string line, out DateTime moment, out bool hasTime)
    {
        hasTime = line.Contains(':', StringComparison.Ordinal);
        return DateTime.TryParseExact(
            Digits.ToAscii(line),
            GregorianForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out moment
        );
    }

    static readonly string[] GregorianForms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-ddTHH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss",
    ];

    static string Written(DateOnly day, TextLanguage language) =>
        language is TextLanguage.Persian or TextLanguage.Dari or TextLanguage.Pashto
            ? SolarHijriFormat.Long(SolarHijriDate.FromDateOnly(day), language)
            : GregorianFormat.Long(day, language);

    static string Written(TimeOnly time, TextLanguage language)
    {
        var clock = Digits.To(language.Digits, time.ToString("HH:mm", CultureInfo.InvariantCulture));
        return language switch
        {
            TextLanguage.Persian or TextLanguage.Dari => $"، ساعت {clock}",
            TextLanguage.English => $", {clock}",
            _ => $"، {clock}",
        };
    }
}
