using System.Net;
using Dabir.Logbook;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Staff;

/// <summary>A passkey comes in alone: it is made and shown for this site, by its owner, once.</summary>
public class ComingInWithAPasskey
{
    const string Question = "/sign-in/passkey/question";

    // The address says for which name passkeys are made; the site of a test listens elsewhere.
    static Task<TestSite> Open() => TestSite.Open(with: s => s with { Address = "http://localhost" });

    [Fact]
    public async Task It_is_added_by_name_comes_in_alone_and_is_listed_with_its_last_use()
    {
        await using var site = await Open();
        using var owner = await AtTheDesk.SignIn(site);
        using var key = new SoftKey();
        var codes = Telephone.CodesOn(await Page.Of(await Adds(site, owner, key, "تلفن نرگس")));
        Assert.Equal(10, codes.Count);
        Assert.Contains("هنوز به کار نرفته است", (await owner.Opens("/desk/me/second-factor")).Words);

        // The password alone is not enough any more, and a recovery code is.
        using (var desk = AtTheDesk.Stranger(site))
        {
            using (var half = await desk.SignsIn(await desk.Opens("/sign-in"), "narges@example.org", site.EditorPassword))
                Assert.StartsWith("/sign-in/second", half.Headers.Location!.OriginalString);
            var step = await desk.Opens("/sign-in/second");
            Assert.True(AtTheDesk.Offers(step, "/sign-in/passkey"));
            (await desk.Presses(step, "/sign-in/second", ("Code", codes[0]))).IsDone();
        }
        using (var desk = AtTheDesk.Stranger(site))
        {
            (await Shows(desk, key, "/sign-in?returnUrl=%2Fdesk%2Farticles")).IsDone();
            Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk")).Status);
        }
        var page = await owner.Opens("/desk/me/second-factor");
        Assert.Contains("تلفن نرگس", page.Words);
        Assert.Contains("آخرین ورود", page.Words);
        Assert.Equal(
            [
                """staff.sign-in {"with":"password"}""",
                """staff.passkey-added {"name":"تلفن نرگس"}""",
                "staff.recovery-renewed ",
                """staff.recovery-used {"left":9}""",
                """staff.sign-in {"with":"recovery","left":9}""",
                """staff.sign-in {"with":"passkey"}""",
            ],
            await site.Read(db =>
                db.Logbook.Where(e => e.Action.StartsWith("staff.") && e.Action != "staff.hire")
                    .OrderBy(e => e.Id)
                    .Select(e => e.Action + " " + e.After)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task Several_stand_beside_each_other_and_one_that_is_removed_opens_nothing()
    {
        await using var site = await Open();
        using var owner = await AtTheDesk.SignIn(site);
        using SoftKey telephone = new(),
            stick = new();
        await Adds(site, owner, telephone, "تلفن");
        (await Adds(site, owner, stick, "کلید")).IsDone();
        var page = await owner.Opens("/desk/me/second-factor");
        var remove = page.Html.QuerySelectorAll("button[formaction*='passkeys']").Single(b => b.TextContent.Contains("تلفن"));
        var address = remove.GetAttribute("formaction")!;
        await (await owner.Presses(page, address, ("Password", "نه این"))).IsRefused("گذرواژه کنونی درست نیست.");

        (await owner.Presses(page, address, ("Password", site.EditorPassword))).IsDone();

        using AtTheDesk lost = AtTheDesk.Stranger(site),
            kept = AtTheDesk.Stranger(site);
        await IsNotLetIn(lost, await Shows(lost, telephone));
        (await Shows(kept, stick)).IsDone();
    }

    [Fact]
    public async Task Who_came_in_with_the_password_alone_is_out_when_the_first_one_is_added()
    {
        await using var site = await Open();
        using AtTheDesk owner = await AtTheDesk.SignIn(site),
            thief = await AtTheDesk.SignIn(site);
        using var key = new SoftKey();

        Assert.NotEmpty(Telephone.CodesOn(await Page.Of(await Adds(site, owner, key, "تلفن"))));

        using (var ended = await thief.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await owner.Opens("/desk")).Status);
    }

    [Fact]
    public async Task It_is_made_with_the_password_by_its_member_for_this_site_and_once()
    {
        await using var site = await Open();
        using var owner = await AtTheDesk.SignIn(site);
        using var pooya = await AtTheDesk.As(site, Role.Reporter);
        using var key = new SoftKey();
        await (await Adds(site, owner, key, "تلفن", password: "نه این")).IsRefused("گذرواژه کنونی درست نیست.");
        await (await Adds(site, owner, key, " ")).IsRefused("نامی برای گذرکلید بنویسید");
        foreach (
            var wrong in new Action<SoftKey>[]
            {
                k => k.Origin = "http://localhost.evil.example",
                k => k.Origin = "http://localhost:81",
                k => k.Origin = "https://localhost",
                k => k.Domain = "evil.example",
                k => k.IsCrossOrigin = true,
                // Nobody was asked for a finger or a number.
                k => k.Flags = 0b001,
                k => k.Flags = 0b100,
            }
        )
        {
            using var foreign = new SoftKey();
            wrong(foreign);
            await (await Adds(site, owner, foreign, "تلفن")).IsRefused("گذرکلید ساخته نشد");
        }
        // The question was another's.
        var theirs = await SoftKey.Asks(pooya, "/desk/me/passkeys/question");
        await (await Adds(site, owner, key, "تلفن", asked: theirs)).IsRefused("گذرکلید ساخته نشد");
        var late = await SoftKey.Asks(owner, "/desk/me/passkeys/question");
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await (await Adds(site, owner, key, "تلفن", asked: late)).IsRefused("گذرکلید ساخته نشد");
        using (var again = await AtTheDesk.SignIn(site)) { }

        await Adds(site, owner, key, "تلفن");
        // One that is known, here or with a colleague, is not added.
        await (await Adds(site, owner, key, "تلفن")).IsRefused("گذرکلید ساخته نشد");
        await (await Adds(site, pooya, key, "تلفن")).IsRefused("گذرکلید ساخته نشد");
        Assert.Equal(1, await site.Read(db => db.UserPasskeys.CountAsync()));
    }

    [Fact]
    public async Task Its_questions_ask_for_its_owner_for_one_that_comes_in_alone_and_not_who_made_it()
    {
        await using var site = await Open();
        using var owner = await AtTheDesk.SignIn(site);

        var making = (await SoftKey.Asks(owner, "/desk/me/passkeys/question")).Options;
        var entering = (await SoftKey.Asks(owner, Question)).Options;

        var wanted = making.GetProperty("authenticatorSelection");
        Assert.Equal("required", wanted.GetProperty("userVerification").GetString());
        Assert.Equal("required", wanted.GetProperty("residentKey").GetString());
        Assert.Equal("none", making.GetProperty("attestation").GetString());
        Assert.Equal("required", entering.GetProperty("userVerification").GetString());
    }

    [Fact]
    public async Task Its_answer_is_for_this_site_for_this_question_and_signed()
    {
        await using var site = await Open();
        using var owner = await AtTheDesk.SignIn(site);
        using var key = new SoftKey();
        await Adds(site, owner, key, "تلفن");
        foreach (
            var wrong in new Action<SoftKey>[]
            {
                k => k.Origin = "http://localhost.evil.example",
                k => k.Domain = "evil.example",
                k => k.IsCrossOrigin = true,
                k => k.Flags = 0b001,
                k => k.Flags = 0b100,
            }
        )
        {
            var (origin, domain) = (key.Origin, key.Domain);
            wrong(key);
            using var desk = AtTheDesk.Stranger(site);
            await IsNotLetIn(desk, await Shows(desk, key));
            (key.Origin, key.Domain, key.IsCrossOrigin, key.Flags) = (origin, domain, false, 0b101);
        }
        using var thief = AtTheDesk.Stranger(site);
        var (asked, other) = (await SoftKey.Asks(thief, Question), await SoftKey.Asks(thief, Question));
        await IsNotLetIn(thief, await Sends(thief, asked.Sealed, key.Enter(asked, spoil: 1)));
        await IsNotLetIn(thief, await Sends(thief, other.Sealed, key.Enter(asked)));
        await IsNotLetIn(thief, await Sends(thief, asked.Sealed, "{}"));
        await IsNotLetIn(thief, await Sends(thief, asked.Sealed, "not even JSON"));
        await IsNotLetIn(thief, await Sends(thief, "", key.Enter(asked)));
        var making = await SoftKey.Asks(owner, "/desk/me/passkeys/question");
        await IsNotLetIn(thief, await Sends(thief, making.Sealed, key.Enter(making)));
        using var stranger = new SoftKey();
        await IsNotLetIn(thief, await Shows(thief, stranger));

        (await Shows(thief, key)).IsDone();
    }

    [Fact]
    public async Task An_answer_opens_once_and_not_after_five_minutes()
    {
        await using var site = await Open();
        using var owner = await AtTheDesk.SignIn(site);
        using var key = new SoftKey();
        await Adds(site, owner, key, "تلفن");
        using AtTheDesk first = AtTheDesk.Stranger(site),
            thief = AtTheDesk.Stranger(site);
        var asked = await SoftKey.Asks(first, Question);
        var answer = key.Enter(asked);
        (await Sends(first, asked.Sealed, answer)).IsDone();
        await IsNotLetIn(thief, await Sends(thief, asked.Sealed, answer));
        Assert.Equal(1, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "staff.second-failed")));

        asked = await SoftKey.Asks(thief, Question);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await IsNotLetIn(thief, await Sends(thief, asked.Sealed, key.Enter(asked)));
    }

