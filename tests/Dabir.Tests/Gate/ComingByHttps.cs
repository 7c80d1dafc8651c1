using System.Net;
using Dabir.Articles.Reader;
using Dabir.Staff;
using Dabir.Tests.Desk;

namespace Dabir.Tests.Gate;

/// <summary>A site whose public address is https, behind a proxy that may say so or not.</summary>
public sealed class ComingByHttps
{
    const string Own = "news.example";

    [Fact]
    public async Task Browsers_are_told_to_stay_with_it_and_every_cookie_is_the_hosts_alone()
    {
        await using var site = await AtOwnAddress();
        var story = await site.PublishedArticle();
        using var http = Bare(site);
        foreach (var path in new[] { "/", story.Address(), "/no-such-page", "/sign-in", "/desk/desk.css" })
        {
            using var answer = await Ask(http, HttpMethod.Get, path, Own);
            Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
            foreach (var cookie in Cookies(answer))
                AssertSafe(cookie);
        }

        using var form = await Ask(http, HttpMethod.Get, "/sign-in", Own);
        var page = await Page.Of(form);
        var fields = AtTheDesk.Filled(page, "/sign-in", ("Email", site.Editor.Email!), ("Password", site.EditorPassword));
        using var sending = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent(fields) };
        sending.Headers.Host = Own;
        sending.Headers.Add("Cookie", string.Join("; ", Cookies(form).Select(c => c.Split(';')[0])));
        using var inside = await http.SendAsync(sending);

