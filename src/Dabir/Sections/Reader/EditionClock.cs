using System.Globalization;
using Dabir.Language;
using Dabir.Themes.Views;
using DigitShapes = Dabir.Language.DigitShapes;

namespace Dabir.Sections.Reader;

/// <summary>How an edition says moments and numbers to people; machines get Gregorian ISO and ASCII beside it.</summary>
public sealed class EditionClock(Edition edition)
{
    readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone);

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
    public DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Here(utc).DateTime);

    /// <summary>When the edition's calendar day began, UTC.</summary>
    public DateTime Midnight(DateTime utc)
    {
        var here = Here(utc);
        var began = utc - here.TimeOfDay;
        // A day on which the clocks change began with the other offset.
        return began + (here.Offset - Here(began).Offset);
    }

    /// <summary>When the edition's calendar day ends, UTC: «امروز» is no longer true then.</summary>
    public DateTime DayEnds(DateTime utc)
    {
        var here = Here(utc);
        var end = utc + (here.Date.AddDays(1) - here.DateTime);
        return end + (here.Offset - Here(end).Offset);
    }

    /// <summary>A number with the edition's digits and «٬» between thousands.</summary>
    public CountView Count(long number)
    {
        var text = number.ToString("N0", CultureInfo.InvariantCulture);
        return new CountView(number, Digits.To(digits, digits == DigitShapes.Ascii ? text : text.Replace(',', '٬')));
    }

    /// <summary>Digits of a text that is a name, not an amount, such as a news code.</summary>
    public string Digit(long number) => Digits.To(digits, number.ToString(CultureInfo.InvariantCulture));

    TimeView Say(DateTime utc, Func<DateTimeOffset, string> words)
    {
        var here = Here(utc);
        return new TimeView(here.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), words(here));
    }

    DateTimeOffset Here(DateTime utc) => TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), zone);

    string Hour(DateTimeOffset here) => Digits.To(digits, here.ToString("HH:mm", CultureInfo.InvariantCulture));

    string LongDay(DateTimeOffset here) => InCalendar(here, date => SolarHijriFormat.Long(date), "dddd d MMMM yyyy");

    string MediumDay(DateTimeOffset here) => InCalendar(here, date => SolarHijriFormat.Medium(date), "d MMMM yyyy");

    string NumericDay(DateTimeOffset here) => InCalendar(here, date => SolarHijriFormat.Numeric(date, digits), "yyyy/MM/dd");

    string InCalendar(DateTimeOffset here, Func<SolarHijriDate, string> solar, string gregorian) =>
        edition.Calendar == EditionCalendar.SolarHijri
            ? solar(SolarHijriDate.FromDateOnly(DateOnly.FromDateTime(here.DateTime)))
            : Digits.To(digits, here.ToString(gregorian, CultureInfo.InvariantCulture));
}
