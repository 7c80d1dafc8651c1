using System.Globalization;
using Dabir.Language;
using Dabir.Themes.Views;
using DigitShapes = Dabir.Language.DigitShapes;

namespace Dabir.Sections.Reader;

/// <summary>How an edition says moments and numbers to people; machines get Gregorian ISO and ASCII beside it.</summary>
public sealed class EditionClock(Edition edition)
{
    readonly CityTime city = edition.City;

    readonly TextLanguage language = TextLanguages.TryRead(edition.Language, out var known) ? known : TextLanguage.English;

    // «ar-IQ» says «تشرين الثاني» where «ar-EG» says «نوفمبر».
    readonly string? country = edition.Language.Split('-') is [_, { Length: 2 } region, ..] ? region : null;

    readonly DigitShapes digits = edition.Digits switch
    {
        EditionDigits.Persian => DigitShapes.Persian,
        EditionDigits.ArabicIndic => DigitShapes.Arabic,
        _ => DigitShapes.Ascii,
    };

    /// <summary>«دوشنبه ۲ آذر ۱۴۰۵ - ۰۵:۰۹»</summary>
    public TimeView Full(DateTime utc) => Say(utc, here => $"{LongDay(here)} - {Hour(here)}");

    /// <summary>«۰۵:۰۹ - ۱۴۰۵/۰۹/۰۲», as under a comment.</summary>
    public TimeView Short(DateTime utc) => Say(utc, here => $"{Hour(here)} - {NumericDay(here)}");

    /// <summary>
    /// «۰۵:۰۹» today, «۲ آذر ۱۴۰۵» before. Never «۵ دقیقه پیش»: the page is kept and read later than it was made, so
    /// only a script in the browser can say that truly.
    /// </summary>
    public TimeView Card(DateTime utc, DateTime now) =>
        Say(utc, here => here.Date == Here(now).Date ? Hour(here) : MediumDay(here));

    /// <summary>«دوشنبه ۲ آذر ۱۴۰۵» with the bare ISO date.</summary>
    public TimeView Today(DateTime now)
    {
        var here = Here(now);
        return new TimeView(here.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), LongDay(here));
    }

    /// <summary>The edition's calendar day at a moment, in Gregorian.</summary>
    public DateOnly Day(DateTime utc) => city.DayOf(utc);

    /// <summary>When the edition's day began, UTC.</summary>
    public DateTime DayBegan(DateTime utc) => city.StartOf(Day(utc));

    /// <summary>When the edition's day ends, UTC: what is told as today's is wrong from then on.</summary>
    public DateTime DayEnds(DateTime utc) => city.StartOf(Day(utc).AddDays(1));

    /// <summary>A moment as a form shows it and reads it back: «۱۴۰۵/۰۹/۰۲ ۱۴:۳۰».</summary>
    public string Typed(DateTime utc)
    {
        var here = Here(utc);
        return $"{NumericDay(here)} {Hour(here)}";
    }

    /// <summary>Reads a day, with or without a time, as it is typed in the edition's calendar in any digits; null when it is none.</summary>
    /// <returns>UTC. A time that the clocks of that night skipped is the moment they went on to.</returns>
    public DateTime? Read(string typed) =>
        edition.Calendar == EditionCalendar.SolarHijri
            ? SolarHijriDate.TryParse(typed.Trim(), out var date, out var time)
                ? Moment(date.ToDateOnly(), time)
                : null
            : ReadGregorian(Digits.ToAscii(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A number with the edition's digits and «٬» between thousands.</summary>
    public CountView Count(long number)
    {
        var text = number.ToString("N0", CultureInfo.InvariantCulture);
        return new CountView(number, Digits.To(digits, digits == DigitShapes.Ascii ? text : text.Replace(',', '٬')));
    }

    /// <summary>Digits of a text that is a name, not an amount, such as a news code.</summary>
    public string Digit(long number) => Digit(number.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Digit(long)"/>
    public string Digit(string ascii) => Digits.To(digits, ascii);

    TimeView Say(DateTime utc, Func<DateTimeOffset, string> words)
    {
        var here = Here(utc);
        return new TimeView(here.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), words(here));
    }

    // Until 1935 Tehran's clock stood a few seconds off the minute; ISO times know whole minutes only.
    DateTimeOffset Here(DateTime utc)
    {
        var offset = TimeSpan.FromMinutes(Math.Round(city.OffsetAt(utc).TotalMinutes));
        return new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Unspecified) + offset, offset);
    }

    DateTime Moment(DateOnly day, TimeOnly? time) => city.ToUtc(day.ToDateTime(time ?? TimeOnly.MinValue));

    DateTime? ReadGregorian(string[] parts)
    {
        string[] days = ["yyyy-M-d", "yyyy/M/d"];
        TimeOnly time = default;
        return
            parts.Length is 1 or 2
            && DateOnly.TryParseExact(parts[0], days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && (
                parts.Length == 1
                || TimeOnly.TryParseExact(parts[1], "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time)
            )
            ? Moment(date, time)
            : null;
    }

    string Hour(DateTimeOffset here) => Digits.To(digits, here.ToString("HH:mm", CultureInfo.InvariantCulture));

    string LongDay(DateTimeOffset here) =>
        InCalendar(
            here,
            date => SolarHijriFormat.Long(date, language, edition.Style),
            date => GregorianFormat.Long(date, language, country, edition.Style)
        );

    string MediumDay(DateTimeOffset here) =>
        InCalendar(
            here,
            date => SolarHijriFormat.Medium(date, language),
            date => GregorianFormat.Medium(date, language, country)
        );

    string NumericDay(DateTimeOffset here) =>
        InCalendar(
            here,
            date => SolarHijriFormat.Numeric(date, digits),
            date => GregorianFormat.Numeric(date, digits, language == TextLanguage.English ? '-' : '/')
        );

    string InCalendar(DateTimeOffset here, Func<SolarHijriDate, string> solar, Func<DateOnly, string> gregorian)
    {
        var day = DateOnly.FromDateTime(here.DateTime);
        return Digits.To(
            digits,
            edition.Calendar == EditionCalendar.SolarHijri ? solar(SolarHijriDate.FromDateOnly(day)) : gregorian(day)
        );
    }
}
