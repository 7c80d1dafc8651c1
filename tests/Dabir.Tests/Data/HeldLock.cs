using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dabir.Tests.Data;

/// <summary>Another process that holds the one write lock of a site's database until it is disposed.</summary>
sealed class HeldLock : IAsyncDisposable
{
    readonly System.Data.Common.DbConnection other;

    HeldLock(System.Data.Common.DbConnection other) => this.other = other;

    public static async Task<HeldLock> On(TestSite site)
    {
        System.Data.Common.DbConnection other = site.Settings.Database is { } server
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString())
            : new SqliteConnection($"Data Source={site.Settings.SqliteFile};Pooling=False");
        await other.OpenAsync();
        await using var take = other.CreateCommand();
        take.CommandText = other is NpgsqlConnection ? $"SELECT pg_advisory_lock({0x6461626972})" : "BEGIN IMMEDIATE";
        await take.ExecuteScalarAsync();
        return new HeldLock(other);
    }

    public ValueTask DisposeAsync() => other.DisposeAsync();
}
