using System.Net;
using System.Threading.RateLimiting;
using Dabir.Gate;
using Dabir.Tests.Desk;
using Dabir.Tests.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dabir.Tests.Gate;

/// <summary>What may be done only so often, asked before anything of a request is read.</summary>
public sealed class Limiting
{
    [Fact]
    public async Task Refused_forms_count_too_and_the_next_one_keeps_what_was_typed()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        for (var i = 0; i < 20; i++)
            Assert.Equal(
                HttpStatusCode.UnprocessableEntity,
                (await reader.Sends(story, "سلام", change: f => f["stamp"] = "forged")).StatusCode
            );

        var page = await Page.Of(await reader.Sends(story, "سلام به شهر", "مینا"));

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal(TimeSpan.FromMinutes(10), page.Response.Headers.RetryAfter!.Delta);
        Assert.Contains("سلام به شهر", page.Html.QuerySelector("textarea")!.TextContent);
        Assert.Equal("مینا", page.Html.QuerySelector("input[name=name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Somebody_who_goes_on_gets_a_short_notice()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var form = new Dictionary<string, string> { ["body"] = "سلام", ["stamp"] = "forged" };
        List<Page> answers = [];
        for (var i = 0; i < 41; i++)
            answers.Add(
                await Page.Of(await reader.Http.PostAsync($"/news/{story.Code}/comments", new FormUrlEncodedContent(form)))
            );

        Assert.All(answers[..20], a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.Status));
        Assert.All(answers[20..], a => Assert.Equal(HttpStatusCode.TooManyRequests, a.Status));
        Assert.NotNull(answers[39].Html.QuerySelector("textarea"));
        Assert.Null(answers[40].Html.QuerySelector("textarea"));
        Assert.NotNull(answers[40].Response.Headers.RetryAfter);
        site.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        var late = await Page.Of(await reader.Http.PostAsync($"/news/{story.Code}/comments", new FormUrlEncodedContent(form)));
        Assert.Null(late.Html.QuerySelector("textarea"));
    }

    [Fact]
    public async Task A_few_forms_are_given_back_at_once_and_who_comes_beyond_them_gets_a_short_notice()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using var end = new Latch();
        var (action, fields) = await reader.Fills(story, new string('ب', 300));
        fields["stamp"] = "forged";
        for (var i = 0; i < 20; i++)
            using (await reader.Http.PostAsync(action, new FormUrlEncodedContent(fields))) { }

        using var asking = AskingFirst.At(site);
        var slow = Enumerable.Range(0, 5).Select(_ => asking.PostAsync(action, new Dripping(fields, end.Opened))).ToList();
        await Until.So(() => slow.Exists(s => s.IsCompleted));
        end.Open();

