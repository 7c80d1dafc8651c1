using System.Net;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Staff;

/// <summary>The pages of accounts offer what there is, name a thing once, and ask before they close anything.</summary>
public class LookingAtAnAccount
{
    [Fact]
    public async Task Sections_are_asked_for_where_there_are_sections()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        string[] pages = ["/desk/staff", $"/desk/staff/{pooya.Id}"];
        foreach (var page in pages)
            Assert.Null((await editor.Opens(page)).Html.QuerySelector("#Held"));
        await site.Section("city", "شهر");
        foreach (var page in pages)
            Assert.NotNull((await editor.Opens(page)).Html.QuerySelector("#Held"));
    }

    [Fact]
    public async Task A_role_is_called_so_once_and_an_account_is_closed_in_two_steps()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        using var desk = await AtTheDesk.SignIn(site, "pooya@example.org");
        await Telephone.SetUp(site, desk);
        var page = await editor.Opens($"/desk/staff/{pooya.Id}");

        Assert.Single(page.Html.QuerySelectorAll("h2, label"), e => e.TextContent.Trim() == "نقش");
        foreach (var act in new[] { "block", "second-factor/withdrawal", "sessions/withdrawal" })
            Assert.NotNull(page.Html.QuerySelector($"details > form[action$='{act}']"));
    }

    [Fact]
    public async Task One_session_of_a_colleague_is_ended_and_the_others_stay_until_all_are()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        using var first = await AtTheDesk.SignIn(site, "pooya@example.org");
        using var second = await AtTheDesk.SignIn(site, "pooya@example.org");
        var ids = await site.Read(db =>
            db.StaffSessions.Where(s => s.StaffId == pooya.Id).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync()
        );
        var page = await editor.Opens($"/desk/staff/{pooya.Id}");

        (await editor.Presses(page, $"/desk/staff/{pooya.Id}/sessions/{ids[0]}/withdrawal")).IsDone();

        using (var ended = await first.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await second.Opens("/desk")).Status);
        Assert.Equal(
            "نرگس کامیاب",
            await site.Read(db => db.Logbook.Where(e => e.Action == "staff.end-sessions").Select(e => e.ByName).SingleAsync())
        );

        page = await editor.Opens($"/desk/staff/{pooya.Id}");
        (await editor.Presses(page, $"/desk/staff/{pooya.Id}/sessions/withdrawal")).IsDone();

        using (var ended = await second.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await editor.Opens("/desk")).Status);
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_who_is_not_theirs_to_lead()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var desk = await AtTheDesk.SignIn(site, "pooya@example.org");
        var led = await site.Hire("mina@example.org", "مینا رستگار", Role.Publisher);
        using var publisher = await AtTheDesk.As(site, Role.Publisher);
        using var editor = await AtTheDesk.SignIn(site);
        var token = (await publisher.Opens("/desk")).Html.QuerySelector("input[name=form_token]")!.GetAttribute("value")!;
        foreach (var whose in new[] { pooya.Id, site.Editor.Id })
        {
            var id = await site.Read(db => db.StaffSessions.Where(s => s.StaffId == whose).Select(s => s.Id).SingleAsync());
            // Under the right name, and under another that may be led.
            foreach (var named in new[] { whose, led.Id })
            {
                using var answer = await publisher.Sends(
                    $"/desk/staff/{named}/sessions/{id}/withdrawal",
                    new Dictionary<string, string> { ["form_token"] = token }
                );
                Assert.Equal(named == led.Id ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            }
        }
        Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.Opens("/desk")).Status);
    }

    [Fact]
    public async Task Sessions_of_one_kind_of_device_are_told_apart()
    {
        await using var site = await TestSite.Open();
        using var here = await AtTheDesk.SignIn(site);
        using var there = await AtTheDesk.SignIn(site);
        var page = await here.Opens("/desk/me");
        var names = page.Html.QuerySelectorAll(".plain-list li bdi").Select(b => b.TextContent).ToList();
        Assert.Equal(2, names.Distinct().Count());
        Assert.Contains("همین نشست", page.Html.QuerySelector(".plain-list li")!.TextContent);
        Assert.NotNull(page.Html.QuerySelector(".plain-list button[aria-label]"));
    }

    [Fact]
    public async Task Who_is_denied_still_sits_at_the_desk()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.As(site, Role.Reporter);
        var page = await desk.Opens("/desk/denied");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.NotNull(page.Html.QuerySelector("header a[href='/desk/articles']"));
        using var stranger = AtTheDesk.Stranger(site);
        Assert.Null((await stranger.Opens("/desk/denied")).Html.QuerySelector("header"));
    }
}
