using AngleSharp.Dom;
using Dabir.Staff;
using Dabir.Tests.Desk;

namespace Dabir.Tests.Staff;

/// <summary>Who has a second factor is seen by those who lead them; what cannot be taken away is not offered.</summary>
public class KnowingWhoIsGuarded
{
    const string Own = "/desk/me/second-factor";

    [Fact]
    public async Task The_list_and_the_account_say_who_has_one_and_who_owes_one()
    {
        await using var site = await TestSite.Open(with: s => s with { SecondFactor = "moderator" });
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Moderator);
        var mina = await site.Hire("mina@example.org", "مینا رستگار", Role.Reporter);
        using AtTheDesk editor = await AtTheDesk.SignIn(site),
            desk = await AtTheDesk.SignIn(site, "mina@example.org");
        await Telephone.SetUp(site, desk);

        var list = await editor.Opens("/desk/staff");

        Assert.Equal("روشن", Factor(list, mina.Id));
        Assert.Equal("خاموش؛ لازم است", Factor(list, pooya.Id));
        Assert.Equal("خاموش", Factor(list, site.Editor.Id));
        Assert.Contains("گام دوم ورود: روشن", (await editor.Opens($"/desk/staff/{mina.Id}")).Words);
        Assert.Contains("گام دوم ورود: خاموش؛ لازم است", (await editor.Opens($"/desk/staff/{pooya.Id}")).Words);
    }

    [Fact]
    public async Task The_last_one_of_a_role_that_requires_it_has_no_button_to_take_it_away()
    {
        await using var site = await TestSite.Open(with: s => s with { SecondFactor = "editorInChief" });
        using var desk = await AtTheDesk.SignIn(site);
        await Telephone.SetUp(site, desk);
        var page = await desk.Opens(Own);
        Assert.False(AtTheDesk.Offers(page, "/desk/me/codes/withdrawal"));
        Assert.True(AtTheDesk.Offers(page, "/desk/me/recovery"));
    }

    [Fact]
    public async Task Where_it_may_go_it_is_offered()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        await Telephone.SetUp(site, desk);
        Assert.True(AtTheDesk.Offers(await desk.Opens(Own), "/desk/me/codes/withdrawal"));
    }

    [Fact]
    public async Task After_setting_up_the_first_the_way_leads_to_the_desk()
    {
        await using var site = await TestSite.Open(with: s => s with { SecondFactor = "editorInChief" });
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Opens("/desk/me/codes/new");
        var app = Telephone.TakesUp(site, page);

        var shown = await Page.Of(
            await desk.Presses(page, "/desk/me/codes", ("Code", app.Shows()), ("Password", site.EditorPassword))
        );

        Assert.Contains("گام دوم آماده است", shown.Words);
        Assert.NotNull(shown.Html.QuerySelector("main a[href='/desk']"));
        // Nothing is owed any more, and the menu is back.
        Assert.NotNull(shown.Html.QuerySelector("header a[href='/desk/articles']"));
    }

    [Fact]
    public async Task Fresh_recovery_codes_say_that_the_old_ones_are_over()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        await Telephone.SetUp(site, desk);

        var shown = await Page.Of(
            await desk.Presses(await desk.Opens(Own), "/desk/me/recovery", ("Password", site.EditorPassword))
        );

        Assert.Contains("کدهای پیشین دیگر کار نمی‌کند.", shown.Words);
        Assert.DoesNotContain("گام دوم آماده است", shown.Words);
    }

    static string Factor(Page list, long member) =>
        list
            .Html.QuerySelector($"a[href='/desk/staff/{member}']")!
            .Closest("tr")!
            .QuerySelector("[data-label='گام دوم ورود']")!
            .TextContent.Trim();
}
