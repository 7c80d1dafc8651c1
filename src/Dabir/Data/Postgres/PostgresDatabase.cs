using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Dabir.Data.Postgres;

/// <summary>A PostgreSQL server shared by one or more nodes.</summary>
sealed class PostgresDatabase(string connection) : IDatabaseKind
{
    const string Channel = "dabir_logbook";

    // Any number that nobody else on the server is likely to lock: "dabir" in ASCII.
    const long WriterLock = 0x6461626972;

    public string Name => "PostgreSQL";

    public void Add(IServiceCollection services) =>
        services.AddDbContext<NewsroomDb, PostgresNewsroomDb>(options => options.UseNpgsql(connection));

    public NewsroomDb ForReading(IServiceProvider services) =>
        new PostgresNewsroomDb(
            new DbContextOptionsBuilder<PostgresNewsroomDb>(services.GetRequiredService<DbContextOptions<PostgresNewsroomDb>>())
                .UseNpgsql(connection)
                .AddInterceptors(new OnlyReading())
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTrackingWithIdentityResolution)
                .Options
        );

    public string? WhyNotUsable() => null;

    // The logbook is one chain, so nodes append to it one after the other; each appends a whole group.
    public Task BeginWriting(NewsroomDb db, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", stop);

    public Task<IDbContextTransaction> Freeze(NewsroomDb db, CancellationToken stop) =>
        db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);

    // Delivered by the server when the transaction commits, never before.
    public Task Announce(NewsroomDb db, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, '')", stop);

    public async Task<string?> Damage(NewsroomDb db, CancellationToken stop) =>
        await db.Database.CanConnectAsync(stop) ? null : "the server does not answer";

    public async Task WatchOthers(Func<Task> changed, CancellationToken stop)
    {
        await using var listen = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 30 }.ToString()
        );
        await listen.OpenAsync(stop);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", listen))
            await command.ExecuteNonQueryAsync(stop);
        // What was said before we listened is caught up by id.
        await changed();
        while (true)
        {
            await listen.WaitAsync(stop);
            await changed();
        }
    }

    public async Task Append(NewsroomDb db, BulkRows rows, CancellationToken stop)
    {
        if (rows.Rows.Count == 0)
            return;
        var columns = string.Join(", ", rows.Columns.Select(c => $"\"{c}\""));
        var server = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (
            var copy = await server.BeginBinaryImportAsync($"COPY \"{rows.Table}\" ({columns}) FROM STDIN (FORMAT BINARY)", stop)
        )
        {
            foreach (var row in rows.Rows)
            {
                await copy.StartRowAsync(stop);
                for (var at = 0; at < row.Length; at++)
                    await Send(copy, row[at], stop);
            }
            await copy.CompleteAsync(stop);
        }
        if (rows.Identity is { } identity)
        {
            var next =
                $"SELECT setval(pg_get_serial_sequence('\"{rows.Table}\"', '{identity}'), (SELECT MAX(\"{identity}\") FROM \"{rows.Table}\"))";
            await db.Database.ExecuteSqlRawAsync(next, stop);
        }
    }

    static Task Send(NpgsqlBinaryImporter copy, object? value, CancellationToken stop) =>
        value switch
        {
            null => copy.WriteNullAsync(stop),
            long number => copy.WriteAsync(number, NpgsqlDbType.Bigint, stop),
            int number => copy.WriteAsync(number, NpgsqlDbType.Integer, stop),
            string text => copy.WriteAsync(text, NpgsqlDbType.Text, stop),
            bool flag => copy.WriteAsync(flag, NpgsqlDbType.Boolean, stop),
            byte[] bytes => copy.WriteAsync(bytes, NpgsqlDbType.Bytea, stop),
            _ => throw new InvalidOperationException($"{value.GetType().Name} is no kind of column."),
        };
}
