using Dabir.Sections;
using Dabir.Sections.Reader;
using Dabir.Staff;
using Dabir.Words;

namespace Dabir.Desk;

/// <summary>What every page of the desk shows around its own: who sits there, the edition, its clock and words, how much waits.</summary>
/// <param name="Edition">The one that is worked on: its lists, its sections, its boxes.</param>
/// <param name="WaitingIn">What waits in each edition; empty for who may not decide on it.</param>
public sealed record DeskRoom(
    StaffMember Me,
    EditionBook Editions,
    Edition Edition,
    Wording Words,
    IReadOnlyDictionary<long, Waiting> WaitingIn
)
{
    public EditionClock Clock { get; } = new(Edition);

    /// <summary>What waits in this edition.</summary>
    public Waiting Waiting => WaitingIn.GetValueOrDefault(Edition.Id);

    /// <summary>The same room with another edition on the table, as the page of one of its articles has it.</summary>
    public DeskRoom With(long edition) =>
        edition == Edition.Id ? this : new(Me, Editions, Editions.Of(edition), Words, WaitingIn);

    /// <summary>Where readers find an address of an edition.</summary>
    public string At(long edition, string path) => Editions.At(edition, path);

    /// <summary>Under which a view finds it.</summary>
    public const string Key = "Room";
}

/// <summary>How many comments wait for a moderator.</summary>
/// <param name="InReview">Sent and not decided on.</param>
/// <param name="Reported">Published, and reported since.</param>
public readonly record struct Waiting(int InReview, int Reported)
{
    public int All => InReview + Reported;
}
