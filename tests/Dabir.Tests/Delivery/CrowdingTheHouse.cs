using System.Net;
using Dabir.Delivery;
using Dabir.Logbook;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Delivery;

public class CrowdingTheHouse
{
    static readonly Thing Shown = Thing.Tag(7);

    /// <summary>A house with one place to render: <c>/slow/…</c> holds it until told, <c>/probe</c> is the page that is kept.</summary>
    sealed class House : IAsyncDisposable
    {
        readonly TaskCompletionSource goOn = new();

        House(TestSite site, Probe kept, Probe slow, TaskCompletionSource goOn) =>
            (Site, Kept, Slow, this.goOn, Reader) = (site, kept, slow, goOn, site.NewReader());

        public TestSite Site { get; }
        public Probe Kept { get; }
        public Probe Slow { get; }
        public Reader Reader { get; }
        public RenderGate Gate => Site.Services.GetRequiredService<RenderGate>();

        public static async Task<House> Open(int renders = 1)
        {
            var goOn = new TaskCompletionSource();
            var (kept, slow) = (Probe.Shows(Shown), new Probe(_ => { }) { At = "/slow/{number}", Waits = _ => goOn.Task });
            var site = await TestSite.Open(
                map: app =>
                {
                    app.MapPage("/probe", kept.Load);
                    app.MapPage("/slow/{number}", slow.Load);
                },
                renders: renders
            );
            return new House(site, kept, slow, goOn);
        }

        public void GoOn() => goOn.TrySetResult();

        public async ValueTask DisposeAsync()
        {
            GoOn();
            Reader.Dispose();
            await Site.DisposeAsync();
        }
    }

    [Fact]
    public async Task No_more_pages_are_made_at_once_than_the_setting_says()
    {
        await using var house = await House.Open(renders: 2);
        var asked = Enumerable.Range(0, 10).Select(n => house.Reader.Get($"/slow/{n}")).ToList();
        await Until.So(() => house.Gate.Waiting == 8 && house.Slow.Renders == 2);
        Assert.Equal(2, house.Gate.AtWork);
        house.GoOn();
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(10, house.Slow.Renders);
    }

    [Fact]
    public async Task A_refused_form_waits_at_the_same_gate()
    {
        await using var house = await House.Open();
        var story = await house.Site.PublishedArticle();
        var page = await house.Reader.Opens(story);
        var slow = house.Reader.Get("/slow/1");
        await Until.So(() => house.Gate.AtWork == 1);
        var form = page.Html.QuerySelector("form[action$='/comments']")!.GetAttribute("action");
        var refused = house.Reader.Http.PostAsync(form, new FormUrlEncodedContent([new("body", "")]));
        await Until.So(() => house.Gate.Waiting == 1);
        house.GoOn();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await refused).StatusCode);
        await slow;
    }

    [Fact]
    public async Task A_kept_page_is_sent_while_every_place_is_taken_and_old_rather_than_late()
    {
        await using var house = await House.Open();
        Assert.Equal("1", await house.Reader.Says());
        var slow = new[] { house.Reader.Get("/slow/1"), house.Reader.Get("/slow/2") };
        await Until.So(() => house.Gate is { AtWork: 1, Waiting: 1 });

        Assert.Equal("1", await house.Reader.Says());
        await house.Site.Changes(Shown, softly: true);
        Assert.Equal("1", await house.Reader.Says());
        house.Site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("1", await house.Reader.Says());

        house.GoOn();
        await Task.WhenAll(slow);
        await Until.So(async () => await house.Reader.Says() == "2");
    }

    [Fact]
    public async Task When_the_line_is_full_the_rest_are_told_to_come_again()
    {
        await using var house = await House.Open();
        await house.Site.Edition("en", "Niloufar", "en");
        var asked = Enumerable.Range(0, 257).Select(n => house.Reader.Get($"/slow/{n}")).ToList();
        await Until.So(() => house.Gate is { AtWork: 1, Waiting: 256 });
        using var answer = await house.Reader.Get("/slow/more");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("<html lang=\"fa\"", await answer.Content.ReadAsStringAsync());
        using var english = await house.Reader.Get("/en/guide");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, english.StatusCode);
        Assert.Contains("<html lang=\"en\"", await english.Content.ReadAsStringAsync());
        house.GoOn();
        Assert.All(await Task.WhenAll(asked), a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_to_come_again()
    {
        await using var house = await House.Open();
        var first = house.Reader.Get("/slow/1");
        await Until.So(() => house.Gate.AtWork == 1);
        var second = house.Reader.Get("/slow/2");
        await Until.So(() => house.Gate.Waiting == 1);
        // Who has entered the line may not have looked at the clock yet, so the clock goes on until there is an answer.
        await Until.So(() =>
        {
            house.Site.Clock.Advance(TimeSpan.FromSeconds(1));
            return second.IsCompleted;
        });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await second).StatusCode);
        Assert.Equal(0, house.Gate.Waiting);
        house.GoOn();
        await first;
    }

    [Fact]
    public async Task Readers_who_leave_give_up_their_place()
    {
        await using var house = await House.Open();
        var first = house.Reader.Get("/slow/1");
        await Until.So(() => house.Gate.AtWork == 1);
        using var leaving = new CancellationTokenSource();
        var second = house.Reader.Http.GetAsync("/slow/2", leaving.Token);
        await Until.So(() => house.Gate.Waiting == 1);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await Until.So(() => house.Gate.Waiting == 0);
        house.GoOn();
        await first;
        Assert.Equal(1, house.Slow.Renders);
    }

    [Fact]
    public async Task Kept_pages_go_before_cold_ones_but_not_only_they()
    {
        await using var site = await TestSite.Open(renders: 1);
        using var latch = new Latch();
        var gate = site.Services.GetRequiredService<RenderGate>();
        List<string> order = [];
        Assert.True(gate.TryEnter(new Named("first", order, latch.Opened), isRefresh: false));
        await Until.So(() => gate is { AtWork: 1, Waiting: 0 });
        foreach (var cold in new[] { "cold", "colder" })
            Assert.True(gate.TryEnter(new Named(cold, order, latch.Opened), isRefresh: false));
        for (var kept = 1; kept <= 6; kept++)
            Assert.True(gate.TryEnter(new Named($"kept {kept}", order, latch.Opened), isRefresh: true));

        latch.Open();

        await Until.So(() => gate is { AtWork: 0, Waiting: 0 });
        Assert.Equal(["first", "kept 1", "kept 2", "kept 3", "cold", "kept 4", "kept 5", "kept 6", "colder"], order);
    }

    sealed class Named(string name, List<string> order, Task waits) : RenderGate.Work
    {
        public override Task Do(ReadingRoom room)
        {
            order.Add(name);
            return waits;
        }
    }
}
