using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task A_page_asked_for_again_gets_smaller_and_who_has_its_first_form_has_the_page()
    {
        await using var site = await TestSite.Open(withSample: true);
        using var reader = site.NewReader();
        var first = await Ask(reader, "/", "br");
        var read = await Read(first);
        var smaller = first;
        await Until.So(async () =>
        {
            smaller = await Ask(reader, "/", "br");
            return smaller.Headers.ETag!.Tag != first.Headers.ETag!.Tag;
        });

        Assert.Equal(read, await Read(smaller));
        Assert.InRange(smaller.Content.Headers.ContentLength!.Value, 1, first.Content.Headers.ContentLength!.Value * 9 / 10);
        foreach (var held in new[] { first, smaller })
        {
            var again = await Ask(reader, "/", "br", held.Headers.ETag);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(smaller.Headers.ETag, again.Headers.ETag);
        }

        static async Task<string> Read(HttpResponseMessage sent)
        {
            await using var body = new BrotliStream(await sent.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
            return await new StreamReader(body).ReadToEndAsync();
        }
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
        var kept = cache.Find(new PageKey(Uri.UnescapeDataString(two.Address())));
        Assert.NotNull(kept);

        await site.Changes(Thing.Discussion(one.Id));

        Assert.Null(cache.Find(new PageKey(Uri.UnescapeDataString(one.Address()))));
        Assert.Same(kept, cache.Find(new PageKey(Uri.UnescapeDataString(two.Address()))));
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

    static Task<HttpResponseMessage> Ask(Reader reader, string path, string encoding, EntityTagHeaderValue? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return reader.Http.SendAsync(request);
    }

    [Theory]
    [InlineData(0, 256, 16)]
    [InlineData(0, 1_024, 64)]
    [InlineData(0, 65_536, 96)]
    [InlineData(500, 1_024, 500)]
    public void A_small_machine_keeps_fewer_pages_unless_its_operator_says_otherwise(int said, int machine, int kept) =>
        Assert.Equal((long)kept << 20, PageMemory.Of(said, (long)machine << 20));

    [Fact]
    public async Task When_memory_is_short_pages_go_until_there_is_room()
    {
        var noise = new byte[1 << 20];
        await using var site = await TestSite.Open(
            with: settings => settings with { PageMemory = 24 },
            map: app =>
                app.MapPage(
                    "/large/{number}",
                    page =>
                        Task.FromResult<PageAnswer>(
                            new PageAnswer.Document($"/large/{page.Route("number")}", "application/octet-stream", noise)
                        )
                )
        );
        var cache = site.Services.GetRequiredService<PageCache>();
        using var reader = site.NewReader();

        for (var number = 0; number < 30; number++)
            await reader.Http.GetByteArrayAsync($"/large/{number}");

        Assert.InRange(cache.Bytes, cache.MostBytes / 2, cache.MostBytes);
        Assert.InRange(cache.Count, 10, 23);
    }

    [Fact]
    public async Task Another_form_of_a_kept_page_is_weighed_too()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        var cache = site.Services.GetRequiredService<PageCache>();
        using var reader = site.NewReader();
        using var plain = await Ask(reader, story.Address(), "identity");
        var before = cache.Bytes;

        using var packed = await Ask(reader, story.Address(), "gzip");

        Assert.Equal(before + packed.Content.Headers.ContentLength, cache.Bytes);
    }
}
