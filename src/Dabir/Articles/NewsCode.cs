using Dabir.Data;
using Dabir.Language;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>
/// کد خبر: the Solar Hijri day an article was begun, in the edition's time zone, and a serial number of that day:
/// <c>140509020017</c> is the seventeenth of 2 Azar 1405. Readers can read it over the telephone; it never changes.
/// </summary>
public static class NewsCode
{
    const long PerDay = 10_000;

    /// <summary>Takes the next code of the day. Call inside a write, so that no other write takes the same one.</summary>
    public static async Task<long> Next(NewsroomDb db, DateOnly day, CancellationToken stop = default)
    {
        var date = SolarHijriDate.FromDateOnly(day);
        var number = date.Year * 10_000 + date.Month * 100 + date.Day;
        var counter = await db.NewsCodeDays.FindAsync([number], stop);
        if (counter is null)
            db.NewsCodeDays.Add(counter = new NewsCodeDay(number));
        return number * PerDay + counter.Take();
    }

    /// <summary>Whether a number can be a code at all; spares the database a look-up for nonsense addresses.</summary>
    public static bool IsPlausible(long code) => code is > 0 and < 100_000_000_000_000;
}

/// <summary>How many codes of one day are taken.</summary>
public sealed class NewsCodeDay
{
    NewsCodeDay() { }

    internal NewsCodeDay(int day) => Day = day;

    /// <summary>Solar Hijri, <c>yyyymmdd</c>.</summary>
    public int Day { get; private set; }
    public int Last { get; private set; }

    internal int Take() => ++Last;
}
