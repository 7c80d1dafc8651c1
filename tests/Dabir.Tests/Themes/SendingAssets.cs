using System.IO.Compression;
using System.Net;
using Dabir.Themes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dabir.Tests.Themes;

public sealed class SendingAssets : IAsyncLifetime
{
    readonly string data = Directory.CreateTempSubdirectory("data-").FullName;
    WebApplication site = null!;
    ITheme theme = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.AddThemes(new Settings { Data = data });
        site = builder.Build();
        site.MapThemeAssets();
        theme = site.Services.GetRequiredService<ITheme>();
        await site.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("", null)]
    public async Task A_style_sheet_comes_compressed_as_the_browser_wants_it(string accepts, string? encoding)
    {
        var answer = await Get(theme.Assets.Url("site.css"), accepts);

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", Raw(answer, "Cache-Control"));
        Assert.Equal("Accept-Encoding", Raw(answer, "Vary"));
        Assert.Equal(theme.Assets.Find("site.css")!.Bytes, await Plain(answer, encoding));
    }

    [Fact]
    public async Task A_font_is_sent_as_it_is()
    {
        var answer = await Get(theme.Assets.Url("fonts/vazirmatn.woff2"), "br, gzip");

        Assert.Equal("font/woff2", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_page_from_before_a_change_gets_todays_file_but_may_not_keep_it()
    {
        var answer = await Get("/assets/0000000000/site.css", "");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-cache", Raw(answer, "Cache-Control"));
    }

    [Fact]
    public async Task A_browser_that_has_it_gets_nothing_again()
    {
        var url = theme.Assets.Url("site.css");
        var tag = (await Get(url, "br")).Headers.ETag!;

        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.AcceptEncoding.ParseAdd("br");
        request.Headers.IfNoneMatch.Add(tag);

        Assert.Equal(HttpStatusCode.NotModified, (await site.GetTestClient().SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/assets/0000000000/none.css")]
    [InlineData("/assets/0000000000/../theme.json")]
    [InlineData("/assets/0000000000/..%2Ftheme.json")]
    [InlineData("/assets/0000000000/css/type.css")]
    public async Task Nothing_but_the_themes_assets_is_sent(string url) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Get(url, "")).StatusCode);

    async Task<HttpResponseMessage> Get(string url, string accepts)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (accepts.Length > 0)
            request.Headers.AcceptEncoding.ParseAdd(accepts);
        return await site.GetTestClient().SendAsync(request);
    }

    static string? Raw(HttpResponseMessage answer, string header) =>
        answer.Headers.TryGetValues(header, out var values) ? string.Join(", ", values) : null;

    static async Task<byte[]> Plain(HttpResponseMessage answer, string? encoding)
    {
        var sent = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = encoding switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
