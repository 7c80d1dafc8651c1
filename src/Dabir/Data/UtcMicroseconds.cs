using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dabir.Data;

/// <summary>
/// Instants are stored as whole microseconds since 1970 in UTC, the same on both databases: SQLite cannot order its
/// text dates with offsets, and PostgreSQL keeps no finer than a microsecond.
/// </summary>
sealed class UtcMicroseconds()
    : ValueConverter<DateTime, long>(
        at => Of(at),
        stored => new DateTime(DateTime.UnixEpoch.Ticks + stored * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc)
    )
{
    /// <summary>A moment as it is stored, for queries written by hand.</summary>
    public static long Of(DateTime at) => (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}

/// <summary>The same for the few framework columns that carry an offset.</summary>
sealed class OffsetMicroseconds()
    : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        stored => new DateTimeOffset(DateTime.UnixEpoch.Ticks + stored * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero)
    );
