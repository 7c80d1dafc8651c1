using System.Net;
using System.Text;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Staff;

/// <summary>An app is taken up by its first code and the password, and put away by the password; nobody else does either.</summary>
public class SettingUpAnApp
{
    const string Narges = "narges@example.org";

    // The last six of the eight digits in RFC 6238, appendix B, for SHA-1.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_the_one_of_the_standard(long seconds, string code)
    {
        var (secret, now) = (Encoding.ASCII.GetBytes("12345678901234567890"), DateTime.UnixEpoch.AddSeconds(seconds));
        Assert.Equal(code, OneTimeCodes.At(secret, OneTimeCodes.StepAt(now)));
        Assert.Equal(OneTimeCodes.StepAt(now), OneTimeCodes.Match(secret, code, now, after: 0));
    }

    [Fact]
    public void A_key_is_written_as_apps_read_it()
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", OneTimeCodes.Spelled(secret));
        Assert.Equal(
            "otpauth://totp/%D9%86%DB%8C%D9%84%D9%88%D9%81%D8%B1:a%40b.ir?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%D9%86%DB%8C%D9%84%D9%88%D9%81%D8%B1",
            OneTimeCodes.Address(secret, "نیلوفر", "a@b.ir")
        );
    }

    [Fact]
    public void A_key_is_random_and_as_long_as_what_is_made_of_it()
    {
        var keys = Enumerable.Range(0, 20).Select(_ => OneTimeCodes.NewSecret()).ToList();
        Assert.All(keys, key => Assert.Equal(20, key.Length));
        Assert.Equal(20, keys.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public async Task An_app_counts_from_its_first_code_and_the_password_on()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Opens("/desk/me/codes/new");
        var app = Telephone.TakesUp(site, page);
        Assert.NotNull(page.Html.QuerySelector("svg.qr path[d]"));
        Assert.StartsWith("otpauth://totp/", page.Html.QuerySelector("a[href^=otpauth]")!.GetAttribute("href"));

        page = await (await desk.Presses(page, "/desk/me/codes", ("Code", app.Shows()), ("Password", "نه این"))).IsRefused(
            "گذرواژه کنونی درست نیست."
        );
        page = await (
            await desk.Presses(page, "/desk/me/codes", ("Code", app.DoesNotShow()), ("Password", site.EditorPassword))
        ).IsRefused("این رمز درست نیست");
        using (await AtTheDesk.SignIn(site)) { }

        // What was refused shows the same key again: the app has it already.
        using var done = await desk.Presses(page, "/desk/me/codes", ("Code", app.Shows()), ("Password", site.EditorPassword));
        Assert.Equal(10, Telephone.CodesOn(await Page.Of(done)).Count);
        await IsAskedForACode(site);
        var stored = await site.Read(db => db.Users.Where(m => m.Email == Narges).Select(m => m.CodeSecret!).SingleAsync());
        Assert.DoesNotContain(Telephone.KeyOn(page).Replace(" ", ""), stored);
    }

    [Fact]
    public async Task A_key_that_was_shown_long_ago_or_to_another_sets_nothing_up()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        using var pooya = await AtTheDesk.As(site, Role.Reporter);
        var page = await desk.Opens("/desk/me/codes/new");
        var app = Telephone.TakesUp(site, page);
        var begun = AtTheDesk.Filled(page, "/desk/me/codes")["Begun"];
        var theirs = await pooya.Opens("/desk/me/codes/new");
        await (
            await pooya.Presses(
                theirs,
                "/desk/me/codes",
                ("Begun", begun),
                ("Code", app.Shows()),
                ("Password", site.EditorPassword)
            )
        ).IsRefused("این صفحه کهنه شده است");

        // Time enough to install an app first.
        site.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        await (
            await desk.Presses(page, "/desk/me/codes", ("Code", app.DoesNotShow()), ("Password", site.EditorPassword))
        ).IsRefused("این رمز درست نیست");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await (await desk.Presses(page, "/desk/me/codes", ("Code", app.Shows()), ("Password", site.EditorPassword))).IsRefused(
            "این صفحه کهنه شده است"
        );
    }

    [Fact]
    public async Task Of_two_tabs_the_one_confirmed_first_counts_and_a_double_click_sets_up_once()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var (one, other) = (await desk.Opens("/desk/me/codes/new"), await desk.Opens("/desk/me/codes/new"));
        var (old, app) = (Telephone.TakesUp(site, one), Telephone.TakesUp(site, other));
        foreach (
            var twice in await desk.PressesTwice(one, "/desk/me/codes", ("Code", old.Shows()), ("Password", site.EditorPassword))
        )
            using (twice)
                Assert.True(twice.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{twice.StatusCode}");
        Assert.Equal(1, await Rows(site, "staff.second-factor-on"));

        await (await desk.Presses(other, "/desk/me/codes", ("Code", app.Shows()), ("Password", site.EditorPassword))).IsRefused(
            "این صفحه کهنه شده است"
        );

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var back = AtTheDesk.Stranger(site);
        var step = await Telephone.AsksAfterThePassword(site, back);
        step = await (await back.Presses(step, "/sign-in/second", ("Code", app.Shows()))).IsRefused("این رمز درست نیست");
        (await back.Presses(step, "/sign-in/second", ("Code", old.Shows()))).IsDone();
    }

    [Fact]
    public async Task Who_came_in_with_the_password_alone_is_out_when_a_second_factor_is_set_up()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        using var thief = await AtTheDesk.SignIn(site);

        await Telephone.SetUp(site, owner);

        using (var ended = await thief.Get("/desk"))
            Assert.StartsWith("/sign-in", ended.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await owner.Opens("/desk")).Status);
    }

    [Fact]
    public async Task Putting_the_app_away_asks_for_the_password_and_takes_the_second_step_with_it()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        await Telephone.SetUp(site, owner);
        var page = await owner.Opens("/desk/me/second-factor");
        page = await (await owner.Presses(page, "/desk/me/codes/withdrawal", ("Password", "نه این"))).IsRefused(
            "گذرواژه کنونی درست نیست."
        );
        await IsAskedForACode(site);

        (await owner.Presses(page, "/desk/me/codes/withdrawal", ("Password", site.EditorPassword))).IsDone();

        using var again = await AtTheDesk.SignIn(site);
        Assert.False(await site.Read(db => db.Set<RecoveryCode>().AnyAsync()));
    }

    static async Task IsAskedForACode(TestSite site)
    {
        using var desk = AtTheDesk.Stranger(site);
        await Telephone.AsksAfterThePassword(site, desk);
    }

    static Task<int> Rows(TestSite site, string action) => site.Read(db => db.Logbook.CountAsync(e => e.Action == action));
}
