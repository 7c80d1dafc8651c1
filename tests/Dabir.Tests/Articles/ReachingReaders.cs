using System.Net;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Dabir.Tests.Articles.ChangingAnArticle;

namespace Dabir.Tests.Articles;

/// <summary>A decision about an article reaches exactly the pages on which readers see it.</summary>
public class ReachingReaders
{
    [Fact]
    public async Task Saving_a_draft_drops_no_kept_page()
    {
        await using var site = await TestSite.Open(withSample: true);
        using var reader = site.NewReader();
        var pages = await KeepPages(site, reader);
        var draft = await Draft(site);

        await Change(
            site,
            draft,
            (article, _) => article.Revise(article.Text with { Headline = "باران، روایت دوم" }, site.Editor, site.Now)
        );

        Assert.True(pages > 20, $"{pages} pages");
        Assert.Equal(pages, Kept(site));
    }

    [Fact]
    public async Task Tags_byline_section_and_picture_of_a_draft_drop_no_kept_page()
    {
        await using var site = await TestSite.Open(withSample: true);
        using var reader = site.NewReader();
        var pages = await KeepPages(site, reader);
        var draft = await Draft(site);

        await Change(
            site,
            draft,
            async (article, db) =>
            {
                var all = article.TagWith(await db.Tags.Take(3).ToListAsync(), site.Editor.AsActor, site.Now);
                var people = await db.People.Take(2).ToListAsync();
                all = all.And(article.SignBy([.. people.Select(p => (p, BylineRole.Reporter))], site.Editor.AsActor, site.Now));
                all = all.And(article.Illustrate(await db.Media.FirstAsync(), "باران", "", site.Editor, site.Now));
                var other = await db.Sections.Where(s => s.Id != article.SectionId).FirstAsync();
                return all.And(article.MoveTo(other, site.Editor.AsActor, site.Now));
            }
        );

        Assert.Equal(pages, Kept(site));
    }

    [Fact]
    public async Task A_change_of_the_body_drops_the_articles_own_page_alone()
    {
        await using var site = await TestSite.Open(withSample: true);
        using var reader = site.NewReader();
        var story = await site.PublishedArticle();
        await KeepPages(site, reader);
        await reader.Opens(story);
        var pages = Kept(site) - 1;

        await Change(
            site,
            story,
            (article, _) => article.Revise(article.Text with { BodyHtml = "<p>دو روز بارش.</p>" }, site.Editor, site.Now)
        );

        Assert.Equal(pages, Kept(site));
        Assert.Contains("دو روز بارش.", (await reader.Opens(story)).Words);
    }

    [Fact]
    public async Task An_article_that_comes_back_comes_back_into_its_box_and_under_its_related_article()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران به شهر رسید");
        var other = await site.PublishedArticle("نمایشگاه کتاب باز شد");
        await site.Arrange("lead", story, other);
        await Change(
            site,
            other,
            async (article, db) => article.Relate([(await db.Articles.FindAsync(story.Id))!], site.Editor.AsActor, site.Now)
        );
        await site.Decide(story, ArticleAction.Unpublish);
        using var reader = site.NewReader();
        Assert.DoesNotContain("باران به شهر رسید", (await reader.Opens("/")).Words);
        Assert.DoesNotContain("باران به شهر رسید", (await reader.Opens(other)).Words);

        await site.Decide(story, ArticleAction.Publish);

