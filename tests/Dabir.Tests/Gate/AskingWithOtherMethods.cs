using System.Net;

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
}
