using Dabir.Articles;
using Dabir.Logbook;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using static Dabir.Tests.Articles.ChangingAnArticle;

namespace Dabir.Tests.Articles;

/// <summary>Which things show differently after a decision follows from what the public sees of the article before and after it.</summary>
public class TellingWhatChanged
{
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
    public async Task A_related_story_touches_the_page_that_names_it_alone()
    {
        await using var site = await TestSite.Open();
        var (story, other) = (await site.PublishedArticle(), await site.PublishedArticle("برف"));

        await Change(
            site,
            story,
            async (article, db) => article.Relate([(await db.Articles.FindAsync(other.Id))!], site.Editor.AsActor, site.Now)
        );

        Assert.Equal([Thing.Article(story.Id)], await LastTouches(site));
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
    public void Work_on_something_private_tells_nobody()
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
    }

    [Fact]
    public async Task Whatever_an_article_holds_as_its_own_is_among_its_facts()
    {
        await using var site = await TestSite.Open();

        var held = await site.Read(db =>
            Task.FromResult(
                db.Model.FindEntityType(typeof(Article))!
                    .GetNavigations()
                    .Where(n => !n.IsOnDependent)
                    .Select(n => n.TargetEntityType.ClrType.Name)
                    .Order()
                    .ToList()
            )
        );

        // A row of a new kind is read by ArticleFacts, else its change would reach no page; revisions are the desk's alone.
        Assert.Equal(["ArticlePicture", "ArticleRevision", "ArticleTag", "Byline", "Correction", "RelatedArticle"], held);
    }

    static ArticleFacts Facts() =>
        new(1, DateTime.UnixEpoch.AddYears(56), ArticleKind.News, Urgency.Routine, true, [3, 2], [5], [7], "", "");

    static Task<long> TagId(TestSite site, string name) =>
        site.Read(db => db.Tags.Where(t => t.Name == name).Select(t => t.Id).SingleAsync());
}
