using System.Net;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Gate;

/// <summary>What an address says to a method it is not for.</summary>
public sealed class AskingWithOtherMethods
{
    [Fact]
    public async Task An_address_of_ours_says_which_methods_it_has()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle(tags: ["باران"]);
        using var reader = site.NewReader();
        string[] paths = ["/", $"/news/{story.Code}", "/city", "/tag/باران", "/author/x", "/guide", "/healthz", "/x/abc"];
        foreach (var path in paths)
        foreach (var method in new[] { "POST", "PUT", "DELETE", "PATCH", "OPTIONS" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var answer = await reader.Http.SendAsync(request);
            Assert.Equal((path, method, HttpStatusCode.MethodNotAllowed), (path, method, answer.StatusCode));
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Each_method_gets_its_answer()
    {
        (string Method, string Path, HttpStatusCode Answer)[] asked =
        [
            ("HEAD", "/healthz", HttpStatusCode.OK),
            ("HEAD", "/readyz", HttpStatusCode.OK),
            ("HEAD", "/", HttpStatusCode.OK),
            ("GET", "/comments/1/votes", HttpStatusCode.MethodNotAllowed),
            ("TRACE", "/desk/articles", HttpStatusCode.MethodNotAllowed),
            ("BREW", "/sign-in", HttpStatusCode.MethodNotAllowed),
            ("POST", "/no/such/place/at/all", HttpStatusCode.NotFound),
            ("GET", "/no/such/place/at/all", HttpStatusCode.NotFound),
            ("GET", "/favicon.ico", HttpStatusCode.NotFound),
        ];
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        foreach (var (method, path, expected) in asked)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var answer = await reader.Http.SendAsync(request);
            Assert.Equal((method, path, expected), (method, path, answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_page_of_the_desk_that_only_shows_takes_no_form()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var pages = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.Parameters.Count == 0)
            .Select(e => $"/{e.RoutePattern.RawText}")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        string[] shown = ["/desk", "/desk/logbook"];
        Assert.Subset(pages.ToHashSet(StringComparer.Ordinal), shown.ToHashSet(StringComparer.Ordinal));
        foreach (var path in pages)
        {
            var token = (await desk.Opens("/desk/me")).Html.QuerySelector("input[name=form_token]")!.GetAttribute("value")!;
            using var answer = await desk.Sends(path, new Dictionary<string, string> { ["form_token"] = token });
            Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
            if (!shown.Contains(path))
                continue;
            Assert.Equal((path, HttpStatusCode.MethodNotAllowed), (path, answer.StatusCode));
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        }
    }
}
