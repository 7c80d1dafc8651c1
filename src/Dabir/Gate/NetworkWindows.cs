using System.Threading.RateLimiting;

namespace Dabir.Gate;

/// <summary>
/// One limit: for each network a window of fixed length that begins with its first act. The framework's own partitioned
/// limiter keeps an object a network without end and has a clock that tests cannot turn; this one keeps sixty bytes a
/// network and never more than <paramref name="most"/> of them, oldest window forgotten first, so a flood of networks
/// costs no memory. Time is counted from the machine's start: a clock set back lengthens no wait.
/// </summary>
public sealed class NetworkWindows(LimitRule rule, TimeProvider clock, int most = NetworkWindows.MostNetworks)
    : PartitionedRateLimiter<ulong>
{
    /// <summary>About 6 MB a limit when all are taken.</summary>
    public const int MostNetworks = 100_000;

    // All windows are equally long, so the one that began first ends first.
    readonly Queue<(ulong Network, long Began)> inOrder = new();
    readonly Dictionary<ulong, Window> windows = [];
    readonly Lock door = new();

    /// <summary>How many networks are remembered.</summary>
    public int Count
    {
        get
        {
            lock (door)
                return windows.Count;
        }
    }

    /// <summary>Takes one act back, because it turned out to be nothing to limit.</summary>
    public void GiveBack(ulong network)
    {
        lock (door)
            if (windows.TryGetValue(network, out var window) && window.Taken > 0)
                windows[network] = window with { Taken = window.Taken - 1 };
    }

    public override RateLimiterStatistics? GetStatistics(ulong resource)
    {
        lock (door)
            return windows.TryGetValue(resource, out var window)
                ? new RateLimiterStatistics { CurrentAvailablePermits = Math.Max(0, rule.Times - window.Taken) }
                : null;
    }

    protected override RateLimitLease AttemptAcquireCore(ulong resource, int permitCount)
    {
        var now = clock.GetTimestamp();
        lock (door)
        {
            ForgetEnded(now);
            if (!windows.TryGetValue(resource, out var window))
            {
                if (windows.Count >= most)
                    windows.Remove(inOrder.Dequeue().Network);
                window = new Window(now, 0);
                inOrder.Enqueue((resource, now));
            }
            if (window.Taken + permitCount > rule.Times)
                return Lease.After(rule.Within - clock.GetElapsedTime(window.Began, now));
            windows[resource] = window with { Taken = window.Taken + permitCount };
            return Lease.Given;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        ulong resource,
        int permitCount,
        CancellationToken cancellationToken
    ) => new(AttemptAcquireCore(resource, permitCount));

    void ForgetEnded(long now)
    {
        while (inOrder.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.Began, now) >= rule.Within)
            windows.Remove(inOrder.Dequeue().Network);
    }

    readonly record struct Window(long Began, int Taken);

    sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public static Lease Given { get; } = new(null);

        public static Lease After(TimeSpan wait) => new(wait);

        public override bool IsAcquired => wait is null;
        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
