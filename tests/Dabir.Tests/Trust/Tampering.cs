using Dabir.Articles;
using Dabir.Comments;
using Dabir.Logbook;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Trust;

/// <summary>
/// Somebody with the rights of the database's owner, but without the key of the site, writes past the program and covers the
/// tracks as well as can be: each is seen by <c>dabir check</c>.
/// </summary>
public class Tampering
{
    const string Published = """(SELECT MIN("Id") FROM "Articles" WHERE "Status" = 'published')""";
    const string Spoken = """(SELECT MIN("Id") FROM "Comments" WHERE "Status" = 'published' AND NOT "IsTextUnknown")""";
    const string Editor = """(SELECT "Id" FROM "Staff" WHERE "Email" = 'narges@example.org')""";

    public static TheoryData<string, string> Kinds =>
        new()
        {
            { "a headline", $"""UPDATE "Articles" SET "Headline" = "Headline" || '!' WHERE "Id" = {Published}""" },
            { "a body", $"""UPDATE "Articles" SET "BodyHtml" = '<p>متن دیگری</p>' WHERE "Id" = {Published}""" },
            {
                "a body and its revision",
                $"""UPDATE "Articles" SET "Lead" = 'لید دیگر' WHERE "Id" = {Published}; UPDATE "Revisions" SET "Text" = REPLACE("Text", 'ا', 'آ') WHERE "ArticleId" = {Published}"""
            },
            {
                "an old revision alone",
                $"""UPDATE "Revisions" SET "Text" = REPLACE("Text", 'ا', 'آ') WHERE "ArticleId" = {Published}"""
            },
            { "a revision that is gone", $"""DELETE FROM "Revisions" WHERE "ArticleId" = {Published}""" },
            { "when it was published", $"""UPDATE "Articles" SET "UpdatedAt" = "CreatedAt" WHERE "Id" = {Published}""" },
            { "who wrote it", """UPDATE "Bylines" SET "PersonId" = (SELECT MAX("Id") FROM "People")""" },
            { "its tags", $"""DELETE FROM "ArticleTags" WHERE "ArticleId" = {Published}""" },
            {
                "the words at a picture",
                """UPDATE "ArticlePictures" SET "Caption" = 'کس دیگری' WHERE "Id" = (SELECT MIN("Id") FROM "ArticlePictures")"""
            },
            { "whose picture it is", """UPDATE "Media" SET "Credit" = 'دیگری'""" },
            { "a name of a person", """UPDATE "People" SET "Name" = 'دیگری' WHERE "Id" = (SELECT MIN("Id") FROM "People")""" },
            { "a name of a tag", """UPDATE "Tags" SET "Name" = 'دیگر' WHERE "Id" = (SELECT MIN("Id") FROM "Tags")""" },
            {
                "a name of a section",
                """UPDATE "Sections" SET "Name" = 'دیگر' WHERE "Id" = (SELECT MIN("Id") FROM "Sections")"""
            },
            { "the masthead", """UPDATE "Editions" SET "Name" = 'روزنامه دیگر'""" },
            { "the order of a box", """UPDATE "BoxItems" SET "Position" = 19 - "Position" """ },
            { "what a reader said", $"""UPDATE "Comments" SET "Body" = 'من این را نگفتم' WHERE "Id" = {Spoken}""" },
            { "who said it", $"""UPDATE "Comments" SET "Name" = 'دیگری' WHERE "Id" = {Spoken}""" },
            {
                "a comment hidden, counters and all",
                $"""UPDATE "CommentCounts" SET "Published" = "Published" - 1, "NotPublishable" = "NotPublishable" + 1 WHERE "ArticleId" = (SELECT "ArticleId" FROM "Comments" WHERE "Id" = {Spoken}); UPDATE "Comments" SET "Status" = 'rejected', "Reason" = 'insult' WHERE "Id" = {Spoken}"""
            },
            {
                "a reason given to a sender",
                """UPDATE "Comments" SET "ReasonNote" = 'به دلیل دیگری' WHERE "Id" = (SELECT MIN("Id") FROM "Comments" WHERE "Status" = 'rejected')"""
            },
            {
                "a comment nobody sent, counters and all",
                $"""INSERT INTO "Comments" ("ArticleId", "Body", "IsTextUnknown", "Status", "SentAt", "Tracking", "TextHash", "Sending", "Up", "Down", "ImportedUp", "ImportedDown") VALUES ({Published}, 'نظر ساختگی', FALSE, 'spam', 1, 'ghost', '', '', 0, 0, 0, 0)"""
            },
            {
                "a comment taken away, counters and all",
                """DELETE FROM "CommentReports" WHERE "CommentId" IN (SELECT "Id" FROM "Comments" WHERE "Status" = 'spam'); DELETE FROM "CommentFindings" WHERE "CommentId" IN (SELECT "Id" FROM "Comments" WHERE "Status" = 'spam'); DELETE FROM "Comments" WHERE "Status" = 'spam'"""
            },
            {
                "votes brought along",
                $"""UPDATE "Comments" SET "ImportedUp" = "ImportedUp" + 500, "Up" = "Up" + 500 WHERE "Id" = {Spoken}"""
            },
            {
                "votes added, sums and all",
                $"""INSERT INTO "Votes" ("CommentId", "Mark", "IsUp", "At") VALUES ({Spoken}, 'nobody', TRUE, 5); UPDATE "Comments" SET "Up" = "Up" + 1 WHERE "Id" = {Spoken}"""
            },
            {
                "votes added with another's seal, sums and all",
                $"""INSERT INTO "Votes" ("CommentId", "Mark", "IsUp", "At", "Seal") SELECT "CommentId", 'nobody', "IsUp", "At", "Seal" FROM "Votes" WHERE "IsUp" LIMIT 1; UPDATE "Comments" SET "Up" = "Up" + 1 WHERE "Id" = (SELECT "CommentId" FROM "Votes" WHERE "Mark" = 'nobody')"""
            },
            {
                "votes turned, sums and all",
                """UPDATE "Comments" SET "Up" = "Up" - (SELECT COUNT(*) FROM "Votes" WHERE "CommentId" = "Comments"."Id" AND "IsUp"), "Down" = "Down" + (SELECT COUNT(*) FROM "Votes" WHERE "CommentId" = "Comments"."Id" AND "IsUp"); UPDATE "Votes" SET "IsUp" = FALSE"""
            },
            {
                "votes taken away, sums and all",
                """UPDATE "Comments" SET "Up" = "ImportedUp", "Down" = "ImportedDown"; DELETE FROM "Votes" """
            },
            { "votes without their seals", """UPDATE "Votes" SET "Seal" = NULL, "At" = "At" + 1""" },
            {
                "how many votes there were",
                """UPDATE "VoteTallies" SET "State" = "Seal" FROM (SELECT "Seal" FROM "Votes" LIMIT 1) AS one"""
            },
            { "the tally of votes", """DELETE FROM "VoteTallies" """ },
            { "the sum of votes", $"""UPDATE "Comments" SET "Up" = "Up" + 1 WHERE "Id" = {Spoken}""" },
            {
                "a role raised",
                $"""UPDATE "StaffGrants" SET "Role" = 'admin' WHERE "StaffId" = (SELECT MAX("Id") FROM "Staff" WHERE "Id" <> {Editor})"""
            },
            { "one more role", $"""INSERT INTO "StaffGrants" ("StaffId", "Role") VALUES ({Editor}, 'admin')""" },
            {
                "another's password",
                $"""UPDATE "Staff" SET "PasswordHash" = (SELECT "PasswordHash" FROM "Staff" WHERE "Id" = {Editor}) WHERE "Id" <> {Editor}"""
            },
            { "a colleague's name", $"""UPDATE "Staff" SET "Name" = 'دیگری' WHERE "Id" = {Editor}""" },
            { "an account closed without a word", $"""UPDATE "Staff" SET "BlockedAt" = 5 WHERE "Id" = {Editor}""" },
            {
                "an account nobody made",
                $"""INSERT INTO "Staff" ("Name", "HiredAt", "Email", "NormalizedEmail", "UserName", "NormalizedUserName", "PasswordHash", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount", "LastCodeStep") SELECT 'سایه', 1, 'ghost@example.org', 'GHOST@EXAMPLE.ORG', 'ghost@example.org', 'GHOST@EXAMPLE.ORG', "PasswordHash", TRUE, FALSE, FALSE, TRUE, 0, 0 FROM "Staff" WHERE "Id" = {Editor}"""
            },
            {
                "an account with a number that is looked at last",
                $"""INSERT INTO "Staff" ("Id", "Name", "HiredAt", "Email", "NormalizedEmail", "UserName", "NormalizedUserName", "PasswordHash", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount", "LastCodeStep") SELECT -5, 'سایه', 1, 'ghost@example.org', 'GHOST@EXAMPLE.ORG', 'ghost@example.org', 'GHOST@EXAMPLE.ORG', "PasswordHash", TRUE, FALSE, FALSE, TRUE, 0, 0 FROM "Staff" WHERE "Id" = {Editor}"""
            },
            {
                "the address an account signs in with",
                $"""UPDATE "Staff" SET "NormalizedEmail" = 'OTHER@EXAMPLE.ORG' WHERE "Id" = {Editor}"""
            },
            {
                "a text somebody is said to have saved",
                $"""INSERT INTO "Revisions" ("ArticleId", "Number", "Text", "ByName", "At") SELECT "ArticleId", 900, "Text", 'دیگری', 5 FROM "Revisions" WHERE "ArticleId" = {Published} AND "Number" = (SELECT MIN("Number") FROM "Revisions" WHERE "ArticleId" = {Published})"""
            },
            { "who saved a text", """UPDATE "Revisions" SET "ById" = NULL, "At" = "At" + 1""" },
            { "facts of a row that cannot be read", """UPDATE "Logbook" SET "After" = '{{{' WHERE "Id" = 9""" },
            { "who decided", """UPDATE "Logbook" SET "ByName" = 'دیگری' WHERE "Id" = 9""" },
            { "why it was decided", """UPDATE "Logbook" SET "Reason" = 'دلیل دیگر' WHERE "Id" = 9""" },
            { "the digest of a row", """UPDATE "Logbook" SET "Digest" = NULL WHERE "Id" = 9""" },
            {
                "a row taken out and the next linked past it",
                """UPDATE "Logbook" SET "PreviousHash" = (SELECT "PreviousHash" FROM "Logbook" WHERE "Id" = 9) WHERE "Id" = 10; DELETE FROM "Logbook" WHERE "Id" = 9"""
            },
            {
                "the last rows cut off, with what they tell of",
                $"""DELETE FROM "Logbook" WHERE "Id" = (SELECT MAX("Id") FROM "Logbook")"""
            },
        };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Is_seen_by_check(string what, string statement)
    {
        await using var site = await Laid();

        await site.Tampers(statement);

        var (exit, said) = await site.Check();
        Assert.True(exit == 1, $"{what}: {said}");
    }

