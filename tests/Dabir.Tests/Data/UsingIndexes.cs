using System.Data;
using Dabir.Articles;
using Dabir.Articles.Desk;
using Dabir.Comments;
using Dabir.Comments.Desk;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Data;

/// <summary>
/// The questions asked of a million articles go along an index and look at nothing else. Times are measured in
/// <c>bench/million.sh</c>; here the database is asked how it would do it.
/// </summary>
public class UsingIndexes
{
    static readonly ListPlace Somewhere = new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), 100);

    [Fact]
    public async Task Readers_lists_and_the_way_back_in_them()
    {
        await using var site = await Filled();
        await Uses(
            site,
            "IX_Articles_EditionId_Status_PublishedAt_Id",
            db => db.Articles.Published.InEdition(1).NewestFirst.Take(21)
        );
        await Uses(site, "IX_Articles_SectionId_Status_PublishedAt_Id", db => Listing.OfSections([1]).Newest(db, 21));
        await Uses(site, "IX_Articles_SectionId_Status_PublishedAt_Id", db => Listing.OfSections([1, 7, 8]).Newest(db, 21));
        await Uses(
            site,
            "IX_Articles_SectionId_Status_PublishedAt_Id",
            db => Listing.OfSections([1, 7, 8]).OlderThan(db, Somewhere, 21)
        );
        await Uses(
            site,
            "IX_Articles_SectionId_Status_PublishedAt_Id",
            db => Listing.OfSections([1, 7, 8]).NewerFrom(db, Somewhere, 21)
        );
        await Uses(site, "TagId_PublishedAt_ArticleId", db => Listing.OfTag(1).Newest(db, 21));
        await Uses(site, "TagId_PublishedAt_ArticleId", db => Listing.OfTag(1).OlderThan(db, Somewhere, 21));
        await Uses(site, "PersonId_PublishedAt_ArticleId", db => Listing.OfPerson(1).OlderThan(db, Somewhere, 21));
    }

    [Fact]
    public async Task The_desks_lists()
    {
        await using var site = await Filled();
        ArticleStatus[] open = [ArticleStatus.Draft, ArticleStatus.Submitted];
        await Uses(site, "IX_Articles_Desk", db => new DeskQuestion(open).Query(db, site.Editor, null, null, 20));
        await Uses(site, "IX_Articles_Desk", db => new DeskQuestion(open).Query(db, site.Editor, 500, null, 20));
        await Uses(
            site,
            "IX_Articles_SectionId_Status_Id",
            db => new DeskQuestion(null, [1, 7]).Query(db, site.Editor, null, 500, 20)
        );
        // Of one edition of several: along the states, and only the index is looked at for the sections.
        string[] within = ["IX_Articles_Desk", "USING COVERING INDEX IX_Articles_Desk"];
        await Uses(site, within[0], within[1], db => OfEdition(open).Query(db, site.Editor, null, null, 20));
        await Uses(site, within[0], within[1], db => OfEdition(null).Query(db, site.Editor, 900, null, 20));
        await Uses(site, "PK_Articles", "PRIMARY KEY", db => new DeskQuestion().Query(db, site.Editor, 900, null, 20));
    }

    static DeskQuestion OfEdition(ArticleStatus[]? statuses) => new(statuses) { Within = [1, 7] };

    [Fact]
    public async Task A_search_for_words_of_headlines_reads_no_body()
    {
        await using var site = await Filled();
        var plan = await Plan(site, db => new DeskQuestion { Words = "باران" }.Query(db, site.Editor, null, null, 20));
        Assert.Contains("IX_Articles_Desk", plan, StringComparison.Ordinal);
        if (site.Settings.Database is null)
            Assert.Contains("USING COVERING INDEX IX_Articles_Desk", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_queue()
    {
        await using var site = await Filled();
        QueueWalk waiting = new([CommentStatus.Pending, CommentStatus.Withheld], NewestFirst: false);
        await Uses(site, "IX_Comments_Status_SentAt_Id", db => waiting.Query(db, null, false, 31));
        await Uses(site, "IX_Comments_Status_SentAt_Id", db => waiting.Query(db, (Somewhere.At, 5), true, 31));
        await Uses(
            site,
            "IX_Comments_Status_SentAt_Id",
            db => new QueueWalk([CommentStatus.Spam], true).Query(db, (Somewhere.At, 5), false, 31)
        );
        await Uses(
            site,
            "IX_Comments_Status_SentAt_Id",
            db => new QueueWalk([CommentStatus.Published], true, Edition: 1).Query(db, (Somewhere.At, 5), false, 31)
        );
    }

    static async Task<TestSite> Filled()
    {
        var site = await TestSite.Open();
        await site.Generate("3000", "3000");
        if (site.Settings.Database is not null)
            await site.Read(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        return site;
    }

    static Task Uses<T>(TestSite site, string index, Func<NewsroomDb, IQueryable<T>> query) => Uses(site, index, index, query);

    static async Task Uses<T>(TestSite site, string onPostgres, string onSqlite, Func<NewsroomDb, IQueryable<T>> query)
    {
        var plan = await Plan(site, query);
        Assert.Contains(site.Settings.Database is null ? onSqlite : onPostgres, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN a\n", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN Articles\n", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN Comments\n", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on \"Articles\"", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on \"Comments\"", plan, StringComparison.Ordinal);
    }

    static Task<string> Plan<T>(TestSite site, Func<NewsroomDb, IQueryable<T>> query) =>
        site.Read(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = query(db).CreateDbCommand();
            if (site.Settings.Database is not null)
                // A few thousand rows are read through faster than looked up; what is asked is whether an index would do.
                await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off");
            command.CommandText = (site.Settings.Database is null ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
            List<string> lines = [];
            await using var rows = await command.ExecuteReaderAsync(CommandBehavior.Default);
            while (await rows.ReadAsync())
                lines.Add($"{rows.GetValue(rows.FieldCount - 1)}");
            return string.Join('\n', lines) + "\n";
        });
}
