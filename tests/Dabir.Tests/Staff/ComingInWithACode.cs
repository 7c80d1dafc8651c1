using System.Net;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Staff;

/// <summary>Who has set up an app comes in by password and code: in two steps, between which nobody is signed in.</summary>
public class ComingInWithACode
{
    const string Narges = "narges@example.org";

    [Theory]
    [InlineData(Digitation.Persian)]
    [InlineData(Digitation.Arabic)]
    [InlineData(Digitation.Spaced)]
    public async Task Between_the_steps_nobody_is_in_and_a_code_is_read_in_any_digits(Digitation written)
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        using var desk = AtTheDesk.Stranger(site);
        var form = await desk.Opens("/sign-in?returnUrl=%2Fdesk%2Farticles%3Fq%3Dx");
        using (var half = await desk.SignsIn(form, Narges, site.EditorPassword))
            Assert.StartsWith("/sign-in/second?returnUrl=", half.Headers.Location!.OriginalString);
        using (var outside = await desk.Get("/desk"))
            Assert.StartsWith("/sign-in", outside.Headers.Location!.OriginalString);
        var step = await desk.Opens("/sign-in/second?returnUrl=%2Fdesk%2Farticles%3Fq%3Dx");

        var typed = written switch
        {
            Digitation.Persian => Digits.ToPersian(app.Shows()),
            Digitation.Arabic => string.Concat(app.Shows().Select(d => (char)('٠' + (d - '0')))),
            _ => $" {app.Shows()[..3]} {app.Shows()[3..]}\u200c",
        };
        Assert.Equal("/desk/articles?q=x", (await desk.Presses(step, "/sign-in/second", ("Code", typed))).IsDone());

        Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk")).Status);
        // The way in is walked: who goes back stands before its beginning.
        using var again = await desk.Get("/sign-in/second");
        Assert.StartsWith("/sign-in?", again.Headers.Location!.OriginalString);
        Assert.Equal(
            ["""{"with":"code"}"""],
            await site.Read(db =>
                db.Logbook.Where(e => e.Action == "staff.sign-in").OrderBy(e => e.Id).Select(e => e.After).Skip(1).ToListAsync()
            )
        );
    }

    public enum Digitation
    {
        Persian,
        Arabic,
        Spaced,
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_telephone_may_stand_half_a_minute_off(int steps, bool opens)
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        using var desk = AtTheDesk.Stranger(site);
        using var answer = await desk.Presses(
            await Telephone.AsksAfterThePassword(site, desk),
            "/sign-in/second",
            ("Code", app.Shows(steps))
        );
        Assert.Equal(opens ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_code_opens_once_and_so_does_none_before_it()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        using AtTheDesk first = AtTheDesk.Stranger(site),
            second = AtTheDesk.Stranger(site);
        var (step, behind) = (
            await Telephone.AsksAfterThePassword(site, first),
            await Telephone.AsksAfterThePassword(site, second)
        );
        (await first.Presses(step, "/sign-in/second", ("Code", app.Shows(1)))).IsDone();

        foreach (var used in new[] { app.Shows(1), app.Shows(), app.Shows(-1) })
            behind = await (await second.Presses(behind, "/sign-in/second", ("Code", used))).IsRefused("پیش‌تر به کار رفته است");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        (await second.Presses(behind, "/sign-in/second", ("Code", app.Shows()))).IsDone();
    }

    [Fact]
    public async Task Of_many_who_send_one_code_at_once_one_comes_in()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        var all = Enumerable.Range(0, 8).Select(_ => AtTheDesk.Stranger(site)).ToList();
        var steps = await Task.WhenAll(all.Select(one => Telephone.AsksAfterThePassword(site, one)));

        var answers = await Task.WhenAll(all.Select((one, i) => one.Presses(steps[i], "/sign-in/second", ("Code", app.Shows()))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(7, await Rows(site, "staff.second-failed"));
        all.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task Codes_are_guessed_five_times_and_the_owners_device_is_counted_apart()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        using var thief = AtTheDesk.Stranger(site);
        var step = await Telephone.AsksAfterThePassword(site, thief);
        for (var i = 0; i < 5; i++)
            step = await (await thief.Presses(step, "/sign-in/second", ("Code", app.DoesNotShow()))).IsRefused("درست نیست");

        using var late = await thief.Presses(step, "/sign-in/second", ("Code", app.Shows()));
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.NotNull(late.Headers.RetryAfter);
        Assert.Contains("چند بار پی‌درپی رمز نادرست", (await Page.Of(late)).Words);
        // Another browser is the same account.
        using var other = AtTheDesk.Stranger(site);
        using var too = await other.Presses(
            await Telephone.AsksAfterThePassword(site, other),
            "/sign-in/second",
            ("Code", app.Shows())
        );
        Assert.Equal(HttpStatusCode.TooManyRequests, too.StatusCode);
        Assert.Equal(5, await Rows(site, "staff.second-failed"));

        using (await owner.Presses(await owner.Opens("/desk"), "/sign-out")) { }
        (
            await owner.Presses(await Telephone.AsksAfterThePassword(site, owner), "/sign-in/second", ("Code", app.Shows()))
        ).IsDone();
    }

    [Fact]
    public async Task Who_knows_the_password_alone_does_not_keep_the_owner_of_a_new_device_waiting()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        using var thief = AtTheDesk.Stranger(site);
        thief.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var step = await Telephone.AsksAfterThePassword(site, thief);
        for (var i = 0; i < 5; i++)
            step = await (await thief.Presses(step, "/sign-in/second", ("Code", app.DoesNotShow()))).IsRefused("درست نیست");
        using (var late = await thief.Presses(step, "/sign-in/second", ("Code", app.Shows())))
            Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);

        using var elsewhere = AtTheDesk.Stranger(site);
        (
            await elsewhere.Presses(
                await Telephone.AsksAfterThePassword(site, elsewhere),
                "/sign-in/second",
                ("Code", app.Shows())
            )
        ).IsDone();
    }

    [Fact]
    public async Task From_however_many_networks_codes_are_guessed_only_so_often()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        var refused = 0;
        for (var network = 0; network < 6; network++)
        {
            using var thief = AtTheDesk.Stranger(site);
            thief.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.{network}.7");
            var step = await Telephone.AsksAfterThePassword(site, thief);
            for (var i = 0; i < 5; i++)
            {
                using var answer = await thief.Presses(step, "/sign-in/second", ("Code", app.DoesNotShow()));
                if (answer.StatusCode == HttpStatusCode.UnprocessableEntity)
                    refused++;
                else
                    Assert.Equal(TimeSpan.FromMinutes(10), answer.Headers.RetryAfter!.Delta);
            }
        }

        Assert.Equal(25, refused);
    }

    [Fact]
    public async Task On_devices_the_account_does_not_know_codes_are_guessed_fifty_times_a_day()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        async Task<HttpResponseMessage> Guesses(int network, string? code = null)
        {
            using var thief = AtTheDesk.Stranger(site);
            thief.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.{network}.7");
            var step = await Telephone.AsksAfterThePassword(site, thief);
            return await thief.Presses(step, "/sign-in/second", ("Code", code ?? app.DoesNotShow()));
        }
        for (var i = 0; i < 50; i++)
        {
            if (i == 25)
                site.Clock.Advance(TimeSpan.FromMinutes(10));
            using var wrong = await Guesses(i);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }
        site.Clock.Advance(TimeSpan.FromMinutes(10));

        var late = await Page.Of(await Guesses(50, app.Shows()));

        Assert.Equal(HttpStatusCode.TooManyRequests, late.Status);
        Assert.Contains("ساعت دیگر دوباره تلاش کنید", late.Words);
        using (await owner.Presses(await owner.Opens("/desk"), "/sign-out")) { }
        (
            await owner.Presses(await Telephone.AsksAfterThePassword(site, owner), "/sign-in/second", ("Code", app.Shows()))
        ).IsDone();
        // A day after the first of them, and not before.
        site.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(20) - TimeSpan.FromSeconds(1));
        using (var early = await Guesses(51, app.Shows()))
            Assert.Equal(TimeSpan.FromSeconds(1), early.Headers.RetryAfter!.Delta);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Guesses(52, app.Shows())).IsDone();
    }

    [Fact]
    public async Task Five_minutes_after_the_password_the_way_in_begins_anew()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        using var desk = AtTheDesk.Stranger(site);
        var step = await Telephone.AsksAfterThePassword(site, desk);
        site.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        step = await (await desk.Presses(step, "/sign-in/second", ("Code", app.DoesNotShow()))).IsRefused("درست نیست");
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        using var answer = await desk.Presses(step, "/sign-in/second", ("Code", app.Shows()));
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("dabir_half=;", StringComparison.Ordinal));
        var begin = await answer.IsRefused("از آغاز وارد شوید");
        Assert.True(AtTheDesk.Offers(begin, "/sign-in"));
    }

    [Fact]
    public async Task The_first_step_is_the_browsers_own()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        using AtTheDesk desk = AtTheDesk.Stranger(site),
            thief = AtTheDesk.Stranger(site);
        await Telephone.AsksAfterThePassword(site, desk);
        var token = (await thief.Opens("/sign-in")).Html.QuerySelector("input[name=form_token]")!.GetAttribute("value")!;

        using var answer = await thief.Sends(
            "/sign-in/second",
            new Dictionary<string, string> { ["form_token"] = token, ["Code"] = app.Shows() }
        );

        await answer.IsRefused("از آغاز وارد شوید");
        using var outside = await thief.Get("/desk");
        Assert.StartsWith("/sign-in", outside.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("blocked")]
    [InlineData("password")]
    [InlineData("factor taken away")]
    public async Task What_changes_between_the_steps_counts_at_the_second(string what)
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        using var desk = AtTheDesk.Stranger(site);
        var step = await Telephone.AsksAfterThePassword(site, desk);
        await site.Writer.Write(async db =>
        {
            var member = (await db.WithFactors(site.Editor.Id))!;
            return what switch
            {
                "blocked" => member.Block(Actor.Operator, site.Now),
                "password" => member.ChoosePassword("another hash", site.Now),
                _ => member.LoseSecondFactor(Actor.Operator, site.Now),
            };
        });

        await (await desk.Presses(step, "/sign-in/second", ("Code", app.Shows()))).IsRefused("از آغاز وارد شوید");

        using var outside = await desk.Get("/desk");
        Assert.StartsWith("/sign-in", outside.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_was_typed_over_the_end_of_a_session_comes_back_after_both_steps_and_after_a_late_one()
    {
        const string lead = "این لید را پیش از پایان نشست نوشتم و نباید گم شود.";
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, desk);
        var page = await desk.Opens("/desk/articles/new");
        site.Clock.Advance(TimeSpan.FromHours(13));
        var typed = AtTheDesk.Filled(page, "/desk/articles", ("Headline", "تیتر"), ("Lead", lead), ("Section", "city"));
        var door = await Page.Of(await desk.Sends("/desk/articles", typed));
        var step = await Page.Of(await desk.SignsIn(door, Narges, site.EditorPassword));
        Assert.Contains("نگه داشته شده", step.Words);
        step = await (await desk.Presses(step, "/sign-in/second", ("Code", app.DoesNotShow()))).IsRefused("درست نیست");
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        door = await (await desk.Presses(step, "/sign-in/second", ("Code", app.Shows()))).IsRefused("از آغاز وارد شوید");
        step = await Page.Of(await desk.SignsIn(door, Narges, site.EditorPassword));

        var kept = await Page.Of(await desk.Presses(step, "/sign-in/second", ("Code", app.Shows())));

        Assert.Equal(lead, kept.Html.QuerySelector("textarea[name=Lead]")!.TextContent.Trim());
        Assert.Contains("/desk/articles/", (await desk.Presses(kept, "/desk/articles")).IsDone());
        Assert.Equal(1, await site.Read(db => db.Articles.CountAsync(a => a.Lead == lead)));
    }

    [Fact]
    public async Task A_link_for_a_new_password_is_one_step_too()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        using StringWriter output = new(),
            errors = new();
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StaffVerbs>().Reset(Narges, output, errors);
        var link = new Uri(output.ToString().Trim()).PathAndQuery;
        using var desk = AtTheDesk.Stranger(site);

        var form = AtTheDesk.Filled(await desk.Opens(link), link, ("Password", "کبوتر آبی روی پشت‌بام"));
        Assert.Equal("/sign-in/second", (await desk.Sends(link, form)).IsDone());

        using (var outside = await desk.Get("/desk"))
            Assert.StartsWith("/sign-in", outside.Headers.Location!.OriginalString);
        (await desk.Presses(await desk.Opens("/sign-in/second"), "/sign-in/second", ("Code", app.Shows()))).IsDone();
    }

    [Fact]
    public async Task A_secret_that_is_given_to_another_in_the_database_opens_nothing()
    {
        await using var site = await TestSite.Open();
        using var thief = await AtTheDesk.As(site, Role.Reporter);
        var (app, _) = await Telephone.SetUp(site, thief);
        await site.Tampers(
            """
            UPDATE "Staff" SET "TwoFactorEnabled" = TRUE,
                "CodeSecret" = (SELECT "CodeSecret" FROM "Staff" WHERE "Email" = 'reporter@example.org')
            WHERE "Email" = 'narges@example.org'
            """
        );
        using var desk = AtTheDesk.Stranger(site);

        await (
            await desk.Presses(await Telephone.AsksAfterThePassword(site, desk), "/sign-in/second", ("Code", app.Shows()))
        ).IsRefused("درست نیست");
    }

    [Fact]
    public async Task Two_accounts_behind_one_network_are_counted_apart()
    {
        await using var site = await TestSite.Open();
        using AtTheDesk owner = await AtTheDesk.SignIn(site),
            colleague = await AtTheDesk.As(site, Role.Reporter);
        var (app, _) = await Telephone.SetUp(site, owner);
        var (theirs, _) = await Telephone.SetUp(site, colleague);
        using var guesser = AtTheDesk.Stranger(site);
        var step = await Telephone.AsksAfterThePassword(site, guesser);
        for (var i = 0; i < 5; i++)
            step = await (await guesser.Presses(step, "/sign-in/second", ("Code", app.DoesNotShow()))).IsRefused("درست نیست");

        using var fresh = AtTheDesk.Stranger(site);
        using (await fresh.SignsIn(await fresh.Opens("/sign-in"), "reporter@example.org", site.EditorPassword)) { }
        (await fresh.Presses(await fresh.Opens("/sign-in/second"), "/sign-in/second", ("Code", theirs.Shows()))).IsDone();
    }

    [Fact]
    public async Task The_code_that_set_an_app_up_is_used_up()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var page = await owner.Opens("/desk/me/codes/new");
        var app = Telephone.TakesUp(site, page);
        using (await owner.Presses(page, "/desk/me/codes", ("Code", app.Shows()), ("Password", site.EditorPassword))) { }
        using var over = AtTheDesk.Stranger(site);

        await (
            await over.Presses(await Telephone.AsksAfterThePassword(site, over), "/sign-in/second", ("Code", app.Shows()))
        ).IsRefused("پیش‌تر به کار رفته است");
    }

    static Task<int> Rows(TestSite site, string action) => site.Read(db => db.Logbook.CountAsync(e => e.Action == action));
}
