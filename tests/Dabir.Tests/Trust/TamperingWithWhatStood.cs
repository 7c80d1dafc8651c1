using Dabir.Data;
using Dabir.Logbook;
using Dabir.Staff;
using Dabir.Tests.Data.FirstEdition;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Trust;

/// <summary>
/// What stood when a key took over is proved like everything later, though nobody has decided about it since: in a site of
/// before there were keys, and in one whose operator began with another.
/// </summary>
public sealed class TamperingWithWhatStood : IDisposable
{
    const string Seen = """(SELECT MIN("Id") FROM "Comments" WHERE "Status" = 'published')""";

    /// <summary>A full site that goes on with another key than it began with.</summary>
    static readonly SiteTemplate Renewed = new(
        withSample: true,
        async site =>
        {
            await site.Hire("reporter@example.org", "آرش سپهری", Role.Reporter);
            await Renew(site);
        }
    );

    readonly string folder = Directory.CreateTempSubdirectory("dabir-stood-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string, string> Kinds =>
        new()
        {
            { "what a reader said", $"""UPDATE "Comments" SET "Body" = 'من این را نگفتم' WHERE "Id" = {Seen}""" },
            { "a comment hidden", $"""UPDATE "Comments" SET "Name" = 'دیگری' WHERE "Id" = {Seen}""" },
            {
                "a headline",
                """UPDATE "Articles" SET "Headline" = "Headline" || '!' WHERE "Id" = (SELECT MIN("Id") FROM "Articles" WHERE "Status" = 'published')"""
            },
            { "who wrote it", """UPDATE "Bylines" SET "PersonId" = (SELECT MAX("Id") FROM "People")""" },
            {
                "a role raised",
                """UPDATE "StaffGrants" SET "Role" = 'admin' WHERE "StaffId" = (SELECT MAX("StaffId") FROM "StaffGrants" WHERE "Role" <> 'admin')"""
            },
            { "a colleague's name", """UPDATE "Staff" SET "Name" = 'دیگری' WHERE "Id" = (SELECT MIN("Id") FROM "Staff")""" },
            {
                "an account nobody made",
                """INSERT INTO "Staff" ("Name", "HiredAt", "Email", "NormalizedEmail", "UserName", "NormalizedUserName", "PasswordHash", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount", "LastCodeStep") SELECT 'سایه', 1, 'ghost@example.org', 'GHOST@EXAMPLE.ORG', 'ghost@example.org', 'GHOST@EXAMPLE.ORG', "PasswordHash", TRUE, FALSE, FALSE, TRUE, 0, 0 FROM "Staff" WHERE "Id" = (SELECT MIN("Id") FROM "Staff")"""
            },
            {
                "a tag that is gone",
                """DELETE FROM "ArticleTags" WHERE "TagId" = (SELECT MIN("Id") FROM "Tags"); DELETE FROM "Tags" WHERE "Id" = (SELECT MIN("Id") FROM "Tags")"""
            },
            { "the digests of one kind", """DELETE FROM "StandingDigests" WHERE "Kind" = 'comment'""" },
            { "all digests", """DELETE FROM "StandingDigests" """ },
            {
                "digests of another kind in their place",
                """UPDATE "StandingDigests" SET "Kind" = CASE "Kind" WHEN 'tag' THEN 'person' WHEN 'person' THEN 'tag' ELSE "Kind" END"""
            },
            {
                "digests of a key that never was",
                """INSERT INTO "StandingDigests" ("Key", "Kind", "Things") SELECT 'deadbeefdeadbeef', "Kind", "Things" FROM "StandingDigests" """
            },
            {
                "digests once more",
                """INSERT INTO "StandingDigests" ("Key", "Kind", "Things") SELECT "Key", "Kind", "Things" FROM "StandingDigests" WHERE "Kind" = 'comment'"""
            },
        };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Is_seen_in_a_site_of_before_there_were_keys(string what, string statement)
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);

        await site.Tampers(statement);

