namespace Dabir.Language;

/// <summary>Writes Solar Hijri dates for readers, in the order they are read: weekday, day, month, year.</summary>
/// <remarks>The base library's <c>fa-IR</c> long pattern puts the year first and the weekday last, which nobody prints.</remarks>
public static class SolarHijriFormat
{
    /// <summary>Weekday, day, month and year: «دوشنبه ۲ آذر ۱۴۰۵», in Dari «دوشنبه ۲ قوس ۱۴۰۵».</summary>
    public static string Long(SolarHijriDate date, TextLanguage language = TextLanguage.Persian, HouseStyle? style = null) =>
        $"{WeekdayNames.Of(date.DayOfWeek, language, style)}{(language is TextLanguage.English ? ", " : " ")}{Medium(date, language)}";

    /// <summary>Day, month and year: «۲ آذر ۱۴۰۵», in Dari «۲ قوس ۱۴۰۵», in Sorani «٢ی سەرماوەزی ١٤٠٥».</summary>
    public static string Medium(SolarHijriDate date, TextLanguage language = TextLanguage.Persian) =>
        Written(DayAndMonth(date, language), date.Year, language);

    /// <summary>Day and month: «۲ آذر».</summary>
    public static string DayAndMonth(SolarHijriDate date, TextLanguage language = TextLanguage.Persian) =>
        Written(date.Day, MonthNames.Of(date.Month, language), language);

    /// <summary>Month and year, as an archive is headed: «آذر ۱۴۰۵».</summary>
    public static string MonthAndYear(SolarHijriDate date, TextLanguage language = TextLanguage.Persian) =>
        Written(MonthNames.Of(date.Month, language), date.Year, language);

    /// <summary>Year, month and day in two digits each: «۱۴۰۵/۰۹/۰۲».</summary>
    /// <param name="date">The day.</param>
    /// <param name="digits">The digits to write with; Persian if not told.</param>
    /// <param name="separator">The mark between the parts; a slash keeps its order in a right-to-left line.</param>
    public static string Numeric(SolarHijriDate date, DigitShapes digits = DigitShapes.Persian, char separator = '/') =>
        string.Create(
            10,
            (date, digits, separator),
            static (span, from) =>
            {
                var (year, month, day) = from.date;
                Put(span[..4], year);
                span[4] = span[7] = from.separator;
                Put(span[5..7], month);
                Put(span[8..], day);
                Digits.Change(span, from.digits);
            }
        );

    static void Put(Span<char> span, int number)
    {
        for (var at = span.Length - 1; at >= 0; at--, number /= 10)
            span[at] = (char)('0' + number % 10);
    }

    static string Written(int day, string month, TextLanguage language) =>
        language is TextLanguage.Sorani ? $"{Shown(day, language)}ی {month}" : $"{Shown(day, language)} {month}";

    // Sorani joins the parts of a date with the ezafe: خاکەلێوەی ١٤٠٥.
    static string Written(string month, int year, TextLanguage language) =>
        language is TextLanguage.Sorani ? $"{month}ی {Shown(year, language)}" : $"{month} {Shown(year, language)}";

    static string Shown(int number, TextLanguage language) =>
        Digits.To(language.Digits, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
