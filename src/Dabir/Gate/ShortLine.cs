using System.Threading.RateLimiting;

namespace Dabir.Gate;

/// <summary>
/// A line before work that is dear. Half of the cores do it, so that the others stay with the readers; who finds the line full
/// is told so at once.
/// </summary>
public sealed class ShortLine : IDisposable
{
    /// <summary>How many wait: some two seconds of hashing on one core.</summary>
    public const int Longest = 16;

    readonly ConcurrencyLimiter places = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = AtWork,
            QueueLimit = Longest,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>How many are at work at once; on a machine of two cores one.</summary>
    public static int AtWork { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Nobody more finds a place now.</summary>
    public bool IsFull => places.GetStatistics()!.CurrentQueuedCount >= Longest;

    /// <summary>Waits for a place at work; null when the line is full. Dispose it to leave.</summary>
    public async ValueTask<IDisposable?> Join(CancellationToken stop)
    {
        var place = await places.AcquireAsync(1, stop);
        if (place.IsAcquired)
            return place;
        place.Dispose();
        return null;
    }

    public void Dispose() => places.Dispose();
}
