using System.Net;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Delivery;

public class FollowingChanges
{
    static readonly Thing Shown = Thing.Tag(7);

    [Fact]
    public async Task A_decision_is_seen_by_the_next_request()
    {
        await using var site = await Probe.Shows(Shown).Site();
        using var reader = site.NewReader();
        Assert.Equal("1", await reader.Says());
        Assert.Equal("1", await reader.Says());
        await site.Changes(Shown);
        Assert.Equal("2", await reader.Says());
        await site.Changes(Thing.Tag(8));
        Assert.Equal("2", await reader.Says());
    }

    [Fact]
    public async Task The_first_soft_change_is_seen_by_the_next_request_and_a_flood_of_them_once_a_second()
    {
        var probe = Probe.Shows(Shown);
        await using var site = await probe.Site();
        using var reader = site.NewReader();
        await reader.Says();
        await site.Changes(Shown, softly: true);
        Assert.Equal("2", await reader.Says());
        for (var vote = 0; vote < 20; vote++)
        {
            await site.Changes(Shown, softly: true);
            Assert.Equal("2", await reader.Says());
        }
        Assert.Equal(2, probe.Renders);

        site.Clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal("2", await reader.Says());
        await Until.So(async () => await reader.Says() == "3");
        Assert.Equal(3, probe.Renders);
    }

    [Fact]
    public async Task Nobody_is_sent_what_is_due_for_long()
    {
        await using var site = await Probe.Shows(Shown).Site();
        using var reader = site.NewReader();
        await reader.Says();
        await site.Changes(Shown, softly: true);
        await reader.Says();
        await site.Changes(Shown, softly: true);
        site.Clock.Advance(TimeSpan.FromSeconds(2.5));
        Assert.Equal("3", await reader.Says());
    }

    [Fact]
    public async Task What_stands_beside_follows_within_five_seconds_and_leaves_no_page_cold()
    {
        var probe = Probe.ShowsBeside(Shown);
        await using var site = await probe.Site();
        using var reader = site.NewReader();
        await reader.Says();
        await site.Changes(Shown);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("1", await reader.Says());
        Assert.Equal(1, probe.Renders);

        site.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("1", await reader.Says());
        await Until.So(async () => await reader.Says() == "2");

        await site.Changes(Shown);
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("3", await reader.Says());
    }

    [Fact]
    public async Task A_page_that_is_due_is_not_put_off_by_the_next_change()
    {
        await using var site = await Probe.ShowsBeside(Shown).Site();
        using var reader = site.NewReader();
        await reader.Says();
        await site.Changes(Shown);
        site.Clock.Advance(TimeSpan.FromSeconds(3));
        await site.Changes(Shown);
        Assert.Equal("1", await reader.Says());
        await Until.So(async () => await reader.Says() == "2");

        await site.Changes(Shown);
        site.Clock.Advance(TimeSpan.FromSeconds(4));
        await site.Changes(Shown);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("3", await reader.Says());
    }

    [Fact]
    public async Task A_page_that_is_good_until_a_moment_is_not_sent_after_it()
    {
        DateTime? end = null;
        var probe = new Probe(page => page.GoodUntil(end ??= page.Now + TimeSpan.FromSeconds(30)));
        await using var site = await probe.Site();
        using var reader = site.NewReader();
        await reader.Says();
        site.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("1", await reader.Says());
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("2", await reader.Says());
    }

    [Fact]
    public async Task A_page_is_made_anew_when_it_is_a_minute_old_and_never_sent_when_it_is_a_day_old()
    {
        await using var site = await Probe.Shows(Shown).Site();
        using var reader = site.NewReader();
        await reader.Says();
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("1", await reader.Says());
        await Until.So(async () => await reader.Says() == "2");
        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("3", await reader.Says());
    }

    [Fact]
    public async Task The_first_reader_of_the_next_day_sees_its_date_and_a_form_that_is_accepted()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        Assert.Contains("۲ آذر ۱۴۰۵", (await reader.Opens(story)).Html.QuerySelector(".today")!.TextContent);

