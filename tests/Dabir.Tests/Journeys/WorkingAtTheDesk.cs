using System.Net;
using Dabir.Staff;
using Dabir.Tests.Desk;

namespace Dabir.Tests.Journeys;

/// <summary>Staff, from the sign-in form to the public page.</summary>
public class WorkingAtTheDesk
{
    [Fact]
    public async Task An_editor_signs_in_writes_publishes_and_kills_an_article()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        var address = (
            await desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/desk/articles/publication",
                ("Headline", "باغ انار باز شد"),
                ("Lead", "از امروز."),
                ("Body", "## ساعت\n\nهر روز ۹ تا ۱۷\n\n- رایگان"),
                ("Tags", "باغ، انار")
            )
        ).IsDone();

        using var reader = site.NewReader();
        var front = await reader.Opens("/");
        Assert.Contains("باغ انار باز شد", front.Words);
        var link = front.Html.QuerySelectorAll("a").First(a => a.TextContent.Contains("باغ انار")).GetAttribute("href")!;
        Assert.Contains("<h2>ساعت</h2>", (await reader.Opens(link)).Text);

        var asked = await desk.Sees(desk.Presses(await desk.Opens(address), "/kill"));
        Assert.Contains("برای همیشه از سایت برداشته می‌شود", asked.Words);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get(link)).StatusCode);
        var again = await (await desk.Presses(asked, "/kill")).IsRefused("دلیل را بنویسید.");
        (await desk.Presses(again, "/kill", ("Reason", "به درخواست باغ"))).IsDone();
        Assert.Equal(HttpStatusCode.Gone, (await reader.Get(link)).StatusCode);
        Assert.Contains("به درخواست باغ", (await desk.Opens(address)).Words);
    }

    [Fact]
    public async Task A_moderator_decides_in_the_queue_and_the_page_follows()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (good, _) = await reader.Comments(site, story, "چه خبر خوبی", name: "مینا");
        var (bad, tracking) = await reader.Comments(site, story, "کانال ما را ببینید");
        using var desk = await AtTheDesk.As(site, Role.Moderator);

        Assert.Contains("چه خبر خوبی", (await desk.Opens("/desk/comments")).Words);
        (await desk.Presses(await desk.Opens("/desk/comments"), $"/comments/{good}/publication")).IsDone();
        (
            await desk.Presses(
                await desk.Opens("/desk/comments"),
                $"/comments/{bad}/rejection",
                ("reason", "advert"),
                ("note", "تبلیغ است.")
            )
        ).IsDone();

        var page = await reader.Opens(story);
        Assert.Equal("انتشار یافته: ۱ · در صف بررسی: ۰ · غیر قابل انتشار: ۱", page.Counters);
        Assert.NotNull(page.Comment(good));
        Assert.Contains("تبلیغ است.", (await reader.Opens(tracking)).Words);
        Assert.Contains("/desk/denied", (await desk.Get("/desk/articles")).Headers.Location!.OriginalString);
        Assert.Contains("/desk/denied", (await desk.Get("/desk/staff")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_article_is_found_at_the_desk_whatever_keyboard_the_words_were_typed_on()
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle("کتابخانه‌ی شهر باز شد");
        await site.PublishedArticle("مسابقه دوچرخه‌سواری");
        using var desk = await AtTheDesk.SignIn(site);

        var found = (await desk.Opens($"/desk/articles?q={Uri.EscapeDataString("كتابخانه")}")).Words;

        Assert.Contains("کتابخانه‌ی شهر باز شد", found);
        Assert.DoesNotContain("مسابقه دوچرخه‌سواری", found);
    }

    [Fact]
    public async Task A_stranger_gets_no_further_than_the_door()
    {
        await using var site = await TestSite.Open();
        using var stranger = AtTheDesk.Stranger(site);
        foreach (
            var path in new[]
            {
                "/desk",
                "/desk/articles",
                "/desk/articles/new",
                "/desk/comments",
                "/desk/boxes",
                "/desk/staff",
                "/desk/logbook",
                "/desk/sections",
                "/desk/nowhere",
            }
        )
            Assert.StartsWith("/sign-in", (await stranger.Get(path)).Headers.Location!.OriginalString);
        var form = await stranger.Opens("/sign-in?returnUrl=//evil.example");
        foreach (
            var (email, password) in new[] { ("narges@example.org", "wrong password"), ("nobody@example.org", "wrong password") }
        )
            await (await stranger.SignsIn(form, email, password)).IsRefused("ایمیل یا گذرواژه درست نیست.");
        using var inside = await stranger.SignsIn(form, "narges@example.org", site.EditorPassword);
        Assert.Equal("/desk", inside.Headers.Location!.OriginalString);
    }
}
