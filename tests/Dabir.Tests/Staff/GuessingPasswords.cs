using System.Net;
using Dabir.Data;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Staff;

/// <summary>Who guesses at an account waits, by network, account and device; a device that signed in before keeps its owner in.</summary>
public class GuessingPasswords
{
    const string Chosen = "کبوتر آبی روی پشت‌بام";

    [Fact]
    public async Task Who_guesses_at_an_account_does_not_keep_its_owner_out()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        using var stranger = site.NewReader();
        var form = (await stranger.Opens("/sign-in"))
            .Html.QuerySelectorAll("form[action='/sign-in'] input[name]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (form["Email"], form["Password"]) = ("narges@example.org", "نه این");
        for (var i = 0; i < 51; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent(form) };
            request.Headers.Add("X-Forwarded-For", $"203.0.{i}.7");
            using var answer = await stranger.Http.SendAsync(request);
            Assert.Equal(i < 50 ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
        using (await owner.Presses(await owner.Opens("/desk"), "/sign-out")) { }

        using var back = await owner.SignsIn(await owner.Opens("/sign-in"), "narges@example.org", site.EditorPassword);

        back.IsDone();
    }

    [Fact]
    public async Task On_a_device_that_knows_the_account_a_password_is_guessed_twenty_times()
    {
        await using var site = await TestSite.Open();
        using AtTheDesk lost = await AtTheDesk.SignIn(site),
            other = await AtTheDesk.SignIn(site);
        using (await lost.Presses(await lost.Opens("/desk"), "/sign-out")) { }
        var form = await lost.Opens("/sign-in");
        for (var i = 0; i < 20; i++)
            form = await (await lost.SignsIn(form, "narges@example.org", "نه این")).IsRefused("درست نیست");

        using var late = await lost.SignsIn(form, "narges@example.org", site.EditorPassword);

        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(10), late.Headers.RetryAfter!.Delta);
        (await other.SignsIn(await other.Opens("/sign-in"), "narges@example.org", site.EditorPassword)).IsDone();
    }

    [Fact]
    public async Task A_device_is_known_for_half_a_year_from_its_last_sign_in_as_the_same()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var first = Device(site, owner);
        using (await owner.Presses(await owner.Opens("/desk"), "/sign-out")) { }

        using var back = await owner.SignsIn(await owner.Opens("/sign-in"), "narges@example.org", site.EditorPassword);

        var mark = Assert.Single(
            back.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith("dabir_device=", StringComparison.Ordinal)
        );
        Assert.Contains("max-age=15552000", mark, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(first);
        Assert.Equal(first, Device(site, owner));
    }

    [Fact]
    public async Task Who_sits_down_at_an_open_desk_guesses_the_password_twenty_times()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        using var colleague = await AtTheDesk.As(site, Role.Reporter);
        var page = await desk.Opens("/desk/me");
        for (var i = 0; i < 20; i++)
            await (await Changes("نه این")).IsRefused("گذرواژه کنونی درست نیست.");

        using var late = await Changes(site.EditorPassword);
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(10), late.Headers.RetryAfter!.Delta);
        // A colleague's password is another.
        await (
            await colleague.Presses(
                await colleague.Opens("/desk/me"),
                "/desk/me/password",
                ("OldPassword", "نه این"),
                ("NewPassword", Chosen)
            )
        ).IsRefused("گذرواژه کنونی درست نیست.");
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        (await Changes(site.EditorPassword)).IsDone();

        Task<HttpResponseMessage> Changes(string old) =>
            desk.Presses(page, "/desk/me/password", ("OldPassword", old), ("NewPassword", Chosen));
    }

    [Fact]
    public async Task A_device_that_another_account_knows_is_a_strangers()
    {
        await using var site = await TestSite.Open();
        using var thief = await AtTheDesk.As(site, Role.Reporter);
        using (await thief.Presses(await thief.Opens("/desk"), "/sign-out")) { }
        var form = await thief.Opens("/sign-in");
        using var others = AtTheDesk.Stranger(site);
        var theirs = await others.Opens("/sign-in");
        for (var i = 0; i < 50; i++)
        {
            others.Http.DefaultRequestHeaders.Remove("X-Forwarded-For");
            others.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.{i}.7");
            using (await others.SignsIn(theirs, "narges@example.org", "نه این")) { }
        }

        using var answer = await thief.SignsIn(form, "narges@example.org", "این هم نه");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    static ulong? Device(TestSite site, AtTheDesk desk)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = desk.Cookies;
        return site.Services.GetRequiredService<KnownDevices>().Known(http, "narges@example.org");
    }
}
