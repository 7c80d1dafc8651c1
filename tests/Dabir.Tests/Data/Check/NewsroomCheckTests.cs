using Dabir.Data.Check;
using Dabir.Media;
using Dabir.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Data.Check;

public sealed class NewsroomCheckTests : IAsyncLifetime
{
    ImportingNewsroom newsroom = null!;

    static readonly string[] Parts =
    [
        "database",
        "articles",
        "counters",
        "waiting",
        "reported",
        "lists",
        "folds",
        "votes",
        "logbook",
        "head",
        "decisions",
        "record",
        "revisions",
        "pictures",
    ];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        newsroom = await ImportingNewsroom.Open();
        Assert.Equal(0, await newsroom.Import(newsroom.Save("page.txt", SavedPages.Text)));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_sound_site_is_all_right_line_by_line()
    {
        var (exit, lines) = await Check();

        Assert.Equal(0, exit);
        Assert.Equal(Parts, lines.Select(l => l.Split(':')[0]));
        Assert.All(lines, line => Assert.EndsWith("all right", line));
        Assert.Contains("counters: 1 articles, all right", lines);
    }

    [Theory]
    [InlineData(
        """UPDATE "CommentCounts" SET "NotPublishable" = 3""",
        "counters",
        "shows 3, 1, 3 but has 3 published, 1 in review, 2 not publishable"
    )]
    [InlineData("""UPDATE "NewsroomCounts" SET "InReview" = 7""", "waiting", "shows 7 waiting comments but has 1")]
    [InlineData("""UPDATE "NewsroomCounts" SET "Reported" = 2""", "reported", "shows 2 reported comments but has 0")]
    [InlineData(
        """INSERT INTO "CommentReports" ("CommentId", "Mark", "Reason", "At") SELECT MIN("Id"), 'x', 'hate', 5 FROM "Comments" WHERE "Status" = 'published'""",
        "reported",
        "stands wrongly in or out of the queue"
    )]
    [InlineData("""UPDATE "Articles" SET "PublishedAt" = 5""", "lists", "stands wrongly under tag")]
    [InlineData("""UPDATE "Articles" SET "Fold" = 'دیگر'""", "folds", "article 1 is not found by its name")]
    [InlineData("""UPDATE "Tags" SET "Fold" = 'دیگر' WHERE "Id" = 1""", "folds", "tag 1 is not found by its name")]
    [InlineData("""DELETE FROM "CommentCounts" """, "counters", "shows 0, 0, 0 but has 3 published")]
    [InlineData(
        """UPDATE "Comments" SET "Up" = "Up" + 1 WHERE "Name" = 'بهرام'""",
        "votes",
        "shows 3 up, 0 down but has 2 and 0"
    )]
    [InlineData(
        """UPDATE "Comments" SET "Down" = "Down" + 1 WHERE "Name" = 'بهرام'""",
        "votes",
        "shows 2 up, 1 down but has 2 and 0"
    )]
    [InlineData(
        """UPDATE "Logbook" SET "ByName" = 'somebody' WHERE "Action" = 'article.publish'""",
        "logbook",
        "does not follow"
    )]
    [InlineData(
        """UPDATE "Articles" SET "Status" = 'killed'""",
        "decisions",
        "article:1 is killed, but was last decided to be published"
    )]
    [InlineData(
        """DELETE FROM "Logbook" WHERE "Id" = (SELECT MAX("Id") FROM "Logbook")""",
        "decisions",
        "the logbook does not know it"
    )]
    [InlineData("""DELETE FROM "Revisions" """, "articles", "does not fit its 0 revisions")]
    public async Task What_was_changed_behind_the_newsrooms_back_is_found(string tampering, string part, string told)
    {
        if (tampering.Contains("\"Logbook\"", StringComparison.Ordinal))
            await WithoutGuards();
        await newsroom.Db.Database.ExecuteSqlRawAsync(tampering, Stop);

        var (exit, lines) = await Check();

        Assert.Equal(1, exit);
        Assert.Contains(
            told,
            Assert.Single(
                lines,
                line =>
                    !line.EndsWith("all right", StringComparison.Ordinal) && line.StartsWith(part + ":", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_looked_at_all_the_same()
    {
        await newsroom.Db.Database.ExecuteSqlRawAsync("""DROP TABLE "Votes" """, Stop);

        var (exit, lines) = await Check();

        Assert.Equal(1, exit);
        Assert.Equal(Parts, lines.Select(l => l.Split(':')[0]));
        var votes = Array.IndexOf(Parts, "votes");
        Assert.Contains("could not be read: ", lines[votes]);
        Assert.EndsWith("all right", lines[votes + 1]);
    }

    [Fact]
    public async Task Guards_of_the_same_name_that_refuse_nothing_are_none()
    {
        await newsroom.Db.Database.ExecuteSqlRawAsync(
            newsroom.Db.Database.IsNpgsql()
                ? """CREATE OR REPLACE FUNCTION "LogbookRefuses"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"""
                : """DROP TRIGGER "Logbook_is_never_changed"; CREATE TRIGGER "Logbook_is_never_changed" BEFORE UPDATE ON "Logbook" BEGIN SELECT 1; END""",
            Stop
        );

        var (exit, lines) = await Check();

        Assert.Equal(1, exit);
        Assert.Contains("the triggers that guard the logbook are gone", lines[0]);
    }

    [Fact]
    public async Task A_logbook_without_its_guards_is_found()
    {
        await WithoutGuards();

        var (exit, lines) = await Check();

        Assert.Equal(1, exit);
        Assert.Contains("the triggers that guard the logbook are gone", lines[0]);
    }

    /// <summary>Somebody with the rights of the database's owner takes the triggers away first.</summary>
    async Task WithoutGuards()
    {
        foreach (var name in (string[])["changed", "removed", "replaced", "emptied"])
            await newsroom.Db.Database.ExecuteSqlRawAsync(
                newsroom.Db.Database.IsNpgsql()
                    ? $"DROP TRIGGER IF EXISTS \"Logbook_is_never_{name}\" ON \"Logbook\""
                    : $"DROP TRIGGER IF EXISTS \"Logbook_is_never_{name}\"",
                Stop
            );
    }

    [Fact]
    public async Task A_picture_without_its_file_is_found()
    {
        var key = new string('a', 32);
        await newsroom.Writer.Write(
            async db =>
            {
                var (item, added) = MediaItem.Add(
                    new AcceptedPicture(PictureKey.Parse(key), 10, 10),
                    "",
                    Dabir.Logbook.Actor.Operator,
                    SavedPages.Utc("2026-11-23T07:00:00Z")
                );
                db.Media.Add(item);
                db.Record(added);
                await Task.CompletedTask;
            },
            Stop
        );

        var (exit, lines) = await Check();

        Assert.Equal(1, exit);
        Assert.StartsWith($"pictures: {key} is missing.", lines[^1]);
    }

    [Fact]
    public async Task Writers_go_on_while_a_check_reads()
    {
        var db = newsroom.Db;
        var kind = newsroom.Make<KindOfDatabase>().Kind;
        await using var moment = await kind.Freeze(db, Stop);
        var before = await db.Articles.CountAsync(Stop);

        Assert.Equal(0, await newsroom.Import(newsroom.Save("other.txt", SavedPages.Story.Replace("نیمه‌شب", "صبح"))));

        Assert.Equal(before, await db.Articles.CountAsync(Stop));
    }

    async Task<(int Exit, string[] Lines)> Check()
    {
        newsroom.Db.ChangeTracker.Clear();
        var output = new StringWriter();
        var exit = await newsroom.Make<NewsroomCheck>().Run(output, stop: Stop);
        return (exit, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    sealed record KindOfDatabase(Dabir.Data.IDatabaseKind Kind);
}
