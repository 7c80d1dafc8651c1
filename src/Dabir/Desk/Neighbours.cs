namespace Dabir.Desk;

/// <summary>Where a list of the desk goes on; shown by <c>_Neighbours.cshtml</c>.</summary>
/// <param name="Previous">The address of the page before this one; null on the first.</param>
/// <param name="Next">The address of the page after this one; null on the last.</param>
public sealed record Neighbours(string? Previous, string? Next);
