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

    /// <summary>How many of them stand and are not switched off; all right when it is <see cref="Expected"/>.</summary>
    public const string Count = """
        SELECT COUNT(*)::int AS "Value" FROM pg_trigger
        WHERE tgrelid = '"Logbook"'::regclass AND tgname LIKE 'Logbook_is_never_%' AND tgenabled <> 'D'
        """;

    public const int Expected = 2;
}
