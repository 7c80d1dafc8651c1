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

    /// <summary>How many of them stand; all right when it is <see cref="Expected"/>.</summary>
    public const string Count = """
        SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'Logbook' AND name LIKE 'Logbook_is_never_%'
        """;

    public const int Expected = 3;
}
