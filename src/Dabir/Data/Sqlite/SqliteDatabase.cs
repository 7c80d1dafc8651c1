using System.Data;
using Dabir.Data.Check;
using Dabir.Gate;
using Dabir.Logbook;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dabir.Data.Sqlite;

/// <summary>One file in the data folder. A production choice while one machine is enough.</summary>
sealed class SqliteDatabase(string file, bool onlyLooks = false) : IDatabaseKind
{
    // Older ones can corrupt a WAL database when a checkpoint meets a writer (fixed in 3.51.3).
    static readonly Version Oldest = new(3, 51, 3);

    // 16 MB of the usual pages: a disk takes them within a second.
    const int PagesInAStep = 4096;

    string? looking;

    string Connection =>
        onlyLooks
            ? looking ??= Looking(file)
            : new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = SqlitePragmas.LongestWait }.ToString();

    // Not pooled: it is opened once for each render thread and never changes hands.
    readonly string reading = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        DefaultTimeout = SqlitePragmas.LongestWait,
        Pooling = false,
    }.ToString();

    public string Name => "SQLite";

    public void Add(IServiceCollection services) =>
        services.AddDbContext<NewsroomDb, SqliteNewsroomDb>(
            options =>
                options
                    .UseSqlite(Connection)
                    .AddInterceptors(new SqlitePragmas())
                    .ReplaceService<IMigrationsSqlGenerator, WholeMigrations>(),
            optionsLifetime: ServiceLifetime.Singleton
        );

    public NewsroomDb ForReading(IServiceProvider services) =>
        new SqliteNewsroomDb(
            new DbContextOptionsBuilder<SqliteNewsroomDb>(services.GetRequiredService<DbContextOptions<SqliteNewsroomDb>>())
                .UseSqlite(reading)
                .AddInterceptors(new KeptStatements())
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTrackingWithIdentityResolution)
                .Options
        );

    public NewsroomDb ForWriting(IServiceProvider services) =>
        new SqliteNewsroomDb(
            new DbContextOptionsBuilder<SqliteNewsroomDb>(services.GetRequiredService<DbContextOptions<SqliteNewsroomDb>>())
                .AddInterceptors(new KeptStatements())
                .Options,
            services.GetServices<IFollowsSave>(),
            services.GetRequiredService<LogbookChain>()
        );

    public string? WhyNotUsable()
    {
        using var memory = new SqliteConnection("Data Source=:memory:");
        memory.Open();
        var found = Version.Parse(memory.ServerVersion);
        return found < Oldest ? $"SQLite {found} is too old: Dabir needs {Oldest} or newer, which comes with its package." : null;
    }

    public async Task Migrate(NewsroomDb db, Action<string> told, CancellationToken stop)
    {
        using var turn = await MigrationTurn.Take(file, told, stop);
        // Opened here, so that the migrations run on the connection that knows the function; SQLite has no SHA-256 of its own.
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            if (await MigrationTurn.LeftByADeadStart(db, stop))
                told(
                    "An earlier start was ended while it migrated the database; its lock is taken away and the work done again."
                );
            ((SqliteConnection)db.Database.GetDbConnection()).CreateFunction<string, string>("mark_hash", VisitorMark.HashOf);
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF", stop);
            if (await db.MigrateIfBehind(stop) && await Orphans(db, stop) is { Count: > 0 } lost)
                throw new SetupException($"After the migration rows are without their parent in {string.Join(", ", lost)}.");
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = ON", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    public Task<IAsyncDisposable?> TakeAlone(CancellationToken stop)
    {
        try
        {
            return Task.FromResult<IAsyncDisposable?>(
                new FileStream($"{file}.first", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException taken)
            when (taken is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return Task.FromResult<IAsyncDisposable?>(null);
        }
    }

    public Task BeginWriting(NewsroomDb db, CancellationToken stop) => Task.CompletedTask; // BEGIN IMMEDIATE already holds the one write lock.

    // The provider's only word for a plain BEGIN, which takes no write lock; the file is read as of the first SELECT.
    public Task<IDbContextTransaction> Freeze(NewsroomDb db, CancellationToken stop) =>
        db.Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, stop);

    // Made for other threads: the statement ends with an error of its own.
    public void Interrupt(NewsroomDb db)
    {
        if (((SqliteConnection)db.Database.GetDbConnection()).Handle is { } handle)
            SQLitePCL.raw.sqlite3_interrupt(handle);
    }

    public Task Cancel(NewsroomDb db)
    {
        Interrupt(db);
        return Task.CompletedTask;
    }

    // Busy, locked, read-only, a fault of the disk, full, cannot be opened.
    public bool SaysAway(Exception fault) =>
        fault
            is SqliteException
            {
                SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY
                    or SQLitePCL.raw.SQLITE_LOCKED
                    or SQLitePCL.raw.SQLITE_READONLY
                    or SQLitePCL.raw.SQLITE_IOERR
                    or SQLitePCL.raw.SQLITE_FULL
                    or SQLitePCL.raw.SQLITE_CANTOPEN
            };

    public Task Announce(NewsroomDb db, CancellationToken stop) => Task.CompletedTask; // data_version tells the others.

    public async Task<string?> Damage(NewsroomDb db, CancellationToken stop)
    {
        var report = await db
            .Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check")
            .ToListAsync(stop);
        var orphans = await Orphans(db, stop);
        return report is not ["ok"] ? string.Join("; ", report.Take(5))
            : orphans.Count > 0 ? $"rows without their parent in {string.Join(", ", orphans)}"
            : !await LogbookTriggers.Stand(db, stop) ? "the triggers that guard the logbook are gone"
            : null;
    }

    /// <summary>
    /// How a file is opened that must stay as it is. A copy beside which nothing may be written, such as a backup, has no place
    /// for the lock table of its log; it is read as what it is, a file that nobody changes.
    /// </summary>
    static string Looking(string file)
    {
        SqliteConnectionStringBuilder ordinary = new()
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = SqlitePragmas.LongestWait,
        };
        try
        {
            using var trial = new SqliteConnection(ordinary.ToString());
            trial.Open();
            using var look = trial.CreateCommand();
            look.CommandText = "SELECT COUNT(*) FROM sqlite_master";
            look.ExecuteScalar();
        }
        catch (SqliteException closed)
            when (closed.SqliteErrorCode is SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY)
        {
            if (new FileInfo($"{file}-wal") is { Exists: true, Length: > 0 })
                throw new SetupException(
                    $"{file} has changes beside it, in {Path.GetFileName(file)}-wal, that can be read only in a folder that can be written: copy both there.",
                    closed
                );
            ordinary.DataSource = $"{new Uri(Path.GetFullPath(file)).AbsoluteUri}?immutable=1";
            ordinary.Mode = SqliteOpenMode.ReadOnly;
        }
        return ordinary.ToString();
    }

    static async Task<IReadOnlyList<string>> Orphans(NewsroomDb db, CancellationToken stop) =>
        await db
            .Database.SqlQueryRaw<string>("SELECT DISTINCT \"table\" AS Value FROM pragma_foreign_key_check")
            .ToListAsync(stop);

    public async Task<IReadOnlyList<string>> Foreign(NewsroomDb db, CancellationToken stop) =>
        OwnObjects.NotAmong(
            db,
            await db
                .Database.SqlQueryRaw<string>(
                    """
                    SELECT type || ' ' || name || CASE type WHEN 'trigger' THEN ' on ' || tbl_name ELSE '' END AS "Value"
                    FROM sqlite_master WHERE type IN ('table', 'view', 'trigger')
                    AND NOT (type = 'table' AND name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))
                    """
                )
                .ToListAsync(stop),
            LogbookTriggers.Names
        );

    public async Task<bool> CopyTo(string file, CancellationToken stop)
    {
        await using var here = new SqliteConnection(Connection);
        await using var there = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()
        );
        await here.OpenAsync(stop);
        await there.OpenAsync(stop);
        // Held over all steps: the copy is of one moment, whoever writes meanwhile.
        await using var moment = await here.BeginTransactionAsync(IsolationLevel.ReadUncommitted, stop);
        await using (var look = here.CreateCommand())
        {
            look.CommandText = "SELECT COUNT(*) FROM sqlite_master";
            look.Transaction = (SqliteTransaction)moment;
            await look.ExecuteScalarAsync(stop);
        }
        using var copy = SQLitePCL.raw.sqlite3_backup_init(there.Handle, "main", here.Handle, "main");
        if (copy.IsInvalid)
            SqliteException.ThrowExceptionForRC(SQLitePCL.raw.sqlite3_errcode(there.Handle), there.Handle);
        for (var rc = SQLitePCL.raw.SQLITE_OK; rc != SQLitePCL.raw.SQLITE_DONE; )
        {
            stop.ThrowIfCancellationRequested();
            rc = SQLitePCL.raw.sqlite3_backup_step(copy, PagesInAStep);
            SqliteException.ThrowExceptionForRC(rc, there.Handle);
        }
        return true;
    }

    public async Task WatchOthers(Func<Task> changed, CancellationToken stop)
    {
        // data_version moves only for commits of other connections, so this one is kept open and never writes.
        await using var watch = new SqliteConnection(Connection);
        await watch.OpenAsync(stop);
        await using var ask = watch.CreateCommand();
        ask.CommandText = "PRAGMA data_version";
        var last = await ask.ExecuteScalarAsync(stop);
        // What was written before the first look is caught up by number.
        await changed();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await tick.WaitForNextTickAsync(stop))
        {
            var now = await ask.ExecuteScalarAsync(stop);
            if (Equals(now, last))
                continue;
            last = now;
            await changed();
        }
    }

    public async Task Append(NewsroomDb db, BulkRows rows, CancellationToken stop)
    {
        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var places = rows.Columns.Select((_, at) => FormattableString.Invariant($"@p{at}")).ToList();
        insert.CommandText =
            $"INSERT INTO \"{rows.Table}\" ({string.Join(", ", rows.Columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", places)})";
        foreach (var place in places)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = place;
            insert.Parameters.Add(parameter);
        }
        // Prepared once; SQLite answers at once, so there is nothing to await for each row.
        await insert.PrepareAsync(stop);
        foreach (var row in rows.Rows)
        {
            stop.ThrowIfCancellationRequested();
            for (var at = 0; at < row.Length; at++)
                insert.Parameters[at].Value = row[at] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }
}