    [Fact]
    public async Task A_counter_that_does_not_rise_is_a_copys()
    {
        await using var site = await Open();
        using var owner = await AtTheDesk.SignIn(site);
        using var key = new SoftKey { Count = 7 };
        await Adds(site, owner, key, "کلید");
        using AtTheDesk desk = AtTheDesk.Stranger(site),
            copy = AtTheDesk.Stranger(site);
        key.Count = 8;
        (await Shows(desk, key)).IsDone();
        await IsNotLetIn(copy, await Shows(copy, key));
        key.Count = 3;
        await IsNotLetIn(copy, await Shows(copy, key));
    }

    [Fact]
    public async Task Who_is_blocked_stays_out_and_who_has_no_passkey_left_has_none()
    {
        await using var site = await Open();
        using var owner = await AtTheDesk.SignIn(site);
        using var key = new SoftKey();
        await Adds(site, owner, key, "تلفن");
        await site.Writer.Write(async db => (await db.WithFactors(site.Editor.Id))!.Block(Actor.Operator, site.Now));
        using var desk = AtTheDesk.Stranger(site);
        await IsNotLetIn(desk, await Shows(desk, key));

        await site.Writer.Write(async db =>
        {
            var member = (await db.WithFactors(site.Editor.Id))!;
            return member.Unblock(Actor.Operator, site.Now).And(member.LoseSecondFactor(Actor.Operator, site.Now));
        });
        await IsNotLetIn(desk, await Shows(desk, key));
        using var back = await AtTheDesk.SignIn(site);
    }

