namespace Dabir.Logbook;

/// <summary>Tells whoever keeps rendered pages which things show differently, after they are on disk.</summary>
public sealed class CommittedChanges
{
    readonly HashSet<long> ownRows = [];
    readonly Lock door = new();

    /// <summary>Called on the writer's thread or the follower's; must be quick and must not throw.</summary>
    public event Action<IReadOnlyCollection<Change>>? Changed;

    internal void Raise(IReadOnlyCollection<Change> changes)
    {
        if (changes.Count > 0)
            Changed?.Invoke(changes);
    }

    /// <summary>Notes rows of this process before they are committed: their pages are evicted by the writer itself.</summary>
    internal void Expect(IReadOnlyCollection<long> rows)
    {
        lock (door)
            ownRows.UnionWith(rows);
    }

    /// <summary>The commit failed; another process may now get the same numbers.</summary>
    internal void Forget(IReadOnlyCollection<long> rows)
    {
        lock (door)
            ownRows.ExceptWith(rows);
    }

    /// <summary>Whether a row is this process's own; asked once for each.</summary>
    internal bool TakeOwn(long row)
    {
        lock (door)
            return ownRows.Remove(row);
    }
}
