using Dabir.Articles;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Dabir.Words;
using Microsoft.EntityFrameworkCore;
using static Dabir.Tests.Media.SendingToAnArticle;

namespace Dabir.Tests.Media;

/// <summary>A picture and its place in an article are two things: what is said in one place stays there.</summary>
public class PlacingAPicture
{
    [Fact]
    public async Task Words_changed_in_one_article_stay_in_it_and_show_wherever_its_card_stands()
    {
        await using var site = await TestSite.Open();
        var (story, other) = (await site.PublishedArticle("باران", tags: ["هوا"]), await site.PublishedArticle("برف", "snow"));
        using var desk = await AtTheDesk.SignIn(site);
        var photo = Pictures.Jpeg(320, 200);
        await Saves(desk, story, photo, ("Alt", "چتر قرمز"), ("Caption", "میدان"), ("Credit", "عکس: نگار"));
        await Saves(desk, other, photo, ("Alt", "چتری زیر برف"), ("Credit", "عکس: کسی دیگر"));
        using var reader = site.NewReader();
        string[] pages = ["/", "/city", $"/tag/{Uri.EscapeDataString("هوا")}", story.Address()];
        foreach (var page in pages)
            Assert.Contains("چتر قرمز", (await reader.Opens(page)).Text);

        await Saves(desk, story, null, ("Alt", "چتر سرخ"), ("Caption", "بازار"));

        foreach (var page in pages)
        {
            var text = (await reader.Opens(page)).Text;
            Assert.Contains("چتر سرخ", text);
            Assert.DoesNotContain("چتر قرمز", text);
        }
        var second = await reader.Opens(other);
        Assert.Contains("چتری زیر برف", second.Text);
        Assert.DoesNotContain("بازار", second.Text);
        Assert.Contains("عکس: نگار", second.Text);
        Assert.Equal(1, await site.Read(db => db.Media.CountAsync()));
    }

    [Fact]
    public async Task A_writers_draft_does_not_change_the_credit_that_readers_see_on_others_stories()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران");
        using var editor = await AtTheDesk.SignIn(site);
        var photo = Pictures.Jpeg(340, 200);
        await Saves(editor, story, photo, ("Alt", "چتر"), ("Credit", "عکس: نگار"));
        using var writer = await AtTheDesk.As(site, Role.Reporter);
        var draft = await writer.Opens(
            (await writer.Presses(await writer.Opens("/desk/articles/new"), "/desk/articles", ("Headline", "پیش‌نویس"))).IsDone()
        );
        (await writer.PressesWithPicture(draft, "/picture", photo, ("Alt", "چتر"), ("Credit", "عکس: نگار"))).IsDone();
        draft = await writer.Opens(draft.Response.RequestMessage!.RequestUri!.PathAndQuery);

        await (await writer.Presses(draft, "/picture", ("Credit", "عکس: دیگری"))).IsRefused("ویرایش آنها با شما نیست");

        using var reader = site.NewReader();
        Assert.Contains("عکس: نگار", (await reader.Opens(story)).Text);
    }

    [Fact]
    public async Task The_credit_belongs_to_the_picture_and_changes_wherever_it_stands()
    {
        await using var site = await TestSite.Open();
        var (story, other) = (await site.PublishedArticle("باران"), await site.PublishedArticle("برف", "snow"));
        using var desk = await AtTheDesk.SignIn(site);
        var photo = Pictures.Jpeg(330, 200);
        await Saves(desk, story, photo, ("Alt", "چتر"), ("Credit", "عکس: نگار"));
        await Saves(desk, other, photo, ("Alt", "برف"));
        using var reader = site.NewReader();
        Assert.Contains("عکس: نگار", (await reader.Opens(other)).Text);

        await Saves(desk, story, null, ("Credit", "عکس: مینا"));

        Assert.Contains("عکس: مینا", (await reader.Opens(other)).Text);
        Assert.Contains("عکس: مینا", (await reader.Opens(story)).Text);
    }

    [Fact]
    public async Task A_picture_is_replaced_and_taken_away_and_every_step_moves_the_version()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        await Saves(desk, story, Pictures.Jpeg(350, 200), ("Alt", "یکم"));
        await Saves(desk, story, Pictures.Jpeg(351, 200), ("Alt", "دوم"));
        var before = await Version(site, story);
        using var reader = site.NewReader();
        Assert.Contains("دوم", (await reader.Opens(story)).Text);

        (await desk.Presses(await desk.Opens(story), "/picture/withdrawal")).IsDone();

        Assert.True(await Version(site, story) > before);
        Assert.Null((await reader.Opens(story)).Html.QuerySelector("article figure img"));
        Assert.Equal(2, await site.Read(db => db.Media.CountAsync()));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Theory]
    [InlineData("Alt", "\u3164", "برای تصویر، متن جایگزین بنویسید.")]
    [InlineData("Alt", "\u202Eچتر", "جهت خط را برمی‌گرداند")]
    [InlineData("Caption", "چتر\u202A", "جهت خط را برمی‌گرداند")]
    [InlineData("Credit", "\u2067نگار", "جهت خط را برمی‌گرداند")]
    public async Task Words_of_a_picture_that_show_nothing_or_turn_the_line_around_are_refused(
        string field,
        string typed,
        string says
    )
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (
            await desk.PressesWithPicture(
                await desk.Opens(story),
                "/picture",
                Pictures.Jpeg(320, 200),
                ("Alt", "چتر"),
                (field, typed)
            )
        ).IsRefused(says);

        Assert.NotNull(page.Html.QuerySelector($"#{field}-wrong"));
    }

    [Theory]
    [InlineData("Alt")]
    [InlineData("Caption")]
    [InlineData("Credit")]
    public async Task Words_for_a_picture_that_is_not_there_are_refused_and_come_back(string field)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (await Sends(desk, await desk.Opens(story), null, (field, "آرش نوری"))).IsRefused(NoPicture);

        Assert.Equal("آرش نوری", AtTheDesk.Filled(page, "/picture")[field]);
    }

    static string NoPicture => new Languages(Languages.Own)["fa"]["articles.no-picture"];

    [Fact]
    public async Task A_picture_without_a_text_for_who_cannot_see_it_is_refused_and_no_crop_is_lost()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        await site.Writer.Write(async db =>
        {
            var article = await db.Articles.Include(a => a.Pictures).SingleAsync(a => a.Id == story.Id);
            var (item, added) = MediaItem.Add(new AcceptedPicture(PictureKey.Of([1]), 40, 30), "", Actor.Operator, site.Now);
            db.Media.Add(item);
            db.Record(added);
            Assert.Equal("articles.no-alt", article.Illustrate(item, " ", "", site.Editor, site.Now).Reason);
            db.Record(article.Illustrate(item, "چتر", "", site.Editor, site.Now));
            db.Record(item.FocusOn(new FocalPoint(0.25, 0.5), Actor.Operator, site.Now));
            db.Record(article.CropPicture(new FocalPoint(0.75, 0.5), site.Editor, site.Now));
        });

        var placed = await site.Read(db => db.Set<ArticlePicture>().Include(p => p.Media).SingleAsync());

        Assert.Equal((new FocalPoint(0.75, 0.5), new FocalPoint(0.25, 0.5)), (placed.Crop!.Value, placed.Media.Focus!.Value));
    }

    static Task<int> Version(TestSite site, Article story) =>
        site.Read(db => db.Articles.Where(a => a.Id == story.Id).Select(a => a.Version).SingleAsync());
}
