using System.Net;
using System.Net.Http.Headers;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dabir.Tests.Delivery;

public class KeepingPages
{
    [Fact]
    public async Task A_page_is_sent_compressed_with_a_strong_tag_and_answers_304()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var tags = new HashSet<string>();
        foreach (var encoding in new[] { "br", "gzip", "identity" })
        {
            var answer = await Ask(reader, story.Address(), encoding);
            Assert.Equal(encoding == "identity" ? "" : encoding, string.Join(',', answer.Content.Headers.ContentEncoding));
            Assert.False(answer.Headers.ETag!.IsWeak);
            Assert.True(tags.Add(answer.Headers.ETag.Tag));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            var again = await Ask(reader, story.Address(), encoding, answer.Headers.ETag);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }
        var head = await reader.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, story.Address()));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_change_evicts_the_pages_that_show_it_and_no_other()
    {
        await using var site = await TestSite.Open();
        var one = await site.PublishedArticle("خبر یک", "city");
        var two = await site.PublishedArticle("خبر دو", "sport");
        var cache = site.Services.GetRequiredService<PageCache>();
        using var reader = site.NewReader();
        await reader.Opens(one);
        await reader.Opens(two);
        var kept = cache.Find(Uri.UnescapeDataString(two.Address()));
        Assert.NotNull(kept);

        await reader.Comments(site, one, "سلام");

        Assert.Null(cache.Find(Uri.UnescapeDataString(one.Address())));
        Assert.Same(kept, cache.Find(Uri.UnescapeDataString(two.Address())));
    }

    [Fact]
    public async Task Questions_nobody_knows_share_the_kept_page()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var cache = site.Services.GetRequiredService<PageCache>();
        await reader.Opens(story);
        var count = cache.Count;
        await reader.Opens($"{story.Address()}?utm_source=x&fbclid=1");
        Assert.Equal(count, cache.Count);
    }

    [Fact]
    public async Task A_page_overtaken_by_a_change_is_given_to_who_waits_but_not_kept()
    {
        var committed = new CommittedChanges();
        var cache = new PageCache(new FakeTimeProvider(), committed);
        var loading = new TaskCompletionSource();
        var waiting = cache.Render(
            "/news/1",
            async () =>
            {
                await loading.Task;
                return Rendered("/news/1", "before", Thing.Article(1));
            }
        );

        cache.Evict([Thing.Article(1)]);
        var asked = cache.Render("/news/1", () => Task.FromResult(Rendered("/news/1", "after", Thing.Article(1))));
        loading.SetResult();

        Assert.Equal("before"u8.ToArray(), (await waiting).Plain.Body);
        Assert.Equal("after"u8.ToArray(), (await asked).Plain.Body);
        Assert.Equal("after"u8.ToArray(), cache.Find("/news/1")!.Plain.Body);
    }

    [Fact]
    public async Task Readers_of_one_page_share_one_render_while_nothing_changes()
    {
        var cache = new PageCache(new FakeTimeProvider(), new CommittedChanges());
        var loading = new TaskCompletionSource();
        var renders = 0;
        Task<ReadyPage> Ask() =>
            cache.Render(
                "/",
                async () =>
                {
                    Interlocked.Increment(ref renders);
                    await loading.Task;
                    return Rendered("/", "front", Thing.Latest(1));
                }
            );
        var readers = Enumerable.Range(0, 50).Select(_ => Ask()).ToList();
        loading.SetResult();
        await Task.WhenAll(readers);
        Assert.Equal(1, renders);
    }

    [Fact]
    public async Task A_stale_page_is_sent_at_once_and_made_anew()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        await reader.Opens(story);
        var cache = site.Services.GetRequiredService<PageCache>();
        var key = Uri.UnescapeDataString(story.Address());
        var first = cache.Find(key)!;
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.True(cache.IsStale(first));
        Assert.Equal(HttpStatusCode.OK, (await reader.Opens(story)).Status);
    }

    static ReadyPage Rendered(string key, string body, params Thing[] shows) =>
        new(key, System.Text.Encoding.UTF8.GetBytes(body), "fa", new HashSet<Thing>(shows), DateTime.UnixEpoch);

    static Task<HttpResponseMessage> Ask(Reader reader, string path, string encoding, EntityTagHeaderValue? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return reader.Http.SendAsync(request);
    }
}
