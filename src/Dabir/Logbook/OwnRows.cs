namespace Dabir.Logbook;

/// <summary>
/// Which rows of a table this process wrote itself. Kept as stretches of numbers: a process writes many in a row, and a
/// command that fills a site writes millions that nobody asks about.
/// </summary>
sealed class OwnRows
{
    readonly List<(long From, long To)> stretches = [];
    long committed;

    /// <summary>Notes a row before its commit.</summary>
    public void Add(long row)
    {
        if (stretches.Count > 0 && stretches[^1] is var last && last.To + 1 == row)
            stretches[^1] = (last.From, row);
        else
            stretches.Add((row, row));
    }

    /// <summary>The rows noted so far are on disk.</summary>
    public void Committed() => committed = stretches.Count > 0 ? stretches[^1].To : committed;

    /// <summary>The commit failed; another process may get the same numbers.</summary>
    public void Remove(long from)
    {
        while (stretches.Count > 0 && stretches[^1].To >= from)
        {
            var last = stretches[^1];
            stretches.RemoveAt(stretches.Count - 1);
            if (last.From < from)
                stretches.Add((last.From, from - 1));
        }
    }

    /// <summary>Whether a row is this process's own. Rows are asked for in their order; those before are forgotten.</summary>
    public bool Has(long row)
    {
        ForgetBefore(row);
        return stretches.Count > 0 && stretches[0].From <= row;
    }

    /// <summary>From the last row seen, past the own rows that follow it: there is nothing new in them.</summary>
    public long PastOwn(long seen)
    {
        ForgetBefore(seen + 1);
        return stretches.Count > 0 && stretches[0].From <= seen + 1 ? Math.Max(seen, Math.Min(stretches[0].To, committed)) : seen;
    }

    void ForgetBefore(long row)
    {
        while (stretches.Count > 0 && stretches[0].To < row)
            stretches.RemoveAt(0);
    }
}
