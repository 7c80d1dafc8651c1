namespace Dabir.Desk;

/// <summary>Where a list of the desk goes on; shown by <c>_Neighbours.cshtml</c>.</summary>
/// <param name="Previous">The address of the page before this one; null on the first.</param>
/// <param name="Next">The address of the page after this one; null on the last.</param>
public sealed record Neighbours(string? Previous, string? Next)
{
    /// <param name="number">The page that is shown, from 1.</param>
    /// <param name="address">Makes the address of a page.</param>
    public static Neighbours Of(int number, bool hasMore, Func<int, string> address) =>
        new(number > 1 ? address(number - 1) : null, hasMore ? address(number + 1) : null);
}
