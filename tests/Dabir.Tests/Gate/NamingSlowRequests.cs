using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Dabir.Tests.Gate;

/// <summary>A request that took too long is named in the log; a minute full of them is summed up.</summary>
public sealed class NamingSlowRequests
{
    [Fact]
    public async Task One_line_says_which_request_how_long_and_what_it_was_answered()
    {
        await using var site = await Site();
        using var reader = site.NewReader();

        await reader.Get("/takes/999");
        await reader.Get("/takes/1000");
        await reader.Get("/takes/1001");

        Assert.Equal(["GET /takes/1001 took 1001 ms to answer 202."], site.Log.With("took"));
    }

    [Fact]
    public async Task Ten_are_named_in_a_minute_and_the_rest_is_summed_up()
    {
        await using var site = await Site();
        using var reader = site.NewReader();

        for (var i = 0; i < 15; i++)
            await reader.Get("/takes/1500");
        Assert.Equal(10, site.Log.With("took 1500 ms").Count());

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["In the last minute: 15 requests slower than 1000 ms."], site.Log.With("In the last minute"));
        await reader.Get("/takes/1500");
        Assert.Equal(11, site.Log.With("took 1500 ms").Count());
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("In the last minute: 1 requests slower than 1000 ms.", site.Log.With("In the last minute"));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, site.Log.With("In the last minute").Count());
    }

    [Fact]
    public async Task What_opens_something_to_whoever_knows_it_is_not_written_down()
    {
        // Every request is a slow one, and so named.
        await using var site = await TestSite.Open(with: s => s with { Slow = TimeSpan.FromTicks(-1) });
        using var reader = site.NewReader();
        const string secret = "0123456789abcdef0123456789abcdef";

        await reader.Get($"/setup/{secret}01234567");
        await reader.Get($"/reset/{secret}01234567");
        await reader.Get($"/comments/{secret}");
        await reader.Get($"/fa/comments/{secret}");
        await reader.Http.PostAsync($"/comments/{secret}/withdrawal", new FormUrlEncodedContent([]));

        Assert.Equal(5, site.Log.With(" to answer ").Count());
        Assert.DoesNotContain(site.Log.With(""), line => line.Contains(secret, StringComparison.Ordinal));
    }

    // What takes time turns the site's own clock.
    static async Task<TestSite> Site()
    {
        TestSite site = null!;
        site = await TestSite.Open(map: app =>
            app.MapGet(
                    "/takes/{milliseconds:int}",
                    (int milliseconds) =>
                    {
                        site.Clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
                        return Results.StatusCode(StatusCodes.Status202Accepted);
                    }
                )
                .AllowAnonymous()
        );
        return site;
    }
}