        Assert.Equal("/desk", inside.Headers.Location?.OriginalString);
        Assert.Contains(Cookies(inside), cookie => cookie.StartsWith("__Host-dabir_desk=", StringComparison.Ordinal));
        Assert.All(Cookies(inside), AssertSafe);
    }

    [Fact]
    public async Task So_is_the_cookie_of_a_vote_of_a_word_to_be_said_once_and_of_the_way_between_two_steps()
    {
        await using var site = await AtOwnAddress();
        var story = await site.PublishedArticle();
        using var sender = site.NewReader();
        var (comment, _) = await sender.Comments(site, story, "هوا خوب شد");
        await site.Publish(comment);
        using var http = Bare(site);
        Dictionary<string, string> jar = [];
        List<string> all = [];
        var token = "";

        await Send("GET", "/sign-in");
        await Send("POST", $"/comments/{comment}/votes", ("value", "up"));
        await Send("POST", "/sign-in", ("Email", site.Editor.Email!), ("Password", site.EditorPassword));
        await Send("GET", "/desk");
        await Send("POST", "/desk/me/sessions/withdrawal");
        await site.Writer.Write(async db => (await db.WithFactors(site.Editor.Id))!.TakeUpCodes("a secret", 0, site.Now).Whole);
        await Send("GET", "/sign-in");
        await Send("POST", "/sign-in", ("Email", site.Editor.Email!), ("Password", site.EditorPassword));

        Assert.Equal(
            ["desk", "device", "form", "half", "mark", "said"],
            all.Select(cookie => cookie.Split('=')[0]["__Host-dabir_".Length..]).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(all, AssertSafe);

        async Task Send(string method, string path, params (string, string)[] typed)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Host = Own;
            if (jar.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", jar.Select(c => $"{c.Key}={c.Value}")));
            if (method == "POST")
                request.Content = new FormUrlEncodedContent(
                    typed.Append(("form_token", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))
                );
            using var answer = await http.SendAsync(request);
            Assert.True((int)answer.StatusCode < 400, $"{method} {path}: {answer.StatusCode}");
            foreach (var cookie in Cookies(answer))
            {
                all.Add(cookie);
                jar[cookie.Split('=')[0]] = cookie.Split(';')[0].Split('=', 2)[1];
            }
            token = (await Page.Of(answer)).Html.QuerySelector("input[name=form_token]")?.GetAttribute("value") ?? token;
        }
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("evil.example:443", 421)]
    [InlineData("news.example.evil.example", 421)]
    [InlineData("evilnews.example", 421)]
    [InlineData("evil.news.example", 421)]
    [InlineData("192.0.2.7", 421)]
    [InlineData("[2001:db8::7]", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("evillocalhost", 421)]
    [InlineData("NEWS.example:443", 200)]
    [InlineData("127.0.0.1:5080", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("localhost", 200)]
    public async Task Another_name_is_not_answered(string host, int status)
    {
        await using var site = await AtOwnAddress();
        using var http = Bare(site);
        foreach (var path in new[] { "/", "/", "/sign-in" })
        {
            using var answer = await Ask(http, HttpMethod.Get, path, host);
            Assert.Equal((path, status), (path, (int)answer.StatusCode));
        }
        // An orchestrator asks by the number of the machine.
        using var health = await Ask(http, HttpMethod.Get, "/healthz", host);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        using var nothing = await Ask(http, HttpMethod.Get, "/healthz/x", host);
        Assert.Equal(status == 200 ? 404 : 421, (int)nothing.StatusCode);
    }

    [Fact]
    public async Task A_name_that_a_proxy_passes_on_is_looked_at_too()
    {
        await using var site = await AtOwnAddress();
        using var http = Bare(site);
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        http.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");

        using var answer = await Ask(http, HttpMethod.Get, "/sign-in", "127.0.0.1");

        Assert.Equal(421, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_way_to_sign_in_names_no_host_with_or_without_an_address()
    {
        foreach (var site in new[] { await TestSite.Open(), await AtOwnAddress() })
            await using (site)
            {
                using var http = Bare(site);
                using var answer = await Ask(
                    http,
                    HttpMethod.Get,
                    "/desk/articles?q=x",
                    site.Settings.IsHttps ? Own : "evil.example"
                );
                Assert.Equal("/sign-in?returnUrl=%2Fdesk%2Farticles%3Fq%3Dx", answer.Headers.Location?.OriginalString);
            }
    }

    [Fact]
    public async Task Without_such_an_address_nothing_of_it_is_said()
    {
        await using var site = await TestSite.Open();
        using var http = Bare(site);
        using var answer = await Ask(http, HttpMethod.Get, "/sign-in", "any.example");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.All(Cookies(answer), cookie => Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_page_keeps_to_itself_and_asks_for_nothing_of_the_machine()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using var desk = await AtTheDesk.SignIn(site);
        List<HttpResponseMessage> answers = [];
        foreach (var path in new[] { "/", story.Address(), "/no-such-page", "/sign-in", "/guide" })
            answers.Add(await reader.Get(path));
        answers.Add(await desk.Get("/desk"));
        answers.Add(await desk.Get("/desk/nowhere"));
        Assert.All(
            answers,
            answer =>
            {
                Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
                Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")));
            }
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_gate_that_stands_open_is_said_on_every_page_of_the_desk(bool isOpen)
    {
        await using var site = await TestSite.Open(gateIsOpen: isOpen);
        using var desk = await AtTheDesk.SignIn(site);
        foreach (var path in new[] { "/desk", "/desk/articles", "/sign-in" })
            Assert.Equal(
                (path, isOpen),
                (path, (await desk.Opens(path)).Words.Contains("دروازه باز است", StringComparison.Ordinal))
            );
    }

    static Task<TestSite> AtOwnAddress() => TestSite.Open(with: settings => settings with { Address = $"https://{Own}" });

    static HttpClient Bare(TestSite site) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            BaseAddress = site.Address,
        };

    static Task<HttpResponseMessage> Ask(HttpClient http, HttpMethod method, string path, string host)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Host = host;
        return http.SendAsync(request);
    }

    static IReadOnlyList<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [];

    static void AssertSafe(string cookie)
    {
        Assert.StartsWith("__Host-", cookie);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/;", $"{cookie};", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        // No script reads it, and no other site has it sent along with a form.
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("(?i); samesite=(lax|strict)", cookie);
    }
}
