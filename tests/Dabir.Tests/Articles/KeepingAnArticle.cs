using System.Net;
using Dabir.Articles;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>What an article keeps, whoever works at it and in whichever state.</summary>
public class KeepingAnArticle
{
    [Theory]
    [InlineData("!!!", "سرخط", "تیتر")]
    [InlineData("باران", "", "متن")]
    public async Task A_published_article_keeps_what_it_could_not_have_been_published_without(
        string headline,
        string lead,
        string says
    )
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        await (
            await desk.Presses(await desk.Opens(story), "/text", ("Headline", headline), ("Lead", lead), ("Body", ""))
        ).IsRefused(says);

        using var reader = site.NewReader();
        Assert.Contains("نخستین باران پاییز امروز بارید.", (await reader.Opens(story)).Words);
    }

    [Fact]
    public async Task An_article_stays_in_its_edition()
    {
        await using var site = await TestSite.Open();
        await site.Edition("en", "Niloufar", "en");
        await site.Section("city", "City", "en");
        var story = await site.PublishedArticle();

        var moved = await site.Writer.Write(async db =>
        {
            var article = await db.Articles.WithPage.SingleAsync(a => a.Id == story.Id);
            return article.MoveTo(
                await db.Sections.SingleAsync(s => s.Slug == "city" && s.Edition.Slug == "en"),
                site.Editor,
                site.Now
            );
        });

        Assert.Equal("articles.no-section", moved.Reason);
    }

    [Fact]
    public async Task A_decision_waits_for_what_is_typed_and_not_saved()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        var address = (
            await desk.Presses(await desk.Opens("/desk/articles/new"), "/desk/articles", ("Headline", "تیتر"), ("Lead", "لید"))
        ).IsDone();

        var page = await (await desk.Presses(await desk.Opens(address), "/publication", ("Lead", "لید تازه"))).IsRefused(
            "نخست این بخش‌ها را ذخیره کنید: متن."
        );

        Assert.Contains("لید تازه", page.Html.QuerySelector("#Lead")!.TextContent);
        Assert.Equal(0, await site.Read(db => db.Articles.Published.CountAsync()));
    }

    [Fact]
    public async Task A_reporter_has_the_own_draft_in_hand_and_nothing_after_it_is_sent()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var reporter = await AtTheDesk.As(site, Role.Reporter);
        var address = (
            await reporter.Presses(
                await reporter.Opens("/desk/articles/new"),
                "/desk/articles",
                ("Headline", "تیتر"),
                ("Lead", "لید")
            )
        ).IsDone();
        var mine = await reporter.Opens(address);
        Assert.False(AtTheDesk.Offers(mine, "/embargo"));
        Assert.False(AtTheDesk.Offers(mine, "/publication"));
        (await reporter.Presses(mine, "/submission")).IsDone();

        var sent = await reporter.Opens(address);
        Assert.False(AtTheDesk.Offers(sent, "/text") && sent.Html.QuerySelector("fieldset:not([disabled])") is not null);
        var fields = AtTheDesk.Filled(mine, "/text");
        fields["Version"] = sent.Html.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        foreach (
            var (part, field, value) in new[]
            {
                ("/text", "Headline", "دیگر"),
                ("/surroundings", "Tags", "دیگر"),
                ("/picture/withdrawal", "Alt", ""),
            }
        )
            await (await reporter.Sends(address + part, new Dictionary<string, string>(fields) { [field] = value })).IsRefused(
                "این خبر در این وضعیت یا با نقش شما ویرایش نمی‌شود."
            );
        foreach (var decision in new[] { "/embargo", "/embargo/withdrawal", "/comments-closure", "/kill" })
            Assert.Contains("denied", (await reporter.Sends(address + decision, fields)).Headers.Location!.OriginalString);
        Assert.Equal("تیتر", await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync()));
    }

    [Fact]
    public async Task A_killed_article_changes_in_no_part()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text");
        await site.Decide(story, ArticleAction.Kill, "به درخواست باغ");
        fields["Version"] = $"{await site.Read(db => db.Articles.Select(a => a.Version).SingleAsync())}";
        foreach (var part in new[] { "/text", "/surroundings", "/comments-closure", "/embargo", "/picture/withdrawal" })
        {
            using var answer = await desk.Sends(
                $"/desk/articles/{story.Code}{part}",
                new Dictionary<string, string>(fields)
                {
                    ["Headline"] = "تازه",
                    ["Tags"] = "تازه",
                    ["Embargo"] = "۱۴۰۶/۰۱/۰۱ ۱۰:۰۰",
                }
            );
            await answer.IsRefused("خبر حذف‌شده ویرایش نمی‌شود.");
        }
        Assert.False(AtTheDesk.Offers(await desk.Opens(story), "/surroundings"));
    }

    [Fact]
    public async Task An_embargo_holds_back_what_is_not_out_and_is_refused_on_what_is()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        var address = (
            await desk.Presses(await desk.Opens("/desk/articles/new"), "/desk/articles", ("Headline", "تیتر"), ("Lead", "لید"))
        ).IsDone();
        await (await desk.Presses(await desk.Opens(address), "/embargo", ("Embargo", "فردا"))).IsRefused("زمان را مانند");
        (await desk.Presses(await desk.Opens(address), "/embargo", ("Embargo", "۱۴۰۵/۰۹/۰۳ ۱۰:۰۰"))).IsDone();
        await (await desk.Presses(await desk.Opens(address), "/publication")).IsRefused(
            "زمان مجاز انتشار این خبر هنوز نرسیده است."
        );
        (await desk.Presses(await desk.Opens(address), "/embargo/withdrawal")).IsDone();
        (await desk.Presses(await desk.Opens(address), "/publication")).IsDone();

        var page = await desk.Opens(address);
        Assert.False(AtTheDesk.Offers(page, "/embargo"));
        var fields = AtTheDesk.Filled(page, "/text");
        fields["Embargo"] = "۱۴۰۶/۰۱/۰۱ ۱۰:۰۰";
        await (await desk.Sends(address + "/embargo", fields)).IsRefused("ممنوعیت انتشار بر آن اثری ندارد");
        Assert.Null(await site.Read(db => db.Articles.Select(a => a.EmbargoUntil).SingleAsync()));
    }

    [Fact]
    public async Task Saves_of_one_sitting_leave_one_revision_until_somebody_decides_or_time_passes()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        var address = (
            await desk.Presses(await desk.Opens("/desk/articles/new"), "/desk/articles", ("Headline", "یک"), ("Lead", "لید"))
        ).IsDone();
        Task<int> Revisions() => site.Read(db => db.Revisions.CountAsync());
        async Task Save(string headline) =>
            (await desk.Presses(await desk.Opens(address), "/text", ("Headline", headline))).IsDone();

        await Save("دو");
        Assert.Equal(1, await Revisions());
        site.Clock.Advance(ArticleRevision.Sitting);
        await Save("سه");
        Assert.Equal(2, await Revisions());
        (await desk.Presses(await desk.Opens(address), "/publication")).IsDone();
        await Save("چهار");
        await Save("پنج");
        Assert.Equal(4, await Revisions());

        var page = await desk.Opens(address);
        var links = page.Html.QuerySelectorAll("a[href*='/revisions/']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(4, links.Count);
        Assert.Contains("دو", (await desk.Opens(links[^1])).Words);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get(address + "/revisions/77")).StatusCode);
    }

    [Fact]
    public async Task A_colleagues_save_and_a_save_after_a_decision_are_revisions_of_their_own()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        await site.Hire("pooya@example.org", "پویا راستین", Role.EditorInChief);
        using var desk = await AtTheDesk.SignIn(site);
        using var colleague = await AtTheDesk.SignIn(site, "pooya@example.org");
        var address = (
            await desk.Presses(await desk.Opens("/desk/articles/new"), "/desk/articles", ("Headline", "یک"), ("Lead", "لید"))
        ).IsDone();
        Task<int> Revisions() => site.Read(db => db.Revisions.CountAsync());

        (await colleague.Presses(await colleague.Opens(address), "/text", ("Headline", "دو"))).IsDone();
        Assert.Equal(2, await Revisions());
        (await colleague.Presses(await colleague.Opens(address), "/submission")).IsDone();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        (await colleague.Presses(await colleague.Opens(address), "/text", ("Headline", "سه"))).IsDone();
        Assert.Equal(3, await Revisions());
        (await colleague.Presses(await colleague.Opens(address), "/text", ("Headline", "چهار"))).IsDone();
        Assert.Equal(3, await Revisions());
        var before = await site.Read(db => db.Articles.Select(a => a.Version).SingleAsync());
        (await colleague.Presses(await colleague.Opens(address), "/text")).IsDone();
        Assert.Equal(before, await site.Read(db => db.Articles.Select(a => a.Version).SingleAsync()));
    }

    [Fact]
    public async Task Tags_and_related_stories_stand_in_the_order_typed_last_and_no_story_is_related_to_itself()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        var (rain, snow) = (await site.PublishedArticle("باران"), await site.PublishedArticle("برف"));
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();
        foreach (
            var (tags, related) in new[]
            {
                ("باغ، انار", $"{rain.Code} {story.Code} {snow.Code}"),
                ("انار، باغ", $"{snow.Code} {rain.Code}"),
            }
        )
            (await desk.Presses(await desk.Opens(story), "/surroundings", ("Tags", tags), ("Related", related))).IsDone();

        var stored = await site.Read(db => db.Articles.WithPage.SingleAsync(a => a.Id == story.Id));
        Assert.Equal(["انار", "باغ"], stored.Tagged.OrderBy(t => t.Position).Select(t => t.Tag.Name));
        Assert.Equal([snow.Id, rain.Id], stored.Related.OrderBy(r => r.Position).Select(r => r.ToId));
    }
}
