using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Comments;
using Dabir.Data;
using Dabir.Data.Check;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Trust.Cutting;

/// <summary>
/// A site of its own that is worked with by readers and a moderator at once, until it is gone; and what it had said yes to.
/// </summary>
sealed class Crowd(Settings settings)
{
    const string Moderator = "moderator@example.org";
    const string Password = "صبح‌به‌خیر نیلوفرشهر";

    readonly ConcurrentQueue<(string What, string Which, long At)> acknowledged = new();
    Article story = null!;
    long voted;

    /// <summary>What was answered with yes, and how far the recorder was by then.</summary>
    public IReadOnlyCollection<(string What, string Which, long At)> Acknowledged => acknowledged;

    /// <summary>A published story, one comment to vote on, and a moderator.</summary>
    public async Task Founds()
    {
        await using var app = Site.Build(settings);
        await app.Prepare();
        await using var scope = app.Services.CreateAsyncScope();
        var adding = scope.ServiceProvider.GetRequiredService<StaffAdding>();
        var hash = (await scope.ServiceProvider.GetRequiredService<Passwords>().Hash(Password))!;
        Assert.False(
            (await adding.Hire(StaffAdding.Apply(Moderator, "مینا", Role.EditorInChief, hash, []), Actor.Operator)).IsRefused
        );
        story = await app.Services.GetRequiredService<NewsroomWriter>().Write(Journeys.SurvivingAPowerCut.Story);
    }

    /// <summary>Comments to be decided on in a round, and the one that is voted on.</summary>
    async Task<IReadOnlyList<long>> Waiting(HttpClient http, string stamp, int round, int count, Func<long> place)
    {
        for (var i = 0; i < count; i++)
            await Comment(http, stamp, $"در صف {round}/{i}", place);
        await using var app = Site.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        var begins = TypedText.Of($"در صف {round}/", "fa");
        return await db.Comments.Where(c => c.Body.StartsWith(begins)).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
    }

    /// <summary>Everybody at once. Ends when all were answered or the site is gone.</summary>
    /// <param name="place">How far the recorder is.</param>
    /// <param name="answered">Told how many have been answered in this round.</param>
    public async Task Comes(Uri address, int round, int size, Func<long> place, Action<int> answered)
    {
        // Readers have nothing in common; a moderator has a session.
        using var http = Browser(address, remembers: false);
        var page = await Page.Of(await http.GetAsync(story.Address()));
        var stamp = page.Html.QuerySelector("input[name=stamp]")!.GetAttribute("value")!;
        var waiting = await Waiting(http, stamp, round, size / 6, place);
        using var desk = Browser(address, remembers: true);
        var signIn = await Page.Of(await desk.GetAsync("/sign-in"));
        await desk.PostAsync(
            "/sign-in",
            new FormUrlEncodedContent(AtTheDesk.Filled(signIn, "/sign-in", ("Email", Moderator), ("Password", Password)))
        );
        var token = (await Page.Of(await desk.GetAsync("/desk")))
            .Html.QuerySelector("input[name=form_token]")!
            .GetAttribute("value")!;
        if (voted == 0)
        {
            voted = waiting[^1];
            await Publish(desk, token, voted, place);
        }

        var count = 0;
        async Task Try(Task<bool> act)
        {
            try
            {
                if (await act)
                    answered(Interlocked.Increment(ref count));
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException) { }
        }
        List<Task> all = [];
        for (var i = 0; i < size; i++)
        {
            all.Add(Try(Comment(http, stamp, $"نظر {round}/{i}", place)));
            if (i % 3 == 0)
                all.Add(Try(Vote(http, $"{round}/{i}", place)));
            if (i % 6 == 0 && i / 6 < waiting.Count && waiting[i / 6] != voted)
                all.Add(Try(Publish(desk, token, waiting[i / 6], place)));
        }
        await Task.WhenAll(all);
    }

    /// <summary>Looks whether everything that was acknowledged by then is there once, and whether the check finds nothing.</summary>
    public async Task IsThere(Settings where, long by = long.MaxValue)
    {
        await using (var app = Site.Build(where))
        {
            await app.Prepare();
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
            var said = acknowledged.Where(a => a.At <= by).ToLookup(a => a.What, a => a.Which);
            var bodies = await db.Comments.Select(c => c.Body).ToListAsync();
            Assert.Equal(bodies.Count, bodies.Distinct().Count());
            Assert.Empty(said["comment"].Select(text => TypedText.Of(text, "fa")).Except(bodies));
            var published = await db.Comments.Published.Select(c => c.Id).ToListAsync();
            Assert.Empty(said["publish"].Select(id => long.Parse(id, CultureInfo.InvariantCulture)).Except(published));
            Assert.InRange(await db.Votes.CountAsync(v => v.CommentId == voted), said["vote"].Count(), int.MaxValue);
            using var found = new StringWriter();
            var exit = await ActivatorUtilities.CreateInstance<NewsroomCheck>(scope.ServiceProvider).Run(found);
            Assert.True(exit == 0, found.ToString());
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>Takes the database of a server away.</summary>
    public static async Task Drop(Settings settings)
    {
        await using var app = Site.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        Npgsql.NpgsqlConnection.ClearPool(new Npgsql.NpgsqlConnection(settings.Database));
        await scope.ServiceProvider.GetRequiredService<NewsroomDb>().Database.EnsureDeletedAsync();
    }

    Task<bool> Comment(HttpClient http, string stamp, string body, Func<long> place) =>
        Send(
            http,
            $"/news/{story.Code}/comments",
            HttpStatusCode.SeeOther,
            ("comment", body),
            place,
            ("body", body),
            ("stamp", stamp)
        );

    Task<bool> Publish(HttpClient desk, string token, long id, Func<long> place) =>
        Send(
            desk,
            $"/desk/comments/{id}/publication",
            HttpStatusCode.Redirect,
            ("publish", $"{id}"),
            place,
            ("form_token", token)
        );

    // Each from a network and a browser of its own.
    Task<bool> Vote(HttpClient http, string who, Func<long> place) =>
        Send(http, $"/comments/{voted}/votes", HttpStatusCode.SeeOther, ("vote", who), place, ("value", "up"));

    async Task<bool> Send(
        HttpClient http,
        string path,
        HttpStatusCode yes,
        (string What, string Which) act,
        Func<long> place,
        params (string Name, string Value)[] fields
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        if (act.What == "vote")
        {
            var number = act.Which.Split('/').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            request.Headers.Add("X-Forwarded-For", $"10.{number[0] % 250}.{number[1] % 250}.1");
            request.Headers.Add("User-Agent", act.Which);
        }
        using var answer = await http.SendAsync(request);
        if (answer.StatusCode != yes || answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal))
            return false;
        acknowledged.Enqueue((act.What, act.Which, place()));
        return true;
    }

    static HttpClient Browser(Uri address, bool remembers) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = remembers,
                MaxConnectionsPerServer = 64,
            }
        )
        {
            BaseAddress = address,
        };
}
