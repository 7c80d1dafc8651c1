using System.Net;
using Dabir.Articles;
using Dabir.Articles.Body;
using Dabir.Articles.Reader;
using Dabir.Comments;
using Dabir.Generate;
using Dabir.Language;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Generate;

/// <summary><c>dabir generate</c>: a newsroom of any size that a reader, the desk and <c>dabir check</c> take for one.</summary>
public class GeneratingASite
{
    [Fact]
    public async Task Everything_asked_for_is_there_and_check_is_green()
    {
        await using var site = await TestSite.Open();

        var (exit, said, _) = await site.Generate("1300", "4000");

        Assert.Equal(0, exit);
        Assert.StartsWith("generated 1300 articles and 4000 comments, seed 1", said, StringComparison.Ordinal);
        Assert.Equal(1300, await site.Read(db => db.Articles.CountAsync()));
        Assert.Equal(4000, await site.Read(db => db.Comments.CountAsync()));
        var check = await site.Check();
        Assert.True(check.Exit == 0, check.Said);
    }

    [Fact]
    public async Task A_generated_story_opens_with_its_discussion_and_its_counters()
    {
        await using var site = await TestSite.Open();
        await site.Generate("300", "3000");
        using var reader = site.NewReader();
        var most = await site.Read(db => db.CommentCounts.OrderByDescending(c => c.Published).FirstAsync());
        var story = await site.Read(db => db.Articles.SingleAsync(a => a.Id == most.ArticleId));

        var page = await reader.Opens(story);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(story.Headline, page.Words, StringComparison.Ordinal);
        Assert.Contains(Digits.ToPersian($"{most.Published}"), page.Counters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_content_and_another_seed_another()
    {
        await using var one = await TestSite.Open();
        await using var same = await TestSite.Open();
        await using var other = await TestSite.Open();
        await one.Generate("200", "500", "7");
        await same.Generate("200", "500", "7");
        await other.Generate("200", "500", "8");

        Assert.Equal(await Content(one), await Content(same));
        Assert.NotEqual(await Content(one), await Content(other));
    }

    /// <summary>The text itself is fixed here, so that both databases are known to hold the same.</summary>
    [Fact]
    public async Task The_content_of_seed_one_is_the_same_on_every_database()
    {
        await using var site = await TestSite.Open();
        await site.Generate("40", "100");
        Assert.StartsWith("FF48A9EA03D939A4903621AD7283CFE7", await Content(site), StringComparison.Ordinal);
    }

    static Task<string> Content(TestSite site) =>
        site.Read(async db =>
        {
            var articles = await db
                .Articles.OrderBy(a => a.Id)
                .Select(a => new
                {
                    a.Code,
                    a.Headline,
                    a.Lead,
                    a.BodyHtml,
                    a.Status,
                    a.PublishedAt,
                    a.Section.Slug,
                })
                .ToListAsync();
            var comments = await db
                .Comments.OrderBy(c => c.Id)
                .Select(c => new
                {
                    c.ArticleId,
                    c.ParentId,
                    c.Name,
                    c.Body,
                    c.Status,
                    c.Reason,
                    c.SentAt,
                    c.Up,
                    c.Down,
                })
                .ToListAsync();
            var text =
                string.Join('\n', articles.Select(a => $"{a with { PublishedAt = null }}|{a.PublishedAt:O}"))
                + string.Join('\n', comments.Select(c => $"{c with { SentAt = default }}|{c.SentAt:O}"));
            return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        });

    [Fact]
    public async Task Headlines_differ_bodies_are_clean_and_have_several_paragraphs()
    {
        await using var site = await TestSite.Open();
        await site.Generate("1000");
        var stories = await site.Read(db => db.Articles.Select(a => new { a.Headline, a.BodyHtml }).ToListAsync());

        Assert.InRange(stories.Select(s => s.Headline).Distinct().Count(), 980, 1000);
        foreach (var story in stories.Take(50))
        {
            Assert.Equal(BodyHtml.Sanitise(story.BodyHtml), story.BodyHtml);
            Assert.InRange(story.BodyHtml.Split("<p>").Length - 1, 2, 6);
        }
        Assert.DoesNotContain(stories, s => s.BodyHtml.Contains('{') || s.Headline.Contains('{'));
    }

    [Fact]
    public async Task It_runs_on_a_site_that_has_its_own_articles_and_takes_no_code_of_today()
    {
        await using var site = await TestSite.Open(withSample: true);
        var before = await site.Read(db => db.Articles.CountAsync());
        var today = await site.Read(db => NewsCode.Next(db, new DateOnly(2026, 11, 23)));

        await site.Generate("500", "500");
        await site.Generate("500", "500", "2");

        Assert.Equal(before + 1000, await site.Read(db => db.Articles.CountAsync()));
        Assert.Equal(today, await site.Read(db => NewsCode.Next(db, new DateOnly(2026, 11, 23))));
        var check = await site.Check();
        Assert.True(check.Exit == 0, check.Said);
    }

    [Fact]
    public async Task After_it_the_newsroom_works_on_with_ids_of_its_own()
    {
        await using var site = await TestSite.Open();
        await site.Generate("100", "100");
        var story = await site.PublishedArticle(tags: ["باران"]);
        using var reader = site.NewReader();

        await reader.Comments(site, story, "دست شما درد نکند");

        var page = await reader.Opens("/tag/باران");
        Assert.Contains(story.Headline, page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "1", "1", "--articles")]
    [InlineData("-5", "1", "1", "--articles")]
    [InlineData("many", "1", "1", "--articles")]
    [InlineData("99999999999", "1", "1", "--articles")]
    [InlineData("10", "-1", "1", "--comments")]
    [InlineData("10", "1.5", "1", "--comments")]
    [InlineData("10", "1", "abc", "--seed")]
    public void A_number_that_makes_no_sense_is_one_line(string articles, string comments, string seed, string names)
    {
        Assert.Null(GeneratePlan.Read(articles, comments, seed, DateTime.UnixEpoch, out var wrong));

        Assert.StartsWith(names, wrong, StringComparison.Ordinal);
        Assert.Single(wrong!.Split('\n'));
    }

    [Fact]
    public async Task Nonsense_changes_nothing()
    {
        await using var site = await TestSite.Open();

        var (exit, said, complained) = await site.Generate("0");

        Assert.Equal((1, ""), (exit, said));
        Assert.StartsWith("--articles: '0' is not a number from 1", complained, StringComparison.Ordinal);
        Assert.Equal(0, await site.Read(db => db.Sections.CountAsync()));
    }

    [Fact]
    public async Task Comments_come_in_every_state_with_threads_and_most_of_them_under_few_stories()
    {
        await using var site = await TestSite.Open();
        await site.Generate("500", "5000");

        var states = await site.Read(db => db.Comments.Select(c => c.Status).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<CommentStatus>().Order(), states.Order());
        Assert.True(await site.Read(db => db.Comments.AnyAsync(c => c.ParentId != null && c.Parent!.ArticleId == c.ArticleId)));
        Assert.False(await site.Read(db => db.Comments.AnyAsync(c => c.ParentId != null && c.Parent!.ArticleId != c.ArticleId)));
        var each = await site.Read(db =>
            db.Comments.GroupBy(c => c.ArticleId).Select(g => g.Count()).OrderByDescending(n => n).ToListAsync()
        );
        Assert.True(each.Take(50).Sum() > 5000 / 3, $"the top tenth has {each.Take(50).Sum()}");
        Assert.True(await site.Read(db => db.Votes.AnyAsync()));
    }
}
