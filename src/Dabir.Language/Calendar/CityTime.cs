using System.Diagnostics.CodeAnalysis;

namespace Dabir.Language;

/// <summary>The clock of a city: which day it is there, and when that day began.</summary>
/// <remarks>
/// Tehran and Kabul are known without the host's time zone data. Iran moved its clocks at midnight, so that for thirty
/// springs a day began at 01:00; <see cref="StartOf"/> answers for such days too and never throws for them.
/// Source: IANA time zone database, zones Asia/Tehran and Asia/Kabul; Iran ended summer time on 22 September 2022.
/// </remarks>
/// <example><c>CityTime.Tehran.DayOf(clock.GetUtcNow().UtcDateTime)</c> is today in Tehran.</example>
public sealed class CityTime
{
    readonly Func<DateTime, TimeSpan> _offsetAt;

    CityTime(string name, Func<DateTime, TimeSpan> offsetAt) => (Name, _offsetAt) = (name, offsetAt);

    /// <summary>Tehran, since 1401 at UTC+3:30 all year.</summary>
    public static CityTime Tehran { get; } = new("Asia/Tehran", CityOffsets.Tehran.At);

    /// <summary>Kabul, at UTC+4:30 all year.</summary>
    public static CityTime Kabul { get; } = new("Asia/Kabul", CityOffsets.Kabul.At);

    /// <summary>The name of the zone, as <c>Asia/Tehran</c>.</summary>
    public string Name { get; }

    /// <summary>The clock of any other zone of the host.</summary>
    public static CityTime Of(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.Id switch
        {
            "Asia/Tehran" or "Iran" or "Iran Standard Time" => Tehran,
            "Asia/Kabul" or "Afghanistan Standard Time" => Kabul,
            _ => new(zone.Id, zone.GetUtcOffset),
        };
    }

    /// <summary>The clock of a zone by its IANA name. Tehran and Kabul are answered without looking at the host.</summary>
    /// <returns>False when neither this library nor the host knows the zone.</returns>
    /// <example><c>CityTime.TryNamed("Asia/Tehran", out var city)</c> is true on a host without any time zone data.</example>
    public static bool TryNamed(string name, [NotNullWhen(true)] out CityTime? city)
    {
        city = name switch
        {
            "Asia/Tehran" or "Iran" => Tehran,
            "Asia/Kabul" => Kabul,
            "UTC" or "Etc/UTC" => Of(TimeZoneInfo.Utc),
            _ => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? Of(zone) : null,
        };
        return city is not null;
    }

    /// <summary>What the city's clock shows at an instant in UTC.</summary>
    public DateTime ToLocal(DateTime utc) => new(Clamped(utc.Ticks + OffsetAt(utc).Ticks));

    /// <summary>The distance of the city's clock from UTC at an instant in UTC: +3:30 in Tehran today.</summary>
    public TimeSpan OffsetAt(DateTime utc) => _offsetAt(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    /// <summary>The day in the city at an instant in UTC.</summary>
    /// <example>At 23:00 UTC on 22 November 2026 it is already 23 November (۲ آذر ۱۴۰۵) in Tehran.</example>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The first instant of a day in the city, in UTC: 00:00 there or, where the clocks skipped it, the time they went on to.</summary>
    /// <example>2 Farvardin 1400 began in Tehran at 01:00, which is 20:30 UTC on 21 March 2021.</example>
    public DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The first instant at which the city's clock shows this time or, if it skips it, goes past it; in UTC.</summary>
    public DateTime ToUtc(DateTime local)
    {
        var ticks = local.Ticks;
        var before = OffsetAt(Instant(ticks - TimeSpan.TicksPerDay));
        var after = OffsetAt(Instant(ticks + TimeSpan.TicksPerDay));
        var early = Instant(ticks - Math.Max(before.Ticks, after.Ticks));
        var late = Instant(ticks - Math.Min(before.Ticks, after.Ticks));
        if (ToLocal(early) == local)
            return early;
        if (ToLocal(late) == local)
            return late;
        return FirstAtOrPast(local, early, late);
    }

    DateTime FirstAtOrPast(DateTime local, DateTime early, DateTime late)
    {
        while (late - early > TimeSpan.FromTicks(1))
        {
            var middle = early + (late - early) / 2;
            (early, late) = ToLocal(middle) >= local ? (early, middle) : (middle, late);
        }
        return late;
    }

    static DateTime Instant(long ticks) => new(Clamped(ticks), DateTimeKind.Utc);

    // The first and last hours of year 1 and 9999 have no neighbours on the other side.
    static long Clamped(long ticks) => Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
}