    [Fact]
    public async Task A_form_that_was_kept_survives_a_passkey_that_failed_and_one_that_did_not()
    {
        const string lead = "این لید را پیش از پایان نشست نوشتم و نباید گم شود.";
        await using var site = await Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        using var key = new SoftKey();
        await Adds(site, desk, key, "تلفن");
        var page = await desk.Opens("/desk/articles/new");
        site.Clock.Advance(TimeSpan.FromHours(13));
        var typed = AtTheDesk.Filled(page, "/desk/articles", ("Headline", "تیتر"), ("Lead", lead), ("Section", "city"));
        var door = await Page.Of(await desk.Sends("/desk/articles", typed));
        var asked = await SoftKey.Asks(desk, Question);
        door = await (
            await desk.Presses(door, "/sign-in/passkey", ("Question", asked.Sealed), ("Answer", key.Enter(asked, spoil: 1)))
        ).IsRefused("این گذرکلید پذیرفته نشد");

        var kept = await Page.Of(
            await desk.Presses(door, "/sign-in/passkey", ("Question", asked.Sealed), ("Answer", key.Enter(asked)))
        );

        Assert.Equal(lead, kept.Html.QuerySelector("textarea[name=Lead]")!.TextContent.Trim());
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("http://192.0.2.7", false)]
    [InlineData("https://[2001:db8::1]", false)]
    [InlineData("http://example.ir", false)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("https://example.ir", true)]
    public async Task It_is_offered_where_browsers_make_one_and_otherwise_said_why_not(string? address, bool isOffered)
    {
        await using var site = await TestSite.Open(with: s => s with { Address = address });
        using var stranger = AtTheDesk.Stranger(site);
        Assert.Equal(isOffered, AtTheDesk.Offers(await stranger.Opens("/sign-in"), "/sign-in/passkey"));
        using (var question = await stranger.Get(Question))
            Assert.Equal(isOffered ? HttpStatusCode.OK : HttpStatusCode.NotFound, question.StatusCode);
        // A browser without https keeps no session of a site that has it.
        if (site.Settings.IsHttps)
            return;

        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Opens("/desk/me/passkeys/new");
        Assert.Equal(isOffered, AtTheDesk.Offers(page, "/desk/me/passkeys"));
        Assert.Equal(!isOffered, page.Words.Contains("نشانی این سایت چنین نیست"));
    }

