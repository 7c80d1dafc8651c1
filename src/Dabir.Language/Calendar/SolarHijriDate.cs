using System.Diagnostics.CodeAnalysis;

namespace Dabir.Language;

/// <summary>A day of the Solar Hijri calendar, the civil calendar of Iran and Afghanistan.</summary>
/// <remarks>
/// Exact for the official years 1206–1498 (Calendar Center, Institute of Geophysics, University of Tehran) and equal to
/// <see cref="System.Globalization.PersianCalendar"/> elsewhere. The first day is 1/1/1 (22 March 622), the last is
/// 9378/10/13 (31 December 9999). The default value is the first day.
/// </remarks>
/// <example><c>SolarHijriDate.FromDateOnly(new DateOnly(2026, 11, 23))</c> is ۲ آذر ۱۴۰۵.</example>
public readonly partial record struct SolarHijriDate : IComparable<SolarHijriDate>
{
    // Kept one less than shown, so that the default value is a real day.
    readonly short _year;
    readonly byte _month;
    readonly byte _day;

    /// <summary>The day with this year, month (1–12) and day of month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, as 30 Esfand of a common year.</exception>
    public SolarHijriDate(int year, int month, int day)
    {
        if (!Exists(year, month, day))
            ThrowNoSuchDay(year, month, day);
        (_year, _month, _day) = ((short)(year - 1), (byte)(month - 1), (byte)(day - 1));
    }

    SolarHijriDate(int dayNumber)
    {
        var year = SolarHijriYears.YearOf(dayNumber);
        var dayOfYear = (uint)(dayNumber - SolarHijriYears.DayNumberOfNowruz(year));
        var isFirstHalf = dayOfYear < 186;
        var month = isFirstHalf ? dayOfYear / 31 : (dayOfYear - 6) / 30;
        _year = (short)(year - 1);
        _month = (byte)month;
        _day = (byte)(isFirstHalf ? dayOfYear - month * 31 : dayOfYear - 6 - month * 30);
    }

    /// <summary>The first day: 1 Farvardin of year 1, 22 March 622.</summary>
    public static SolarHijriDate MinValue => default;

    /// <summary>The last day a <see cref="DateOnly"/> can hold: 13 Dey 9378.</summary>
    public static SolarHijriDate MaxValue => FromDateOnly(DateOnly.MaxValue);

    /// <summary>The year, as 1405.</summary>
    public int Year => _year + 1;

    /// <summary>The month, 1 for Farvardin (Hamal) to 12 for Esfand (Hut).</summary>
    public int Month => _month + 1;

    /// <summary>The day of the month, 1 to 31.</summary>
    public int Day => _day + 1;

    /// <summary>The day of the year, 1 to 366.</summary>
    public int DayOfYear => (_month < 6 ? _month * 31 : 6 + _month * 30) + Day;

    /// <summary>The weekday; the week of Iran and Afghanistan begins on <see cref="DayOfWeek.Saturday"/>.</summary>
    public DayOfWeek DayOfWeek => (DayOfWeek)((DayNumber + 1) % 7);

    int DayNumber => SolarHijriYears.DayNumberOfNowruz(Year) + DayOfYear - 1;

    /// <summary>The same day in the Gregorian calendar.</summary>
    /// <example><c>new SolarHijriDate(1405, 9, 2).ToDateOnly()</c> is 23 November 2026.</example>
    public DateOnly ToDateOnly() => DateOnly.FromDayNumber(DayNumber);

    /// <summary>The Solar Hijri day of a Gregorian one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 22 March 622.</exception>
    /// <example><c>SolarHijriDate.FromDateOnly(new DateOnly(2024, 3, 20))</c> is ۱ فروردین ۱۴۰۳.</example>
    public static SolarHijriDate FromDateOnly(DateOnly day)
    {
        if (day.DayNumber < SolarHijriYears.DayNumberOfNowruz(SolarHijriYears.First))
            ThrowBeforeTheCalendar(day);
        return new(day.DayNumber);
    }

    /// <summary>The day with this year, month and day of month, if there is one.</summary>
    /// <returns>False for a day that does not exist: 1405/12/30, 1405/0/10.</returns>
    public static bool TryCreate(int year, int month, int day, out SolarHijriDate date)
    {
        var exists = Exists(year, month, day);
        date = exists ? new(year, month, day) : default;
        return exists;
    }

    /// <summary>Whether Esfand of the year has 30 days: 1403 and 1408 are leap years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9378.</exception>
    public static bool IsLeapYear(int year)
    {
        if (!IsKnown(year))
            ThrowNoSuchDay(year, 1, 1);
        return SolarHijriYears.IsLeap(year);
    }

    /// <summary>31 for the first six months, then 30; Esfand has 29, in leap years 30.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9378 or the month not 1 to 12.</exception>
    public static int DaysInMonth(int year, int month)
    {
        if (!IsKnown(year) || month is < 1 or > 12)
            ThrowNoSuchDay(year, month, 1);
        return month switch
        {
            <= 6 => 31,
            < 12 => 30,
            _ => SolarHijriYears.IsLeap(year) ? 30 : 29,
        };
    }

    /// <summary>The day so many days later (or earlier).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside the calendar.</exception>
    public SolarHijriDate AddDays(int days) => FromDateOnly(ToDateOnly().AddDays(days));

    /// <inheritdoc/>
    public int CompareTo(SolarHijriDate other) => Rank.CompareTo(other.Rank);

    /// <summary>Whether the left day is earlier.</summary>
    public static bool operator <(SolarHijriDate left, SolarHijriDate right) => left.Rank < right.Rank;

    /// <summary>Whether the left day is later.</summary>
    public static bool operator >(SolarHijriDate left, SolarHijriDate right) => left.Rank > right.Rank;

    /// <summary>Whether the left day is earlier or the same.</summary>
    public static bool operator <=(SolarHijriDate left, SolarHijriDate right) => left.Rank <= right.Rank;

    /// <summary>Whether the left day is later or the same.</summary>
    public static bool operator >=(SolarHijriDate left, SolarHijriDate right) => left.Rank >= right.Rank;

    /// <summary>The machine form in ASCII digits, as <c>1405-09-02</c>; for readers use <see cref="SolarHijriFormat"/>.</summary>
    public override string ToString() => SolarHijriFormat.Numeric(this, DigitShapes.Ascii, '-');

    /// <summary>Takes the date apart: <c>var (year, month, day) = date;</c></summary>
    public void Deconstruct(out int year, out int month, out int day) => (year, month, day) = (Year, Month, Day);

    int Rank => _year << 16 | _month << 8 | _day;

    static bool IsKnown(int year) => year is >= SolarHijriYears.First and <= SolarHijriYears.Last;

    static bool Exists(int year, int month, int day) =>
        IsKnown(year)
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DaysInMonth(year, month)
        && (year < SolarHijriYears.Last || (month, day).CompareTo((10, 13)) <= 0);

    [DoesNotReturn]
    static void ThrowNoSuchDay(int year, int month, int day) =>
        throw new ArgumentOutOfRangeException(nameof(year), $"The Solar Hijri calendar has no day {year}/{month}/{day}.");

    [DoesNotReturn]
    static void ThrowBeforeTheCalendar(DateOnly day) =>
        throw new ArgumentOutOfRangeException(nameof(day), day, "The Solar Hijri calendar begins on 22 March 622.");
}
