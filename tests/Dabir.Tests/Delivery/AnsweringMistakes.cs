using Dabir.Delivery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dabir.Tests.Delivery;

/// <summary>What is logged and what is answered when something goes wrong.</summary>
public sealed class AnsweringMistakes
{
    [Fact]
    public async Task A_fault_is_logged_also_when_the_reader_has_left()
    {
        await using var site = await TestSite.Open();
        var mistakes = site.Services.GetRequiredService<Mistakes>();

        await mistakes.Pass(Left(), _ => throw new InvalidOperationException("the disk is full"));

        var (level, line, fault) = Assert.Single(site.Log.Heard, l => l.Fault?.Message == "the disk is full");
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("the reader had left", line);
    }

    [Fact]
    public async Task Leaving_is_no_fault()
    {
        await using var site = await TestSite.Open();

        await site.Services.GetRequiredService<Mistakes>().Pass(Left(), http => Task.FromCanceled(http.RequestAborted));

        Assert.DoesNotContain(site.Log.Heard, l => l.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task When_to_come_again_is_told_by_the_page_of_the_mistake_too()
    {
        await using var site = await TestSite.Open();
        var http = new DefaultHttpContext { RequestServices = site.Services };
        http.Response.Body = new MemoryStream();

        await site
            .Services.GetRequiredService<Mistakes>()
            .Pass(
                http,
                inside =>
                {
                    (inside.Response.StatusCode, inside.Response.Headers.RetryAfter) = (503, "30");
                    inside.Response.Headers["X-Half-Made"] = "yes";
                    return Task.CompletedTask;
                }
            );

        Assert.Equal((503, "30"), (http.Response.StatusCode, http.Response.Headers.RetryAfter.ToString()));
        Assert.False(http.Response.Headers.ContainsKey("X-Half-Made"));
        Assert.True(http.Response.Body.Length > 0);
    }

    static DefaultHttpContext Left() => new() { RequestAborted = new CancellationToken(canceled: true) };
}