    [Fact]
    public async Task Is_seen_when_the_whole_chain_is_made_anew_without_the_key()
    {
        await using var site = await Laid();
        var rows = await site.Read(db => db.Logbook.AsNoTracking().OrderBy(e => e.Id).ToListAsync());

        // With the row of the key in its place, and then as a site of before there were keys.
        await site.Tampers(MadeAnew());
        Assert.Contains("logbook: row 1 does not follow", (await site.Check()).Said);

        typeof(LogEntry).GetProperty(nameof(LogEntry.Action))!.SetValue(rows[0], "edition.rename");
        await site.Tampers(MadeAnew());
        Assert.Contains("logbook: no row is sealed with the key of this site", (await site.Check()).Said);

        string MadeAnew()
        {
            var previous = LogbookChain.Beginning;
            List<string> statements = [];
            foreach (var row in rows)
            {
                typeof(LogEntry).GetProperty(nameof(LogEntry.PreviousHash))!.SetValue(row, previous);
                typeof(LogEntry).GetProperty(nameof(LogEntry.ByName))!.SetValue(row, "دیگری");
                previous = FirstChain.HashOf(row);
                statements.Add(
                    $"UPDATE \"Logbook\" SET \"ByName\" = 'دیگری', \"Action\" = '{row.Action}', \"PreviousHash\" = {site.Bytes(row.PreviousHash)}, \"Hash\" = {site.Bytes(previous)} WHERE \"Id\" = {row.Id}"
                );
            }
            return string.Join(';', statements);
        }
    }

