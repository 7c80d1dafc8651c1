using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Sqlite;

/// <summary>
/// The database itself refuses to change or remove a row of the logbook. A migration that rebuilds the table loses its
/// triggers and must run <see cref="Create"/> again; <c>dabir check</c> says so when they are missing.
/// </summary>
static class LogbookTriggers
{
    public const string Create = """
        CREATE TRIGGER IF NOT EXISTS "Logbook_is_never_changed" BEFORE UPDATE ON "Logbook"
        BEGIN SELECT RAISE(ABORT, 'a row of the logbook is never changed'); END;
        CREATE TRIGGER IF NOT EXISTS "Logbook_is_never_removed" BEFORE DELETE ON "Logbook"
        BEGIN SELECT RAISE(ABORT, 'a row of the logbook is never removed'); END;
        -- INSERT OR REPLACE removes the standing row without asking the trigger of DELETE.
        CREATE TRIGGER IF NOT EXISTS "Logbook_is_never_replaced" BEFORE INSERT ON "Logbook"
        WHEN EXISTS (SELECT 1 FROM "Logbook" WHERE "Id" = NEW."Id")
        BEGIN SELECT RAISE(ABORT, 'a row of the logbook is never replaced'); END;
        """;

    public const string Drop = """
        DROP TRIGGER IF EXISTS "Logbook_is_never_changed";
        DROP TRIGGER IF EXISTS "Logbook_is_never_removed";
        DROP TRIGGER IF EXISTS "Logbook_is_never_replaced";
        """;

    /// <summary>Whether each of them stands, word for word: one of the same name that refuses nothing guards nothing.</summary>
    public static async Task<bool> Stand(NewsroomDb db, CancellationToken stop)
    {
        await using var model = new SqliteConnection("Data Source=:memory:");
        await model.OpenAsync(stop);
        await using var make = model.CreateCommand();
        make.CommandText = $"""CREATE TABLE "Logbook" ("Id" INTEGER PRIMARY KEY); {Create}""";
        await make.ExecuteNonQueryAsync(stop);
        await using var read = model.CreateCommand();
        read.CommandText = Written;
        List<string> expected = [];
        await using (var row = await read.ExecuteReaderAsync(stop))
            while (await row.ReadAsync(stop))
                expected.Add(row.GetString(0));
        return expected.SequenceEqual(await db.Database.SqlQueryRaw<string>(Written).ToListAsync(stop));
    }

    const string Written = """
        SELECT sql AS "Value" FROM sqlite_master
        WHERE type = 'trigger' AND tbl_name = 'Logbook' AND name LIKE 'Logbook_is_never_%' ORDER BY name
        """;
}
