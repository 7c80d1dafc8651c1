namespace Dabir.Logbook;

/// <summary>Tells whoever keeps rendered pages which things show differently, after they are on disk.</summary>
public sealed class CommittedChanges
{
    readonly OwnRows rows = new();
    readonly OwnRows signals = new();
    readonly Lock door = new();

    /// <summary>Called on the writer's thread or the follower's; must be quick and must not throw.</summary>
    public event Action<IReadOnlyCollection<Change>>? Changed;

    internal void Raise(IReadOnlyCollection<Change> changes)
    {
        if (changes.Count > 0)
            Changed?.Invoke(changes);
    }

    /// <summary>This process's own commit is on disk.</summary>
    internal void Raise(Commit commit)
    {
        lock (door)
        {
            rows.Committed();
            signals.Committed();
        }
        Raise(commit.Changes);
    }

    /// <summary>Notes what this process is about to commit: its pages are evicted by the writer itself.</summary>
    internal void Expect(Commit commit)
    {
        lock (door)
        {
            commit.Rows.ForEach(rows.Add);
            if (commit.Signal is { } signal)
                signals.Add(signal);
        }
    }

    /// <summary>The commit failed; another process may now get the same numbers.</summary>
    internal void Forget(Commit commit)
    {
        lock (door)
        {
            if (commit.Rows.Count > 0)
                rows.Remove(commit.Rows[0]);
            if (commit.Signal is { } signal)
                signals.Remove(signal);
        }
    }

    internal bool IsOwnRow(long id) => Asked(() => rows.Has(id));

    internal bool IsOwnSignal(long id) => Asked(() => signals.Has(id));

    /// <summary>The last rows seen, past this process's own that follow them.</summary>
    internal (long Row, long Signal) PastOwn(long row, long signal) => Asked(() => (rows.PastOwn(row), signals.PastOwn(signal)));

    T Asked<T>(Func<T> question)
    {
        lock (door)
            return question();
    }
}
