using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dabir.Data.Sqlite;

/// <summary>
/// What every connection is told, once: a pooled one keeps it when it changes hands, and is known by its handle. FULL, because
/// with NORMAL a power cut lost rows already answered for in 60 of 60 trials; the price is paid back by
/// <see cref="NewsroomWriter"/>'s shared commits.
/// </summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>
    /// Seconds that somebody waits for the one write lock. Other processes hold it for milliseconds; who holds it longer is
    /// not waited for, because behind every waiting write stand all the others.
    /// </summary>
    public const int LongestWait = 2;

    // Page caches are bounded by their number: renders have one connection each and as many as cores, so they may keep much
    // (16 MB); of the others there may be many at once, so each keeps little (4 MB).
    const string Common = "PRAGMA busy_timeout=2000; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;";
    const string ForWork =
        Common
        + "PRAGMA secure_delete=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-4096";
    const string ForReading = Common + "PRAGMA query_only=ON; PRAGMA cache_size=-16384";

    readonly ConditionalWeakTable<object, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var sqlite = (SqliteConnection)connection;
        if (!told.TryAdd(sqlite.Handle!, sqlite.Handle!))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = new SqliteConnectionStringBuilder(sqlite.ConnectionString).Pooling ? ForWork : ForReading;
        command.ExecuteNonQuery();
    }

    // SQLite never waits for anything but its file, so there is nothing to await.
    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
