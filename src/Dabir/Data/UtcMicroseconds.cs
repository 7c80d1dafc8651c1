using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dabir.Data;

/// <summary>
/// Instants are stored as whole microseconds since 1970 in UTC, the same on both databases: SQLite cannot order its
/// text dates with offsets, and PostgreSQL keeps no finer than a microsecond. A time of the machine's own clock is refused:
/// stored as it stands it would be hours away from the others, and nobody would see it until the clocks change.
/// </summary>
sealed class UtcMicroseconds() : ValueConverter<DateTime, long>(at => Of(at), stored => Read(stored))
{
    /// <summary>A moment as it is stored, for queries written by hand.</summary>
    public static long Of(DateTime at) =>
        at.Kind == DateTimeKind.Local
            ? throw new ArgumentException("A moment is stored in UTC; this one is of the machine's own clock.", nameof(at))
            : (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The moment of a stored number.</summary>
    public static DateTime Read(long stored) =>
        new(DateTime.UnixEpoch.Ticks + stored * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
}

/// <summary>The same for the few framework columns that carry an offset.</summary>
sealed class OffsetMicroseconds()
    : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        stored => new DateTimeOffset(DateTime.UnixEpoch.Ticks + stored * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero)
    );