        var (exit, said) = await site.Check();
        Assert.True(exit == 1 && said.Contains("record: "), $"{what}: {said}");
        Assert.DoesNotContain("record: 0", said);
        Assert.False(IsRight(said, "record"), $"{what}: {said}");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Is_seen_after_the_key_was_renewed(string what, string statement)
    {
        await using var site = await TestSite.Open(before: settings => Renewed.CopyTo(settings.Data));

        await site.Tampers(statement);

        var (exit, said) = await site.Check();
        Assert.True(exit == 1, $"{what}: exit {exit}\n{said}");
        Assert.False(IsRight(said, "record"), $"{what}: {said}");
    }

    [Fact]
    public async Task Nothing_is_seen_where_nothing_was_done_and_everything_has_its_digest()
    {
        await using var upgraded = await TestSite.Open(before: FirstEditionSite.LayOut);
        var (_, said) = await upgraded.Check();
        Assert.True(IsRight(said, "record"), said);
        Assert.DoesNotContain("without a digest", said);

        await using var site = await TestSite.Open(withSample: true);
        await Renew(site);
        await Renew(site);
        var (exit, output, errors) = await TheProgram.Run(folder, Words("check", site));
        Assert.True(exit == 0, output + errors);
        Assert.DoesNotContain("without a digest", output);
    }

