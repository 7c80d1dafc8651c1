using System.Collections.Concurrent;
using Dabir.Logbook;

namespace Dabir.Delivery;

/// <summary>
/// Keeps rendered pages ready to send and drops exactly those that show a changed thing. A page overtaken by a change
/// while it was being rendered is given to whoever waited for it, but not kept.
/// </summary>
public sealed class PageCache
{
    /// <summary>About 8,000 pages of 30 KB in three encodings; a small server has this to spare.</summary>
    public const long MostBytes = 256L << 20;

    readonly ConcurrentDictionary<string, ReadyPage> pages = new(StringComparer.Ordinal);
    readonly Dictionary<Thing, HashSet<string>> shownOn = [];
    readonly Dictionary<Thing, long> lastChange = [];
    readonly Dictionary<string, Flight> flights = new(StringComparer.Ordinal);
    readonly Lock door = new();
    readonly TimeProvider clock;
    long changes;
    long weight;
    int renders;
    TaskCompletionSource? atRest;

    public PageCache(TimeProvider clock, CommittedChanges committed)
    {
        this.clock = clock;
        committed.Changed += Evict;
    }

    /// <summary>A kept page, fresh or not; null when there is none.</summary>
    public ReadyPage? Find(string key)
    {
        if (!pages.TryGetValue(key, out var page))
            return null;
        var second = Environment.TickCount64 / 1000;
        if (page.LastSent != second)
            page.LastSent = second;
        return page;
    }

    public bool IsStale(ReadyPage page) => clock.GetUtcNow().UtcDateTime - page.RenderedAt > ReadyPage.Lifetime;

    /// <summary>
    /// Renders a page and keeps it. Callers for one key share one render, unless something changed after it began: then
    /// they begin their own, so that nobody who asks after a change sees the page before it.
    /// </summary>
    /// <param name="render">Gives the page; one that is not a 200 is handed on but not kept.</param>
    public Task<ReadyPage> Render(string key, Func<Task<ReadyPage>> render)
    {
        Flight flight;
        lock (door)
        {
            if (flights.TryGetValue(key, out var under) && under.Began == changes)
                return under.Page;
            flight = new Flight(changes);
            flights[key] = flight;
            renders++;
        }
        _ = Task.Run(() => Fly(key, flight, render));
        return flight.Page;
    }

    /// <summary>Drops every page that shows one of these things, and keeps renders under way from being kept.</summary>
    public void Evict(IReadOnlyCollection<Change> made)
    {
        lock (door)
        {
            changes++;
            foreach (var (thing, _) in made)
            {
                if (renders > 0)
                    lastChange[thing] = changes;
                if (thing == Thing.Site)
                    foreach (var key in pages.Keys)
                        Drop(key);
                else if (shownOn.Remove(thing, out var keys))
                    foreach (var key in keys)
                        Drop(key);
            }
        }
    }

    /// <summary>How many pages are kept; for health pages and tests.</summary>
    public int Count => pages.Count;

    /// <summary>Done when no page is being rendered: a graceful stop does not take the database away under a render.</summary>
    public Task AtRest()
    {
        lock (door)
            return renders == 0 ? Task.CompletedTask : (atRest ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    async Task Fly(string key, Flight flight, Func<Task<ReadyPage>> render)
    {
        try
        {
            var page = await render();
            lock (door)
            {
                if (page.Status == StatusCodes.Status200OK && !Overtaken(page, flight.Began))
                    Keep(page);
                Land(key, flight);
            }
            flight.Arrive(page);
        }
        catch (Exception fault)
        {
            lock (door)
                Land(key, flight);
            flight.Crash(fault);
        }
    }

    void Land(string key, Flight flight)
    {
        if (flights.TryGetValue(key, out var latest) && latest == flight)
            flights.Remove(key);
        if (--renders > 0)
            return;
        lastChange.Clear();
        atRest?.SetResult();
        atRest = null;
    }

    bool Overtaken(ReadyPage page, long began)
    {
        return Changed(Thing.Site) || page.Things.Any(Changed);

        bool Changed(Thing thing) => lastChange.TryGetValue(thing, out var at) && at > began;
    }

    void Keep(ReadyPage page)
    {
        Drop(page.Key);
        pages[page.Key] = page;
        weight += page.Weight;
        page.LastSent = Environment.TickCount64 / 1000;
        foreach (var thing in page.Things)
            (shownOn.TryGetValue(thing, out var keys) ? keys : shownOn[thing] = new(StringComparer.Ordinal)).Add(page.Key);
        if (weight > MostBytes)
            foreach (var old in pages.Values.OrderBy(p => p.LastSent).Take(pages.Count / 10 + 1).ToList())
                Drop(old.Key);
    }

    void Drop(string key)
    {
        if (!pages.TryRemove(key, out var page))
            return;
        weight -= page.Weight;
        foreach (var thing in page.Things)
            if (shownOn.TryGetValue(thing, out var keys) && keys.Remove(key) && keys.Count == 0)
                shownOn.Remove(thing);
    }

    sealed class Flight(long began)
    {
        readonly TaskCompletionSource<ReadyPage> arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>How many changes there had been when the render began.</summary>
        public long Began => began;
        public Task<ReadyPage> Page => arrival.Task;

        public void Arrive(ReadyPage page) => arrival.TrySetResult(page);

        public void Crash(Exception fault) => arrival.TrySetException(fault);
    }
}
