using System.Net;
using Dabir.Articles;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Sections.Second;

/// <summary>The desk of a house with two newspapers: one is chosen in the header, and everything listed is that one's.</summary>
public sealed class WorkingAtIt
{
    [Fact]
    public async Task A_house_with_one_newspaper_has_nothing_to_choose()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);

        Assert.False(AtTheDesk.Offers(await desk.Opens("/desk"), "/desk/edition"));
    }

    [Fact]
    public async Task What_is_chosen_is_chosen_for_every_list()
    {
        await using var house = await House.Open();
        using var desk = await AtTheDesk.SignIn(house.Site);
        await house.Site.Section("opinion", "Opinion", "en");
        await house.Reader.Comments(house.Site, house.English, "One waits here.");
        (string Address, string Persian, string English)[] lists =
        [
            ("/desk", house.Persian.Headline, house.English.Headline),
            ("/desk/articles", house.Persian.Headline, house.English.Headline),
            ("/desk/articles?status=published", house.Persian.Headline, house.English.Headline),
            ("/desk/articles?section=city", house.Persian.Headline, house.English.Headline),
            ("/desk/articles?q=" + Uri.EscapeDataString("ر"), house.Persian.Headline, "چیزی در این فهرست نیست."),
            ("/desk/boxes", "از دست ندهید", "Do not miss"),
            ("/desk/sections", "شهر", "Opinion"),
            ("/desk/comments?status=published", "چه خوب!", "How nice!"),
            ("/desk/comments", "صف خالی است", "One waits here."),
        ];
        foreach (var (address, persian, english) in lists)
            Compare(address, await desk.Opens(address), persian, english);

        Assert.Equal("/desk/articles", (await Chooses(desk, "/desk/articles?q=x", "en")).IsDone());
        foreach (var (address, persian, english) in lists)
            Compare(address, await desk.Opens(address), english, persian);

        var home = await desk.Opens("/desk");
        Assert.Equal(
            ("fa", "Niloufar"),
            (home.Html.DocumentElement.GetAttribute("lang"), home.Html.QuerySelector(".bar .name")!.TextContent)
        );
        Assert.NotNull(home.Html.QuerySelector("nav a[href='/en/']"));
        Assert.Equal("/desk", (await Chooses(desk, "/desk", "fa")).IsDone());
        Assert.Contains(house.Persian.Headline, Listed(await desk.Opens("/desk")));
    }

    [Fact]
    public async Task An_article_is_begun_and_a_box_arranged_in_the_chosen_one()
    {
        await using var house = await House.Open();
        using var desk = await AtTheDesk.SignIn(house.Site);
        await Chooses(desk, "/desk", "en");

        (
            await desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/desk/articles/publication",
                ("Headline", "Snow reached the city"),
                ("Lead", "It snowed."),
                ("Section", "city"),
                ("Tags", "Snow")
            )
        ).IsDone();
        var snow = await house.Site.Read(db =>
            db.Articles.Include(a => a.Edition).SingleAsync(a => a.Headline == "Snow reached the city")
        );
        Assert.Equal("en", snow.Edition.Slug);
        (
            await desk.Presses(await desk.Opens("/desk/boxes/dont-miss"), "/desk/boxes/dont-miss/items", ("Find", $"{snow.Code}"))
        ).IsDone();
        await (
            await desk.Presses(
                await desk.Opens("/desk/boxes/dont-miss"),
                "/desk/boxes/dont-miss/items",
                ("Find", $"{house.Persian.Code}")
            )
        ).IsRefused("پیدا نشد");

        var front = await house.Reader.Opens("/en/");
        Assert.Contains("Do not miss", front.Words);
        Assert.Contains("Snow reached the city", front.Words);
        Assert.DoesNotContain("Snow", (await house.Reader.Opens("/")).Words);
    }

    [Fact]
    public async Task A_form_lands_where_it_was_opened_whatever_was_chosen_since()
    {
        await using var house = await House.Open();
        using var desk = await AtTheDesk.SignIn(house.Site);
        var (typed, section) = (await desk.Opens("/desk/articles/new"), await desk.Opens("/desk/sections"));
        await Chooses(desk, "/desk", "en");

        (
            await desk.Presses(
                typed,
                "/desk/articles",
                ("Headline", "برف به شهر رسید"),
                ("Lead", "برف بارید."),
                ("Section", "city")
            )
        ).IsDone();
        Assert.Equal(
            "fa",
            await house.Site.Read(db =>
                db.Articles.Where(a => a.Headline == "برف به شهر رسید").Select(a => a.Edition.Slug).SingleAsync()
            )
        );
        await Chooses(desk, "/desk", "en");
        (await desk.Presses(section, "/desk/sections", ("Name", "ورزش"), ("Slug", "sport"))).IsDone();
        Assert.Equal(
            "fa",
            await house.Site.Read(db => db.Sections.Where(s => s.Slug == "sport").Select(s => s.Edition.Slug).SingleAsync())
        );
        // And its sender goes on there.
        Assert.Contains("ورزش", Listed(await desk.Opens("/desk/sections")));
    }

    [Fact]
    public async Task An_article_has_its_own_newspaper_on_its_page()
    {
        await using var house = await House.Open();
        using var desk = await AtTheDesk.SignIn(house.Site);

        var page = await desk.Opens(house.English);

        Assert.NotNull(page.Html.QuerySelector($"a[href='{Reader.AddressOf(house.English)}']"));
        Assert.Equal("Niloufar", page.Html.QuerySelector(".bar .name")!.TextContent);
        Assert.Contains("City", page.Html.QuerySelector("#Section")!.TextContent);
        var address = $"/desk/articles/{house.English.Code}/surroundings";
        Assert.Equal($"/desk/articles/{house.English.Code}", (await desk.Presses(page, address, ("Tags", "Rain"))).IsDone());
        Assert.Contains("/en/tag/rain", (await house.Reader.Opens(house.English)).Text);
    }

    [Fact]
    public async Task A_section_is_held_in_one_newspaper_only()
    {
        await using var house = await House.Open();
        await house.Site.Hire("sam@example.org", "Sam", Role.DeskEditor, "en/city");
        using var desk = await AtTheDesk.SignIn(house.Site, "sam@example.org");

        Assert.Equal(HttpStatusCode.NotFound, (await desk.Opens(house.Persian)).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Opens(house.English)).Status);
        Assert.DoesNotContain(house.Persian.Headline, Listed(await desk.Opens("/desk/articles")));
        await Chooses(desk, "/desk", "en");
        Assert.Contains(house.English.Headline, Listed(await desk.Opens("/desk/articles")));
    }

    [Fact]
    public async Task Signing_out_forgets_what_was_chosen_and_an_unknown_one_is_not_here()
    {
        await using var house = await House.Open();
        using var desk = await AtTheDesk.SignIn(house.Site);
        Assert.Equal(HttpStatusCode.NotFound, (await Chooses(desk, "/desk", "ku")).StatusCode);
        await Chooses(desk, "/desk", "en");

        (await desk.Presses(await desk.Opens("/desk"), "/sign-out")).IsDone();
        await desk.SignsIn(await desk.Opens("/sign-in"), "narges@example.org", house.Site.EditorPassword);

        Assert.Contains(house.Persian.Headline, Listed(await desk.Opens("/desk")));
    }

    static void Compare(string address, Page page, string shown, string hidden)
    {
        Assert.True(Listed(page).Contains(shown, StringComparison.Ordinal), $"{address} lacks {shown}");
        Assert.False(Listed(page).Contains(hidden, StringComparison.Ordinal), $"{address} shows {hidden}");
    }

    static async Task<HttpResponseMessage> Chooses(AtTheDesk desk, string standingAt, string edition) =>
        await desk.Presses(await desk.Opens(standingAt), "/desk/edition", ("edition", edition));

    static string Listed(Page page) => page.Html.GetElementById("main")!.TextContent;
}
