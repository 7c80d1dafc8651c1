using System.Net;
using System.Net.Sockets;
using System.Text;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Gate;

/// <summary>What a program may send that no browser would: it is told so, and never 500.</summary>
public sealed class AskingWrongly
{
    static readonly string LongField = new('x', 70_000);

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/desk")]
    [InlineData("/desk/articles")]
    [InlineData("/desk/boxes/lead")]
    [InlineData("/")]
    public async Task A_question_that_says_it_is_a_form_of_another_alphabet_is_a_question(string path)
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        foreach (var type in new[] { "application/x-www-form-urlencoded; charset=utf-7", "multipart/form-data; charset=utf-7" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path)
            {
                Content = new ByteArrayContent("Email=x"u8.ToArray()),
            };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await desk.Http.SendAsync(request);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("xn--")]
    [InlineData("xn--:80")]
    [InlineData("xn--a")]
    public async Task A_host_that_is_no_name_is_400(string host)
    {
        await using var site = await TestSite.Open();
        foreach (var path in new[] { "/desk", "/", "/sign-in", "/no-such-page" })
            Assert.Equal(
                (path, 400),
                (path, await Status(site, $"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
            );
    }

    [Theory]
    [InlineData("TRACE", "/desk/boxes/lead")]
    [InlineData("TRACE", "/desk/articles")]
    [InlineData("TRACE", "/desk")]
    [InlineData("PUT", "/desk/boxes/lead")]
    [InlineData("DELETE", "/desk/boxes/lead/items")]
    [InlineData("PATCH", "/sign-in")]
    [InlineData("TRACE", "/")]
    public async Task Another_method_is_405(string method, string path)
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        using var answer = await desk.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal((path, HttpStatusCode.MethodNotAllowed), (path, answer.StatusCode));
    }

    [Fact]
    public async Task Signing_in_on_the_way_to_an_address_with_Persian_in_it_leads_there()
    {
        await using var site = await TestSite.Open();
        using var stranger = AtTheDesk.Stranger(site);
        var form = await stranger.Opens($"/sign-in?returnUrl={Uri.EscapeDataString("/desk/articles?q=مه")}");

        using var inside = await stranger.SignsIn(form, site.Editor.Email!, site.EditorPassword);

        Assert.Equal("/desk/articles?q=%D9%85%D9%87", inside.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/%")]
    [InlineData("/%zz")]
    [InlineData("/tag/%ff")]
    [InlineData("/tag/%D9")]
    [InlineData("/author/%c0%ae")]
    [InlineData("/news/%00/x")]
    [InlineData("/desk/boxes/%zz")]
    [InlineData("/desk/articles?q=%ff%zz")]
    [InlineData("/desk/comments?status=%D9")]
    [InlineData("/sign-in?returnUrl=%ff%zz")]
    public async Task A_broken_escape_is_no_fault_of_ours(string target)
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var raw = await Status(site, $"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.InRange(raw, 200, 499);
        using var inside = await desk.Get(target);
        Assert.InRange((int)inside.StatusCode, 200, 499);
    }

    [Theory]
    [InlineData("/tag/chess", 200)]
    [InlineData("/tag/%63hess", 200)]
    [InlineData("/tag/%2563hess", 404)]
    [InlineData("/tag/chess%2500", 404)]
    [InlineData("/tag/%25ff", 404)]
    public async Task An_address_is_unescaped_once_in_every_edition(string path, int status)
    {
        await using var site = await TestSite.Open();
        await site.Edition("en", "Niloufar Times", "en");
        await site.PublishedArticle("Rain", edition: "en", tags: ["chess"]);
        await site.PublishedArticle(tags: ["chess"]);
        foreach (var edition in new[] { "", "/en" })
            Assert.Equal(
                (edition, status),
                (edition, await Status(site, $"GET {edition}{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
            );
    }

    [Fact]
    public async Task Nothing_but_a_blank_where_an_address_has_a_name_is_nobody()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var (token, routes) = (
            AtTheDesk.Filled(await desk.Opens("/desk/staff"), "/desk/staff"),
            site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList()
        );
        Assert.NotEmpty(routes);
        foreach (var route in routes.Where(r => r.RoutePattern.Parameters.Any(p => p.ParameterPolicies.Count == 0)))
        {
            var path = string.Join(
                '/',
                route.RoutePattern.PathSegments.Select(s =>
                    s.Parts[0] switch
                    {
                        RoutePatternLiteralPart literal => literal.Content,
                        RoutePatternParameterPart { ParameterPolicies.Count: 0 } => "%20%20",
                        _ => "1",
                    }
                )
            );
            using var asked = await desk.Get($"/{path}");
            Assert.Equal((path, true), (path, (int)asked.StatusCode < 500));
            using var sent = await desk.Http.PostAsync($"/{path}", new FormUrlEncodedContent(token));
            Assert.Equal((path, true), (path, (int)sent.StatusCode < 500));
        }
    }

    [Theory]
    [InlineData("xn--")]
    [InlineData("--xn--a.example, xn--")]
    public async Task A_host_that_is_no_name_is_400_too_when_a_proxy_passes_it_on(string host)
    {
        await using var site = await TestSite.Open();
        foreach (var path in new[] { "/desk", "/city", "/sign-in", "/no-such-page" })
            Assert.Equal(
                (path, 400),
                (
                    path,
                    await Status(
                        site,
                        $"GET {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Host: {host}\r\n"
                            + "Connection: close\r\n\r\n"
                    )
                )
            );
    }

    [Fact]
    public async Task A_form_whose_parts_are_told_apart_by_a_whole_page_is_400()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        foreach (var path in new[] { "/desk/staff", "/sign-in", $"/news/{story.Code}/comments" })
        {
            using var content = new ByteArrayContent("x"u8.ToArray());
            content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={new string('x', 5_000)}");
            using var answer = await desk.Http.PostAsync(path, content);
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("a[")]
    [InlineData("a[b")]
    [InlineData("a[b]c[")]
    [InlineData("[[[")]
    public async Task A_field_or_a_question_with_half_a_bracket_is_one_that_nobody_knows(string name)
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Opens("/desk/staff");
        using var form = await desk.Presses(page, "/desk/staff", (name, "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, form.StatusCode);
        foreach (var path in new[] { "/desk", "/desk/articles", "/desk/boxes/lead", "/desk/comments", "/sign-in", "/" })
        {
            using var answer = await desk.Get($"{path}?{Uri.EscapeDataString(name)}=x");
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }
    }

    /// <summary>The status that a request gets which says how long its form is and then sends nothing of it.</summary>
    static async Task<int> AnswerBeforeAnythingIsSent(TestSite site, string path, int length)
    {
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(site.Address.Host, site.Address.Port);
        await using var line = socket.GetStream();
        await line.WriteAsync(
            System.Text.Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n"
            )
        );
        using var read = new StreamReader(line);
        return int.Parse((await read.ReadLineAsync())!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_long_body_is_taken_only_where_a_long_text_or_a_picture_comes()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();
        foreach (var path in new[] { "/desk/sections", "/desk/staff", "/desk/boxes/lead/items", "/desk/edition", "/sign-out" })
        {
            using var answer = await desk.Http.PostAsync(path, new FormUrlEncodedContent([new("Name", LongField)]));
            Assert.Equal((path, HttpStatusCode.RequestEntityTooLarge), (path, answer.StatusCode));
        }
        foreach (
            var path in new[]
            {
                "/sign-in",
                "/sign-in/second",
                "/sign-in/passkey",
                $"/setup/{new string('0', 40)}",
                $"/reset/{new string('0', 40)}",
                "/desk/denied",
                "/comments/1/votes",
                "/comments/1/reports",
                $"/comments/{new string('0', 32)}/withdrawal",
            }
        )
            Assert.Equal((path, 413), (path, await AnswerBeforeAnythingIsSent(site, path, 17_000)));
        // A long text of somebody who never signed in here is not read either: its sender is led to the door.
        Assert.Equal(302, await AnswerBeforeAnythingIsSent(site, $"/desk/articles/{story.Code}/text", 70_000));

        (
            await desk.Presses(await desk.Opens(story), "/text", ("Body", string.Concat(Enumerable.Repeat("باران ", 20_000))))
        ).IsDone();
    }

    [Fact]
    public async Task Too_many_headers_or_too_long_ones_are_431()
    {
        await using var site = await TestSite.Open();
        var many = string.Concat(Enumerable.Range(0, 100).Select(n => $"X-{n}: y\r\n"));
        Assert.Equal(431, await Status(site, $"GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n"));
        Assert.Equal(431, await Status(site, $"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('y', 20_000)}\r\n\r\n"));
    }

    /// <summary>The status of an answer to bytes that no client would send.</summary>
    static async Task<int> Status(TestSite site, string request)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(site.Address.Host, site.Address.Port);
        await line.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        using var answer = new StreamReader(line.GetStream());
        var first = await answer.ReadLineAsync() ?? "";
        return int.Parse(first.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
