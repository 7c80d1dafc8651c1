using System.Net;
using Dabir.Articles;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>A decision asks whether it is meant, acts once and leaves its trace.</summary>
public class DecidingOnAnArticle
{
    [Fact]
    public async Task A_story_is_taken_out_of_publication_only_after_its_reason_was_asked_for_and_given()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();

        var asked = await desk.Sees(desk.Presses(await desk.Opens(story), "/publication/withdrawal"));
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains(story.Headline, asked.Words);
        Assert.NotNull(asked.Html.QuerySelector("#Reason"));
        Assert.Equal(HttpStatusCode.OK, (await reader.Opens(story)).Status);

        var again = await (await desk.Presses(asked, "/publication/withdrawal", ("Reason", "\u3164"))).IsRefused(
            "دلیل را بنویسید."
        );
        Assert.Equal(HttpStatusCode.OK, (await reader.Opens(story)).Status);

        (await desk.Presses(again, "/publication/withdrawal", ("Reason", "زمان بازی جابه‌جا شد"))).IsDone();
        Assert.Equal(HttpStatusCode.Gone, (await reader.Opens(story)).Status);
        var row = await site.Read(db => db.Logbook.OrderBy(e => e.Id).LastAsync());
        Assert.Equal(("article.unpublish", "زمان بازی جابه‌جا شد", site.Editor.Name), (row.Action, row.Reason, row.ByName));
    }

    [Fact]
    public async Task A_correction_sent_twice_stands_once_with_its_date()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();
        var (form, before) = (await desk.Opens(story), await Version(site));
        await reader.Opens(story);

        var answers = await desk.PressesTwice(form, "/correction", ("Correction", "بارش از سه‌شنبه آغاز می‌شود."));

        Assert.All(answers, answer => answer.IsDone());
        var page = await reader.Opens(story);
        Assert.Equal(2, page.Words.Split("بارش از سه‌شنبه آغاز می‌شود.").Length);
        Assert.Equal(before + 1, await Version(site));
        Assert.Equal(1, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "article.correct")));
        Assert.Equal(site.Now, await site.Read(db => db.Articles.Select(a => a.UpdatedAt).SingleAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u3164\u2800 ")]
    public async Task A_correction_that_says_nothing_is_refused(string typed)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Sees(desk.Presses(await desk.Opens(story), "/correction", ("Correction", typed)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Html.QuerySelector("#Correction-wrong"));
        Assert.Null(await site.Read(db => db.Articles.Select(a => a.UpdatedAt).SingleAsync()));
    }

    [Fact]
    public async Task A_story_put_back_keeps_the_time_of_its_first_publication()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        var first = site.Now;

        site.Clock.Advance(TimeSpan.FromHours(3));
        await site.Decide(story, ArticleAction.Unpublish);
        await site.Decide(story, ArticleAction.Publish);

        Assert.Equal(first, await site.Read(db => db.Articles.Select(a => a.PublishedAt).SingleAsync()));
        using var reader = site.NewReader();
        Assert.Contains("دوشنبه ۲ آذر ۱۴۰۵ - ۰۵:۰۹", (await reader.Opens(story)).Words);
    }

    [Fact]
    public async Task An_embargo_ends_at_its_moment_and_not_a_minute_later()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        var address = (
            await desk.Presses(await desk.Opens("/desk/articles/new"), "/desk/articles", ("Headline", "تیتر"), ("Lead", "لید"))
        ).IsDone();
        (await desk.Presses(await desk.Opens(address), "/embargo", ("Embargo", "۱۴۰۵/۰۹/۰۲ ۰۶:۰۰"))).IsDone();

        site.Clock.Advance(TimeSpan.FromMinutes(50));
        await (await desk.Presses(await desk.Opens(address), "/publication")).IsRefused(
            "زمان مجاز انتشار این خبر هنوز نرسیده است."
        );
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        (await desk.Presses(await desk.Opens(address), "/publication")).IsDone();
    }

    [Fact]
    public async Task What_only_the_desk_reads_does_not_date_a_story_anew()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        site.Clock.Advance(TimeSpan.FromHours(1));

        foreach (var (field, value) in new[] { ("Note", "با کتابخانه تماس گرفته شد"), ("Urgency", "important") })
            (await desk.Presses(await desk.Opens(story), "/text", (field, value))).IsDone();
        var stored = await site.Read(db => db.Articles.SingleAsync());
        Assert.Equal(
            ("با کتابخانه تماس گرفته شد", Urgency.Important, null),
            (stored.EditorialNote, stored.Urgency, stored.UpdatedAt)
        );

        (await desk.Presses(await desk.Opens(story), "/text", ("Lead", "باران تا فردا می‌بارد."))).IsDone();
        Assert.Equal(site.Now, await site.Read(db => db.Articles.Select(a => a.UpdatedAt).SingleAsync()));
    }

    static Task<int> Version(TestSite site) => site.Read(db => db.Articles.Select(a => a.Version).SingleAsync());
}