    [Fact]
    public async Task Is_seen_when_rows_of_a_key_nobody_has_are_put_in_so_that_nothing_after_them_is_proved()
    {
        await using var site = await Laid();
        var rows = await site.Read(db => db.Logbook.AsNoTracking().OrderBy(e => e.Id).ToListAsync());
        var (first, last) = (rows[0], rows[^1]);
        // What it says of the rows before it needs no key.
        using var content = new LogContent();
        rows.ForEach(content.Add);
        var facts = KeyedFrom.Of(first)! with { Key = "deadbeefdeadbeef", Content = content.SoFar() };
        // A key row with a hash that leads back to the beginning, and behind it the first row once more.
        await site.Tampers(
            $"""
            INSERT INTO "Logbook" ("At", "ByName", "Action", "About", "After", "Touches", "PreviousHash", "Hash")
            VALUES (1, 'house', 'logbook.key', 'site:0', '{LogEntry.Facts(facts)}', 'site:0', {site.Bytes(
                last.Hash
            )}, {site.Bytes(LogbookChain.Beginning)});
            INSERT INTO "Logbook" ("At", "ById", "ByName", "Action", "About", "Reason", "Before", "After", "Touches", "Digest", "PreviousHash", "Hash")
            SELECT "At", "ById", "ByName", "Action", "About", "Reason", "Before", "After", "Touches", "Digest", "PreviousHash", "Hash" FROM "Logbook" WHERE "Id" = {first.Id};
            UPDATE "Staff" SET "Name" = 'دیگری'
            """
        );

        var (exit, said) = await site.Check();

        Assert.Equal(1, exit);
        Assert.Contains($"logbook: row {last.Id + 1} does not follow", said);
        Assert.Contains("is not what it was last decided to be", said);
    }

