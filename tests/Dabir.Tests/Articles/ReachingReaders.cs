using System.Net;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task Facts_tell_what_a_decision_touches()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle(tags: ["باران", "هوا"]);
        var (rain, weather) = (await TagId(site, "باران"), await TagId(site, "هوا"));

        await site.Decide(story, ArticleAction.Unpublish);
        Assert.Superset(
            new HashSet<Change>
            {
                Thing.Article(story.Id),
                Thing.Card(story.Id),
                Thing.Discussion(story.Id),
                Thing.Latest(story.EditionId),
                Thing.Section(story.SectionId),
                Thing.Tagged(rain),
                Thing.Tagged(weather),
            },
            await LastTouches(site)
        );

        await site.Decide(story, ArticleAction.Publish);
        await Change(
            site,
            story,
            async (article, db) =>
                article.TagWith([await db.Tags.SingleAsync(t => t.Id == weather)], site.Editor.AsActor, site.Now)
        );
        Assert.Equal([Thing.Article(story.Id), Thing.Tagged(rain)], await LastTouches(site));

        await Change(
            site,
            story,
            (article, _) => article.Revise(article.Text with { EditorialNote = "تماس گرفته شد" }, site.Editor, site.Now)
        );
        Assert.Equal([Thing.Article(story.Id)], await LastTouches(site));

        await Change(
            site,
            story,
            (article, _) => article.Revise(article.Text with { Headline = "باران ایستاد" }, site.Editor, site.Now)
        );
        Assert.Equal([Thing.Article(story.Id), Thing.Card(story.Id)], await LastTouches(site));
    }

    [Fact]
    public async Task A_move_touches_the_sections_left_and_entered_with_those_above_them()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle(section: "city");
        var art = await site.Section("art", "هنر");
        var (arts, books) = await site.Writer.Write(async db =>
        {
            var parent = await db.Sections.Include(s => s.Edition).SingleAsync(s => s.Id == art.Id);
            var (section, opened) = Dabir.Sections.Section.Open(
                parent.Edition,
                "books",
                "کتاب",
                2,
                parent,
                site.Editor.AsActor,
                site.Now
            );
            db.Sections.Add(section);
            db.Record(opened);
            await db.SaveChangesAsync();
            return (parent.Id, section.Id);
        });

        // Found by id alone: nothing of the section is loaded.
        await Change(
            site,
            story,
            async (article, db) => article.MoveTo((await db.Sections.FindAsync(books))!, site.Editor.AsActor, site.Now)
        );

        Assert.Superset(
            new HashSet<Change>
            {
                Thing.Section(story.SectionId),
                Thing.Section(arts),
                Thing.Section(books),
                Thing.Card(story.Id),
            },
            await LastTouches(site)
        );

        await Change(
            site,
            story,
            async (article, db) => article.MoveTo((await db.Sections.FindAsync(story.SectionId))!, site.Editor.AsActor, site.Now)
        );
        Assert.Superset(
            new HashSet<Change> { Thing.Section(story.SectionId), Thing.Section(arts), Thing.Section(books) },
            await LastTouches(site)
        );
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
            (await desk.Presses(await desk.Opens(story), part, (field, value))).IsDone();
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

    [Fact]
    public async Task A_card_follows_the_caption_of_its_picture()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        async Task<string> CardAfter(string caption, byte[] picture)
        {
            (
                await desk.PressesWithPicture(await desk.Opens(story), "/picture", picture, ("Alt", "چتر"), ("Caption", caption))
            ).IsDone();
            return (await site.Read(db => ArticleFacts.Of(db, [story.Id], default)))[story.Id].Card;
        }
        var photo = Media.Pictures.Jpeg(350, 200);

        Assert.NotEqual(await CardAfter("میدان", photo), await CardAfter("بازار", photo));
    }

    [Fact]
    public async Task Work_on_something_private_tells_nobody()
    {
        var draft = Facts() with { Card = "پیش از انتشار" };

        Assert.Empty(ArticleReach.Between(12, null, null));
        Assert.Empty(ArticleReach.Between(12, draft, draft with { }));
        Assert.Equal([Thing.Article(12)], ArticleReach.Between(12, draft, draft with { Page = "متن تازه" }));
        Assert.Equal(
            [
                Thing.Article(12),
                Thing.Card(12),
                Thing.Latest(1),
                Thing.Section(3),
                Thing.Section(2),
                Thing.Tagged(5),
                Thing.Signed(7),
            ],
            ArticleReach.Between(12, draft, draft with { Card = "یک ساعت پیش‌تر", PublishedAt = DateTime.UnixEpoch })
        );
        await Task.CompletedTask;
    }

    static ArticleFacts Facts() =>
        new(1, DateTime.UnixEpoch.AddYears(56), ArticleKind.News, Urgency.Routine, true, [3, 2], [5], [7], "", "");

    static Task<long> TagId(TestSite site, string name) =>
        site.Read(db => db.Tags.Where(t => t.Name == name).Select(t => t.Id).SingleAsync());

    static async Task<HashSet<Change>> LastTouches(TestSite site) =>
        [.. (await site.Read(db => db.Logbook.OrderBy(e => e.Id).LastAsync())).Changes];

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

    static Task Change(TestSite site, Article article, Func<Article, Dabir.Data.NewsroomDb, Outcome> verb) =>
        Change(site, article, (inside, db) => Task.FromResult(verb(inside, db)));

    static async Task Change(TestSite site, Article article, Func<Article, Dabir.Data.NewsroomDb, Task<Outcome>> verb)
    {
        var outcome = await site.Writer.Write(async db =>
            await verb(
                await db
                    .Articles.Include(a => a.Tagged)
                        .ThenInclude(t => t.Tag)
                    .Include(a => a.Bylines)
                        .ThenInclude(b => b.Person)
                    .Include(a => a.Related)
                    .SingleAsync(a => a.Id == article.Id),
                db
            )
        );
        Assert.False(outcome.IsRefused, outcome.Reason);
        Assert.NotEmpty(outcome.Entries);
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
