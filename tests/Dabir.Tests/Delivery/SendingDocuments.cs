using System.Net;
using System.Text;
using Dabir.Delivery;
using Dabir.Logbook;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Delivery;

public class SendingDocuments
{
    [Fact]
    public async Task A_document_is_kept_tagged_compressed_and_dropped_like_a_page()
    {
        var made = 0;
        Task<PageAnswer> Feed(PageLoad page)
        {
            page.Shows(Thing.Latest(page.Edition.Id));
            var items = string.Concat(Enumerable.Repeat("<item>باران</item>", 100));
            return Task.FromResult<PageAnswer>(
                new PageAnswer.Document(
                    "/feed.xml",
                    "application/rss+xml; charset=utf-8",
                    Encoding.UTF8.GetBytes($"<rss n=\"{++made}\">{items}</rss>")
                )
            );
        }
        await using var site = await TestSite.Open(map: app => app.MapPage("/feed.xml", Feed));
        using var reader = site.NewReader();
        using var first = await reader.Get("/feed.xml");
        Assert.Equal("application/rss+xml; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("<rss n=\"1\"><item>باران", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var small = new HttpRequestMessage(HttpMethod.Get, "/feed.xml");
        small.Headers.Add("Accept-Encoding", "br");
        using var compressed = await reader.Http.SendAsync(small);
        Assert.Equal("br", Assert.Single(compressed.Content.Headers.ContentEncoding));
        Assert.True((await compressed.Content.ReadAsByteArrayAsync()).Length < 200);

        var again = new HttpRequestMessage(HttpMethod.Get, "/feed.xml");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await reader.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(1, made);

        await site.PublishedArticle();
        Assert.StartsWith("<rss n=\"2\">", await reader.Says("/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_has_one_address_as_a_page_has()
    {
        static Task<PageAnswer> Feed(PageLoad page) =>
            Task.FromResult<PageAnswer>(new PageAnswer.Document("/feed.xml", "text/plain", "باران"u8.ToArray()));
        await using var site = await TestSite.Open(map: app => app.MapPage("/feed.xml", Feed));
        using var reader = site.NewReader();

        foreach (var spelling in new[] { "/FEED.xml", "/feed.xml/", "/Feed.Xml/" })
        {
            using var answer = await reader.Get(spelling);
            Assert.Equal(System.Net.HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal("/feed.xml", answer.Headers.Location!.OriginalString);
        }
        using var itself = await reader.Get("/feed.xml");
        Assert.Equal("باران", await itself.Content.ReadAsStringAsync());
        Assert.Equal(1, site.Services.GetRequiredService<PageCache>().Count);
    }
}
