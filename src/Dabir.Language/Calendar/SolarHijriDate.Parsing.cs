namespace Dabir.Language;

public readonly partial record struct SolarHijriDate
{
    /// <summary>Reads a day as people type it: in any digits, by numbers or by month names.</summary>
    /// <remarks>
    /// Read are year/month/day («۱۴۰۵/۰۹/۰۲», <c>1405-9-2</c>), day/month/year with a year of four digits, and a day, a month
    /// name and a year in any order («دوشنبه، ۲ آذرماه ۱۴۰۵», «دوم قوس ۱۴۰۵», <c>02 Azar 1405</c>) with the names of Iran,
    /// Afghanistan, Sorani and Pashto. Refused are days that do not exist, a weekday that is not that day's, years outside
    /// 1000–1699 (a Gregorian 2026 is a slip, not the year 2647), relative words («فردا») and any text around the date.
    /// </remarks>
    /// <example><c>SolarHijriDate.TryParse("دوشنبه، ۲ آذر ۱۴۰۵", out var date)</c> gives 1405-09-02; «شنبه ۲ آذر ۱۴۰۵» is refused.</example>
    public static bool TryParse(ReadOnlySpan<char> text, out SolarHijriDate date) =>
        TryParse(text, out date, out var time) && time is null;

    /// <summary>Reads a day and, if one is written after it, the time of day: «۱۴۰۵/۰۹/۰۲ ۱۴:۰۵», «۲ آذر ۱۴۰۵، ساعت ۱۴:۰۵».</summary>
    /// <returns>False, like <see cref="TryParse(ReadOnlySpan{char}, out SolarHijriDate)"/>, for everything that is no such day or time.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out SolarHijriDate date, out TimeOnly? time) =>
        new SolarHijriReading(text).TryRead(out date, out time);
}
