namespace Dabir.Logbook;

/// <summary>What one commit wrote that other processes, and the kept pages, have to hear of.</summary>
sealed class Commit
{
    readonly HashSet<Change> decided = [];

    /// <summary>The numbers of its logbook rows, one after the other.</summary>
    public List<long> Rows { get; } = [];

    /// <summary>What was touched without a decision.</summary>
    public HashSet<Change> Touched { get; } = [];

    /// <summary>The number of its row in Signals, or null.</summary>
    public long? Signal { get; set; }

    /// <summary>Everything that shows differently by it.</summary>
    public IReadOnlyCollection<Change> Changes => [.. decided.Union(Touched)];

    public void Add(LogEntry row)
    {
        Rows.Add(row.Id);
        decided.UnionWith(row.Changes);
    }
}
