using System.Net;
using Dabir.Data;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Staff;

/// <summary>A session is a row that is asked for at every request, and ends when somebody ends it or its time is over.</summary>
public class KeepingSessions
{
    const string Chosen = "کبوتر آبی روی پشت‌بام";

    [Fact]
    public async Task A_cookie_kept_over_signing_out_opens_nothing()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var cookie = desk.Cookies;

        using (var gone = await desk.Presses(await desk.Opens("/desk"), "/sign-out"))
            Assert.Equal("/sign-in", gone.Headers.Location!.OriginalString);

        using var thief = site.NewReader();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk");
        request.Headers.Add("Cookie", cookie);
        using var answer = await thief.Http.SendAsync(request);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_keeps_this_one()
    {
        await using var site = await TestSite.Open();
        using var here = await AtTheDesk.SignIn(site);
        using var there = await AtTheDesk.SignIn(site);
        var page = await here.Opens("/desk/me");
        await (await here.Presses(page, "/desk/me/password", ("OldPassword", "نه این"), ("NewPassword", Chosen))).IsRefused(
            "گذرواژه کنونی درست نیست."
        );
        await (
            await here.Presses(page, "/desk/me/password", ("OldPassword", site.EditorPassword), ("NewPassword", "۱۲۳۴۵۶۷۸۹۰۱۲"))
        ).IsRefused("این گذرواژه از رایج‌ترین‌هاست");
        await (
            await here.Presses(
                page,
                "/desk/me/password",
                ("OldPassword", site.EditorPassword),
                ("NewPassword", "narges@example.org")
            )
        ).IsRefused("گذرواژه از نام یا ایمیل خودتان ساخته شده است");

        (await here.Presses(page, "/desk/me/password", ("OldPassword", site.EditorPassword), ("NewPassword", Chosen))).IsDone();

        Assert.Equal(HttpStatusCode.OK, (await here.Opens("/desk")).Status);
        using (var ended = await there.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
        using var again = await there.SignsIn(await there.Opens("/sign-in"), "narges@example.org", Chosen);
        again.IsDone();
    }

    [Fact]
    public async Task One_session_is_ended_from_another()
    {
        await using var site = await TestSite.Open();
        using var here = await AtTheDesk.SignIn(site);
        using var there = await AtTheDesk.SignIn(site);
        using var third = await AtTheDesk.SignIn(site);
        var page = await here.Opens("/desk/me");
        var ids = await site.Read(db => db.StaffSessions.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());

        (await here.Presses(page, $"/desk/me/sessions/{ids[1]}/withdrawal")).IsDone();

        using (var ended = await there.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await third.Opens("/desk")).Status);

        (await here.Presses(await here.Opens("/desk/me"), "/desk/me/sessions/withdrawal")).IsDone();
        using (var ended = await third.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await here.Opens("/desk")).Status);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox · Windows")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36",
        "Chrome · Android"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
        "Edge · Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
        "Safari · iPhone"
    )]
    [InlineData("something else", null)]
    [InlineData("", null)]
    public void A_device_is_named_as_its_owner_knows_it(string browser, string? name) =>
        Assert.Equal(name, StaffSession.DeviceOf(browser));

    [Fact]
    public async Task A_session_or_a_link_that_is_given_to_another_in_the_database_opens_nothing()
    {
        await using var site = await TestSite.Open();
        var thief = await site.Hire("thief@example.org", "کسی دیگر", Role.Reporter);
        using var desk = await AtTheDesk.SignIn(site, "thief@example.org");
        Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk")).Status);
        var link = await site.Writer.Write(async db =>
            await StaffAccounts.Reset(
                db,
                site.Services.GetRequiredService<Signer>(),
                (await db.Account(thief.Id))!,
                m => m.OfferReset(Dabir.Logbook.Actor.Operator, site.Now),
                site.Now
            )
        );
        using (var open = await desk.Get($"/reset/{link.Value}"))
            Assert.Equal(HttpStatusCode.OK, open.StatusCode);

        await site.Read(db =>
            db.StaffSessions.Where(s => s.StaffId == thief.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.StaffId, site.Editor.Id))
        );
        await site.Read(db =>
            db.SetupLinks.Where(l => l.StaffId == thief.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.StaffId, site.Editor.Id))
        );

        using (var ended = await desk.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
        using (var foreign = await desk.Get($"/reset/{link.Value}"))
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task Who_signs_in_where_another_sat_ends_that_session()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا راستین", Role.Reporter);
        using var desk = await AtTheDesk.SignIn(site);
        var first = await site.Read(db => db.StaffSessions.AsNoTracking().SingleAsync());

        using (var over = await desk.SignsIn(await desk.Opens("/sign-in"), "pooya@example.org", site.EditorPassword))
            over.IsDone();

        var sessions = await site.Read(db => db.StaffSessions.AsNoTracking().OrderBy(s => s.Id).ToListAsync());
        Assert.Equal(site.Now, sessions.Single(s => s.Id == first.Id).EndedAt);
        Assert.Null(sessions[^1].EndedAt);
        Assert.Equal(
            ["staff.sign-out", "staff.sign-in"],
            (await site.Read(db => db.Logbook.OrderBy(e => e.Id).Select(e => e.Action).ToListAsync()))[^2..]
        );
        // It is about the one who sat there, and done by the one who came.
        var left = await site.Read(db => db.Logbook.AsNoTracking().SingleAsync(e => e.Action == "staff.sign-out"));
        Assert.Equal(($"staff:{site.Editor.Id}", (long?)pooya.Id), (left.About, left.ById));
        using var chief = await AtTheDesk.SignIn(site);
        Assert.Contains("کس دیگری در همان مرورگر وارد شد", (await chief.Opens("/desk/logbook")).Words);
        Assert.Equal(0, (await site.Check()).Exit);

        // Who is refused has taken nobody's place.
        using (var wrong = await desk.SignsIn(await desk.Opens("/sign-in"), "narges@example.org", "نه این"))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk")).Status);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another_by_its_number()
    {
        await using var site = await TestSite.Open();
        using var pooya = await AtTheDesk.As(site, Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        var others = await site.Read(db => db.StaffSessions.OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());
        var token = (await pooya.Opens("/desk")).Html.QuerySelector("input[name=form_token]")!.GetAttribute("value")!;

        await pooya.Sends($"/desk/me/sessions/{others}/withdrawal", new Dictionary<string, string> { ["form_token"] = token });

        Assert.Equal(HttpStatusCode.OK, (await editor.Opens("/desk")).Status);
    }

    [Fact]
    public async Task A_session_that_is_not_used_ends_and_one_that_is_used_ends_after_a_week()
    {
        await using var site = await TestSite.Open();
        using var idle = await AtTheDesk.SignIn(site);
        using var busy = await AtTheDesk.SignIn(site);
        for (var hour = 0; hour < 7 * 24 - 6; hour += 6)
        {
            site.Clock.Advance(TimeSpan.FromHours(6));
            Assert.Equal(HttpStatusCode.OK, (await busy.Opens("/desk")).Status);
        }
        using (var ended = await idle.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);

        site.Clock.Advance(TimeSpan.FromHours(6));

        using var over = await busy.Get("/desk");
        Assert.StartsWith("/sign-in", over.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task It_lives_for_twelve_hours_from_its_last_use_which_is_not_written_at_every_request()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var began = site.Now;
        Task<DateTime> Seen() => site.Read(db => db.StaffSessions.Select(s => s.SeenAt).SingleAsync());
        site.Clock.Advance(TimeSpan.FromMinutes(4));
        await desk.Opens("/desk");
        Assert.Equal(began, await Seen());
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.Opens("/desk");
        Assert.Equal(site.Now, await Seen());

        site.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk")).Status);

        site.Clock.Advance(TimeSpan.FromHours(12));
        using var ended = await desk.Get("/desk");
        Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task One_that_ended_is_forgotten_after_a_month_and_no_other_when_its_member_comes_in_again()
    {
        await using var site = await TestSite.Open();
        using (await AtTheDesk.SignIn(site)) { }
        site.Clock.Advance(TimeSpan.FromDays(29));
        using var here = await AtTheDesk.SignIn(site);
        site.Clock.Advance(TimeSpan.FromHours(11));

        using (await AtTheDesk.SignIn(site)) { }

        Assert.Equal(HttpStatusCode.OK, (await here.Opens("/desk")).Status);
        Assert.Equal(3, await site.Read(db => db.StaffSessions.CountAsync()));
        site.Clock.Advance(TimeSpan.FromDays(1));
        using (await AtTheDesk.SignIn(site)) { }
        Assert.Equal(3, await site.Read(db => db.StaffSessions.CountAsync()));
    }

    [Fact]
    public async Task A_row_of_one_or_of_a_link_is_good_for_its_member_on_its_own_site_alone()
    {
        await using var site = await TestSite.Open();
        await using var other = await TestSite.Open(staffed: false);
        var (mine, theirs) = (site.Services.GetRequiredService<Signer>(), other.Services.GetRequiredService<Signer>());

        var hash = StaffSession.HashOf(mine, 1, "secret");
        Assert.Equal(hash, StaffSession.HashOf(mine, 1, "secret"));
        Assert.NotEqual(hash, StaffSession.HashOf(mine, 2, "secret"));
        Assert.NotEqual(hash, StaffSession.HashOf(theirs, 1, "secret"));

        var (link, token) = SetupLink.Make(mine, site.Now, member: 1);
        Assert.True(link.Opens(mine, token));
        Assert.False(link.Opens(theirs, token));
    }

    [Fact]
    public async Task Coming_failing_leaving_and_being_refused_stand_in_the_logbook()
    {
        await using var site = await TestSite.Open();
        using var stranger = AtTheDesk.Stranger(site);
        await (await stranger.SignsIn(await stranger.Opens("/sign-in"), "narges@example.org", "نه این")).IsRefused("درست نیست");
        using var pooya = await AtTheDesk.As(site, Role.Reporter);
        using (await pooya.Get("/desk/staff")) { }
        using (await pooya.Presses(await pooya.Opens("/desk"), "/sign-out")) { }

        var rows = await site.Read(db =>
            db.Logbook.Where(e => e.Action.StartsWith("staff.")).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync()
        );

        Assert.Equal(["staff.sign-in-failed", "staff.hire", "staff.sign-in", "staff.refused", "staff.sign-out"], rows[^5..]);
    }

    [Theory]
    [InlineData("blocked")]
    [InlineData("password")]
    [InlineData("second factor")]
    public async Task What_was_decided_while_somebody_signed_in_counts(string what)
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا راستین", Role.Reporter);
        using var desk = AtTheDesk.Stranger(site);
        var page = await desk.Opens("/sign-in");
        using var goOn = new Latch();
        using var inside = new Latch();
        var busy = site.Writer.Write(async _ =>
        {
            inside.Open();
            await goOn.Opened;
        });
        await inside.Opened;
        var decided = site.Writer.Write(async db =>
        {
            var member = (await db.WithFactors(pooya.Id))!;
            return what switch
            {
                "blocked" => member.Block(Dabir.Logbook.Actor.Operator, site.Now),
                "password" => member.ChoosePassword("another hash", site.Now),
                _ => member.TakeUpCodes("a secret", 0, site.Now).Whole,
            };
        });
        // The password was right when it was asked for.
        var sent = desk.SignsIn(page, "pooya@example.org", site.EditorPassword);
        await Until.So(() => Task.FromResult(site.Writer.Waiting > 1));
        goOn.Open();
        await busy;
        Assert.False((await decided).IsRefused);

        await (await sent).IsRefused("ایمیل یا گذرواژه درست نیست.");

        using var outside = await desk.Get("/desk");
        Assert.StartsWith("/sign-in", outside.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Who_asks_for_what_is_not_theirs_again_and_again_does_not_fill_the_logbook()
    {
        await using var site = await TestSite.Open();
        using AtTheDesk pooya = await AtTheDesk.As(site, Role.Reporter),
            mina = await AtTheDesk.As(site, Role.Photographer);
        Task<int> Refused() => site.Read(db => db.Logbook.CountAsync(e => e.Action == "staff.refused"));
        for (var i = 0; i < 12; i++)
            using (var denied = await pooya.Get("/desk/staff"))
                Assert.Contains("denied", denied.Headers.Location!.OriginalString);
        Assert.Equal(10, await Refused());

        // What another is refused is noted all the same, and so is what comes later.
        using (await mina.Get("/desk/staff")) { }
        Assert.Equal(11, await Refused());
        site.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        using (await pooya.Get("/desk/staff")) { }
        Assert.Equal(11, await Refused());
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        using (await pooya.Get("/desk/staff")) { }
        Assert.Equal(12, await Refused());
    }
}