        var pages = await Task.WhenAll(slow.Select(async answer => await Page.Of(await answer)));
        Assert.All(pages, page => Assert.Equal(HttpStatusCode.TooManyRequests, page.Status));
        Assert.Equal(4, pages.Count(page => page.Html.QuerySelector("textarea") is not null));
    }

    [Theory]
    [InlineData("/comments/1/votes", "value", 200)]
    [InlineData("/comments/1/reports", "reason", 30)]
    [InlineData("/comments/00000000000000000000000000000000/withdrawal", "x", 30)]
    [InlineData("/setup/0000", "Name", 20)]
    public async Task Whoever_tries_too_often_waits(string path, string field, int times)
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        Task<HttpResponseMessage> Try() => reader.Http.PostAsync(path, new FormUrlEncodedContent([new(field, "?")]));
        for (var i = 0; i < times; i++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Try()).StatusCode);

        using var refused = await Try();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(10), refused.Headers.RetryAfter!.Delta);
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Try()).StatusCode);
        Assert.Contains("over the limit", Assert.Single(site.Log.With("In the last minute")));
    }

    [Fact]
    public async Task Who_is_told_when_to_come_again_is_let_in_at_that_second()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        Task<HttpResponseMessage> Try() =>
            reader.Http.PostAsync("/comments/1/reports", new FormUrlEncodedContent([new("reason", "?")]));
        for (var i = 0; i < 30; i++)
            await Try();
        site.Clock.Advance(TimeSpan.FromMilliseconds(300));

        var wait = (await Try()).Headers.RetryAfter!.Delta!.Value;

        Assert.Equal(TimeSpan.FromMinutes(10), wait);
        site.Clock.Advance(wait - TimeSpan.FromMilliseconds(301));
        Assert.Equal(TimeSpan.FromSeconds(1), (await Try()).Headers.RetryAfter!.Delta);
        site.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Try()).StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.200", "192.0.3.7")]
    [InlineData("2001:db8::1", "2001:db8::ffff:1", "2001:db8:0:1::1")]
    // As a proxy writes them that listens on IPv6.
    [InlineData("::ffff:192.0.2.7", "192.0.2.200", "::ffff:198.51.100.7")]
    public async Task Neighbours_of_one_network_wait_together_and_another_network_does_not(
        string first,
        string neighbour,
        string other
    )
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        async Task<HttpStatusCode> Try(string from)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/comments/1/reports")
            {
                Content = new FormUrlEncodedContent([new("reason", "?")]),
            };
            request.Headers.Add("X-Forwarded-For", from);
            using var answer = await reader.Http.SendAsync(request);
            return answer.StatusCode;
        }
        for (var i = 0; i < 30; i++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await Try(first));

        Assert.Equal(HttpStatusCode.TooManyRequests, await Try(neighbour));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await Try(other));
    }

    [Fact]
    public async Task What_another_site_makes_a_browser_send_takes_nothing_of_its_readers_share()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        async Task<HttpStatusCode> Try(string madeAt)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/comments/1/reports")
            {
                Content = new FormUrlEncodedContent([new("reason", "?")]),
            };
            request.Headers.Add("Sec-Fetch-Site", madeAt);
            using var answer = await reader.Http.SendAsync(request);
            return answer.StatusCode;
        }
        for (var i = 0; i < 31; i++)
            Assert.Equal(HttpStatusCode.Forbidden, await Try("cross-site"));

        Assert.NotEqual(HttpStatusCode.TooManyRequests, await Try("same-origin"));
    }

    [Fact]
    public async Task Every_write_that_needs_no_account_has_a_limit()
    {
        await using var site = await TestSite.Open();
        var open = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") != false)
            // A page without a handler for POST does nothing when it is posted to.
            .Where(e => e.DisplayName?.Contains("Denied", StringComparison.Ordinal) != true)
            .ToList();

        Assert.NotEmpty(open);
        Assert.All(open, e => Assert.True(e.Metadata.GetMetadata<LimitedAttribute>() is not null, e.DisplayName));
    }

    [Fact]
    public async Task Guessing_a_password_is_slowed_by_network_and_by_account()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var form = await SignInForm(reader);
        for (var i = 0; i < 30; i++)
            Assert.Equal(
                HttpStatusCode.UnprocessableEntity,
                (await Guess(reader, form, "198.51.100.7", $"{i}@example.org")).StatusCode
            );
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Guess(reader, form, "198.51.100.7", "new@example.org")).StatusCode);

        for (var i = 0; i < 50; i++)
            await Guess(reader, form, $"203.0.{i}.7", "nobody@example.org");
        using var refused = await Guess(reader, form, "192.0.2.7", "Nobody@example.org");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(10), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("دقیقه دیگر دوباره تلاش کنید", (await Page.Of(refused)).Words);
    }

    [Fact]
    public async Task A_newsroom_that_comes_to_work_behind_one_address_gets_in()
    {
        await using var site = await TestSite.Open();
        for (var i = 0; i < 31; i++)
        {
            using var reader = site.NewReader();
            var form = await SignInForm(reader);
            (form["Email"], form["Password"]) = (site.Editor.Email!, site.EditorPassword);
            using var answer = await reader.Http.PostAsync("/sign-in", new FormUrlEncodedContent(form));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Fact]
    public void A_flood_of_networks_takes_no_more_memory_than_was_set_aside()
    {
        using var windows = new NetworkWindows(new LimitRule(1, TimeSpan.FromMinutes(10)), new FakeTimeProvider(), most: 100);
        for (ulong network = 0; network < 100_000; network++)
            Assert.True(windows.AttemptAcquire(network).IsAcquired);

        Assert.Equal(100, windows.Count);
        Assert.False(windows.AttemptAcquire(99_999).IsAcquired);
    }

    [Fact]
    public void A_window_ends_and_is_forgotten()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 5, 9, 0, TimeSpan.Zero));
        using var windows = new NetworkWindows(new LimitRule(2, TimeSpan.FromMinutes(10)), clock);
        Assert.True(windows.AttemptAcquire(1, 2).IsAcquired);
        clock.Advance(TimeSpan.FromMinutes(4));

        var refused = windows.AttemptAcquire(1);
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(TimeSpan.FromMinutes(6), wait);

        clock.Advance(wait);
        Assert.True(windows.AttemptAcquire(2).IsAcquired);
        Assert.Equal(1, windows.Count);
        windows.GiveBack(2);
        Assert.Equal(2, windows.GetStatistics(2)!.CurrentAvailablePermits);
    }

    [Fact]
    public void Who_gives_back_twice_has_no_more_than_everybody()
    {
        using var windows = new NetworkWindows(new LimitRule(1, TimeSpan.FromMinutes(10)), new FakeTimeProvider());
        Assert.True(windows.AttemptAcquire(1).IsAcquired);
        windows.GiveBack(1);
        windows.GiveBack(1);

        Assert.True(windows.AttemptAcquire(1).IsAcquired);
        Assert.False(windows.AttemptAcquire(1).IsAcquired);
    }

    [Fact]
    public async Task Who_is_right_is_nobody_guessing_however_often()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        // The password alone, on a device that is known and on as many new ones.
        for (var i = 0; i < 21; i++)
            (await owner.SignsIn(await owner.Opens("/sign-in"), site.Editor.Email!, site.EditorPassword)).IsDone();
        for (var i = 0; i < 51; i++)
            using (await AtTheDesk.SignIn(site)) { }

        // The same password again, before something at the desk.
        for (var i = 0; i < 21; i++)
        {
            var page = await owner.Opens("/desk/me");
            (
                await owner.Presses(
                    page,
                    "/desk/me/password",
                    ("OldPassword", site.EditorPassword),
                    ("NewPassword", site.EditorPassword)
                )
            ).IsDone();
        }

        // And codes, of which five are tried, with the passwords before them, of which a network tries thirty.
        var (app, _) = await Telephone.SetUp(site, owner);
        for (var i = 0; i < 6; i++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(30));
            using var fresh = AtTheDesk.Stranger(site);
            for (var again = 0; again < 5; again++)
                await Telephone.AsksAfterThePassword(site, fresh);
            var step = await Telephone.AsksAfterThePassword(site, fresh);
            (await fresh.Presses(step, "/sign-in/second", ("Code", app.Shows()))).IsDone();
        }
    }

    static async Task<Dictionary<string, string>> SignInForm(Reader reader) =>
        (await reader.Opens("/sign-in"))
            .Html.QuerySelectorAll("form input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);

    static async Task<HttpResponseMessage> Guess(Reader reader, Dictionary<string, string> form, string from, string email)
    {
        var fields = new Dictionary<string, string>(form, StringComparer.Ordinal) { ["Email"] = email, ["Password"] = "guess" };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Forwarded-For", from);
        return await reader.Http.SendAsync(request);
    }
}
