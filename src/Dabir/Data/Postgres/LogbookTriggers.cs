using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Postgres;

/// <summary>
/// The database itself refuses to change or remove a row of the logbook, or a digest of what stood when a key took over, and to
/// empty either.
/// </summary>
static class LogbookTriggers
{
    /// <summary>The tables that are only ever appended to.</summary>
    public static readonly string[] Guarded = ["Logbook", "StandingDigests"];

    public static string Create => string.Join('\n', Guarded.Select(CreateOn));

    public static string Drop =>
        string.Join('\n', Guarded.Select(DropOn).Append("""DROP FUNCTION IF EXISTS "LogbookRefuses"();"""));

    /// <summary>As <see cref="Check.OwnObjects"/> says them.</summary>
    public static IEnumerable<string> Names =>
        from table in Guarded
        from guard in (string[])["changed", "emptied"]
        select $"trigger {table}_is_never_{guard} on {table}";

    public static string CreateOn(string table) =>
        $"""
            CREATE OR REPLACE FUNCTION "LogbookRefuses"() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'a row of the logbook is never changed or removed'; END $$;
            CREATE OR REPLACE TRIGGER "{table}_is_never_changed" BEFORE UPDATE OR DELETE ON "{table}"
            FOR EACH ROW EXECUTE FUNCTION "LogbookRefuses"();
            CREATE OR REPLACE TRIGGER "{table}_is_never_emptied" BEFORE TRUNCATE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION "LogbookRefuses"();
            """;

    public static string DropOn(string table) =>
        $"""
            DROP TRIGGER IF EXISTS "{table}_is_never_changed" ON "{table}";
            DROP TRIGGER IF EXISTS "{table}_is_never_emptied" ON "{table}";
            """;

    /// <summary>Whether each of them stands, refuses, and is not switched off for anybody.</summary>
    public static async Task<bool> Stand(NewsroomDb db, CancellationToken stop) =>
        await db.Database.SqlQueryRaw<int>(Count).SingleAsync(stop) == Guarded.Length * 2;

    static readonly string Tables = string.Join(", ", Guarded.Select(table => $"'\"{table}\"'::regclass"));

    // Those that call our function, as we wrote it, for every row and without a condition.
    static readonly string Count = $"""
        SELECT COUNT(*)::int AS "Value" FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid
        WHERE t.tgrelid IN ({Tables})
        AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL
        AND p.proname = 'LogbookRefuses' AND btrim(p.prosrc) = 'BEGIN RAISE EXCEPTION ''a row of the logbook is never changed or removed''; END'
        AND ((t.tgname = c.relname || '_is_never_changed' AND t.tgtype = 27) OR (t.tgname = c.relname || '_is_never_emptied' AND t.tgtype = 34))
        """;
}
