using System.Net;
using Dabir.Articles;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>Two editors of one article: whoever saves later is told, and nobody loses a word.</summary>
public class EditingTogether
{
    [Theory]
    [InlineData("/text", "Headline", "نوشته نخست", "نوشته دوم")]
    [InlineData("/surroundings", "Tags", "باران", "برف")]
    [InlineData("/surroundings", "Bylines", "مینا رستگار", "سارا نیک‌فر")]
    public async Task Who_saves_a_form_opened_before_anothers_save_is_told_and_loses_nothing(
        string part,
        string field,
        string first,
        string second
    )
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        await site.Hire("pooya@example.org", "پویا راستین", Role.EditorInChief);
        using var a = await AtTheDesk.SignIn(site, "pooya@example.org");
        using var b = await AtTheDesk.SignIn(site);
        var opened = await b.Opens(story);

        (await a.Presses(await a.Opens(story), part, (field, first))).IsDone();
        var told = await (await b.Presses(opened, part, (field, second))).IsRefused(
            "پویا راستین در این میان این خبر را تغییر داد"
        );

        Assert.Contains(second, Typed(told, field));
        Assert.Contains(first, told.Words);
        Assert.Contains(first, Typed(await a.Opens(story), field));
        (await b.Presses(told, part)).IsDone();
        Assert.Contains(second, Typed(await a.Opens(story), field));
    }

    [Theory]
    [InlineData("/comments-closure")]
    [InlineData("/publication/withdrawal")]
    [InlineData("/correction")]
    public async Task A_decision_on_what_has_changed_meanwhile_is_refused_too(string decision)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var a = await AtTheDesk.SignIn(site);
        using var b = await AtTheDesk.SignIn(site);
        var opened = await b.Opens(story);

        (await a.Presses(await a.Opens(story), "/surroundings", ("Tags", "باران"))).IsDone();

        await (await b.Presses(opened, decision)).IsRefused("در این میان این خبر را تغییر داد");
        Assert.True(await site.Read(db => db.Articles.Where(x => x.Id == story.Id).Select(x => x.CommentsOpen).SingleAsync()));
    }

    [Fact]
    public async Task Every_part_and_every_decision_moves_the_version_so_that_a_colleague_is_told()
    {
        await using var site = await TestSite.Open();
        await site.Section("sport", "ورزش");
        var story = await site.PublishedArticle();
        var other = await site.PublishedArticle("برف", "sport");
        using var desk = await AtTheDesk.SignIn(site);
        var photo = Media.Pictures.Jpeg(320, 200);
        (string Address, string Field, string Value)[] steps =
        [
            ("/text", "Headline", "باران دو روزه"),
            ("/surroundings", "Tags", "باران"),
            ("/surroundings", "Bylines", "مینا رستگار | خبرنگار"),
            ("/surroundings", "Related", $"{other.Code}"),
            ("/surroundings", "Section", "sport"),
            ("/picture", "Alt", "چتر"),
            ("/picture/withdrawal", "Alt", "چتر"),
            ("/comments-closure", "", ""),
            ("/comments-closure/withdrawal", "", ""),
            ("/correction", "Correction", "بارش از سه‌شنبه است."),
            ("/publication/withdrawal", "Reason", "زمان جابه‌جا شد"),
            ("/embargo", "Embargo", "۱۴۰۶/۰۱/۰۱ ۱۰:۰۰"),
            ("/embargo/withdrawal", "", ""),
            ("/publication", "", ""),
            ("/kill", "Reason", "به درخواست باشگاه"),
        ];

        foreach (var (address, field, value) in steps)
        {
            var (page, before) = (await desk.Opens(story), await Version(site, story));
            (string, string)[] typed = field.Length > 0 ? [(field, value)] : [];
            (
                address == "/picture"
                    ? await desk.PressesWithPicture(page, address, photo, typed)
                    : await desk.Presses(page, address, typed)
            ).IsDone();
            Assert.True(before + 1 == await Version(site, story), $"{address} {field}");
        }
    }

    [Fact]
    public async Task Of_ten_saves_of_one_version_at_once_exactly_one_passes()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Opens(story);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => desk.Presses(page, "/surroundings", ("Tags", $"برچسب {i}")))
        );

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(9, answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity));
    }

    static string Typed(Page page, string field)
    {
        var element = page.Html.GetElementById(field)!;
        return (element.GetAttribute("value") ?? element.TextContent).Trim();
    }

    static Task<int> Version(TestSite site, Article story) =>
        site.Read(db => db.Articles.Where(a => a.Id == story.Id).Select(a => a.Version).SingleAsync());
}
