using Dabir.Data;
using Dabir.Logbook;

namespace Dabir.Delivery;

/// <summary>
/// Renders under way. A page overtaken by a change while it was made is given to whoever waited for it, but not kept; one
/// overtaken by a soft change is kept and due.
/// </summary>
public sealed partial class PageCache
{
    /// <summary>So many changes are remembered before those that no render under way can have missed are forgotten.</summary>
    const int ManyChanges = 4_096;

    readonly Dictionary<PageKey, Flight> flights = [];
    readonly Dictionary<Thing, (long Hard, long Soft)> lastChange = [];
    readonly List<Flight> underWay = [];
    long changes;

    /// <summary>
    /// Renders a page, keeps it if it may be kept, and gives it; null when the house is too crowded. Who asks for one page
    /// shares one render, unless it had begun before the last change: nobody who asks after a change sees the page before it.
    /// </summary>
    /// <param name="render">Gives the page; one that may not be kept is handed on only.</param>
    /// <param name="wanted">The form the asker reads; made beside the render.</param>
    /// <param name="hasCopy">True when there is a page to send instead.</param>
    /// <param name="patience">How long the asker waits.</param>
    internal async Task<ReadyPage?> Render(
        PageKey key,
        Func<Rendering, Task<ReadyPage>> render,
        Coding wanted,
        bool hasCopy,
        TimeSpan patience,
        CancellationToken left
    )
    {
        var flight = Board(key, render, wanted, hasCopy, isAwaited: true, out var landed);
        if (flight is null)
            return landed;
        try
        {
            if (await flight.Page.EndsWithin(patience, clock, left))
                return await flight.Page;
            meter.Refused("wait");
            return null;
        }
        finally
        {
            Alight(key, flight);
        }
    }

    /// <summary>Makes a kept page anew behind its readers' backs; when the line is full the next reader tries again.</summary>
    /// <returns>The render, or null when there is none.</returns>
    internal Task<ReadyPage>? Refresh(PageKey key, Func<Rendering, Task<ReadyPage>> render, Coding wanted) =>
        Board(key, render, wanted, hasCopy: true, isAwaited: false, out _)?.Page;

    /// <param name="landed">What another render brought since the asker looked; there is nothing to wait for.</param>
    Flight? Board(
        PageKey key,
        Func<Rendering, Task<ReadyPage>> render,
        Coding wanted,
        bool hasCopy,
        bool isAwaited,
        out ReadyPage? landed
    )
    {
        lock (door)
        {
            landed = pages.TryGetValue(key, out var kept) && At(kept) == Freshness.Fresh ? kept : null;
            if (landed is not null)
                return null;
            if (!flights.TryGetValue(key, out var flight) || (isAwaited && flight.HasStarted && flight.Began != changes))
            {
                flight = new Flight(this, key, render);
                if (!gate.TryEnter(flight, isRefresh: hasCopy))
                {
                    meter.Refused("line");
                    return null;
                }
                if (key != PageKey.Nobodys)
                    flights[key] = flight;
            }
            flight.Wanted |= wanted;
            if (isAwaited)
                flight.Waiters++;
            else
                flight.IsKept = true;
            return flight;
        }
    }

    // Nobody is left who wants the page: it gives up its place in the line.
    void Alight(PageKey key, Flight flight)
    {
        lock (door)
            if (--flight.Waiters == 0 && !flight.IsKept && !flight.HasStarted && gate.Leave(flight))
                Forget(key, flight);
    }

    void Start(Flight flight)
    {
        lock (door)
        {
            (flight.HasStarted, flight.Began, flight.StartedAt) = (true, changes, Lags.Now);
            flight.AnswersSoft = pages.GetValueOrDefault(flight.Key)?.HasMoved ?? false;
            underWay.Add(flight);
        }
        meter.Rendered();
    }

    void Land(Flight flight, ReadyPage? page)
    {
        lock (door)
        {
            if (page is { MayBeKept: true })
                Keep(page, flight);
            Forget(flight.Key, flight);
            underWay.Remove(flight);
            if (underWay.Count == 0)
                lastChange.Clear();
        }
    }

    void Forget(PageKey key, Flight flight)
    {
        if (flights.TryGetValue(key, out var latest) && latest == flight)
            flights.Remove(key);
    }

    void Remember(Thing thing, bool isSoft)
    {
        if (underWay.Count == 0)
            return;
        var (hard, soft) = lastChange.GetValueOrDefault(thing);
        lastChange[thing] = isSoft ? (hard, changes) : (changes, soft);
        if (lastChange.Count <= ManyChanges)
            return;
        var oldest = underWay.Min(f => f.Began);
        foreach (var (old, at) in lastChange)
            if (at.Hard <= oldest && at.Soft <= oldest)
                lastChange.Remove(old);
    }

    bool HasChanged(Thing thing, long since, bool? softly = null) =>
        lastChange.TryGetValue(thing, out var at)
        && ((softly is not true && at.Hard > since) || (softly is not false && at.Soft > since));

    /// <summary>One render, waiting or at work.</summary>
    sealed class Flight(PageCache cache, PageKey key, Func<Rendering, Task<ReadyPage>> render) : RenderGate.Work
    {
        readonly TaskCompletionSource<ReadyPage> arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public PageKey Key => key;
        public Task<ReadyPage> Page => arrival.Task;
        public bool HasStarted { get; set; }

        /// <summary>How many changes there had been when it began.</summary>
        public long Began { get; set; }
        public long StartedAt { get; set; }
        public int Waiters { get; set; }

        /// <summary>True when it is made whether or not anybody waits.</summary>
        public bool IsKept { get; set; }

        /// <summary>True when it answers for soft changes of the page before it.</summary>
        public bool AnswersSoft { get; set; }
        public Coding Wanted { get; set; }

        public override async Task Do(ReadingRoom room)
        {
            cache.Start(this);
            try
            {
                var page = await render(new Rendering(room, cache, Began, StartedAt));
                page.Prepare(Wanted);
                cache.Land(this, page);
                arrival.TrySetResult(page);
            }
            catch (Exception fault)
            {
                cache.Land(this, null);
                arrival.TrySetException(fault);
                // Told to whoever waits; when nobody does, the next reader will be told.
                _ = arrival.Task.Exception;
            }
        }
    }
}

/// <summary>What a render is given: where to read, where parts are kept, and which changes it has seen.</summary>
sealed record Rendering(ReadingRoom Room, PageCache Cache, long Began, long StartedAt);
