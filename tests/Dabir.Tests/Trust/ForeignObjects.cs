namespace Dabir.Tests.Trust;

/// <summary>Triggers, views and tables that somebody put into the database: what they do there no row of the logbook tells.</summary>
public sealed class ForeignObjects
{
    [Fact]
    public async Task Are_named_each_by_what_it_is()
    {
        await using var site = await TestSite.Open();
        foreach (
            var statement in site.Settings.Database is null
                ? (string[])
                    [
                        """CREATE TRIGGER "quiet" AFTER INSERT ON "Votes" BEGIN UPDATE "Comments" SET "Up" = "Up" + 1; END""",
                        """CREATE VIEW "seen" AS SELECT * FROM "Comments" """,
                        """CREATE TABLE "kept" ("Id" INTEGER)""",
                    ]
                :
                [
                    """CREATE FUNCTION quiet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$; CREATE TRIGGER "quiet" AFTER INSERT ON "Votes" FOR EACH ROW EXECUTE FUNCTION quiet()""",
                    """CREATE VIEW "seen" AS SELECT * FROM "Comments" """,
                    """CREATE TABLE "kept" ("Id" INTEGER)""",
                ]
        )
            await site.Tampers(statement);

        var (exit, said) = await site.Check();

        Assert.Equal(1, exit);
        Assert.Contains(
            "database: the table kept does not belong to Dabir; the trigger quiet on Votes does not belong to Dabir; the view seen does not belong to Dabir.",
            said
        );
    }

    [Fact]
    public async Task Are_seen_under_a_name_that_only_the_database_itself_may_give()
    {
        await using var site = await TestSite.Open();
        Assert.SkipWhen(site.Settings.Database is not null, "A server keeps such names for nobody.");
        await site.Tampers(
            """
            CREATE TRIGGER "quiet" AFTER INSERT ON "Votes" BEGIN UPDATE "Comments" SET "Up" = "Up" + 1; END;
            PRAGMA writable_schema = ON;
            UPDATE sqlite_master SET name = 'sqlite_quiet', sql = REPLACE(sql, 'quiet', 'sqlite_quiet') WHERE name = 'quiet';
            PRAGMA writable_schema = OFF
            """
        );

        Assert.Contains("the trigger sqlite_quiet on Votes does not belong to Dabir", (await site.Check()).Said);
    }

    [Fact]
    public async Task Of_event_triggers_those_are_named_that_the_owner_of_the_tables_could_have_made()
    {
        await using var site = await TestSite.Open();
        Assert.SkipWhen(site.Settings.Database is null, "A file has none.");
        await site.Tampers(
            """
            CREATE FUNCTION quiet() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
            CREATE EVENT TRIGGER quiet ON ddl_command_end EXECUTE FUNCTION quiet();
            CREATE EVENT TRIGGER brought ON ddl_command_end EXECUTE FUNCTION quiet();
            ALTER EXTENSION plpgsql ADD EVENT TRIGGER brought
            """
        );

        var (exit, said) = await site.Check();
        Assert.Equal(1, exit);
        Assert.Contains("database: the event trigger quiet does not belong to Dabir.", said);

        // A site whose own role may not make one: it is the server's.
        var role = $"plain-{Path.GetFileName(site.Settings.Data)}";
        await site.Tampers(
            $"""
            CREATE ROLE "{role}";
            DO $$ DECLARE t text; BEGIN
            FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP EXECUTE format('ALTER TABLE %I OWNER TO %I', t, '{role}'); END LOOP;
            END $$
            """
        );
        (exit, said) = await site.Check();
        await site.Tampers($"""REASSIGN OWNED BY "{role}" TO CURRENT_USER; DROP ROLE "{role}" """);
        Assert.True(exit == 0, said);
    }
}
