namespace Dabir.Seeing;

/// <summary>
/// Troubles as the log tells them: each at once, and while it comes again at most once a minute, with how often. A few are kept
/// apart; what is new while as many were told within the minute waits.
/// </summary>
/// <example><code>if (trouble.Comes(away.Message) is { } times) Gone(log, away.Message, Repeated.InWords(times));</code></example>
sealed class Repeated(TimeProvider clock)
{
    const int MostApart = 8;
    static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    readonly Lock door = new();
    readonly Dictionary<string, Seen> seen = new(MostApart, StringComparer.Ordinal);

    /// <summary>Notes that it came. How often it came since it was told last, this time included; null when it is not told now.</summary>
    public int? Comes(string what)
    {
        lock (door)
        {
            var now = clock.GetTimestamp();
            if (!seen.TryGetValue(what, out var before) && !MakeRoom(now))
                return null;
            var times = (before?.Times ?? 0) + 1;
            var isTold = before is null || clock.GetElapsedTime(before.Told, now) >= Often;
            seen[what] = isTold ? new Seen(now, 0) : before! with { Times = times };
            return isTold ? times : null;
        }
    }

    /// <summary>What a line of the log ends with: nothing when it came once.</summary>
    public static string InWords(int times) =>
        times == 1
            ? ""
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" Seen {times}× since this was said last.");

    bool MakeRoom(long now)
    {
        if (seen.Count < MostApart)
            return true;
        var (what, oldest) = seen.MinBy(s => s.Value.Told);
        return clock.GetElapsedTime(oldest.Told, now) >= Often && seen.Remove(what);
    }

    sealed record Seen(long Told, int Times);
}
