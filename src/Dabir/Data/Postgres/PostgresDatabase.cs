using System.Data;
using Dabir.Data.Check;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Dabir.Data.Postgres;

/// <summary>A PostgreSQL server shared by one or more nodes.</summary>
sealed class PostgresDatabase(string address, bool onlyLooks = false) : IDatabaseKind
{
    const string Channel = "dabir_logbook";

    // Any number that nobody else on the server is likely to lock: "dabir" in ASCII.
    const long WriterLock = 0x6461626972;

    const long MigrationLock = WriterLock + 1;
    const long AloneLock = WriterLock + 2;

    static readonly string TakeTheTurn =
        $"SET LOCAL lock_timeout = '2s'; SELECT pg_advisory_xact_lock({WriterLock.ToString(System.Globalization.CultureInfo.InvariantCulture)})";

    static readonly string[] Away = ["08", "53", "57P", "58"];

    // An address that swallows what is sent to it must not hold a reader for longer than a lock does.
    readonly string connection = Completed(address, onlyLooks);

    public string Name => "PostgreSQL";

    public void Add(IServiceCollection services) =>
        services.AddDbContext<NewsroomDb, PostgresNewsroomDb>(
            options => options.UseNpgsql(connection),
            optionsLifetime: ServiceLifetime.Singleton
        );

    public NewsroomDb ForReading(IServiceProvider services) =>
        new PostgresNewsroomDb(
            new DbContextOptionsBuilder<PostgresNewsroomDb>(services.GetRequiredService<DbContextOptions<PostgresNewsroomDb>>())
                .UseNpgsql(connection)
                .AddInterceptors(new OnlyReading())
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTrackingWithIdentityResolution)
                .Options
        );

    public NewsroomDb ForWriting(IServiceProvider services) => services.GetRequiredService<NewsroomDb>();

    static string Completed(string address, bool onlyLooks)
    {
        var whole = new NpgsqlConnectionStringBuilder(address);
        if (!whole.ContainsKey("Timeout"))
            whole.Timeout = 5;
        if (onlyLooks)
            whole.Options = $"{whole.Options} -c default_transaction_read_only=on".TrimStart();
        return whole.ToString();
    }

    public string? WhyNotUsable() => null;

    // Two nodes that start at once on an empty server met here: each found the first migration undone. The lock is the
    // session's, so the server gives it back when a process dies.
    public async Task Migrate(NewsroomDb db, Action<string> told, CancellationToken stop)
    {
        await CreateIfMissing(db, stop);
        await using var turn = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
        await turn.OpenAsync(stop);
        await using var take = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", turn)
        {
            Parameters = { new() { Value = MigrationLock } },
        };
        for (var tries = 0; !(bool)(await take.ExecuteScalarAsync(stop))!; tries++)
        {
            if (tries == 0)
                told("Another process is bringing the database up to date; waiting for it.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
        }
        await db.MigrateIfBehind(stop);
    }

    // The lock is the session's, which ends with the process.
    public async Task<IAsyncDisposable?> TakeAlone(CancellationToken stop)
    {
        var alone = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 30 }.ToString()
        );
        await alone.OpenAsync(stop);
        await using var take = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", alone)
        {
            Parameters = { new() { Value = AloneLock } },
        };
        if ((bool)(await take.ExecuteScalarAsync(stop))!)
            return alone;
        await alone.DisposeAsync();
        return null;
    }

    static async Task CreateIfMissing(NewsroomDb db, CancellationToken stop)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(stop))
            return;
        try
        {
            await creator.CreateAsync(stop);
        }
        catch (PostgresException other)
            when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node made it in the same moment.
        }
    }

    // The logbook is one chain, so nodes append to it one after the other; each appends a whole group.
    // Who holds it for longer than this is not waited for: behind every waiting write stand all the others.
    public Task BeginWriting(NewsroomDb db, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(TakeTheTurn, stop);

    public Task<IDbContextTransaction> Freeze(NewsroomDb db, CancellationToken stop) =>
        db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);

    // Asking takes a connection of its own, so nobody does it between two ticks of a clock; see Cancel.
    public void Interrupt(NewsroomDb db) { }

    public async Task Cancel(NewsroomDb db)
    {
        var busy = (NpgsqlConnection)db.Database.GetDbConnection();
        if (busy.State == ConnectionState.Closed)
            return;
        await using var other = new NpgsqlConnection(connection);
        await other.OpenAsync();
        await using var cancel = new NpgsqlCommand("SELECT pg_cancel_backend($1)", other)
        {
            Parameters = { new() { Value = busy.ProcessID } },
        };
        await cancel.ExecuteNonQueryAsync();
    }

    // Delivered by the server when the transaction commits, never before.
    public bool SaysAway(Exception fault) =>
        fault is PostgresException server
            ? server.SqlState
                is PostgresErrorCodes.LockNotAvailable
                    or PostgresErrorCodes.ReadOnlySqlTransaction
                    or PostgresErrorCodes.InvalidCatalogName
                // Connection, out of disk or connections, shutting down or starting, a fault of the server's disk.
                || Array.Exists(Away, begins => server.SqlState.StartsWith(begins, StringComparison.Ordinal))
            : fault is NpgsqlException;

    public Task Announce(NewsroomDb db, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, '')", stop);

    public async Task<string?> Damage(NewsroomDb db, CancellationToken stop) =>
        !await db.Database.CanConnectAsync(stop) ? "the server does not answer"
        : !await LogbookTriggers.Stand(db, stop) ? "the triggers that guard the logbook are gone"
        : null;

    public async Task<IReadOnlyList<string>> Foreign(NewsroomDb db, CancellationToken stop) =>
        OwnObjects.NotAmong(db, await db.Database.SqlQueryRaw<string>(Objects).ToListAsync(stop), LogbookTriggers.Names);

    // In the schema of the site; what an extension brought is the server's own. So is an event trigger, which belongs to the
    // whole database, of a role whose rights the owner of our tables does not have: providers of servers have theirs.
    const string Objects = """
        WITH own AS (
            SELECT c.oid, c.relname, c.relkind, c.relowner FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
            AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        )
        SELECT CASE WHEN relkind IN ('v', 'm') THEN 'view ' ELSE 'table ' END || relname AS "Value" FROM own
        UNION ALL SELECT 'trigger ' || t.tgname || ' on ' || o.relname FROM pg_trigger t JOIN own o ON o.oid = t.tgrelid WHERE NOT t.tgisinternal
        UNION ALL SELECT 'rule ' || r.rulename || ' on ' || o.relname FROM pg_rewrite r JOIN own o ON o.oid = r.ev_class WHERE r.rulename <> '_RETURN'
        UNION ALL SELECT 'event trigger ' || e.evtname FROM pg_event_trigger e
        WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_event_trigger'::regclass AND d.objid = e.oid AND d.deptype = 'e')
        AND EXISTS (SELECT 1 FROM own o WHERE pg_has_role(o.relowner, e.evtowner, 'MEMBER'))
        """;

    public Task<bool> CopyTo(string file, CancellationToken stop) => Task.FromResult(false);

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