        Assert.Contains("باران به شهر رسید", (await reader.Opens("/")).Words);
        Assert.Contains("باران به شهر رسید", (await reader.Opens(other)).Words);
    }

    [Fact]
    public async Task A_publication_leaves_articles_of_the_same_tag_and_writer_kept_and_shows_below_them_soon()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle("باران به شهر رسید", tags: ["باران"], by: ["مینا رستگار"]);
        await reader.Opens(story);
        var key = new PageKey(Uri.UnescapeDataString(story.Address()));
        var cache = site.Services.GetRequiredService<PageCache>();
        Assert.NotNull(cache.Find(key));

        await site.PublishedArticle("باران شبانه", tags: ["باران"], by: ["مینا رستگار"]);

        Assert.NotNull(cache.Find(key));
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Contains("باران شبانه", (await reader.Opens(story)).Words);
        Assert.Contains("باران شبانه", (await reader.Opens($"/tag/{Uri.EscapeDataString("باران")}")).Words);
    }

    [Fact]
    public async Task Every_word_of_a_story_stands_on_its_page_at_the_next_request()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        var other = await site.PublishedArticle("کتابخانه تا شب باز است");
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();
        (string Part, string Field, string Value)[] steps =
        [
            ("/text", "Kicker", "هواشناسی"),
            ("/text", "Deck", "دو روز پیاپی"),
            ("/text", "Lead", "باران از بامداد آغاز شد."),
            ("/text", "Body", "تا فردا می‌بارد."),
            ("/surroundings", "Dateline", "شیراز"),
            ("/surroundings", "SourceName", "هواشناسی استان"),
            ("/surroundings", "SourceUrl", "https://example.org/weather"),
            ("/surroundings", "Bylines", "مینا رستگار"),
            ("/surroundings", "Tags", "پاییز"),
            ("/surroundings", "Related", $"{other.Code}"),
            ("/correction", "Correction", "بارش از سه‌شنبه است."),
        ];

        foreach (var (part, field, value) in steps)
        {
            await reader.Opens(story);
            await reader.Opens("/city");
            (await desk.Presses(await desk.Opens(story), part, (field, value))).IsDone();
            if (field is "Kicker" or "Lead")
                Assert.Contains(value, (await reader.Opens("/city")).Words);
            var text = (await reader.Opens(story)).Text;
            Assert.True(text.Contains(field == "Related" ? other.Address() : value, StringComparison.Ordinal), field);
        }
    }

    [Fact]
    public async Task Closing_the_discussion_and_opening_it_is_seen_by_the_next_reader()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();
        Assert.NotNull((await reader.Opens(story)).Html.QuerySelector("form[action$='/comments']"));

        (await desk.Presses(await desk.Opens(story), "/comments-closure")).IsDone();
        Assert.Null((await reader.Opens(story)).Html.QuerySelector("form[action$='/comments']"));

        (await desk.Presses(await desk.Opens(story), "/comments-closure/withdrawal")).IsDone();
        Assert.NotNull((await reader.Opens(story)).Html.QuerySelector("form[action$='/comments']"));
    }

    [Fact]
    public async Task A_story_that_becomes_breaking_is_in_the_strip_at_once()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();
        Assert.DoesNotContain("فوری", (await reader.Opens("/")).Words);

        (await desk.Presses(await desk.Opens(story), "/text", ("Urgency", "breaking"))).IsDone();

        Assert.Contains("فوری", (await reader.Opens("/")).Words);
        Assert.Contains(new Change(Thing.Latest(story.EditionId)), await LastTouches(site));
    }

    [Fact]
    public async Task Somebody_named_twice_above_a_story_has_it_once_on_their_page()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();

        (
            await desk.Presses(await desk.Opens(story), "/surroundings", ("Bylines", "مینا رستگار | خبرنگار\nمینا رستگار | عکاس"))
        ).IsDone();

        var page = await reader.Opens($"/author/{Uri.EscapeDataString("مینا-رستگار")}");
        Assert.Single(page.Html.QuerySelectorAll($"main h2 a[href='{story.Address()}'], main h3 a[href='{story.Address()}']"));
        Assert.Equal(2, await site.Read(db => db.Set<Byline>().CountAsync()));
        Assert.Equal(1, await site.Read(db => db.Set<Byline>().CountAsync(b => b.PublishedAt != null)));
    }

    static int Kept(TestSite site) => site.Services.GetRequiredService<PageCache>().Count;

    static async Task<Article> Draft(TestSite site)
    {
        await site.Section("city", "شهر");
        return await site.Writer.Write(async db =>
        {
            var place = await db.Sections.Include(s => s.Edition).FirstAsync();
            var (article, begun) = Article.Begin(
                place,
                await NewsCode.Next(db, new DateOnly(2026, 11, 23)),
                new ArticleText { Headline = "باران" },
                site.Editor.AsActor,
                site.Now,
                site.Editor
            );
            db.Articles.Add(article);
            db.Record(begun);
            return article;
        });
    }

    /// <summary>Follows every link of the front page, so that those pages are kept.</summary>
    static async Task<int> KeepPages(TestSite site, Reader reader)
    {
        var front = await reader.Opens("/");
        foreach (
            var address in front
                .Html.QuerySelectorAll("a[href^='/']")
                .Select(a => a.GetAttribute("href")!)
                .Where(a => !a.Contains('?') && !a.Contains('#') && !a.StartsWith("/desk", StringComparison.Ordinal))
                .Distinct()
        )
            Assert.NotEqual(HttpStatusCode.InternalServerError, (await reader.Opens(address)).Status);
        return Kept(site);
    }
}
