using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Dabir.Articles.Reader;
using Dabir.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests;

/// <summary>A site that is asked to stop.</summary>
public sealed class Stopping
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task What_was_accepted_is_finished_and_the_exit_code_is_0(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are not sent there.");
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        var (process, address) = await TheProgram.Serve(site.Settings);
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
        };
        using var http = new HttpClient(handler) { BaseAddress = address };
        var page = await Page.Of(await http.GetAsync(story.Address(), Stop));
        var stamp = page.Html.QuerySelector("input[name=stamp]")!.GetAttribute("value")!;
        using var rest = new Latch();
        var form = new HeldForm($"body=salam&stamp={stamp}", rest.Opened);
        using var sending = new HttpRequestMessage(HttpMethod.Post, $"/news/{story.Code}/comments") { Content = form };
        sending.Headers.ExpectContinue = true;
        var answered = http.SendAsync(sending, Stop);
        await form.Asked.WaitAsync(TimeSpan.FromMinutes(1), Stop);

        // Who holds the lock makes the last write of all take longer than the framework would have waited.
        await using var held = await HeldLock.On(site);
        var began = Stopwatch.GetTimestamp();
        await TheProgram.Signal(process, signal);
        await Until.So(() => Refuses(address));
        rest.Open();
        using var answer = await answered;
        await process.WaitForExitAsync(Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("salam", await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(0, process.ExitCode);
        Assert.True(Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_comment_on_its_way_is_taken_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are not sent there.");
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        var (process, address) = await TheProgram.Serve(site.Settings);
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
        };
        using var http = new HttpClient(handler) { BaseAddress = address };
        var page = await Page.Of(await http.GetAsync(story.Address(), Stop));
        var stamp = page.Html.QuerySelector("input[name=stamp]")!.GetAttribute("value")!;
        using var rest = new Latch();
        var form = new HeldForm($"body=salam&stamp={stamp}", rest.Opened);
        using var sending = new HttpRequestMessage(HttpMethod.Post, $"/news/{story.Code}/comments") { Content = form };
        sending.Headers.ExpectContinue = true;
        var answered = http.SendAsync(sending, Stop);
        await form.Asked.WaitAsync(TimeSpan.FromMinutes(1), Stop);

        await TheProgram.Signal(process, "TERM");
        await Until.So(() => Refuses(address));
        rest.Open();
        using var answer = await answered;
        await process.WaitForExitAsync(Stop);

        Assert.Equal((HttpStatusCode.SeeOther, 0), (answer.StatusCode, process.ExitCode));
        Assert.Equal("salam", await site.Read(db => db.Comments.Select(c => c.Body).SingleAsync(Stop)));
    }

    static async Task<bool> Refuses(Uri address)
    {
        using var knock = new System.Net.Sockets.TcpClient();
        try
        {
            await knock.ConnectAsync(address.Host, address.Port, Stop);
            return false;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return true;
        }
    }

    /// <summary>A form whose bytes come when they are let go, and that tells when the site has asked for them.</summary>
    sealed class HeldForm : HttpContent
    {
        readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly byte[] body;
        readonly Task end;

        public HeldForm(string form, Task end)
        {
            (body, this.end) = (System.Text.Encoding.ASCII.GetBytes(form), end);
            Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        }

        public Task Asked => asked.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            asked.SetResult();
            await end;
            await stream.WriteAsync(body);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }
}