    [Theory]
    [InlineData("""UPDATE "StandingDigests" SET "Kind" = 'x'""")]
    [InlineData("""DELETE FROM "StandingDigests" WHERE "Kind" = 'comment'""")]
    public async Task The_database_itself_refuses_to_change_how_it_stood(string statement)
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);

        var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            site.Read(db => db.Database.ExecuteSqlRawAsync(statement))
        );

        Assert.Contains("never", refusal.Message);
    }

    [Theory]
    [InlineData("""UPDATE "Logbook" SET "ByName" = 'دیگری' WHERE "Id" = 2""")]
    [InlineData("""UPDATE "Logbook" SET "Id" = -2 WHERE "Id" = 1""")]
    public async Task So_are_the_rows_that_were_sealed_with_the_key_that_is_gone(string statement)
    {
        await using var site = await TestSite.Open();
        await Renew(site);
        var row = await site.Read(db => db.Logbook.MaxAsync(e => e.Id));

        await site.Tampers(statement);

        var (_, said, _) = await TheProgram.Run(folder, Words("check", site));
        Assert.Contains($"logbook: row {row} does not follow", said);
    }

    [Theory]
    [InlineData(
        """DELETE FROM "Bylines" WHERE "PersonId" = (SELECT MAX("Id") FROM "People"); DELETE FROM "People" WHERE "Id" = (SELECT MAX("Id") FROM "People")""",
        "person:2 is gone"
    )]
    [InlineData("""DELETE FROM "Bylines"; DELETE FROM "People" """, "every person is gone")]
    public async Task The_last_one_that_is_gone_is_told_and_so_are_all(string statement, string told)
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);

        await site.Tampers(statement);

        Assert.Contains(told, (await site.Check()).Said);
    }

    [Fact]
    public async Task Who_was_gone_when_the_key_took_over_does_not_come_back()
    {
        await using var site = await TestSite.Open();
        var member = await site.Hire("reporter@example.org", "آرش سپهری", Role.Reporter);
        await site.Tampers(
            $"""DELETE FROM "StaffGrants" WHERE "StaffId" = {member.Id}; DELETE FROM "Staff" WHERE "Id" = {member.Id}"""
        );
        await Renew(site, "--anyway");

        await site.Tampers(
            $"""
            INSERT INTO "Staff" ("Id", "Name", "HiredAt", "Email", "NormalizedEmail", "UserName", "NormalizedUserName", "PasswordHash", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount", "LastCodeStep")
            SELECT {member.Id}, 'آرش سپهری', 1, 'x@example.org', 'X@EXAMPLE.ORG', 'x@example.org', 'X@EXAMPLE.ORG', "PasswordHash", TRUE, FALSE, FALSE, TRUE, 0, 0 FROM "Staff" WHERE "Id" = {site.Editor.Id}
            """
        );

        var (exit, said, _) = await TheProgram.Run(folder, Words("check", site));
        Assert.Equal(1, exit);
        Assert.Contains($"staff:{member.Id} did not stand there when the key took over", said);
    }

    [Fact]
    public async Task What_is_decided_later_takes_the_place_of_how_it_stood()
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);
        await site.Hire("later@example.org", "کسی که بعد آمد", Role.Reporter);
        var first = await site.Read(db => db.Users.OrderBy(m => m.Id).FirstAsync());
        var (exit, _, errors) = await TheProgram.Run(folder, Words("staff block", site, "--email", first.Email!));
        Assert.True(exit == 0, errors);

        Assert.True((await site.Check()) is (0, _));
        await site.Tampers($"""UPDATE "Staff" SET "BlockedAt" = NULL WHERE "Id" = {first.Id}""");
        Assert.Contains($"staff:{first.Id} is not what it was last decided to be", (await site.Check()).Said);
    }

    [Fact]
    public async Task A_site_whose_key_took_over_without_digests_gets_them_at_its_next_start()
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);
        await LoseDigests(site);
        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
        Assert.Contains("without a digest", said);

        await using (var next = Site.Build(site.Settings))
            await next.Prepare();

        (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
        Assert.DoesNotContain("without a digest", said);
        await site.Tampers(
            """UPDATE "Comments" SET "Body" = 'من این را نگفتم' WHERE "Id" = (SELECT MIN("Id") FROM "Comments")"""
        );
        Assert.Contains("record: comment:", (await site.Check()).Said);
    }

    [Fact]
    public async Task What_was_changed_before_such_a_start_is_not_taken_as_it_stands()
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);
        await LoseDigests(site);
        var member = await site.Hire("later@example.org", "کسی که بعد آمد", Role.Reporter);
        await site.Tampers($"""UPDATE "Staff" SET "Name" = 'دیگری' WHERE "Id" = {member.Id}""");

        await using (var next = Site.Build(site.Settings))
            await next.Prepare();

        Assert.Contains($"staff:{member.Id} is not what it was last decided to be", (await site.Check()).Said);
    }

    /// <summary>Leaves the site as the Dabir before would have, which wrote down no digests of what stood.</summary>
    static async Task LoseDigests(TestSite site)
    {
        var row = await site.Read(db => db.Logbook.AsNoTracking().SingleAsync(e => e.Action == KeyedFrom.Action));
        var facts = System.Text.Json.JsonSerializer.Deserialize<KeyedFrom>(row.After!)! with { Digests = null };
        typeof(LogEntry).GetProperty(nameof(LogEntry.After))!.SetValue(row, LogEntry.Facts(facts));
        var chain = (LogbookChain)site.Services.GetService(typeof(LogbookChain))!;
        await site.Tampers(
            $"""UPDATE "Logbook" SET "After" = '{row.After}', "Hash" = {site.Bytes(chain.HashOf(row))} WHERE "Id" = {row.Id}; DELETE FROM "StandingDigests"; DELETE FROM "VoteTallies" """
        );
        File.Delete(Path.Combine(site.Settings.Data, "logbook-heads.txt"));
    }

    static bool IsRight(string said, string part) =>
        said.Split('\n')
            .Single(line => line.StartsWith($"{part}: ", StringComparison.Ordinal))
            .EndsWith("all right", StringComparison.Ordinal);

    static async Task Renew(TestSite site, params string[] more)
    {
        var (exit, output, errors) = await TheProgram.Run(Path.GetTempPath(), Words("key renew", site, more));
        Assert.True(exit == 0, output + errors);
    }

    static string[] Words(string verb, TestSite site, params string[] more) =>
        [
            .. verb.Split(' '),
            .. more,
            "--data",
            site.Settings.Data,
            .. site.Settings.Database is { } server ? (string[])["--database", server] : [],
        ];
}
