using System.Net;
using System.Threading.RateLimiting;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Gate;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Trust;

/// <summary>A host whose clock is set back a day, by its time server or by hand: nothing that was counted takes a day longer.</summary>
public sealed class SettingTheClockBack
{
    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Who_has_to_wait_ten_minutes_waits_ten_minutes()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        Task<HttpResponseMessage> Try() =>
            reader.Http.PostAsync("/comments/1/reports", new FormUrlEncodedContent([new("reason", "?")]));
        for (var i = 0; i < 30; i++)
            await Try();

        site.Clock.SetBack(Day);

        Assert.Equal(TimeSpan.FromMinutes(10), (await Try()).Headers.RetryAfter!.Delta);
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Try()).StatusCode);
    }

    [Fact]
    public void A_network_is_forgotten_when_its_window_ends()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 11, 23, 5, 9, 0, TimeSpan.Zero));
        using var windows = new NetworkWindows(new LimitRule(1, TimeSpan.FromMinutes(10)), clock);
        Assert.True(windows.AttemptAcquire(1).IsAcquired);
        clock.SetBack(Day);
        Assert.True(windows.AttemptAcquire(2).IsAcquired);
        Assert.True(windows.AttemptAcquire(1).TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(TimeSpan.FromMinutes(10), wait);

        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.True(windows.AttemptAcquire(1).IsAcquired);
        Assert.Equal(1, windows.Count);
    }

    [Fact]
    public void Two_readers_behind_one_network_share_a_mark_for_a_moment_and_not_for_a_day()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 11, 23, 5, 9, 0, TimeSpan.Zero));
        var marks = new FreshMarks(clock);
        string Press()
        {
            using var mark = marks.Give("comment 1\nnetwork\nbrowser", isBrowser: true);
            return mark.Hash;
        }
        var first = Press();
        Assert.Equal(first, Press());

        clock.SetBack(Day);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.NotEqual(first, Press());
    }

    [Fact]
    public async Task A_kept_page_is_made_anew_after_its_minute()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        var cache = site.Services.GetRequiredService<PageCache>();
        using var reader = site.NewReader();
        await reader.Opens(story);
        var kept = cache.Find(new PageKey(Uri.UnescapeDataString(story.Address())))!;
        Assert.Equal(Freshness.Fresh, cache.At(kept));

        site.Clock.SetBack(Day);
        Assert.Equal(Freshness.Fresh, cache.At(kept));
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(Freshness.Due, cache.At(kept));
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(Freshness.Overdue, cache.At(kept));
        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Freshness.Over, cache.At(kept));
    }

    [Fact]
    public async Task A_page_that_is_right_until_a_moment_is_not_sent_a_day_longer()
    {
        await using var site = await TestSite.Open(map: app =>
            app.MapPage(
                "/until",
                page =>
                {
                    page.GoodUntil(page.Now.AddSeconds(20));
                    return Task.FromResult<PageAnswer>(
                        new PageAnswer.Document("/until", "text/plain; charset=utf-8", "until"u8.ToArray())
                    );
                }
            )
        );
        var cache = site.Services.GetRequiredService<PageCache>();
        using var reader = site.NewReader();
        await reader.Opens("/until");
        var kept = cache.Find(new PageKey("/until"))!;

        site.Clock.SetBack(Day);
        site.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(Freshness.Over, cache.At(kept));
    }

    [Fact]
    public async Task Votes_counted_behind_the_page_show_after_a_second()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (comment, _) = await reader.Comments(site, story, "باران خوب است");
        await site.Publish(comment);
        Assert.Equal(("۰", "۰"), (await reader.Opens(story)).Votes(comment));
        await reader.Votes(comment, "up");
        Assert.Equal(("۱", "۰"), (await reader.Opens(story)).Votes(comment));

        site.Clock.SetBack(Day);
        using var neighbour = site.NewReader();
        await neighbour.Votes(comment, "up");
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        await Until.So(async () => (await reader.Opens(story)).Votes(comment).Up == "۲");
    }
}
