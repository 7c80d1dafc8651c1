namespace Dabir.Gate;

/// <summary>
/// What happens in numbers, told in the log once a minute: a flood of refused requests must not become a flood of lines.
/// </summary>
public sealed partial class Tally : IDisposable
{
    const int MostKinds = 100;

    readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    readonly Lock door = new();
    readonly ILogger<Tally> log;
    readonly ITimer minute;

    public Tally(TimeProvider clock, ILogger<Tally> log)
    {
        this.log = log;
        minute = clock.CreateTimer(_ => Tell(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    /// <summary>Counts one of its kind. How many of them there were in this minute.</summary>
    /// <param name="kind">A short text of a fixed list, such as <c>votes over the limit</c>.</param>
    public int Count(string kind)
    {
        lock (door)
            return counts.Count < MostKinds || counts.ContainsKey(kind)
                ? counts[kind] = counts.GetValueOrDefault(kind) + 1
                : int.MaxValue;
    }

    public void Dispose() => minute.Dispose();

    void Tell()
    {
        string told;
        lock (door)
        {
            if (counts.Count == 0)
                return;
            told = string.Join(", ", counts.OrderByDescending(c => c.Value).Select(c => $"{c.Value} {c.Key}"));
            counts.Clear();
        }
        InTheLastMinute(log, told);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "In the last minute: {Counts}.")]
    static partial void InTheLastMinute(ILogger log, string counts);
}
