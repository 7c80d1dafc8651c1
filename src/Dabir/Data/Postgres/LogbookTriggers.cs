using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Postgres;

/// <summary>The database itself refuses to change or remove a row of the logbook, and to empty it.</summary>
static class LogbookTriggers
{
    public const string Create = """
        CREATE OR REPLACE FUNCTION "LogbookRefuses"() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'a row of the logbook is never changed or removed'; END $$;
        CREATE OR REPLACE TRIGGER "Logbook_is_never_changed" BEFORE UPDATE OR DELETE ON "Logbook"
        FOR EACH ROW EXECUTE FUNCTION "LogbookRefuses"();
        CREATE OR REPLACE TRIGGER "Logbook_is_never_emptied" BEFORE TRUNCATE ON "Logbook"
        FOR EACH STATEMENT EXECUTE FUNCTION "LogbookRefuses"();
        """;

    public const string Drop = """
        DROP TRIGGER IF EXISTS "Logbook_is_never_changed" ON "Logbook";
        DROP TRIGGER IF EXISTS "Logbook_is_never_emptied" ON "Logbook";
        DROP FUNCTION IF EXISTS "LogbookRefuses"();
        """;

    /// <summary>Whether each of them stands, refuses, and is not switched off for anybody.</summary>
    public static async Task<bool> Stand(NewsroomDb db, CancellationToken stop) =>
        await db.Database.SqlQueryRaw<int>(Count).SingleAsync(stop) == Expected;

    // Those that call our function, as we wrote it, for every row and without a condition.
    const string Count = """
        SELECT COUNT(*)::int AS "Value" FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE t.tgrelid = '"Logbook"'::regclass AND t.tgname LIKE 'Logbook_is_never_%' AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL
        AND p.proname = 'LogbookRefuses' AND btrim(p.prosrc) = 'BEGIN RAISE EXCEPTION ''a row of the logbook is never changed or removed''; END'
        AND ((t.tgname = 'Logbook_is_never_changed' AND t.tgtype = 27) OR (t.tgname = 'Logbook_is_never_emptied' AND t.tgtype = 34))
        """;

    const int Expected = 2;
}