    [Fact]
    public async Task Is_seen_when_a_chain_of_a_key_nobody_has_is_laid_before_the_row_of_the_sites_own()
    {
        await using var site = await Laid();
        var rows = await site.Read(db => db.Logbook.AsNoTracking().OrderBy(e => e.Id).ToListAsync());
        var own = rows[0];
        // Every row another's, each with the hash it had, and the genuine row of the key behind them all: it goes on from nothing.
        var statements = rows.Skip(1)
            .Select(row => $"UPDATE \"Logbook\" SET \"ByName\" = 'دیگری' WHERE \"Id\" = {row.Id}")
            .Append($"UPDATE \"Logbook\" SET \"Hash\" = {site.Bytes(own.PreviousHash)} WHERE \"Id\" = {rows[^1].Id}")
            .Append(
                $"INSERT INTO \"Logbook\" (\"At\", \"ByName\", \"Action\", \"About\", \"After\", \"Touches\", \"Digest\", \"PreviousHash\", \"Hash\") SELECT \"At\", \"ByName\", \"Action\", \"About\", \"After\", \"Touches\", \"Digest\", \"PreviousHash\", \"Hash\" FROM \"Logbook\" WHERE \"Id\" = {own.Id}"
            )
            .Append(
                $"UPDATE \"Logbook\" SET \"After\" = REPLACE(\"After\", '{own.After![8..24]}', 'deadbeefdeadbeef') WHERE \"Id\" = {own.Id}"
            );
        await site.Tampers(string.Join(';', statements));

        Assert.Contains($"logbook: row {rows[^1].Id + 1} does not follow", (await site.Check()).Said);
    }

    [Fact]
    public async Task Is_still_seen_after_the_site_has_written_its_head_down_again()
    {
        await using var site = await Laid();
        var heads = site.Services.GetRequiredService<LogbookHeads>();
        await site.Hire("later@example.org", "کسی که بعد آمد", Role.Reporter);
        await heads.Note();
        var cut = heads.Newest!;
        await site.Tampers(
            $"""DELETE FROM "StaffGrants" WHERE "StaffId" = (SELECT MAX("Id") FROM "Staff"); DELETE FROM "Staff" WHERE "Id" = (SELECT MAX("Id") FROM "Staff"); DELETE FROM "Logbook" WHERE "Id" >= {cut.Row}"""
        );

        await heads.Note();

        var (exit, said) = await site.Check();
        Assert.Equal(1, exit);
        Assert.Contains($"head: row {cut.Row} was written down", said);
        Assert.NotEmpty(site.Log.With($"Row {cut.Row} of the logbook was written down"));
    }

    [Fact]
    public async Task Is_seen_by_a_head_kept_elsewhere_even_when_the_newsroom_stands_as_on_another_day()
    {
        await using var site = await Laid();
        var heads = site.Services.GetRequiredService<LogbookHeads>();
        await site.PublishedArticle("خبری که بعد برداشته می‌شود");
        await heads.Note();
        using var reader = site.NewReader();
        var published = await reader.Http.GetStringAsync(LogbookHeads.Address);
        var kept = LogHead.TryParse(published.Split('\n')[0].Split(' ')[1])!;

        // Everything that the newest rows tell of is undone, and the rows with it; the machine's own notes are lost too.
        await site.Tampers($"DELETE FROM \"Logbook\" WHERE \"Id\" > {kept.Row - 1}");
        File.Delete(Path.Combine(site.Settings.Data, "logbook-heads.txt"));

        var (exit, said) = await site.Check(kept);
        Assert.Equal(1, exit);
        Assert.Contains(
            $"head: row {kept.Row} was written down as {kept.Hash[..8]}…, and the logbook ends with row {kept.Row - 1}",
            said
        );
    }

