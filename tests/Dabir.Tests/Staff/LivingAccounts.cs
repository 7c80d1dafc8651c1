using System.Net;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Staff;

/// <summary>An account changes, closes, opens and gets a new password; each from the next request on.</summary>
public class LivingAccounts
{
    [Fact]
    public async Task Another_role_opens_other_pages_at_the_next_request()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        using var desk = await AtTheDesk.SignIn(site, "pooya@example.org");
        using (var before = await desk.Get("/desk/comments"))
            Assert.Contains("denied", before.Headers.Location!.OriginalString);

        var page = await editor.Opens($"/desk/staff/{pooya.Id}");
        (await editor.Presses(page, $"/desk/staff/{pooya.Id}/role", ("Role", "moderator"))).IsDone();

        Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk/comments")).Status);
        Assert.Contains("ناظر نظرات", (await editor.Opens("/desk/staff")).Words);
    }

    [Fact]
    public async Task Who_is_blocked_is_out_at_the_next_request_and_is_told_no_more_than_a_stranger()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        using var desk = await AtTheDesk.SignIn(site, "pooya@example.org");

        var page = await editor.Opens($"/desk/staff/{pooya.Id}");
        (await editor.Presses(page, $"/desk/staff/{pooya.Id}/block")).IsDone();

        using (var after = await desk.Get("/desk"))
            Assert.StartsWith("/sign-in", after.Headers.Location!.OriginalString);
        await (await desk.SignsIn(await desk.Opens("/sign-in"), "pooya@example.org", site.EditorPassword)).IsRefused(
            "ایمیل یا گذرواژه درست نیست."
        );

        page = await editor.Opens($"/desk/staff/{pooya.Id}");
        (await editor.Presses(page, $"/desk/staff/{pooya.Id}/block/withdrawal")).IsDone();
        using var again = await AtTheDesk.SignIn(site, "pooya@example.org");
        // The session that was ended stays ended.
        using var old = await desk.Get("/desk");
        Assert.StartsWith("/sign-in", old.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Who_is_blocked_and_has_a_second_step_is_not_asked_for_it()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var desk = await AtTheDesk.SignIn(site, "pooya@example.org");
        await Telephone.SetUp(site, desk);
        await site.Writer.Write(async db => (await db.Account(pooya.Id))!.Block(Dabir.Logbook.Actor.Operator, site.Now));
        using var stranger = AtTheDesk.Stranger(site);

        await (await stranger.SignsIn(await stranger.Opens("/sign-in"), "pooya@example.org", site.EditorPassword)).IsRefused(
            "ایمیل یا گذرواژه درست نیست."
        );

        await Until.So(() =>
            site.Read(db => db.Logbook.AnyAsync(e => e.Action == "staff.sign-in-failed" && e.After == """{"why":"blocked"}"""))
        );
    }

    [Fact]
    public async Task Who_is_blocked_is_out_though_nobody_ended_the_session()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var desk = await AtTheDesk.SignIn(site, "pooya@example.org");

        await site.Writer.Write(async db => (await db.Account(pooya.Id))!.Block(Dabir.Logbook.Actor.Operator, site.Now));

        using var after = await desk.Get("/desk");
        Assert.StartsWith("/sign-in", after.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_link_for_a_new_password_opens_once_and_ends_what_was_open()
    {
        const string chosen = "کبوتر آبی روی پشت‌بام";
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        using var desk = await AtTheDesk.SignIn(site, "pooya@example.org");
        var link = await Link(editor, pooya.Id);

        using var fresh = AtTheDesk.Stranger(site);
        var form = await fresh.Opens(link);
        Assert.Contains("پویا سپهری", form.Words);
        await (await fresh.Sends(link, AtTheDesk.Filled(form, link, ("Password", "pooya@example.org")))).IsRefused(
            "گذرواژه از نام یا ایمیل خودتان ساخته شده است"
        );
        (await fresh.Sends(link, AtTheDesk.Filled(form, link, ("Password", chosen)))).IsDone();

        Assert.Equal(HttpStatusCode.OK, (await fresh.Opens("/desk")).Status);
        using (var old = await desk.Get("/desk"))
            Assert.StartsWith("/sign-in", old.Headers.Location!.OriginalString);
        await (await desk.SignsIn(await desk.Opens("/sign-in"), "pooya@example.org", site.EditorPassword)).IsRefused("درست نیست");
        Assert.Equal(HttpStatusCode.NotFound, (await fresh.Get(link)).StatusCode);
        Assert.DoesNotContain("پیوندی در راه است", (await editor.Opens($"/desk/staff/{pooya.Id}")).Words);
    }

    [Fact]
    public async Task Of_two_who_send_its_form_at_once_one_chooses_the_password()
    {
        string[] wanted = ["کبوتر آبی روی پشت‌بام", "گنجشک خیس زیر باران"];
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        var link = await Link(editor, pooya.Id);
        // One on a device that is known and one on a new one: each has a place at the door.
        using AtTheDesk known = await AtTheDesk.SignIn(site, "pooya@example.org"),
            fresh = AtTheDesk.Stranger(site);
        AtTheDesk[] two = [known, fresh];
        var forms = new List<Dictionary<string, string>>();
        foreach (var (desk, password) in two.Zip(wanted))
            forms.Add(AtTheDesk.Filled(await desk.Opens(link), link, ("Password", password)));
        using Latch inside = new(),
            goOn = new();
        var busy = site.Writer.Write(async _ =>
        {
            inside.Open();
            await goOn.Opened;
        });
        await inside.Opened;
        var sent = two.Zip(forms, (desk, form) => desk.Sends(link, form)).ToList();
        await Until.So(() => Task.FromResult(site.Writer.Waiting > 1));

        goOn.Open();
        await busy;

        var answers = await Task.WhenAll(sent);
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NotFound);
        var first = Array.FindIndex(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        using var back = AtTheDesk.Stranger(site);
        (await back.SignsIn(await back.Opens("/sign-in"), "pooya@example.org", wanted[first])).IsDone();
        Assert.Equal(1, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "staff.new-password")));
    }

    [Fact]
    public async Task A_link_for_a_new_password_waits_a_day_and_a_newer_one_ends_it()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        var first = await Link(editor, pooya.Id);
        var second = await Link(editor, pooya.Id);
        using var fresh = AtTheDesk.Stranger(site);

        Assert.Equal(HttpStatusCode.NotFound, (await fresh.Get(first)).StatusCode);
        site.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await fresh.Get(second)).StatusCode);
        using var later = await AtTheDesk.SignIn(site);
        Assert.Contains("پیوندی در راه است", (await later.Opens($"/desk/staff/{pooya.Id}")).Words);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await fresh.Get(second)).StatusCode);
        Assert.DoesNotContain("پیوندی در راه است", (await later.Opens($"/desk/staff/{pooya.Id}")).Words);
        // Nor does it open because somebody puts its date forward in the database.
        await site.Read(db => db.SetupLinks.ExecuteUpdateAsync(l => l.SetProperty(x => x.MadeAt, site.Now)));
        Assert.Equal(HttpStatusCode.NotFound, (await fresh.Get(second)).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_that_was_out_when_its_member_was_blocked_or_chose_a_password_opens_nothing(bool isBlocked)
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        using var desk = await AtTheDesk.SignIn(site, "pooya@example.org");
        var link = await Link(editor, pooya.Id);
        using var finder = AtTheDesk.Stranger(site);
        Assert.Equal(HttpStatusCode.OK, (await finder.Opens(link)).Status);

        if (isBlocked)
            foreach (var act in new[] { "block", "block/withdrawal" })
                (await editor.Presses(await editor.Opens($"/desk/staff/{pooya.Id}"), $"/desk/staff/{pooya.Id}/{act}")).IsDone();
        else
            (
                await desk.Presses(
                    await desk.Opens("/desk/me"),
                    "/desk/me/password",
                    ("OldPassword", site.EditorPassword),
                    ("NewPassword", "کبوتر آبی روی پشت‌بام")
                )
            ).IsDone();

        Assert.Equal(HttpStatusCode.NotFound, (await finder.Opens(link)).Status);
    }

    [Fact]
    public async Task Nobody_decides_about_themselves_or_about_who_holds_more()
    {
        await using var site = await TestSite.Open();
        var chief = await site.Hire("chief@example.org", "دبیر ارشد", Role.EditorInChief);
        using var publisher = await AtTheDesk.As(site, Role.Publisher);
        var own = await site.Read(db => db.Users.SingleAsync(m => m.Email == "publisher@example.org"));
        var token = (await publisher.Opens("/desk")).Html.QuerySelector("input[name=form_token]")!.GetAttribute("value")!;
        foreach (var (id, why) in new[] { (chief.Id, "این همکار اختیاری دارد که شما ندارید"), (own.Id, "این حساب خودتان است") })
        {
            var page = await publisher.Opens($"/desk/staff/{id}");
            Assert.False(AtTheDesk.Offers(page, $"/desk/staff/{id}/block"));
            foreach (var act in new[] { "block", "block/withdrawal", "reset", "sessions/withdrawal", "sessions/1/withdrawal" })
            {
                var refused = await (
                    await publisher.Sends($"/desk/staff/{id}/{act}", new Dictionary<string, string> { ["form_token"] = token })
                ).IsRefused(why);
                Assert.Contains(why, refused.Html.QuerySelector("[role=alert]")!.TextContent);
            }
        }
        using var still = await AtTheDesk.SignIn(site, "chief@example.org");
    }

    [Fact]
    public async Task The_only_admin_stays_one()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        await site.Hire("admin@example.org", "مدیر", Role.Admin);

        foreach (
            var verb in new Func<StaffVerbs, TextWriter, TextWriter, Task<int>>[]
            {
                (v, o, e) => v.Block("admin@example.org", o, e),
                (v, o, e) => v.Role("admin@example.org", "reporter", [], o, e),
                // An admin of one section lets nobody into the house.
                (v, o, e) => v.Role("admin@example.org", "admin", ["city"], o, e),
            }
        )
        {
            var (exit, output, errors) = await Run(site, verb);
            Assert.Equal((1, ""), (exit, output));
            Assert.Contains("only admin", errors);
        }
        await site.Hire("second@example.org", "مدیر دوم", Role.Admin);
        await Verb(site, (v, o, e) => v.Block("admin@example.org", o, e));

        // One who is blocked lets nobody in.
        var (last, _, why) = await Run(site, (v, o, e) => v.Block("second@example.org", o, e));
        Assert.Equal(1, last);
        Assert.Contains("only admin", why);
    }

    [Fact]
    public async Task The_operator_lists_changes_blocks_and_resets()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var desk = await AtTheDesk.SignIn(site, "pooya@example.org");

        await Verb(site, (v, o, e) => v.Role("Pooya@example.org", "deskEditor", ["city"], o, e));
        await Verb(site, (v, o, e) => v.Block("pooya@example.org", o, e));
        Assert.Contains("pooya@example.org\tپویا سپهری\tdeskEditor\tcity\tblocked", await Verb(site, (v, o, _) => v.List(o)));
        using (var out1 = await desk.Get("/desk"))
            Assert.StartsWith("/sign-in", out1.Headers.Location!.OriginalString);
        await Verb(site, (v, o, e) => v.Unblock("pooya@example.org", o, e));
        var (done, link, aside) = await Run(site, (v, o, e) => v.Reset("pooya@example.org", o, e));
        // Nothing here knows the site's address, and the path alone opens nothing.
        Assert.Equal(0, done);
        Assert.Contains("The site's address is not known here", aside);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get(new Uri(link.Trim()).PathAndQuery)).StatusCode);
        var rows = await site.Read(db =>
            db.Logbook.Where(e => e.ByName == "operator" && e.Action.StartsWith("staff."))
                .OrderBy(e => e.Id)
                .Select(e => e.Action)
                .ToListAsync()
        );
        Assert.Equal(["staff.role", "staff.block", "staff.unblock", "staff.reset"], rows.Where(r => r != "staff.hire"));
    }

    static async Task<string> Link(AtTheDesk editor, long id)
    {
        var home = (await editor.Presses(await editor.Opens($"/desk/staff/{id}"), $"/desk/staff/{id}/reset")).IsDone();
        var page = await editor.Opens(home);
        return new Uri(page.Html.QuerySelector("code")!.TextContent).PathAndQuery;
    }

    static async Task<string> Verb(TestSite site, Func<StaffVerbs, TextWriter, TextWriter, Task<int>> verb)
    {
        var (exit, output, errors) = await Run(site, verb);
        Assert.True(exit == 0, errors);
        return output;
    }

    static async Task<(int, string, string)> Run(TestSite site, Func<StaffVerbs, TextWriter, TextWriter, Task<int>> verb)
    {
        using StringWriter output = new(),
            errors = new();
        await using var scope = site.Services.CreateAsyncScope();
        var exit = await verb(scope.ServiceProvider.GetRequiredService<StaffVerbs>(), output, errors);
        return (exit, output.ToString(), errors.ToString());
    }
}
