using System.Net;
using System.Text;
using Dabir.Gate;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Gate;

/// <summary>Hashes and pages made for one are the work of a few at a time, so that the readers keep a core.</summary>
public sealed class DoingCostlyWork
{
    [Fact]
    public async Task Who_finds_the_line_full_is_sent_away_at_once_and_readers_notice_nothing()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using (var crowd = Crowd.OfStrangers(site))
        {
            Assert.Equal(Math.Max(1, Environment.ProcessorCount / 2), crowd.AtWork);

            using var away = await reader.Http.GetAsync("/sign-in");
            using var refused = await reader.Http.PostAsync(
                "/sign-in",
                new FormUrlEncodedContent([new("Email", "a@example.org")])
            );

            Assert.All([away, refused], a => Assert.Equal(HttpStatusCode.ServiceUnavailable, a.StatusCode));
            Assert.All([away, refused], a => Assert.NotNull(a.Headers.RetryAfter));
            Assert.Equal(HttpStatusCode.OK, (await reader.Opens(story)).Status);
        }
        await Until.So(async () => (await reader.Opens("/sign-in")).Status == HttpStatusCode.OK);
        using var desk = await AtTheDesk.SignIn(site);
    }

    [Fact]
    public async Task Of_who_carries_no_mark_of_ours_no_form_is_read_to_be_given_back()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        using var crowd = Crowd.OfStrangers(site);

        using var away = await reader.Http.PostAsync(
            "/sign-in",
            new FormUrlEncodedContent([new("Kept", "x"), new("Email", "a@example.org")])
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Null((await Page.Of(away)).Html.QuerySelector("form"));
    }

    [Fact]
    public async Task Who_waits_in_the_line_comes_in_when_somebody_leaves()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        using var crowd = Crowd.OfStrangers(site);
        var work = site.Services.GetRequiredService<CostlyWork>();
        crowd.OneLeaves();
        await Until.So(() => !work.HasNoPlaceFor(Crowd.From("127.0.0.1")));

        var waiting = reader.Opens("/sign-in");
        await Until.So(() => work.HasNoPlaceFor(Crowd.From("127.0.0.1")));
        Assert.False(waiting.IsCompleted);
        crowd.Dispose();

        Assert.Equal(HttpStatusCode.OK, (await waiting).Status);
    }

    [Fact]
    public async Task A_network_that_asks_without_end_keeps_itself_out_and_nobody_else()
    {
        await using var site = await TestSite.Open();
        using Reader one = site.NewReader(),
            other = site.NewReader();
        other.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7");
        using var crowd = Crowd.OfOneNetwork(site);

        using var away = await one.Http.GetAsync("/sign-in");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        var waiting = other.Opens("/sign-in");
        crowd.Dispose();

        Assert.Equal(HttpStatusCode.OK, (await waiting).Status);
        await Until.So(async () => (await one.Opens("/sign-in")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_crowd_of_strangers_keeps_out_who_has_signed_in_on_the_device_before()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        using (await desk.Presses(await desk.Opens("/desk"), "/sign-out")) { }
        using var stranger = site.NewReader();
        using var crowd = Crowd.OfStrangers(site);
        using (var away = await stranger.Http.GetAsync("/sign-in"))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);

        (await desk.SignsIn(await desk.Opens("/sign-in"), "narges@example.org", site.EditorPassword)).IsDone();
    }

    [Fact]
    public async Task A_device_that_asks_without_end_keeps_itself_out_and_no_other_one()
    {
        await using var site = await TestSite.Open();
        using AtTheDesk one = await AtTheDesk.SignIn(site),
            other = await AtTheDesk.SignIn(site);
        using var crowd = Crowd.OfOneDevice(site, one.Cookies);

        using var away = await one.Get("/sign-in");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        var next = Crowd.From("127.0.0.1");
        next.Request.Headers.Cookie = other.Cookies;
        Assert.False(site.Services.GetRequiredService<CostlyWork>().HasNoPlaceFor(next));
    }

    [Fact]
    public async Task Of_a_network_that_comes_all_at_once_no_more_find_a_place_than_one_after_the_other()
    {
        await using var site = await TestSite.Open();
        var work = site.Services.GetRequiredService<CostlyWork>();

        var places = Enumerable.Range(0, 7).Select(_ => work.TakePlace(Crowd.From("203.0.113.7")).AsTask()).ToList();

        var turnedAway = places.Where(place => place is { IsCompleted: true, Result: null }).ToList();
        Assert.Equal(3, turnedAway.Count);
        foreach (var place in places)
            (await place)?.Dispose();
        Assert.False(work.HasNoPlaceFor(Crowd.From("203.0.113.7")));
    }

    [Fact]
    public async Task Who_goes_away_while_waiting_leaves_the_place_to_the_next()
    {
        await using var site = await TestSite.Open();
        var work = site.Services.GetRequiredService<CostlyWork>();
        var atWork = AllAtWork(work);
        using var gone = new CancellationTokenSource();
        HttpContext Impatient()
        {
            var http = Crowd.From("203.0.113.7");
            http.RequestAborted = gone.Token;
            return http;
        }
        var waiting = Enumerable.Range(0, CostlyWork.Share).Select(_ => work.TakePlace(Impatient()).AsTask()).ToList();
        Assert.True(work.HasNoPlaceFor(Crowd.From("203.0.113.7")));

        await gone.CancelAsync();

        foreach (var place in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => place);
        Assert.False(work.HasNoPlaceFor(Crowd.From("203.0.113.7")));
        atWork.ForEach(place => place.Dispose());
    }

    [Fact]
    public async Task Who_finds_the_line_full_holds_no_share_of_it()
    {
        using var line = new SharedLine(share: 2);
        var stop = TestContext.Current.CancellationToken;
        var full = Enumerable.Range(0, ShortLine.AtWork + 16).Select(n => line.Join((ulong)n, stop).AsTask()).ToList();
        Assert.True(line.IsClosedTo(100));
        for (var times = 0; times < 3; times++)
            Assert.Null(await line.Join(100, stop));

        foreach (var place in full)
            (await place)!.Dispose();

        using var one = await line.Join(100, stop);
        Assert.NotNull(one);
        Assert.False(line.IsClosedTo(100));
        var second = line.Join(100, stop).AsTask();
        Assert.True(line.IsClosedTo(100));
        one.Dispose();
        (await second)!.Dispose();
    }

    [Fact]
    public async Task Who_came_first_is_the_next()
    {
        await using var site = await TestSite.Open();
        var work = site.Services.GetRequiredService<CostlyWork>();
        var atWork = AllAtWork(work);
        var first = work.TakePlace(Crowd.From("203.0.113.7")).AsTask();
        var second = work.TakePlace(Crowd.From("203.0.113.7")).AsTask();

        atWork[0].Dispose();

        Assert.Same(first, await Task.WhenAny(first, second));
        (await first)!.Dispose();
        (await second)!.Dispose();
        atWork.ForEach(place => place.Dispose());
    }

    static List<IDisposable> AllAtWork(CostlyWork work) =>
        [
            .. Enumerable
                .Range(0, ShortLine.AtWork)
                .Select(n => work.TakePlace(Crowd.From($"198.51.{n}.7")).AsTask())
                .Select(place => place.IsCompleted ? place.Result! : throw new InvalidOperationException("It had to wait.")),
        ];

    [Fact]
    public async Task Who_sends_a_letter_a_minute_takes_nobodys_place()
    {
        await using var site = await TestSite.Open();
        using var slow = site.NewReader();
        using var reader = site.NewReader();
        using var forms = new EndlessForm();
        var sent = Enumerable.Range(0, 24).Select(_ => slow.Http.PostAsync("/sign-in", forms.One())).ToList();
        await forms.AllBegan(sent.Count);

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await reader.Opens("/sign-in")).Status);
        Assert.DoesNotContain(sent, s => s.IsCompleted);
    }

    [Fact]
    public async Task Every_page_that_is_made_for_one_and_open_to_all_says_that_it_is_costly()
    {
        await using var site = await TestSite.Open();
        var open = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(e => e.Metadata.GetMetadata<ActionDescriptor>() is not null)
            .ToList();

        Assert.True(open.Count >= 5);
        Assert.All(open, e => Assert.True(e.Metadata.GetMetadata<CostlyAttribute>() is not null, e.DisplayName));
    }

    /// <summary>Forms whose first letter is sent, and the rest never.</summary>
    sealed class EndlessForm : IDisposable
    {
        readonly CancellationTokenSource end = new();
        int began;

        public HttpContent One() => new Endless(this);

        public Task AllBegan(int count) => Until.So(() => Volatile.Read(ref began) == count);

        public void Dispose()
        {
            end.Cancel();
            end.Dispose();
        }

        sealed class Endless : HttpContent
        {
            readonly EndlessForm forms;

            public Endless(EndlessForm forms)
            {
                this.forms = forms;
                Headers.ContentType = new("application/x-www-form-urlencoded");
            }

            protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
            {
                var stop = forms.end.Token;
                await stream.WriteAsync(Encoding.ASCII.GetBytes("Email=a"), stop);
                await stream.FlushAsync(stop);
                Interlocked.Increment(ref forms.began);
                await Task.Delay(Timeout.Infinite, stop);
            }

            protected override bool TryComputeLength(out long length)
            {
                length = 0;
                return false;
            }
        }
    }
}