    [Fact]
    public async Task Is_seen_when_a_row_is_taken_out_and_everything_else_stands_as_it_was()
    {
        await using var site = await Laid();
        var rows = await site.Read(db => db.Logbook.OrderByDescending(e => e.Id).Select(e => e.Id).Take(2).ToListAsync());
        await site.Tampers($"""DELETE FROM "Logbook" WHERE "Id" = {rows[1]}""");

        Assert.Contains($"logbook: row {rows[0]} does not follow", (await site.Check()).Said);
    }

    [Fact]
    public async Task Is_seen_when_the_row_of_a_kept_head_is_another()
    {
        await using var site = await Laid();
        var kept = site.Services.GetRequiredService<LogbookHeads>().Newest!;

        var (exit, said) = await site.Check(kept with { Hash = new string('7', 64) });

        Assert.Equal(1, exit);
        Assert.Contains($"head: row {kept.Row} was written down as 77777777…, and is not there any more", said);
        Assert.True((await site.Check(kept)) is (0, _));
    }

    [Fact]
    public async Task Is_seen_when_a_line_of_the_noted_heads_is_damaged()
    {
        await using var site = await Laid();
        var file = Path.Combine(site.Settings.Data, "logbook-heads.txt");
        var lines = await File.ReadAllLinesAsync(file);
        foreach (
            var (damaged, fault) in (IEnumerable<(string, string)>)
                [
                    (lines[^1][..^1], "has no head such as"),
                    (lines[^1].Replace("T", " ", StringComparison.Ordinal), "is no moment and head"),
                    ($"x{lines[^1]}", "has no moment such as"),
                    ("", "is empty"),
                ]
        )
        {
            await File.WriteAllLinesAsync(file, [.. lines, damaged]);
            var (exit, said) = await site.Check();
            Assert.Equal(1, exit);
            Assert.Contains($"head: line {lines.Length + 1} of logbook-heads.txt {fault}", said);
        }
    }

    [Fact]
    public async Task Is_still_seen_when_readers_have_voted_on_a_tally_that_was_changed()
    {
        await using var site = await Laid();
        var comment = await site.Read(db =>
            db.Comments.Where(c => c.Status == CommentStatus.Published && !c.IsTextUnknown).Select(c => c.Id).FirstAsync()
        );
        using var reader = site.NewReader();
        (await reader.Votes(comment, "up")).Dispose();
        var state = await site.Read(db => db.VoteTallies.AsNoTracking().Select(t => t.State).SingleAsync());
        // Another sum under the old seal, as if a vote of it had never been.
        state[20]++;
        await site.Tampers($"""UPDATE "VoteTallies" SET "State" = {site.Bytes(state)}""");

        using var other = site.NewReader();
        (await other.Votes(comment, "down")).Dispose();

        var (exit, said) = await site.Check();
        Assert.Equal(1, exit);
        Assert.Contains("the tally of all votes was changed", said);
    }

    [Fact]
    public async Task Is_seen_when_the_file_of_a_picture_is_another()
    {
        await using var site = await Laid();
        var file = Directory
            .EnumerateFiles(Path.Combine(site.Settings.Data, "media", "masters"), "*", SearchOption.AllDirectories)
            .First();
        await File.AppendAllTextAsync(file, "!", TestContext.Current.CancellationToken);

        var (exit, said) = await site.Check();

        Assert.Equal(1, exit);
        Assert.Contains("is damaged", said);
    }

    [Fact]
    public async Task Nothing_is_seen_where_nothing_was_done()
    {
        await using var site = await Laid();

        var (exit, said) = await site.Check();

        Assert.True(exit == 0, said);
        Assert.Contains("record: ", said);
        Assert.DoesNotContain("without a digest", said);
    }

    static async Task<TestSite> Laid()
    {
        var site = await TestSite.Open(withSample: true, gateIsOpen: true);
        await site.Hire("reporter@example.org", "آرش سپهری", Role.Reporter);
        var story = await site.Read(db => db.Articles.Where(a => a.Status == ArticleStatus.Published).FirstAsync());
        using var reader = site.NewReader();
        var (spam, _) = await reader.Comments(site, story, "تبلیغ بی‌ربط");
        await site.Spam(spam);
        await site.Services.GetRequiredService<LogbookHeads>().Note();
        return site;
    }
}
