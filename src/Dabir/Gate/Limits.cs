using System.Collections.Concurrent;

namespace Dabir.Gate;

/// <summary>What a network may do only so often.</summary>
public enum Limit
{
    Comments,
    Votes,
    Reports,
}

/// <summary>
/// Sliding windows in memory, a network each. Generous, because a mobile network or a school hides many people behind one;
/// a restart forgets them, which costs a flooder nothing worth having.
/// </summary>
public sealed class Limits(Settings settings, TimeProvider clock)
{
    const int MostNetworks = 50_000;

    static readonly Dictionary<Limit, (int Times, TimeSpan Within)> Allowed = new()
    {
        [Limit.Comments] = (20, TimeSpan.FromMinutes(10)),
        [Limit.Votes] = (200, TimeSpan.FromMinutes(10)),
        [Limit.Reports] = (30, TimeSpan.FromMinutes(10)),
    };

    readonly ConcurrentDictionary<(Limit, string), Queue<DateTimeOffset>> seen = new();
    long lookedThrough;

    /// <summary>Counts one act. Null when it is allowed, or how long to wait.</summary>
    /// <param name="network">From <see cref="Visitors.NetworkOf"/>.</param>
    public TimeSpan? Take(Limit limit, string network)
    {
        if (settings.GateIsOpen)
            return null;
        var (times, within) = Allowed[limit];
        var now = clock.GetUtcNow();
        if (seen.Count > MostNetworks && IsTimeToForget(now))
            Forget(now);
        var acts = seen.GetOrAdd((limit, network), _ => new Queue<DateTimeOffset>());
        lock (acts)
        {
            while (acts.Count > 0 && acts.Peek() <= now - within)
                acts.Dequeue();
            if (acts.Count >= times)
                return acts.Peek() + within - now;
            acts.Enqueue(now);
            return null;
        }
    }

    // Looking through all of them at every act would help a flood of addresses more than forgetting hinders it.
    bool IsTimeToForget(DateTimeOffset now)
    {
        var last = Interlocked.Read(ref lookedThrough);
        return now.UtcTicks - last >= TimeSpan.TicksPerMinute
            && Interlocked.CompareExchange(ref lookedThrough, now.UtcTicks, last) == last;
    }

    void Forget(DateTimeOffset now)
    {
        foreach (var (key, acts) in seen)
            lock (acts)
                if (acts.Count == 0 || acts.Last() <= now - Allowed[key.Item1].Within)
                    seen.TryRemove(key, out _);
    }
}
