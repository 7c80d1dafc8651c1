using Dabir.Data;
using Dabir.Language;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>
/// کد خبر: a Solar Hijri day in the edition's time zone and a serial number of that day: <c>140509020017</c> is the
/// seventeenth of 2 Azar 1405. Readers can read it over the telephone; it never changes.
/// </summary>
/// <remarks>
/// The serial has four digits up to 9,999, then six, then eight, so that codes of different days differ either in their
/// length or in their day. With four digits alone the 10,001st article of a day took tomorrow's first code.
/// </remarks>
public static class NewsCode
{
    const long Shortest = 100_000_000_000;
    const long BeyondLongest = 10_000_000_000_000_000;
    const int EarliestYear = 1_000;

    /// <summary>Takes the next code of the day. Call inside a write, so that no other write takes the same one.</summary>
    public static async Task<long> Next(NewsroomDb db, DateOnly day, CancellationToken stop = default) =>
        (await NewsCodeDay.Open(db, day, stop)).Next();

    /// <summary>The code with this serial number of a day.</summary>
    /// <param name="day">Solar Hijri, <c>yyyymmdd</c>; see <see cref="NumberOf"/>.</param>
    /// <example><c>NewsCode.Of(14050902, 17)</c> is 140509020017, and <c>NewsCode.Of(14050902, 10_000)</c> is 14050902010000.</example>
    public static long Of(int day, int serial) =>
        serial switch
        {
            < 1 => throw new ArgumentOutOfRangeException(nameof(serial), serial, "The first of a day is 1."),
            < 10_000 => day * 10_000L + serial,
            < 1_000_000 => day * 1_000_000L + serial,
            < 100_000_000 => day * 100_000_000L + serial,
            _ => throw new ArgumentOutOfRangeException(nameof(serial), serial, "No day has so many articles."),
        };

    /// <summary>A day as the code and <see cref="NewsCodeDay"/> say it: Solar Hijri, <c>yyyymmdd</c>.</summary>
    public static int NumberOf(DateOnly day)
    {
        var date = SolarHijriDate.FromDateOnly(day);
        return date.Year < EarliestYear
            ? throw new ArgumentOutOfRangeException(nameof(day), day, "Before the year 1000 a code would lose a digit.")
            : date.Year * 10_000 + date.Month * 100 + date.Day;
    }

    /// <summary>Whether a number can be a code at all; spares the database a look-up for nonsense addresses.</summary>
    public static bool IsPlausible(long code) => code is >= Shortest and < BeyondLongest;
}

/// <summary>How many codes of one day are taken.</summary>
public sealed class NewsCodeDay
{
    NewsCodeDay() { }

    /// <summary>Solar Hijri, <c>yyyymmdd</c>.</summary>
    public int Day { get; private set; }
    public int Last { get; private set; }

    /// <summary>The counter of a day, made on its first question. Call inside a write.</summary>
    public static async Task<NewsCodeDay> Open(NewsroomDb db, DateOnly day, CancellationToken stop)
    {
        var number = NewsCode.NumberOf(day);
        if (await db.NewsCodeDays.FindAsync([number], stop) is { } standing)
            return standing;
        // With four digits alone the day before may have given away the first codes of this one.
        var (from, to) = (NewsCode.Of(number, 1), NewsCode.Of(number, 9_999));
        var taken = await db.Articles.Where(a => a.Code >= from && a.Code <= to).MaxAsync(a => (long?)a.Code, stop);
        var counter = new NewsCodeDay { Day = number, Last = taken is { } last ? (int)(last - from) + 1 : 0 };
        db.NewsCodeDays.Add(counter);
        return counter;
    }

    /// <summary>Takes the next code of the day.</summary>
    public long Next() => NewsCode.Of(Day, ++Last);
}
