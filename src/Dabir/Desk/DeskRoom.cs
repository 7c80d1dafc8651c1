using Dabir.Sections;
using Dabir.Sections.Reader;
using Dabir.Staff;
using Dabir.Words;

namespace Dabir.Desk;

/// <summary>What every page of the desk shows around its own: who sits there, the edition, its clock and words, how much waits.</summary>
/// <param name="Waiting">How many comments wait; 0 for who may not decide on them.</param>
public sealed record DeskRoom(StaffMember Me, Edition Edition, EditionClock Clock, Wording Words, int Waiting)
{
    /// <summary>Under which a view finds it.</summary>
    public const string Key = "Room";
}
