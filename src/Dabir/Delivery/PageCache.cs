using System.Collections.Concurrent;
using Dabir.Logbook;
using Dabir.Sections;

namespace Dabir.Delivery;

/// <summary>
/// Keeps pages, and the parts they share, ready to send. A hard change drops what shows it, a soft one makes it due once a
/// second, and what shows it beside follows within five seconds.
/// </summary>
public sealed partial class PageCache
{
    readonly ConcurrentDictionary<PageKey, ReadyPage> pages = new();
    readonly ConcurrentDictionary<string, KeptPart> parts = new(StringComparer.Ordinal);
    readonly Dictionary<Thing, HashSet<Kept>> shownOn = [];
    readonly Lock door = new();
    readonly RenderGate gate;
    readonly TimeProvider clock;
    readonly DeliveryMeter meter;
    long weight;

    public PageCache(
        TimeProvider clock,
        KeptEditions editions,
        CommittedChanges committed,
        RenderGate gate,
        DeliveryMeter meter,
        Settings settings
    )
    {
        MostBytes = PageMemory.Of(settings.PageMemory, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        (this.clock, this.gate, this.meter) = (clock, gate, meter);
        // They listened first, so a page that begins after a change never shows an edition from before it.
        Editions = editions;
        Lags = new Lags(clock);
        committed.Changed += Follow;
        meter.Watch(gate, this);
    }

    internal Lags Lags { get; }

    /// <summary>What every page shows of the house, read once for all of them.</summary>
    internal KeptEditions Editions { get; }

    /// <summary>How much may be held; see <see cref="PageMemory"/>.</summary>
    public long MostBytes { get; }

    /// <summary>How many pages are kept; for numbers and tests.</summary>
    public int Count => pages.Count;

    /// <summary>Bytes held, with keys and the index of things.</summary>
    public long Bytes => Interlocked.Read(ref weight);

    /// <summary>A kept page, however fresh; null when there is none.</summary>
    public ReadyPage? Find(PageKey key)
    {
        if (!pages.TryGetValue(key, out var page))
            return null;
        page.Use();
        return page;
    }

    /// <summary>A kept page is asked for again: it deserves a better form, made where pages are made.</summary>
    internal void Improve(ReadyPage page)
    {
        if (page.TakesImprovement() && !gate.TryEnter(new Improvement(page), isRefresh: true))
            page.ImproveLater();
    }

    sealed class Improvement(ReadyPage page) : RenderGate.Work
    {
        public override Task Do(ReadingRoom room)
        {
            page.Improve();
            return Task.CompletedTask;
        }
    }

    /// <summary>How fresh a page is now.</summary>
    public Freshness At(ReadyPage page) => page.At(Lags.Now, Lags);

    /// <summary>A kept part that a page made now may still show.</summary>
    /// <param name="asOwn">The page shows it as its own content, so it must show every change.</param>
    internal KeptPart? Part(string key, bool asOwn)
    {
        if (!parts.TryGetValue(key, out var part))
            return null;
        var now = Lags.Now;
        // One that shows a soft change beside may serve the pages of the next seconds too; they are due together.
        var isOutdated = part.Outdated <= now && (asOwn || now >= part.Loaded + Lags.BesideDue);
        if (now >= part.End || now >= part.Loaded + Lags.Age || isOutdated)
            return null;
        part.Use();
        return part;
    }

    /// <summary>Keeps a part for the pages after this one, unless it was overtaken by a change.</summary>
    internal KeptPart Keep(string key, object value, PageLoad load, long began)
    {
        var goodUntil = load.TrueUntil ?? DateTime.MaxValue;
        return Keep(new KeptPart(key, value, load.Things, load.Besides, began, Lags.Now, Lags.End(goodUntil), goodUntil));
    }

    KeptPart Keep(KeptPart part)
    {
        var (key, began) = (part.Key, part.Began);
        lock (door)
        {
            if (
                part.Things.Any(thing => HasChanged(thing, began))
                || part.Besides.Any(thing => HasChanged(thing, began, softly: false))
            )
            {
                part.Outdate(Lags.Now);
                return part;
            }
            if (part.Besides.Any(thing => HasChanged(thing, began)))
                part.Outdate(Lags.Now);
            if (parts.TryGetValue(key, out var other) && other.Began > began)
                return part;
            Drop(other);
            parts[key] = part;
            Index(part);
        }
        return part;
    }

    /// <summary>Marks or drops everything that shows one of these things.</summary>
    public void Follow(IReadOnlyCollection<Change> made)
    {
        var now = Lags.Now;
        lock (door)
        {
            changes++;
            foreach (var (thing, isSoft) in made)
            {
                Remember(thing, isSoft);
                if (!shownOn.TryGetValue(thing, out var showing))
                    continue;
                List<Kept> dropped = [];
                foreach (var kept in showing)
                    if (!Outlives(kept, thing, isSoft, now))
                        dropped.Add(kept);
                dropped.ForEach(Drop);
            }
        }
    }

    bool Outlives(Kept kept, Thing thing, bool isSoft, long now)
    {
        var isOwn = kept.Things.Contains(thing);
        switch (kept)
        {
            // After a decision of the newsroom the next page that is made has a new part, also where the pages made before may
            // lag: otherwise a page made anew for it could still show what was taken away.
            case KeptPart part:
                part.Outdate(now);
                return !isOwn && isSoft;
            case ReadyPage page when !isOwn:
                page.IsDue(now + Lags.BesideDue, now + Lags.BesideMust);
                return true;
            case ReadyPage page when isSoft:
                page.MovedSoftly(now, Lags);
                return true;
            default:
                meter.Evicted("change");
                return false;
        }
    }

    void Keep(ReadyPage page, Flight flight)
    {
        var now = Lags.Now;
        var before = pages.GetValueOrDefault(page.Key);
        if (before?.Began > flight.Began || page.Things.Any(thing => HasChanged(thing, flight.Began, softly: false)))
            return;
        page.SoftAnswered = flight.AnswersSoft ? flight.StartedAt : before?.SoftAnswered ?? page.SoftAnswered;
        page.Grown = Recount;
        page.IsDue(flight.StartedAt + Lags.Age, flight.StartedAt + Lags.Age + Lags.Grace);
        if (page.Things.Any(thing => HasChanged(thing, flight.Began, softly: true)))
            page.MovedSoftly(now, Lags);
        if (page.Besides.Any(thing => HasChanged(thing, flight.Began)))
            page.IsDue(now + Lags.BesideDue, now + Lags.BesideMust);
        foreach (var part in page.Parts)
            Hold(part, flight.Began, now);
        Drop(before);
        pages[page.Key] = page;
        Index(page);
        MakeRoom();
    }

    // A part that others have replaced goes on hearing of changes while a kept page shows it; else the page would never be due.
    void Hold(KeptPart part, long since, long now)
    {
        if (part.Holders++ > 0 || part.IsIndexed)
            return;
        Index(part);
        if (part.Things.Concat(part.Besides).Any(thing => HasChanged(thing, since)))
            part.Outdate(now);
    }

    void Release(KeptPart part)
    {
        if (--part.Holders == 0 && parts.GetValueOrDefault(part.Key) != part)
            Unindex(part);
    }

    void Index(Kept kept)
    {
        kept.IsIndexed = true;
        kept.Use();
        Weigh(kept);
        foreach (var thing in kept.Things.Concat(kept.Besides))
            (shownOn.TryGetValue(thing, out var showing) ? showing : shownOn[thing] = []).Add(kept);
    }

    /// <summary>A form more or less of a page has been made.</summary>
    void Recount(ReadyPage page)
    {
        lock (door)
            if (pages.TryGetValue(page.Key, out var kept) && kept == page)
                Weigh(page);
    }

    void Weigh(Kept kept)
    {
        var now = kept.Weight;
        weight += now - kept.Counted;
        kept.Counted = now;
    }

    void MakeRoom()
    {
        if (weight <= MostBytes)
            return;
        // A tenth at once, so that a crowded house does not sort its pages for every new one.
        foreach (var old in pages.Values.Concat<Kept>(parts.Values).OrderBy(k => k.LastUsed).ToList())
        {
            if (weight <= MostBytes / 10 * 9)
                break;
            meter.Evicted("room");
            Drop(old);
        }
    }

    void Drop(Kept? kept)
    {
        switch (kept)
        {
            case null:
                return;
            case ReadyPage page:
                if (!pages.TryRemove(new(page.Key, page)))
                    return;
                foreach (var part in page.Parts)
                    Release(part);
                break;
            case KeptPart part:
                parts.TryRemove(new(part.Key, part));
                if (part.Holders > 0)
                    return;
                break;
        }
        Unindex(kept);
    }

    void Unindex(Kept kept)
    {
        kept.IsIndexed = false;
        weight -= kept.Counted;
        kept.Counted = 0;
        foreach (var thing in kept.Things.Concat(kept.Besides))
            if (shownOn.TryGetValue(thing, out var showing) && showing.Remove(kept) && showing.Count == 0)
                shownOn.Remove(thing);
    }
}
