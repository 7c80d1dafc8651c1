using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Sqlite;

/// <summary>
/// The database itself refuses to change or remove a row of the logbook, or a digest of what stood when a key took over. A
/// migration that rebuilds such a table loses its triggers and must run <see cref="CreateOn"/> again; <c>dabir check</c> says
/// so when they are missing.
/// </summary>
static class LogbookTriggers
{
    /// <summary>The tables that are only ever appended to.</summary>
    public static readonly string[] Guarded = ["Logbook", "StandingDigests"];

    public static string Create => string.Join('\n', Guarded.Select(CreateOn));

    public static string Drop => string.Join('\n', Guarded.Select(DropOn));

    /// <summary>As <see cref="Check.OwnObjects"/> says them.</summary>
    public static IEnumerable<string> Names =>
        from table in Guarded
        from guard in (string[])["changed", "removed", "replaced"]
        select $"trigger {table}_is_never_{guard} on {table}";

    public static string CreateOn(string table) =>
        $"""
            CREATE TRIGGER IF NOT EXISTS "{table}_is_never_changed" BEFORE UPDATE ON "{table}"
            BEGIN SELECT RAISE(ABORT, 'a row of the logbook is never changed'); END;
            CREATE TRIGGER IF NOT EXISTS "{table}_is_never_removed" BEFORE DELETE ON "{table}"
            BEGIN SELECT RAISE(ABORT, 'a row of the logbook is never removed'); END;
            -- INSERT OR REPLACE removes the standing row without asking the trigger of DELETE.
            CREATE TRIGGER IF NOT EXISTS "{table}_is_never_replaced" BEFORE INSERT ON "{table}"
            WHEN EXISTS (SELECT 1 FROM "{table}" WHERE "Id" = NEW."Id")
            BEGIN SELECT RAISE(ABORT, 'a row of the logbook is never replaced'); END;
            """;

    public static string DropOn(string table) =>
        $"""
            DROP TRIGGER IF EXISTS "{table}_is_never_changed";
            DROP TRIGGER IF EXISTS "{table}_is_never_removed";
            DROP TRIGGER IF EXISTS "{table}_is_never_replaced";
            """;

    /// <summary>Whether each of them stands, word for word: one of the same name that refuses nothing guards nothing.</summary>
    public static async Task<bool> Stand(NewsroomDb db, CancellationToken stop)
    {
        await using var model = new SqliteConnection("Data Source=:memory:");
        await model.OpenAsync(stop);
        await using var make = model.CreateCommand();
        make.CommandText = string.Concat(
            Guarded.Select(table => $"""CREATE TABLE "{table}" ("Id" INTEGER PRIMARY KEY); {CreateOn(table)}""")
        );
        await make.ExecuteNonQueryAsync(stop);
        await using var read = model.CreateCommand();
        read.CommandText = Written;
        List<string> expected = [];
        await using (var row = await read.ExecuteReaderAsync(stop))
            while (await row.ReadAsync(stop))
                expected.Add(row.GetString(0));
        return expected.SequenceEqual(await db.Database.SqlQueryRaw<string>(Written).ToListAsync(stop));
    }

    static readonly string Tables = string.Join(", ", Guarded.Select(table => $"'{table}'"));

    static readonly string Written = $"""
        SELECT sql AS "Value" FROM sqlite_master
        WHERE type = 'trigger' AND tbl_name IN ({Tables}) AND name LIKE tbl_name || '_is_never_%' ORDER BY name
        """;
}
