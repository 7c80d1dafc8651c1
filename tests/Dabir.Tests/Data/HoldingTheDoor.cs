using System.Net;
using Dabir.Comments;
using Dabir.Data;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Data;

/// <summary>Everybody goes through one door, so nobody may stand in it.</summary>
public class HoldingTheDoor
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_hangs_is_given_up_and_the_house_goes_on()
    {
        await using var site = await TestSite.Open();
        var never = new TaskCompletionSource();
        var before = site.Section("before", "پیش");
        var hung = site.Writer.Write(
            async db =>
            {
                db.SetupLinks.Add(Dabir.Staff.SetupLink.Make(site.Services.GetRequiredService<Signer>(), site.Now).Link);
                await db.SaveChangesAsync();
                await never.Task;
            },
            Stop
        );
        var after = site.Section("after", "پس");

        await PassTime(site, hung);

        var fault = await Assert.ThrowsAsync<NewsroomUnavailableException>(() => hung);
        Assert.Contains($"{nameof(HoldingTheDoor)}.{nameof(Work_that_hangs_is_given_up_and_the_house_goes_on)}", fault.Message);
        await before.WaitAsync(TimeSpan.FromMinutes(1), Stop);
        await after.WaitAsync(TimeSpan.FromMinutes(1), Stop);
        Assert.Equal(["after", "before"], await site.Read(db => db.Sections.Select(s => s.Slug).Order().ToListAsync(Stop)));
        Assert.Empty(await site.Read(db => db.SetupLinks.ToListAsync(Stop)));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task What_readers_moved_in_the_same_group_as_work_that_hangs_is_kept_and_shown()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (comment, _) = await reader.Comments(site, story, "سلام");
        await site.Publish(comment);
        await reader.Opens(story);
        var never = new TaskCompletionSource();
        using var latch = new Latch();
        var first = site.Writer.Write(_ => latch.Opened, Stop);
        Task<Outcome> Votes(string mark) =>
            site.Writer.Write(db => Ballot.Cast(db, comment, mark, VoteValue.Up, null, site.Now, Stop), Stop);
        var ahead = Votes("one");
        using var began = new Latch();
        var hung = site.Writer.Write(
            _ =>
            {
                began.Open();
                return never.Task;
            },
            Stop
        );
        var behind = Votes("two");
        latch.Open();
        await began.Opened;

        await PassTime(site, hung);

        await Assert.ThrowsAsync<NewsroomUnavailableException>(() => hung);
        Assert.False((await ahead.WaitAsync(TimeSpan.FromMinutes(1), Stop)).IsRefused);
        Assert.False((await behind.WaitAsync(TimeSpan.FromMinutes(1), Stop)).IsRefused);
        await first;
        Assert.Equal("۲", (await reader.Opens(story)).Votes(comment).Up);
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task A_statement_without_end_that_writes_takes_nothing_acknowledged_with_it()
    {
        await using var site = await TestSite.Open();
        var before = site.Section("before", "پیش");
        var endless = site.Writer.Write(
            db =>
                db.Database.ExecuteSqlRawAsync(
                    """
                    INSERT INTO "SetupLinks" ("TokenHash", "MadeAt") WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
                    SELECT 'x', x FROM n WHERE x < 0
                    """,
                    Stop
                ),
            Stop
        );
        var after = site.Section("after", "پس");

        await PassTime(site, endless);

        await Assert.ThrowsAsync<NewsroomUnavailableException>(() => endless);
        // Whoever was told that it is done is there; whoever was not may come again.
        var told = await Record.ExceptionAsync(() => before.WaitAsync(TimeSpan.FromMinutes(1), Stop));
        Assert.True(told is null or NewsroomUnavailableException, $"{told}");
        await after.WaitAsync(TimeSpan.FromMinutes(1), Stop);
        string[] expected = told is null ? ["after", "before"] : ["after"];
        Assert.Equal(expected, await site.Read(db => db.Sections.Select(s => s.Slug).Order().ToListAsync(Stop)));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task What_wakes_up_after_it_was_given_up_saves_nothing()
    {
        await using var site = await TestSite.Open();
        using var wake = new Latch();
        var late = new TaskCompletionSource<Exception?>();
        var hung = site.Writer.Write(
            async db =>
            {
                await wake.Opened;
                late.SetResult(
                    await Record.ExceptionAsync(async () =>
                    {
                        db.SetupLinks.Add(Dabir.Staff.SetupLink.Make(site.Services.GetRequiredService<Signer>(), site.Now).Link);
                        await db.SaveChangesAsync();
                    })
                );
            },
            Stop
        );
        await PassTime(site, hung);
        await Assert.ThrowsAsync<NewsroomUnavailableException>(() => hung);

        wake.Open();

        Assert.NotNull(await late.Task.WaitAsync(TimeSpan.FromMinutes(1), Stop));
        Assert.Empty(await site.Read(db => db.SetupLinks.ToListAsync(Stop)));
    }

    [Fact]
    public async Task What_ends_well_after_it_was_given_up_is_not_kept_behind_the_back_of_who_was_told_so()
    {
        await using var site = await TestSite.Open();
        using var reached = new Latch();
        using var goOn = new Latch();
        // Holds the writer's own thread, as a query of SQLite does.
        var hung = site.Writer.Write(
            db =>
            {
                reached.Open();
                goOn.Opened.Wait(Stop);
                db.SetupLinks.Add(Dabir.Staff.SetupLink.Make(site.Services.GetRequiredService<Signer>(), site.Now).Link);
                return Task.CompletedTask;
            },
            Stop
        );
        await reached.Opened;
        site.Clock.Advance(NewsroomWriter.Patience + TimeSpan.FromSeconds(2));
        goOn.Open();

        await Assert.ThrowsAsync<NewsroomUnavailableException>(() => hung);
        await site.Section("after", "پس").WaitAsync(TimeSpan.FromMinutes(1), Stop);
        Assert.Empty(await site.Read(db => db.SetupLinks.ToListAsync(Stop)));
    }

    [Fact]
    public async Task A_query_without_end_is_ended()
    {
        await using var site = await TestSite.Open();
        var endless = site.Writer.Write(
            db =>
                db.Database.ExecuteSqlRawAsync(
                    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n WHERE x < 0",
                    Stop
                ),
            Stop
        );

        await PassTime(site, endless);

        await Assert.ThrowsAsync<NewsroomUnavailableException>(() => endless);
        await site.Section("after", "پس").WaitAsync(TimeSpan.FromMinutes(1), Stop);
    }

    [Fact]
    public async Task A_line_that_is_full_is_told_at_once_and_to_a_reader_as_503()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var stamp = (await reader.Opens(story)).Html.QuerySelector("input[name=stamp]")!.GetAttribute("value")!;
        using var latch = new Latch();
        using var begun = new Latch();
        List<Task> waiting =
        [
            site.Writer.Write(
                _ =>
                {
                    begun.Open();
                    return latch.Opened;
                },
                Stop
            ),
        ];
        // From here on the house takes nobody out of the line.
        await begun.Opened;
        await Assert.ThrowsAsync<NewsroomBusyException>(async () =>
        {
            while (true)
            {
                var next = site.Writer.Write(_ => Task.CompletedTask, Stop);
                if (next.IsFaulted)
                    await next;
                waiting.Add(next);
                Assert.True(waiting.Count < 100_000);
            }
        });

        using var form = new FormUrlEncodedContent([new("body", "سلام"), new("stamp", stamp)]);
        using var answer = await reader.Http.PostAsync($"/news/{story.Code}/comments", form, Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        latch.Open();
        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromMinutes(1), Stop);
    }

    /// <summary>
    /// Lets the site's clock run until the work is answered: past what one piece of work may take, and then no further for a
    /// while, so that what comes behind it on a slow machine has time of its own.
    /// </summary>
    static async Task PassTime(TestSite site, Task work)
    {
        for (var round = 0; round < 12 && !work.IsCompleted; round++)
        {
            for (var second = 0; second < 23 && !work.IsCompleted; second++)
            {
                site.Clock.Advance(TimeSpan.FromSeconds(1));
                await Task.WhenAny(work, Task.Delay(5, Stop));
            }
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(5), Stop));
        }
    }
}
