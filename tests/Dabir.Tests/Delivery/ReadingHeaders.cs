using System.Net;
using Dabir.Articles.Reader;
using Dabir.Delivery;

namespace Dabir.Tests.Delivery;

public class ReadingHeaders
{
    static readonly (string Asked, string Sent)[] Codings =
    [
        ("br; q=0", "identity"),
        ("br ;q=0, gzip", "gzip"),
        ("br;q=0.0, gzip;q=1.0", "gzip"),
        ("br;q=0.000", "identity"),
        ("gzip; q=0", "identity"),
        ("gzip;q=1.0, br;q=0.01", "gzip"),
        ("br;q=0.1, gzip", "gzip"),
        ("zebra", "identity"),
        ("brx, gzip", "gzip"),
        ("gzip;q=0.5, identity;q=0.9", "identity"),
        ("GZIP", "gzip"),
        ("identity", "identity"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("*;q=0.5, br;q=0", "gzip"),
        ("br;q=", "identity"),
        ("br;q=2", "identity"),
        ("br;level=5", "identity"),
        (",, br ,", "br"),
        ("gzip, deflate, br, zstd", "br"),
        ("", "identity"),
    ];

    static readonly (string List, bool IsKnown)[] Lists =
    [
        ("{0}", true),
        ("W/{0}", true),
        ("\"other\", W/{0}", true),
        ("\"a,b\",{0}", true),
        ("*", true),
        ("{0}x", false),
        ("x{0}", false),
        ("\"other\" {0}", false),
        ("w/{0}", false),
        ("*, {0}", false),
        ("\"\"", false),
    ];

    [Fact]
    public async Task Accept_encoding_is_read_and_not_searched()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        foreach (var path in new[] { "/guide", "/no-such-page" })
        foreach (var (asked, sent) in Codings)
        {
            using var answer = await Ask(reader, path, ("Accept-Encoding", asked));
            var got = answer.Content.Headers.ContentEncoding.FirstOrDefault() ?? "identity";
            Assert.Equal((path, asked, sent), (path, asked, got));
        }
    }

    [Fact]
    public async Task If_none_match_is_a_list_of_whole_tags()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        using var first = await reader.Get("/guide");
        var tag = first.Headers.ETag!.Tag;
        foreach (var (list, isKnown) in Lists)
        {
            using var again = await Ask(reader, "/guide", ("If-None-Match", list.Replace("{0}", tag, StringComparison.Ordinal)));
            Assert.Equal((list, isKnown), (list, again.StatusCode == HttpStatusCode.NotModified));
            if (!isKnown)
                continue;
            Assert.Equal(tag, again.Headers.ETag!.Tag);
            Assert.Equal(first.Headers.CacheControl!.ToString(), again.Headers.CacheControl!.ToString());
            Assert.Equal("Accept-Encoding", Assert.Single(again.Headers.Vary));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Every_form_of_a_page_is_the_same_page()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var texts = new List<string>();
        // The plain one last: by then the page holds the others only.
        foreach (var coding in new[] { "br", "gzip", "identity" })
        {
            using var answer = await Ask(reader, story.Address(), ("Accept-Encoding", coding));
            var body = await answer.Content.ReadAsStreamAsync();
            await using Stream plain = coding switch
            {
                "br" => new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress),
                "gzip" => new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress),
                _ => body,
            };
            using var text = new StreamReader(plain);
            texts.Add(await text.ReadToEndAsync());
        }
        Assert.Contains("باران", texts[0]);
        Assert.Single(texts.Distinct());
    }

    static Task<HttpResponseMessage> Ask(Reader reader, string path, (string Name, string Value) header)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return reader.Http.SendAsync(request);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task An_answer_without_a_body_is_not_compressed(string coding)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/news/{story.Code}");
        asked.Headers.Add("Accept-Encoding", coding);

        using var answer = await reader.Http.SendAsync(asked);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(0, answer.Content.Headers.ContentLength);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Null(answer.Content.Headers.ContentType);
        Assert.Empty(answer.Content.Headers.ContentLanguage);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
    }
}
