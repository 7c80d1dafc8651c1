using System.Globalization;

namespace Dabir.Language;

/// <summary>Writes Gregorian dates in the languages of the region.</summary>
public static class GregorianFormat
{
    /// <summary>Weekday, day, month and year: «دوشنبه ۲۳ نوامبر ۲۰۲۶», in Arabic «الاثنين، ٢٣ نوفمبر ٢٠٢٦».</summary>
    /// <param name="date">The day.</param>
    /// <param name="language">The language.</param>
    /// <param name="country">The country of an Arabic edition; see <see cref="GregorianMonthNames.Of"/>.</param>
    /// <param name="style">How the house writes weekdays.</param>
    public static string Long(
        DateOnly date,
        TextLanguage language = TextLanguage.Persian,
        string? country = null,
        HouseStyle? style = null
    )
    {
        var comma = language switch
        {
            TextLanguage.English => ",",
            TextLanguage.Arabic => "،",
            _ => "",
        };
        return $"{WeekdayNames.Of(date.DayOfWeek, language, style)}{comma} {Medium(date, language, country)}";
    }

    /// <summary>Day, month and year: «۲۳ نوامبر ۲۰۲۶», in Sorani «٢٣ی تشرینی دووەمی ٢٠٢٦».</summary>
    /// <param name="date">The day.</param>
    /// <param name="language">The language.</param>
    /// <param name="country">The country of an Arabic edition; see <see cref="GregorianMonthNames.Of"/>.</param>
    public static string Medium(DateOnly date, TextLanguage language = TextLanguage.Persian, string? country = null)
    {
        var ezafe = language is TextLanguage.Sorani ? "ی" : "";
        var month = GregorianMonthNames.Of(date.Month, language, country);
        var text = string.Create(CultureInfo.InvariantCulture, $"{date.Day}{ezafe} {month}{ezafe} {date.Year}");
        return Digits.To(language.Digits, text);
    }

    /// <summary>Year, month and day by numbers, as <c>2026-11-23</c> or «۲۰۲۶/۱۱/۲۳».</summary>
    public static string Numeric(DateOnly date, DigitShapes digits = DigitShapes.Persian, char separator = '/') =>
        Digits.To(
            digits,
            string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}{separator}{date.Month:00}{separator}{date.Day:00}")
        );
}
