namespace Dabir.Delivery;

/// <summary>
/// The edition an address begins with, <c>/en/…</c>. A request without it asks for the first edition, whose addresses begin
/// with nothing.
/// </summary>
/// <param name="Id">The edition's.</param>
/// <param name="Language">For the words that are said when not even the database answers.</param>
public sealed record AskedEdition(long Id, string Language)
{
    /// <summary>Null for the first edition.</summary>
    public static AskedEdition? Of(HttpContext http) => http.Features.Get<AskedEdition>();
}

/// <summary>Marks an address that every edition has, each under its own prefix; all others are the house's and have none.</summary>
sealed class InEveryEdition
{
    InEveryEdition() { }

    public static InEveryEdition Marked { get; } = new();
}
