using System.Net;
using System.Net.Http.Headers;
using Dabir.Media;
using Dabir.Media.Reader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dabir.Tests.Media;

public sealed class ServingPictures : IAsyncDisposable
{
    readonly MediaRoom room = new();
    readonly WebApplication site;
    readonly HttpClient reader;

    public ServingPictures()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(room.Clock);
        builder.Services.AddMedia(room.DataFolder);
        site = builder.Build();
        site.MapMedia();
        site.Start();
        reader = site.GetTestClient();
    }

    [Theory]
    [InlineData(3200, 2133)]
    [InlineData(500, 333)]
    [InlineData(160, 90)]
    [InlineData(1280, 720)]
    [InlineData(700, 1400)]
    [InlineData(161, 3)]
    [InlineData(3, 1700)]
    [InlineData(1, 1)]
    public async Task Every_address_a_page_is_given_answers_with_the_size_it_promises(int width, int height)
    {
        var kept = await room.Keeps(Pictures.Jpeg(width, height));
        var address = PictureAddress.Of($"{kept.Key}", kept.Width, kept.Height);
        SizedPicture[] sized =
        [
            address.At(1),
            address.At(640),
            address.At(5000),
            address.ShareCard(null),
            address.ShareCard(new(0.31, 0.98)),
        ];

        foreach (var promised in sized)
            Assert.Equal((promised.Width, promised.Height), Pictures.SizeOf(await reader.GetByteArrayAsync(promised.Url)));
        foreach (var format in PictureFormat.All)
        foreach (var candidate in address.SrcSet(format).Split(", "))
        {
            var (url, promised) = (candidate.Split(' ')[0], candidate.Split(' ')[1]);
            var answer = await reader.GetAsync(url);
            Assert.Equal(format.ContentType, $"{answer.Content.Headers.ContentType}");
            Assert.Equal(promised, $"{Pictures.SizeOf(await answer.Content.ReadAsByteArrayAsync()).Width}w");
        }
    }

    [Fact]
    public async Task A_picture_is_never_enlarged()
    {
        var kept = await room.Keeps(Pictures.Jpeg(500, 333));

        Assert.Equal((500, 333), Pictures.SizeOf(await reader.GetByteArrayAsync($"/media/{kept.Key}/640.webp")));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/media/{kept.Key}/960.webp")).StatusCode);
    }

    [Fact]
    public async Task A_picture_may_be_kept_by_every_cache_for_ever()
    {
        var kept = await room.Keeps(Pictures.Jpeg(400, 300));

        var answer = await reader.GetAsync($"/media/{kept.Key}/320.jpg");

        Assert.Equal("public, max-age=31536000, immutable", $"{answer.Headers.CacheControl}");
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox"], answer.Headers.GetValues("Content-Security-Policy"));

        var again = new HttpRequestMessage(HttpMethod.Get, $"/media/{kept.Key}/320.jpg");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await reader.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Asking_for_the_headers_alone_is_answered()
    {
        var kept = await room.Keeps(Pictures.Jpeg(400, 300));

        var answer = await reader.SendAsync(new(HttpMethod.Head, $"/media/{kept.Key}/320.jpg"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 0);
    }

    [Theory]
    [InlineData("641.webp")]
    [InlineData("640.png")]
    [InlineData("640.svg")]
    [InlineData("640.webp.html")]
    [InlineData("0640.webp")]
    [InlineData("640")]
    [InlineData("OG.jpg")]
    [InlineData("og-x11.jpg")]
    [InlineData("og.webp")]
    [InlineData("..%2f..%2fmasters")]
    [InlineData("٦٤٠.webp")]
    public async Task What_we_do_not_make_does_not_exist(string name)
    {
        var kept = await room.Keeps(Pictures.Jpeg(2000, 1000));

        var answer = await reader.GetAsync($"/media/{kept.Key}/{name}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("..")]
    [InlineData("%2e%2e%2f%2e%2e%2fetc")]
    public async Task An_unknown_key_does_not_exist(string key) =>
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/media/{key}/640.webp")).StatusCode);

    [Fact]
    public async Task A_removed_picture_is_gone_with_everything_made_from_it()
    {
        var kept = await room.Keeps(Pictures.Jpeg(400, 300));
        await reader.GetByteArrayAsync($"/media/{kept.Key}/320.jpg");

        await room.Store.Remove(kept.Key, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/media/{kept.Key}/320.jpg")).StatusCode);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(room.DataFolder, "media"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_share_card_slides_to_the_focal_point()
    {
        var kept = await room.Keeps(Pictures.Jpeg(800, 2000));
        var address = PictureAddress.Of($"{kept.Key}", kept.Width, kept.Height);

        var above = await reader.GetByteArrayAsync(address.ShareCard(new FocalPoint(0.5, 0.1)).Url);
        var below = await reader.GetByteArrayAsync(address.ShareCard(new FocalPoint(0.5, 0.9)).Url);

        Assert.True(Pictures.IsRed(Pictures.At(above, 0.5, 0.9)));
        Assert.True(Pictures.IsBlue(Pictures.At(below, 0.5, 0.1)));
        Assert.Equal((800, 450), Pictures.SizeOf(above));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        room.Dispose();
    }
}
