using System.Net;
using Dabir.Articles;
using Dabir.Comments;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Comments;

/// <summary>What readers report is a queue of its own: counted, worked off, and opened again by the next report.</summary>
public class WorkingOffReports
{
    [Fact]
    public async Task A_reported_comment_waits_in_its_own_queue_until_a_moderator_keeps_it()
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site, "قفسه کودکان کتابخانه خالی است");
        using var reader = site.NewReader();
        using var other = site.NewReader();
        using var desk = await AtTheDesk.SignIn(site);
        Assert.Equal(0, Counted(await desk.Opens("/desk")));

        (await reader.Reports(comment, "insult", "به كتابدار توهين شده")).Dispose();
        (await other.Reports(comment, "advert")).Dispose();

        var home = await desk.Opens("/desk");
        Assert.Equal(1, Counted(home));
        var link = home.Html.QuerySelector(".numbers a[href='/desk/comments?status=reported']")!;
        Assert.Equal(("۱", "نظر گزارش‌شده"), (link.PreviousElementSibling!.TextContent, link.TextContent));
        var queue = await desk.Opens("/desk/comments?status=reported");
        var card = queue.Html.GetElementById($"comment-{comment}")!.TextContent;
        Assert.Contains("گزارش خوانندگان: توهین ۱، تبلیغ ۱", card, StringComparison.Ordinal);
        // Their letters, never their words.
        Assert.Contains("به کتابدار توهین شده", card, StringComparison.Ordinal);
        Assert.Empty((await desk.Opens("/desk/comments")).Html.QuerySelectorAll("article.card"));

        (await desk.Presses(queue, $"/desk/comments/{comment}/reports/withdrawal")).IsDone();

        Assert.Equal(0, Counted(await desk.Opens("/desk")));
        Assert.Contains("نظری نمانده است", (await desk.Opens("/desk/comments?status=reported")).Words);
        Assert.NotNull((await reader.Opens(story)).Comment(comment));
        // What was decided about stays decided; a new reader may see what the first did not.
        (await reader.Reports(comment, "insult")).Dispose();
        Assert.Equal(0, Counted(await desk.Opens("/desk")));
        using var third = site.NewReader();
        (await third.Reports(comment, "hate")).Dispose();
        Assert.Equal(1, Counted(await desk.Opens("/desk")));
        Assert.Equal(
            ["comment.report", "comment.report", "comment.keep", "comment.report"],
            await site.Read(db =>
                db.Logbook.Where(e => e.Action == "comment.report" || e.Action == "comment.keep")
                    .OrderBy(e => e.Id)
                    .Select(e => e.Action)
                    .ToListAsync()
            )
        );
        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
    }

    [Theory]
    [InlineData("rejection")]
    [InlineData("spam")]
    [InlineData("review")]
    public async Task Every_other_decision_closes_the_reports_too(string decision)
    {
        await using var site = await TestSite.Open();
        var (_, comment) = await Published(site, "خبر خوبی بود");
        using var reader = site.NewReader();
        (await reader.Reports(comment, "other")).Dispose();
        using var desk = await AtTheDesk.SignIn(site);
        var queue = await desk.Opens("/desk/comments?status=reported");

        (await desk.Presses(queue, $"/desk/comments/{comment}/{decision}", ("reason", "insult"))).IsDone();

        Assert.Equal(0, await site.Read(db => db.NewsroomCounts.SumAsync(c => c.Reported)));
        await site.Publish(comment);
        Assert.Equal(0, await site.Read(db => db.NewsroomCounts.SumAsync(c => c.Reported)));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task Of_two_moderators_the_later_is_told_that_nothing_is_left_to_decide()
    {
        await using var site = await TestSite.Open();
        var (_, comment) = await Published(site, "خبر خوبی بود");
        using var reader = site.NewReader();
        (await reader.Reports(comment, "other")).Dispose();
        using var desk = await AtTheDesk.SignIn(site);
        var (one, two) = (await desk.Opens("/desk/comments?status=reported"), await desk.Opens("/desk/comments?status=reported"));
        (await desk.Presses(one, "/reports/withdrawal")).IsDone();

        await (await desk.Presses(two, "/reports/withdrawal")).IsRefused("گزارشی از این نظر نمانده است");
    }

    [Fact]
    public async Task What_has_waited_longest_comes_first_page_by_page()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        List<long> reported = [];
        for (var number = 0; number < 35; number++)
        {
            var (id, _) = await reader.Comments(site, story, $"نظر شماره {number}");
            await site.Publish(id);
            reported.Insert(0, id);
        }
        // Reported in another order than sent.
        foreach (var id in reported)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            (await reader.Reports(id, "other")).Dispose();
        }
        using var desk = await AtTheDesk.SignIn(site);

        var first = await desk.Opens("/desk/comments?status=reported");
        var second = await desk.Opens(first.Html.QuerySelector("a[href*='after=']")!.GetAttribute("href")!);

        Assert.Equal(reported, Shown(first).Concat(Shown(second)));
        Assert.Equal(
            Shown(first),
            Shown(await desk.Opens(second.Html.QuerySelector("a[href*='before=']")!.GetAttribute("href")!))
        );
    }

    [Fact]
    public async Task Too_many_words_are_refused_in_the_comment_and_none_of_them_lost()
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site, "خبر خوبی بود");
        using var reader = site.NewReader();
        var words = string.Concat(Enumerable.Repeat("توهین ", 84));

        var page = await Page.Of(await reader.Reports(comment, "hate", words));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var card = page.Comment(comment)!;
        Assert.Contains("بیش از ۵۰۰ نویسه", card.QuerySelector(".answer")!.TextContent);
        Assert.True(card.QuerySelector("details.report")!.HasAttribute("open"));
        Assert.Equal(words, card.QuerySelector("textarea[name=note]")!.TextContent);
        Assert.Equal("hate", card.QuerySelector("select[name=reason] option[selected]")!.GetAttribute("value"));
        Assert.Equal(0, await site.Read(db => db.CommentReports.CountAsync()));
    }

    static async Task<(Article Story, long Comment)> Published(TestSite site, string text)
    {
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, text);
        await site.Publish(id);
        return (story, id);
    }

    /// <summary>What the menu counts beside the queue.</summary>
    static int Counted(Page page) =>
        page.Html.QuerySelector("nav a[href='/desk/comments'] .count") is { } count
            ? int.Parse(Dabir.Language.Digits.ToAscii(count.TextContent))
            : 0;

    static IEnumerable<long> Shown(Page page) =>
        page.Html.QuerySelectorAll("article.card[id^=comment-]").Select(card => long.Parse(card.Id!["comment-".Length..]));
}
