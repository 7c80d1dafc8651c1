using Dabir.Staff;
using Dabir.Tests.Desk;

namespace Dabir.Tests.Articles;

/// <summary>What the desk tells somebody who comes to work.</summary>
public class ComingToTheDesk
{
    [Fact]
    public async Task What_was_published_today_is_counted_from_midnight_of_the_newspapers_own_day()
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle("خبر بامداد");
        Assert.Contains("۱خبر منتشرشده امروز", await Counted(site));

        // Nine in the evening, and a quarter of an hour after midnight: less than a day has passed.
        site.Clock.Advance(TimeSpan.FromHours(16));
        await site.PublishedArticle("خبر شب");
        Assert.Contains("۲خبر منتشرشده امروز", await Counted(site));
        site.Clock.Advance(TimeSpan.FromMinutes(195));
        Assert.Contains("۰خبر منتشرشده امروز", await Counted(site));
        await site.PublishedArticle("خبر نیمه‌شب");
        Assert.Contains("۱خبر منتشرشده امروز", await Counted(site));
    }

    [Fact]
    public async Task Where_there_is_no_section_yet_the_form_of_an_article_says_so_and_leads_to_opening_one()
    {
        await using var site = await TestSite.Open();
        using var editor = await AtTheDesk.SignIn(site);
        using var reporter = await AtTheDesk.As(site, Role.Reporter);

        var page = await editor.Opens("/desk/articles/new");
        Assert.NotNull(page.Html.QuerySelector(".wrong a[href='/desk/sections']"));
        var theirs = await reporter.Opens("/desk/articles/new");
        Assert.NotNull(theirs.Html.QuerySelector(".wrong"));
        Assert.Null(theirs.Html.QuerySelector("a[href='/desk/sections']"));

        await site.Section("city", "شهر");
        Assert.Null((await reporter.Opens("/desk/articles/new")).Html.QuerySelector(".wrong"));
    }

    // A night is longer than a session.
    static async Task<string> Counted(TestSite site)
    {
        using var desk = await AtTheDesk.SignIn(site);
        return string.Concat((await desk.Opens("/desk")).Html.QuerySelectorAll("main div").Select(d => d.TextContent.Trim()));
    }
}
