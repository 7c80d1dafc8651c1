namespace Dabir.Seeing;

/// <summary>One trouble as the log tells it: at once, and while it comes again at most once a minute, with how often.</summary>
/// <example><code>if (trouble.Comes(away.Message) is { } times) Gone(log, away.Message, times);</code></example>
sealed class Repeated(TimeProvider clock)
{
    static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    readonly Lock door = new();
    string? last;
    long told;
    int times;

    /// <summary>Notes that it came. How often it came since it was told last, this time included; null when it is not told now.</summary>
    public int? Comes(string what)
    {
        lock (door)
        {
            times++;
            var now = clock.GetTimestamp();
            if (what == last && clock.GetElapsedTime(told, now) < Often)
                return null;
            (var count, times, last, told) = (times, 0, what, now);
            return count;
        }
    }
}
