using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dabir.Data;

/// <summary>
/// Instants are stored as whole microseconds since 1970 in UTC, the same on both databases: SQLite cannot order its
/// text dates with offsets, and PostgreSQL keeps no finer than a microsecond.
/// </summary>
sealed class UtcMicroseconds()
    : ValueConverter<DateTime, long>(
        at => (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        stored => new DateTime(DateTime.UnixEpoch.Ticks + stored * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc)
    );

/// <summary>The same for the few framework columns that carry an offset.</summary>
sealed class OffsetMicroseconds()
    : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        stored => new DateTimeOffset(DateTime.UnixEpoch.Ticks + stored * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero)
    );
