using System.Net;
using Dabir.Articles;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>One page, several parts: each saved by its own button, none at another's cost.</summary>
public class SavingParts
{
    [Theory]
    [InlineData("Headline", "\u3164\u115F\u2800", "تیتر خالی است.")]
    [InlineData("Headline", "\u202Eباران", "جهت خط را برمی‌گرداند")]
    [InlineData("Headline", "باران \u2067", "جهت خط را برمی‌گرداند")]
    [InlineData("Kicker", "\u202Aباران", "جهت خط را برمی‌گرداند")]
    [InlineData("Lead", "باران\u2069", "جهت خط را برمی‌گرداند")]
    public async Task A_line_that_shows_nothing_or_turns_the_line_around_is_refused(string field, string typed, string says)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (await desk.Presses(await desk.Opens(story), "/text", (field, typed))).IsRefused(says);

        Assert.NotNull(page.Html.QuerySelector($"#{field}-wrong"));
        Assert.Equal(
            typed,
            page.Html.GetElementById(field) is AngleSharp.Html.Dom.IHtmlInputElement line
                ? line.Value
                : page.Html.GetElementById(field)!.TextContent.Trim('\n')
        );
    }

    [Theory]
    [InlineData("Tags", "باران، \u202Eآب", "جهت خط را برمی‌گرداند")]
    [InlineData("Tags", "باران، \u3164", "دست‌کم یک حرف یا رقم لازم است")]
    [InlineData("Bylines", "\u202Dمینا رستگار", "جهت خط را برمی‌گرداند")]
    [InlineData("Bylines", "\u3164 | خبرنگار", "هر نام در یک سطر")]
    [InlineData("SourceName", "\u2066روابط عمومی", "جهت خط را برمی‌گرداند")]
    [InlineData("Dateline", "\u202Bشیراز", "جهت خط را برمی‌گرداند")]
    public async Task So_is_a_name_beside_the_text(string field, string typed, string says)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (await desk.Presses(await desk.Opens(story), "/surroundings", (field, typed))).IsRefused(says);

        Assert.NotNull(page.Html.QuerySelector($"#{field}-wrong"));
        Assert.Equal(0, await site.Read(db => db.Tags.CountAsync()) + await site.Read(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_name_in_isolates_and_a_broken_line_are_only_put_in_order()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        (
            await desk.Presses(await desk.Opens(story), "/text", ("Headline", "به گزارش \u2068BBC\u2069\r\nباران\u2028آمد"))
        ).IsDone();

        Assert.Equal(
            "به گزارش \u2068BBC\u2069 باران آمد",
            await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync())
        );
    }

    [Theory]
    [InlineData("html", "<div>", 39_999)]
    [InlineData("html", "<b>", 66_000)]
    [InlineData("html", "<ul><li>", 24_000)]
    [InlineData("", "- الف\n", 60_000)]
    public async Task A_body_of_too_many_parts_is_refused_beside_its_field(string form, string part, int times)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var body = string.Concat(Enumerable.Repeat(part, times));

        var page = await (await desk.Presses(await desk.Opens(story), "/text", ("BodyForm", form), ("Body", body))).IsRefused(
            "این متن بیش از اندازه تودرتو یا پرتکه است؛ ساده‌ترش کنید."
        );

        Assert.Equal(body.Trim(), page.Html.QuerySelector("#Body")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_is_typed_in_another_part_comes_back_and_is_named()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Sees(
            desk.Presses(await desk.Opens(story), "/text", ("Headline", "تیتر ذخیره‌شده"), ("Tags", "هنوز نه"))
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("متن ذخیره شد.", page.Words);
        Assert.Contains("هنوز ذخیره نشده است: مشخصات خبر", page.Words);
        Assert.Equal("هنوز نه", Typed(page, "Tags"));
        Assert.Equal(0, await site.Read(db => db.Tags.CountAsync()));
        (await desk.Presses(page, "/surroundings")).IsDone();
        Assert.Equal("هنوز نه", Typed(await desk.Opens(story), "Tags"));
        Assert.Equal("تیتر ذخیره‌شده", Typed(await desk.Opens(story), "Headline"));
    }

    [Theory]
    [InlineData("{0} {1}")]
    [InlineData("{0}، {1}")]
    [InlineData("{0},{1}")]
    [InlineData("{0}\r\n{1}\r\n")]
    public async Task Related_stories_may_be_named_as_hands_part_things(string typed)
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var (story, one, two) = (
            await site.PublishedArticle(),
            await site.PublishedArticle("خبر یک"),
            await site.PublishedArticle("خبر دو")
        );
        var named = typed.Replace("{0}", $"{one.Code}").Replace("{1}", $"{two.Code}");

        (await desk.Presses(await desk.Opens(story), "/surroundings", ("Related", named))).IsDone();

        var related = await site.Read(db =>
            db.Set<RelatedArticle>()
                .Where(r => r.ArticleId == story.Id)
                .OrderBy(r => r.Position)
                .Select(r => r.ToId)
                .ToListAsync()
        );
        Assert.Equal([one.Id, two.Id], related);
    }

    [Fact]
    public async Task A_form_with_mistakes_comes_back_whole()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (
            await desk.Presses(await desk.Opens(story), "/text", ("Headline", new string('ت', 201)), ("Tags", "بماند"))
        ).IsRefused("بیش از ۲۰۰ نویسه است");
        Assert.Contains(new string('ت', 201), Typed(page, "Headline"));
        Assert.Equal("بماند", Typed(page, "Tags"));
        await (await desk.Presses(await desk.Opens(story), "/surroundings", ("SourceUrl", "javascript:x"))).IsRefused(
            "نشانی منبع باید با"
        );
        await (await desk.Presses(await desk.Opens(story), "/surroundings", ("Related", "۱۲۳۴۵"))).IsRefused(
            "خبری با کد ۱۲۳۴۵ پیدا نشد."
        );
        await (await desk.Presses(await desk.Opens(story), "/surroundings", ("Tags", new string('ب', 5_000)))).IsRefused(
            "هر برچسب حداکثر ۶۰ نویسه است."
        );
    }

    static string Typed(Page page, string field)
    {
        var element = page.Html.GetElementById(field)!;
        return (element.GetAttribute("value") ?? element.TextContent).Trim();
    }
}
