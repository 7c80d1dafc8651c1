using System.Net;
using Dabir.Data;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Staff;

/// <summary>A link that opens nothing any more says so at the desk, and what to do now.</summary>
public class MeetingADeadLink
{
    const string Says = "این پیوند به کار رفته، زمانش گذشته یا پیوند تازه‌تری جایش را گرفته است.";

    [Fact]
    public async Task One_that_was_used_or_is_late_or_never_was_leads_to_sign_in()
    {
        await using var site = await TestSite.Open();
        var used = await Link(site);
        using var desk = AtTheDesk.Stranger(site);
        var form = await desk.Opens(used);
        (await desk.Sends(used, AtTheDesk.Filled(form, used, ("Password", "کبوتر آبی روی پشت‌بام")))).IsDone();
        using (await desk.Presses(await desk.Opens("/desk"), "/sign-out")) { }
        var newer = await Link(site);
        site.Clock.Advance(TimeSpan.FromDays(2));
        foreach (var link in new[] { used, newer, $"/reset/{new string('0', 40)}" })
            IsToldAtTheDesk(await desk.Opens(link), Says);
    }

    [Fact]
    public async Task A_form_that_comes_too_late_is_told_the_same()
    {
        await using var site = await TestSite.Open();
        var first = await Link(site);
        using var desk = AtTheDesk.Stranger(site);
        var form = await desk.Opens(first);
        await Link(site);

        using var late = await desk.Sends(first, AtTheDesk.Filled(form, first, ("Password", "کبوتر آبی روی پشت‌بام")));

        IsToldAtTheDesk(await Page.Of(late), Says);
    }

    [Fact]
    public async Task So_does_one_for_the_first_account()
    {
        await using var site = await TestSite.Open();
        using var desk = AtTheDesk.Stranger(site);
        IsToldAtTheDesk(
            await desk.Opens($"/setup/{new string('0', 40)}"),
            "این پیوند به کار رفته یا پیوند تازه‌تری جایش را گرفته است."
        );
    }

    [Fact]
    public async Task A_link_for_a_password_makes_no_account_and_one_for_the_first_account_sets_no_password()
    {
        await using var site = await TestSite.Open();
        using var desk = AtTheDesk.Stranger(site);
        var link = await Link(site);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Opens(link.Replace("/reset/", "/setup/"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Opens(link)).Status);

        await using var empty = await TestSite.Open(staffed: false);
        using var first = AtTheDesk.Stranger(empty);
        var token = await SetupLinks.MakeIfNobody(empty.Writer, empty.Services.GetRequiredService<Signer>(), empty.Now);
        Assert.Equal(HttpStatusCode.NotFound, (await first.Opens($"/reset/{token}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await first.Opens($"/setup/{token}")).Status);
    }

    static void IsToldAtTheDesk(Page page, string says)
    {
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(says, page.Words);
        Assert.NotNull(page.Html.QuerySelector("link[href='/desk/desk.css']"));
        Assert.NotNull(page.Html.QuerySelector("main a[href='/sign-in']"));
    }

    static async Task<string> Link(TestSite site)
    {
        var signer = site.Services.GetRequiredService<Signer>();
        var link = await site.Writer.Write(async db =>
            await StaffAccounts.Reset(
                db,
                signer,
                (await db.Account(site.Editor.Id))!,
                m => m.OfferReset(Dabir.Logbook.Actor.Operator, site.Now),
                site.Now
            )
        );
        return $"/reset/{link.Value}";
    }
}
