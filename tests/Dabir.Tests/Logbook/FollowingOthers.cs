using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Logbook;

/// <summary>Two programs serve one newsroom: what one is told, the other shows.</summary>
public class FollowingOthers
{
    static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_vote_cast_at_one_is_shown_by_the_other()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (comment, _) = await reader.Comments(site, story, "سلام");
        await site.Publish(comment);
        await using var other = await Beside(site);
        Assert.Equal(("۰", "۰"), (await At(other, story)).Votes(comment));

        using var voted = await reader.Votes(comment, "up");

        await Until.So(async () => (await At(other, story)).Votes(comment) == ("۱", "۰"));
    }

    [Fact]
    public async Task A_decision_made_at_one_is_shown_by_the_other()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        await using var other = await Beside(site);
        Assert.Contains("باران به شهر رسید", (await At(other, story)).Words);

        await site.Decide(story, ArticleAction.Unpublish);

        await Until.So(async () => (await At(other, story)).Status == System.Net.HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_edition_founded_at_one_stands_at_the_other()
    {
        await using var site = await TestSite.Open();
        await using var other = await Beside(site);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await At(other, "/en/")).Status);

        await site.Edition("en", "Niloufar", "en");

        await Until.So(async () => (await At(other, "/en/")).Status == System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_one_wrote_itself_drops_its_pages_once()
    {
        await using var site = await TestSite.Open();
        var (story, other) = (await site.PublishedArticle(), await site.PublishedArticle("برف", "snow"));
        await using var beside = await Beside(site);
        using var reader = site.NewReader();
        await reader.Opens(other);
        await site.Decide(story, ArticleAction.Unpublish);
        await site.Decide(story, ArticleAction.Publish);
        await reader.Opens(story);
        var cache = site.Services.GetRequiredService<Dabir.Delivery.PageCache>();
        var kept = cache.Find(new(Uri.UnescapeDataString(story.Address())));
        Assert.NotNull(kept);

        // Once this is heard of, everything before it has been.
        await beside
            .Services.GetRequiredService<NewsroomWriter>()
            .Write(
                async db =>
                    (await db.Articles.SingleAsync(a => a.Id == other.Id, Stop)).SetCommentsOpen(false, site.Editor, site.Now),
                Stop
            );
        await Until.So(async () => (await reader.Opens(other)).Html.QuerySelector("form[action$='/comments']") is null);

        Assert.Same(kept, cache.Find(new(Uri.UnescapeDataString(story.Address()))));
    }

    [Fact]
    public async Task Two_that_write_in_turns_keep_one_chain()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        await using var other = await Beside(site);
        var writer = other.Services.GetRequiredService<NewsroomWriter>();
        Task<Dabir.Logbook.Outcome> Decides(NewsroomWriter who, bool open) =>
            who.Write(
                async db =>
                    (await db.Articles.SingleAsync(a => a.Id == story.Id, Stop)).SetCommentsOpen(open, site.Editor, site.Now),
                Stop
            );

        for (var turn = 0; turn < 3; turn++)
        {
            Assert.NotEmpty((await Decides(site.Writer, open: false)).Entries);
            Assert.NotEmpty((await Decides(writer, open: true)).Entries);
        }

        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task A_number_whose_commit_failed_here_is_heard_of_when_the_other_writes_it()
    {
        await using var site = await TestSite.Open();
        Assert.SkipWhen(site.Settings.Database is not null, "A server never gives a number twice.");
        var story = await site.PublishedArticle();
        await using var other = await Beside(site);
        using var reader = site.NewReader();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await reader.Opens(story)).Status);

        // A row without its parent, of which the file says so only at the very end.
        var failed = site.Writer.Write(
            async db =>
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", Stop);
                await db.Database.ExecuteSqlRawAsync(
                    """INSERT INTO "ArticleTags" ("ArticleId", "TagId", "Position") VALUES (999, 999, 0)""",
                    Stop
                );
                return (await db.Articles.SingleAsync(a => a.Id == story.Id, Stop)).SetCommentsOpen(false, site.Editor, site.Now);
            },
            Stop
        );
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => failed);
        await other
            .Services.GetRequiredService<NewsroomWriter>()
            .Write(
                async db =>
                    (await db.Articles.SingleAsync(a => a.Id == story.Id, Stop)).Decide(
                        ArticleAction.Unpublish,
                        site.Editor,
                        "زمان جابه‌جا شد",
                        site.Now
                    ),
                Stop
            );

        await Until.So(async () => (await reader.Opens(story)).Status == System.Net.HttpStatusCode.Gone);
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task What_was_told_to_the_others_is_forgotten_when_everybody_has_heard_it()
    {
        await using var site = await TestSite.Open();
        Task Tells() =>
            site.Writer.Write(
                db =>
                {
                    db.TouchSoftly(Dabir.Logbook.Thing.Tag(7));
                    return Task.CompletedTask;
                },
                Stop
            );
        Task<int> Told() => site.Read(db => db.Signals.CountAsync(Stop));

        await Tells();
        await Tells();
        Assert.Equal(2, await Told());
        site.Clock.Advance(Dabir.Logbook.Signal.Lifetime + TimeSpan.FromSeconds(1));
        await Tells();

        Assert.Equal(1, await Told());
    }

    [Fact]
    public async Task The_first_look_does_not_wait_for_the_next_change()
    {
        await using var site = await TestSite.Open();
        var kind = site.Services.GetRequiredService<IDatabaseKind>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var looked = new TaskCompletionSource();

        var watching = kind.WatchOthers(
            () =>
            {
                looked.TrySetResult();
                return Task.CompletedTask;
            },
            enough.Token
        );

        await looked.Task.WaitAsync(Long, Stop);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    static async Task<WebApplication> Beside(TestSite site)
    {
        var other = Site.Build(site.Settings, services => services.AddSingleton<TimeProvider>(site.Clock));
        await other.Prepare();
        await other.StartAsync(Stop);
        return other;
    }

    static Task<Page> At(WebApplication other, Article story) => At(other, story.Address());

    static async Task<Page> At(WebApplication other, string address)
    {
        using var http = new HttpClient
        {
            BaseAddress = new Uri(
                other.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            ),
        };
        return await Page.Of(await http.GetAsync(address, Stop));
    }
}
