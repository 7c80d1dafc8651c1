using System.Collections.Concurrent;
using Dabir.Articles;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Data;

/// <summary>A question that is translated once and a statement that is prepared once answer each time as if they were new.</summary>
public class AskingAgain
{
    static readonly KeptQuery<string, string> Headlines = new(
        (db, section) => db.Articles.Where(a => a.Section.Slug == section.Value).OrderBy(a => a.Id).Select(a => a.Headline)
    );

    [Fact]
    public async Task A_kept_question_is_asked_with_what_is_given_this_time()
    {
        await using var site = await Newsroom();

        Assert.Equal(["باران", "برف"], await site.Read(db => Headlines.List(db, "city")));
        Assert.Equal(["لیگ"], await site.Read(db => Headlines.List(db, "sport")));
        Assert.Equal("باران", await site.Read(db => Headlines.First(db, "city")));
        Assert.Null(await site.Read(db => Headlines.First(db, "nowhere")));

        await site.PublishedArticle("تگرگ", "city");
        Assert.Equal(["باران", "برف", "تگرگ"], await site.Read(db => Headlines.List(db, "city")));
    }

    [Fact]
    public async Task It_is_asked_of_the_database_at_hand_and_by_many_at_once()
    {
        await using var site = await Newsroom();
        await using var other = await TestSite.Open();
        await other.PublishedArticle("نمایشگاه", "city");
        ConcurrentBag<int> counts = [];

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async n => counts.Add((await (n % 2 == 0 ? site : other).Read(db => Headlines.List(db, "city"))).Count))
        );

        Assert.Equal(10, counts.Count(c => c == 2));
        Assert.Equal(10, counts.Count(c => c == 1));
    }

    [Fact]
    public async Task A_statement_that_is_still_being_read_leaves_the_next_one_its_own_answer()
    {
        await using var site = await Newsroom();
        await using var db = Reading(site);
        await db.Database.OpenConnectionAsync(Stop);
        Assert.SkipWhen(site.Settings.Database is not null, "The server's provider reads one answer at a time.");
        List<string> outer = [];
        List<string> inner = [];

        await foreach (var headline in Of(db, "city").AsAsyncEnumerable().WithCancellation(Stop))
        {
            outer.Add(headline);
            inner.AddRange(await Of(db, "city").ToListAsync(Stop));
        }

        Assert.Equal(["باران", "برف"], outer);
        Assert.Equal(["باران", "برف", "باران", "برف"], inner);
        Assert.Equal(["لیگ"], await Of(db, "sport").ToListAsync(Stop));
        Assert.Empty(await Of(db, "nowhere").ToListAsync(Stop));
    }

    [Fact]
    public async Task An_answer_that_nobody_read_to_its_end_is_in_nobodys_way()
    {
        await using var site = await Newsroom();
        await using var db = Reading(site);
        await db.Database.OpenConnectionAsync(Stop);

        await foreach (var first in Of(db, "city").AsAsyncEnumerable().WithCancellation(Stop))
        {
            Assert.Equal("باران", first);
            break;
        }

        Assert.Equal(["باران", "برف"], await Of(db, "city").ToListAsync(Stop));
    }

    [Fact]
    public async Task More_statements_than_are_kept_are_answered_all_the_same()
    {
        await using var site = await Newsroom();
        await using var db = Reading(site);
        await db.Database.OpenConnectionAsync(Stop);

        foreach (var _ in Enumerable.Range(0, 2))
        foreach (var n in Enumerable.Range(0, 300))
            Assert.Equal(n, await db.Database.SqlQueryRaw<int>(Number(n)).SingleAsync(Stop));

        Assert.Equal(["باران", "برف"], await Of(db, "city").ToListAsync(Stop));
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<TestSite> Newsroom()
    {
        var site = await TestSite.Open();
        await site.PublishedArticle("باران", "city");
        await site.PublishedArticle("برف", "city");
        await site.PublishedArticle("لیگ", "sport");
        return site;
    }

    // As a render has it: one connection that stays open.
    static NewsroomDb Reading(TestSite site) => site.Services.GetRequiredService<IDatabaseKind>().ForReading(site.Services);

    // Each has words of its own.
    static string Number(int n) => FormattableString.Invariant($"SELECT {n} AS \"Value\"");

    static IQueryable<string> Of(NewsroomDb db, string section) =>
        db.Articles.Where(a => a.Section.Slug == section).OrderBy(a => a.Id).Select(a => a.Headline);
}
