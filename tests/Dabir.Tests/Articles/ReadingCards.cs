using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Data;
using Dabir.Media;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>A card says what is so now, wherever it stands.</summary>
public class ReadingCards
{
    [Fact]
    public async Task New_words_of_a_picture_stand_on_every_card_at_the_next_request()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle("پل هوایی باز شد", tags: ["پل"]);
        var near = await site.PublishedArticle("پل دوم در راه است", tags: ["پل"]);
        await Illustrate(site, story, "پلی نو");
        await site.Arrange("lead", story);
        string[] places = ["/", "/city", "/tag/پل", near.Address(), story.Address()];
        foreach (var place in places)
            Assert.Contains("alt=\"پلی نو\"", (await reader.Opens(place)).Text);

        await Describe(site, story, "پلی نو در مه");

        foreach (var place in places)
            Assert.Contains("alt=\"پلی نو در مه\"", (await reader.Opens(place)).Text);
    }

    [Fact]
    public async Task Related_stories_are_the_chosen_ones_in_order_then_those_with_most_tags_in_common()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle("باغ تازه", tags: ["باغ", "آب", "خاک"]);
        var one = await site.PublishedArticle("یک برچسب", tags: ["باغ"]);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.PublishedArticle("یک برچسب، تازه‌تر", tags: ["خاک"]);
        await site.PublishedArticle("سه برچسب", tags: ["باغ", "آب", "خاک"]);
        var chosen = await site.PublishedArticle("برگزیده دبیر");
        var gone = await site.PublishedArticle("کنار رفته", tags: ["باغ", "آب", "خاک"]);
        await site.Decide(gone, ArticleAction.Unpublish);
        await Relate(site, story, chosen, one);

        var page = await reader.Opens(story);

        Assert.Equal(
            ["برگزیده دبیر", "یک برچسب", "سه برچسب", "یک برچسب، تازه‌تر"],
            page.Html.QuerySelectorAll(".related .card-title").Select(t => t.TextContent)
        );
    }

    static Task Illustrate(TestSite site, Article story, string alt) =>
        site.Writer.Write(async db =>
        {
            var key = PictureKey.Parse("0123456789abcdef0123456789abcdef");
            var (picture, added) = MediaItem.Add(new AcceptedPicture(key, 1600, 900), "", site.Editor.AsActor, site.Now);
            db.Media.Add(picture);
            db.Record(added);
            var article = await Whole(db, story);
            Assert.False(db.Record(article.Illustrate(picture, alt, "", site.Editor, site.Now)).IsRefused);
        });

    static Task Describe(TestSite site, Article story, string alt) =>
        site.Writer.Write(async db =>
            Assert.False(db.Record((await Whole(db, story)).DescribePicture(alt, "", site.Editor, site.Now)).IsRefused)
        );

    static Task<Article> Whole(NewsroomDb db, Article story) => db.Articles.WithPage.SingleAsync(a => a.Id == story.Id);

    static Task Relate(TestSite site, Article story, params Article[] others) =>
        site.Writer.Write(async db =>
        {
            var article = await db.Articles.Include(a => a.Related).SingleAsync(a => a.Id == story.Id);
            List<Article> order = [];
            foreach (var other in others)
                order.Add((await db.Articles.FindAsync(other.Id))!);
            db.Record(article.Relate(order, site.Editor.AsActor, site.Now));
        });
}