        site.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Contains("۶ آذر ۱۴۰۵", (await reader.Opens(story)).Html.QuerySelector(".today")!.TextContent);
        using var sent = await reader.Sends(story, "سلام");
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }

    [Fact]
    public async Task A_page_overtaken_by_a_decision_goes_to_who_waited_and_is_not_kept()
    {
        var (began, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var probe = new Probe(page => page.Shows(Shown))
        {
            Waits = _ =>
            {
                began.TrySetResult();
                return goOn.Task;
            },
        };
        await using var site = await probe.Site();
        using var reader = site.NewReader();
        var waiting = reader.Says();
        await began.Task;
        await site.Changes(Shown);
        var after = reader.Says();
        await Until.So(() => probe.Renders == 2);
        goOn.SetResult();
        Assert.Equal("1", await waiting);
        Assert.Equal("2", await after);
        Assert.Equal("2", await reader.Says());
    }

    [Fact]
    public async Task Who_asks_after_a_page_was_overtaken_by_a_decision_has_a_new_one()
    {
        var began = new TaskCompletionSource();
        var latch = new Latch();
        var probe = new Probe(page => page.Shows(Shown))
        {
            Waits = _ =>
            {
                began.TrySetResult();
                return latch.Opened;
            },
        };
        await using var site = await probe.Site();
        using var end = latch;
        using var reader = site.NewReader();
        var waiting = reader.Says();
        await began.Task;
        await site.Changes(Shown);
        latch.Open();
        Assert.Equal("1", await waiting);
        Assert.Equal("2", await reader.Says());
    }

    [Fact]
    public async Task A_page_overtaken_by_readers_is_kept_and_due()
    {
        var (began, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var probe = new Probe(page => page.Shows(Shown))
        {
            Waits = _ =>
            {
                began.TrySetResult();
                return goOn.Task;
            },
        };
        await using var site = await probe.Site();
        using var reader = site.NewReader();
        var waiting = reader.Says();
        await began.Task;
        await site.Changes(Shown, softly: true);
        goOn.SetResult();
        Assert.Equal("1", await waiting);
        Assert.Equal("2", await reader.Says());
        Assert.Equal(2, probe.Renders);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_overtaken_by_what_stands_beside_is_kept_and_follows_within_five_seconds(bool softly)
    {
        var began = new TaskCompletionSource();
        var latch = new Latch();
        var probe = new Probe(page => page.ShowsBeside(Shown))
        {
            Waits = _ =>
            {
                began.TrySetResult();
                return latch.Opened;
            },
        };
        await using var site = await probe.Site();
        using var end = latch;
        using var reader = site.NewReader();
        var waiting = reader.Says();
        await began.Task;
        await site.Changes(Shown, softly);
        latch.Open();
        Assert.Equal("1", await waiting);
        Assert.Equal("1", await reader.Says());
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("2", await reader.Says());
    }

    [Fact]
    public async Task Readers_of_one_page_share_one_render()
    {
        var goOn = new TaskCompletionSource();
        var probe = new Probe(page => page.Shows(Shown)) { Waits = _ => goOn.Task };
        await using var site = await probe.Site();
        using var reader = site.NewReader();
        var readers = Enumerable.Range(0, 30).Select(_ => reader.Says()).ToList();
        await Until.So(() => probe.Renders == 1);
        goOn.SetResult();
        Assert.All(await Task.WhenAll(readers), said => Assert.Equal("1", said));
        Assert.Equal(1, probe.Renders);
    }

    [Fact]
    public async Task Who_looked_before_a_render_landed_and_asks_after_it_gets_what_it_brought()
    {
        await using var site = await Probe.Shows(Shown).Site();
        using var reader = site.NewReader();
        Assert.Equal("1", await reader.Says());
        var cache = site.Services.GetRequiredService<PageCache>();

        var page = await cache.Render(
            new PageKey("/probe"),
            _ => throw new InvalidOperationException("Rendered twice."),
            Coding.Plain,
            hasCopy: false,
            TimeSpan.FromSeconds(10),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("1"u8, page!.For(Coding.Plain).Body);
    }
}
