namespace Dabir.Desk;

/// <summary>
/// A page of a list of the desk, named by the row it follows or precedes. A number would count every row before it, and
/// would show other rows as soon as one is decided.
/// </summary>
/// <param name="After">The row the page follows; null at the beginning.</param>
/// <param name="Before">The row the page precedes, on the way back.</param>
public sealed record DeskWalk(long? After, long? Before, int Size)
{
    /// <summary>Cuts what was found to one page.</summary>
    /// <param name="found">In the list's order, one row more than a page holds when there are more.</param>
    public (IReadOnlyList<T> Rows, bool HasPrevious, bool HasNext) Page<T>(IReadOnlyList<T> found)
    {
        var more = found.Count > Size;
        if (found.Count == 0)
            return (found, false, false);
        return Before is null ? ([.. found.Take(Size)], After is not null, more) : ([.. found.TakeLast(Size)], more, true);
    }
}