    [Fact]
    public async Task Without_script_the_page_says_so_and_the_script_is_the_sites_own()
    {
        await using var site = await Open();
        using var desk = AtTheDesk.Stranger(site);
        var page = await desk.Opens("/sign-in");
        Assert.Contains("گذرکلید به جاوااسکریپت نیاز دارد", page.Html.QuerySelector("noscript")!.TextContent);
        Assert.True(page.Html.QuerySelector("form[data-passkey]")!.HasAttribute("hidden"));
        var script = Assert.Single(page.Html.QuerySelectorAll("script"));
        Assert.Equal("", script.TextContent);

        using var answer = await desk.Get(script.GetAttribute("src")!);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("script-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Who_tries_too_often_is_told_when_to_come_again()
    {
        await using var site = await Open();
        using var desk = AtTheDesk.Stranger(site);
        var page = await desk.Opens("/sign-in");
        for (var i = 0; i < 30; i++)
            page = await (await desk.Presses(page, "/sign-in/passkey")).IsRefused("این گذرکلید پذیرفته نشد");

        using var late = await desk.Presses(page, "/sign-in/passkey");

        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(10), late.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Twenty_are_enough_for_one_member()
    {
        await using var site = await Open();
        using var owner = await AtTheDesk.SignIn(site);
        await site.Writer.Write(async db =>
        {
            var member = (await db.WithFactors(site.Editor.Id))!;
            for (byte n = 0; n < Passkey.Most; n++)
                db.Record(
                    member
                        .AddPasskey(
                            new([n], [n], site.Clock.GetUtcNow(), 0, [], true, false, false, [], []),
                            $"کلید {n}",
                            site.Now
                        )
                        .Whole
                );
        });
        using var key = new SoftKey();

        using var answer = await Adds(site, owner, key, "یکی دیگر");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(Passkey.Most, await site.Read(db => db.UserPasskeys.CountAsync()));
    }

    static async Task<HttpResponseMessage> Adds(
        TestSite site,
        AtTheDesk desk,
        SoftKey key,
        string name,
        string? password = null,
        SoftKey.Question? asked = null
    )
    {
        var page = await desk.Opens("/desk/me/passkeys/new");
        asked ??= await SoftKey.Asks(desk, "/desk/me/passkeys/question");
        return await desk.Presses(
            page,
            "/desk/me/passkeys",
            ("Name", name),
            ("Password", password ?? site.EditorPassword),
            ("Question", asked.Sealed),
            ("Answer", key.Make(asked))
        );
    }

    static async Task<HttpResponseMessage> Shows(AtTheDesk desk, SoftKey key, string from = "/sign-in")
    {
        var asked = await SoftKey.Asks(desk, Question);
        return await Sends(desk, asked.Sealed, key.Enter(asked), from);
    }

    static async Task<HttpResponseMessage> Sends(AtTheDesk desk, string question, string answer, string from = "/sign-in") =>
        await desk.Presses(await desk.Opens(from), "/sign-in/passkey", ("Question", question), ("Answer", answer));

    static async Task IsNotLetIn(AtTheDesk desk, HttpResponseMessage answer)
    {
        await answer.IsRefused("این گذرکلید پذیرفته نشد");
        using var outside = await desk.Get("/desk");
        Assert.StartsWith("/sign-in", outside.Headers.Location!.OriginalString);
    }
}
