using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data;

/// <summary>
/// The one door for changes. Writes that arrive together share one transaction and one wait for the disk (group commit:
/// measured 922 commits a second one by one, 14,873 in groups of 20), and each is answered only after that wait.
/// A write that fails or is refused takes nothing of its neighbours with it, and one that hangs is given up.
/// What takes long (screening, hashing, sanitising, looking at pictures) is done before the door, not inside it.
/// </summary>
#pragma warning disable CA1068 // The last parameters are filled by the compiler; what a caller gives ends with the token.
public sealed partial class NewsroomWriter(
    IServiceScopeFactory scopes,
    IDatabaseKind kind,
    CommittedChanges committed,
    TimeProvider clock,
    WriterMeter meter,
    ILogger<NewsroomWriter> log
) : IAsyncDisposable
{
    /// <summary>How long one piece of work may take inside the door before it is given up; everybody waits behind it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The same for what fills a site: the sample newsroom, an import, generated articles.</summary>
    public static readonly TimeSpan LongPatience = TimeSpan.FromMinutes(30);

    const int LargestGroup = 64;
    const int LongestLine = 4_096;

    // A piece of work that is told to stop has this long to do so by itself.
    static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    // A context of its own for the writer is worth keeping while work comes in, and not while nothing does.
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    readonly Channel<Work> line = Channel.CreateBounded<Work>(new BoundedChannelOptions(LongestLine) { SingleReader = true });
    readonly Lock starting = new();
    Task? running;
    AsyncServiceScope? scope;
    NewsroomDb? kept;
    DateTime pruned;
    ITimer? watch;
    volatile Work? inside;

    // How many of the group under way have been let in.
    int begun;

    /// <summary>
    /// Runs a change and answers when it is on disk. What the change notes with <see cref="NewsroomDb.Record"/> and leaves
    /// in the context is saved after it returns; it must not save by itself unless it needs an id.
    /// </summary>
    /// <param name="patience">How long it may take; <see cref="Patience"/> unless given.</param>
    /// <exception cref="NewsroomBusyException">Too much work waits already, or what stood before it hung; nothing was done.</exception>
    /// <exception cref="NewsroomUnavailableException">
    /// The database cannot be written now, or it took too long and was given up; nothing of it is kept.
    /// </exception>
    /// <example><code>var outcome = await writer.Write(async db => (await db.Articles.FindAsync(id))!.Publish(by, now));</code></example>
    public Task<T> Write<T>(
        Func<NewsroomDb, Task<T>> change,
        CancellationToken stop = default,
        TimeSpan? patience = null,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = ""
    ) => Queue(new Work<T>(change, null, patience ?? Patience, Caller(file, member)), stop);

    /// <summary>
    /// The same for a decision: the outcome is recorded here, and when it is refused nothing the change did is kept.
    /// </summary>
    public Task<Outcome> Write(
        Func<NewsroomDb, Task<Outcome>> change,
        CancellationToken stop = default,
        TimeSpan? patience = null,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = ""
    ) => Queue(new Work<Outcome>(change, outcome => outcome, patience ?? Patience, Caller(file, member)), stop);

    /// <summary>The same for a decision that brings something along.</summary>
    public Task<Outcome<T>> Write<T>(
        Func<NewsroomDb, Task<Outcome<T>>> change,
        CancellationToken stop = default,
        TimeSpan? patience = null,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = ""
    ) => Queue(new Work<Outcome<T>>(change, outcome => outcome.Whole, patience ?? Patience, Caller(file, member)), stop);

    /// <summary>The same for a change without a result.</summary>
    public Task Write(
        Func<NewsroomDb, Task> change,
        CancellationToken stop = default,
        TimeSpan? patience = null,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = ""
    ) =>
        Write(
            async db =>
            {
                await change(db);
                return true;
            },
            stop,
            patience,
            member,
            file
        );

    /// <summary>How many stand in line behind those whose turn it is.</summary>
    internal int Waiting => line.Reader.Count;

    /// <summary>Finishes what was accepted, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        line.Writer.TryComplete();
        if (running is not null)
            await running;
        if (watch is not null)
            await watch.DisposeAsync();
        await Close();
    }

    Task<T> Queue<T>(Work<T> work, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (away is { } cause)
            throw NotNow(cause);
        lock (starting)
            if (running is null)
            {
                running = Task.Run(Run, CancellationToken.None);
                watch = clock.CreateTimer(_ => Look(), null, Often, Often);
            }
        work.Began = clock.GetTimestamp();
        if (!line.Writer.TryWrite(work))
        {
            meter.Failed("busy");
            throw new NewsroomBusyException();
        }
        meter.Waiting(line.Reader.Count);
        return work.Answer.Task;
    }

    async Task Run()
    {
        List<Work> group = [];
        while (group.Count > 0 || await More())
        {
            while (group.Count < LargestGroup && line.Reader.TryRead(out var work))
                group.Add(work);
            meter.Waiting(line.Reader.Count);
            var done = group.Count;
            try
            {
                done = await Commit(group);
            }
            catch (Exception fault) when (kind.IsAway(fault))
            {
                await Close();
                if (begun == 0 && MayWait(group))
                    continue;
                done = Fail(group, NotNow(fault));
                meter.Failed("away");
                await ComeBack(group[done..], fault);
                done = group.Count;
            }
            catch (Exception fault)
            {
                done = Fail(group, fault);
                meter.Failed("group");
                await Close();
            }
            for (var i = 0; i < done; i++)
                meter.Took(clock.GetElapsedTime(group[i].Began));
            group.RemoveRange(0, done);
        }
    }

    /// <summary>
    /// Answers for those of a group whose transaction is lost. Whoever stood behind the one at fault had not begun and is
    /// done anew; whoever was lost with work that was given up did nothing wrong and may come again.
    /// </summary>
    int Fail(List<Work> group, Exception fault)
    {
        var lost = begun == 0 ? group.Count : begun;
        var isGivenUp = group.Take(lost).Any(w => w.IsOver);
        foreach (var work in group.Take(lost))
            work.Fail(work.Fault ?? (isGivenUp ? new NewsroomBusyException() : fault));
        return lost;
    }

    async Task<bool> More()
    {
        var more = line.Reader.WaitToReadAsync().AsTask();
        // Real time, not the site's clock: this is about a connection of ours, not about the newsroom.
        if (kept is not null && await Task.WhenAny(more, Task.Delay(Idle)) != more)
            await Close();
        return await more;
    }

    async Task<NewsroomDb> Open()
    {
        if (kept is not null)
            return kept;
        scope = scopes.CreateAsyncScope();
        kept = kind.ForWriting(scope.Value.ServiceProvider);
        // Each piece of work has a savepoint of its own.
        kept.Database.AutoSavepointsEnabled = false;
        await kept.Database.OpenConnectionAsync();
        return kept;
    }

    async Task Close()
    {
        var closing = scope;
        var context = kept;
        (scope, kept) = (null, null);
        if (context is not null)
            await context.DisposeAsync();
        if (closing is not null)
            await closing.Value.DisposeAsync();
    }

    static string Caller(string file, string member) => $"{Path.GetFileNameWithoutExtension(file)}.{member}";
}
