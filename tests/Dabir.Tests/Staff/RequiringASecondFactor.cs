using System.Net;
using Dabir.Logbook;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Staff;

/// <summary>A site may require a second factor of a role: without one its members reach nothing but the place to set it up.</summary>
public class RequiringASecondFactor
{
    const string Narges = "narges@example.org";
    const string Page = "/desk/me/second-factor";

    static Task<TestSite> Open(string roles = "editorInChief") => TestSite.Open(with: s => s with { SecondFactor = roles });

    [Fact]
    public async Task Who_owes_one_is_led_there_from_every_address_of_the_desk()
    {
        await using var site = await Open();
        using var desk = await AtTheDesk.SignIn(site);
        var shown = await desk.Opens(Page);
        Assert.Contains("بخش‌های دیگر میز کار باز نمی‌شود", shown.Words);
        var token = shown.Html.QuerySelector("input[name=form_token]")!.GetAttribute("value")!;
        var open = new List<string>();
        foreach (
            var endpoint in site
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("desk", StringComparison.Ordinal))
        )
        {
            var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{**rest}", "nowhere");
            foreach (var hole in endpoint.RoutePattern.Parameters)
                path = path.Replace($"{{{hole.Name}:long}}", "1")
                    .Replace($"{{{hole.Name}:int}}", "1")
                    .Replace($"{{{hole.Name}}}", "1");
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
            foreach (var method in methods.Where(m => m != "HEAD"))
            {
                using var answer =
                    method == "POST"
                        ? await desk.Sends(path, new Dictionary<string, string> { ["form_token"] = token })
                        : await desk.Get(path);
                // A program is told so, and led nowhere.
                if (answer is { StatusCode: HttpStatusCode.Forbidden, Content.Headers.ContentType.MediaType: "application/json" })
                    continue;
                if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location!.OriginalString != Page)
                    open.Add($"{method} {path}");
            }
        }
        Assert.Equal(
            [
                "GET /desk/denied",
                "GET /desk/desk.css",
                "GET /desk/me/codes/new",
                "GET /desk/me/passkeys/new",
                "GET /desk/me/passkeys/question",
                "GET /desk/me/second-factor",
                "POST /desk/denied",
                "POST /desk/me/codes",
                "POST /desk/me/codes/withdrawal",
                "POST /desk/me/passkeys",
                "POST /desk/me/passkeys/1/withdrawal",
                "POST /desk/me/recovery",
            ],
            open.Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Empty(await site.Read(db => db.Logbook.Where(e => e.Action == "staff.refused").ToListAsync()));
    }

    [Fact]
    public async Task Once_it_is_set_up_the_desk_opens_and_the_last_one_stays()
    {
        await using var site = await Open("admin, editorInChief");
        using var desk = await AtTheDesk.SignIn(site);
        using (var led = await desk.Get("/desk"))
            Assert.Equal(Page, led.Headers.Location!.OriginalString);

        await Telephone.SetUp(site, desk);

        Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk")).Status);
        Assert.Contains("برای نقش شما گام دوم ورود لازم است", (await desk.Opens("/desk/me")).Words);
        // No button takes the last one away, and no form that somebody makes up.
        var form = AtTheDesk.Filled(await desk.Opens(Page), "/desk/me/recovery", ("Password", site.EditorPassword));
        await (await desk.Sends("/desk/me/codes/withdrawal", form)).IsRefused("نخست راه دیگری بیفزایید");
        using var other = AtTheDesk.Stranger(site);
        using var half = await other.SignsIn(await other.Opens("/sign-in"), Narges, site.EditorPassword);
        Assert.StartsWith("/sign-in/second", half.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Of_two_one_may_go()
    {
        await using var site = await TestSite.Open(with: s => s with { SecondFactor = "all", Address = "http://localhost" });
        using var desk = await AtTheDesk.SignIn(site);
        await Telephone.SetUp(site, desk);
        using var key = new SoftKey();
        var asked = await SoftKey.Asks(desk, "/desk/me/passkeys/question");
        (
            await desk.Presses(
                await desk.Opens("/desk/me/passkeys/new"),
                "/desk/me/passkeys",
                ("Name", "تلفن"),
                ("Password", site.EditorPassword),
                ("Question", asked.Sealed),
                ("Answer", key.Make(asked))
            )
        ).IsDone();

        var page = await desk.Opens(Page);
        var last = page.Html.QuerySelector("button[formaction*='passkeys']")!.GetAttribute("formaction")!;
        (await desk.Presses(page, "/desk/me/codes/withdrawal", ("Password", site.EditorPassword))).IsDone();
        page = await desk.Opens(Page);
        Assert.Null(page.Html.QuerySelector("button[formaction*='passkeys']"));
        var form = AtTheDesk.Filled(page, "/desk/me/recovery", ("Password", site.EditorPassword));
        await (await desk.Sends(last, form)).IsRefused("نخست راه دیگری بیفزایید");
    }

    [Fact]
    public async Task Another_role_owes_nothing_until_it_becomes_one_that_does()
    {
        await using var site = await Open("moderator");
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using AtTheDesk editor = await AtTheDesk.SignIn(site),
            desk = await AtTheDesk.SignIn(site, "pooya@example.org");
        Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk")).Status);

        (
            await editor.Presses(
                await editor.Opens($"/desk/staff/{pooya.Id}"),
                $"/desk/staff/{pooya.Id}/role",
                ("Role", "moderator")
            )
        ).IsDone();

        using (var led = await desk.Get("/desk/comments"))
            Assert.Equal(Page, led.Headers.Location!.OriginalString);
        using var gone = await desk.Presses(await desk.Opens(Page), "/sign-out");
        Assert.Equal("/sign-in", gone.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_was_typed_before_the_role_owed_one_is_given_back_and_sent_afterwards()
    {
        const string lead = "این لید را پیش از آن نوشتم که گام دوم لازم شود.";
        await using var site = await Open("moderator,editorInChief");
        await site.Section("city", "شهر");
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var desk = await AtTheDesk.SignIn(site, "pooya@example.org");
        var page = await desk.Opens("/desk/articles/new");
        await site.Writer.Write(async db =>
            (await db.Account(pooya.Id))!.Become(Role.EditorInChief, [], Actor.Operator, site.Now)
        );

        var kept = await (
            await desk.Presses(page, "/desk/articles", ("Headline", "تیتر"), ("Lead", lead), ("Section", "city"))
        ).IsRefused("نخست آن را در برگه‌ای دیگر راه بیندازید");
        Assert.Equal(0, await site.Read(db => db.Articles.CountAsync()));
        // It is a page of the desk, though nothing of the desk was reached.
        var headers = kept.Response.Headers;
        Assert.True(headers.CacheControl!.NoStore);
        Assert.Contains("frame-ancestors 'none'", string.Join(' ', headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", string.Join(' ', headers.GetValues("X-Content-Type-Options")));
        await Telephone.SetUp(site, desk);

        (await desk.Presses(kept, "/desk/articles")).IsDone();
        Assert.Equal(1, await site.Read(db => db.Articles.CountAsync(a => a.Lead == lead)));
    }

    [Fact]
    public async Task A_form_of_a_colleague_is_given_back_to_nobody_who_owes_one()
    {
        const string lead = "این لید را همکار دیگری نوشت.";
        await using var site = await Open("moderator");
        using AtTheDesk editor = await AtTheDesk.SignIn(site),
            owing = await AtTheDesk.As(site, Role.Moderator);
        var fields = AtTheDesk.Filled(await editor.Opens("/desk/articles/new"), "/desk/articles", ("Lead", lead));

        using var led = await owing.Sends("/desk/articles", fields);

        Assert.Equal(Page, led.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Who_leads_a_colleague_takes_a_lost_one_away_and_ends_the_sessions()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        var chief = await site.Hire("chief@example.org", "سردبیر", Role.Publisher);
        using AtTheDesk editor = await AtTheDesk.SignIn(site),
            desk = await AtTheDesk.SignIn(site, "pooya@example.org"),
            publisher = await AtTheDesk.SignIn(site, "chief@example.org");
        await Telephone.SetUp(site, desk);
        var address = $"/desk/staff/{pooya.Id}/second-factor/withdrawal";
        // Who may hire but does not lead a reporter, and the reporter, take nothing away.
        var token = (await publisher.Opens("/desk")).Html.QuerySelector("input[name=form_token]")!.GetAttribute("value")!;
        await (await publisher.Sends(address, new Dictionary<string, string> { ["form_token"] = token })).IsRefused(
            "این همکار اختیاری دارد که شما ندارید"
        );

        (await editor.Presses(await editor.Opens($"/desk/staff/{pooya.Id}"), address)).IsDone();

        using (var ended = await desk.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
        using var again = await AtTheDesk.SignIn(site, "pooya@example.org");
        Assert.Equal(
            ["نرگس کامیاب"],
            await site.Read(db =>
                db.Logbook.Where(e => e.Action == "staff.second-factor-off").Select(e => e.ByName).ToListAsync()
            )
        );
        Assert.Contains("برداشتن گام دوم ورود", (await editor.Opens($"/desk/logbook?about=staff:{pooya.Id}")).Words);
    }

    [Fact]
    public async Task The_operator_takes_one_away()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        await Telephone.SetUp(site, desk);
        using StringWriter output = new(),
            errors = new();
        await using var scope = site.Services.CreateAsyncScope();
        var verbs = scope.ServiceProvider.GetRequiredService<StaffVerbs>();

        Assert.Equal(0, await verbs.FactorOff("Narges@example.org", output, errors));
        Assert.Equal(1, await verbs.FactorOff("nobody@example.org", output, errors));

        Assert.Contains("nobody on the staff", errors.ToString());
        using (var ended = await desk.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
        using var again = await AtTheDesk.SignIn(site);
    }

    [Fact]
    public async Task The_record_of_it_all_is_right()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        await Telephone.SetUp(site, desk);
        (await desk.Presses(await desk.Opens(Page), "/desk/me/codes/withdrawal", ("Password", site.EditorPassword))).IsDone();
        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
    }
}
