using Dabir.Data;
using Dabir.Desk;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff.Desk;

/// <summary>The roles and sections a member may give; what one may not give is not offered.</summary>
/// <param name="Roles">Stored names and labels.</param>
/// <param name="Sections">Addresses, <c>city</c> or <c>en/city</c>, and names.</param>
public sealed record RoleChoices(
    DeskRoom Room,
    IReadOnlyList<(string Value, string Text)> Roles,
    IReadOnlyList<(string Value, string Text)> Sections
)
{
    public static async Task<RoleChoices> For(StaffMember me, NewsroomDb db, DeskRoom room)
    {
        var sections = await db.Sections.AsNoTracking().Include(s => s.Subsections).OrderBy(s => s.Position).ToListAsync();
        return new RoleChoices(
            room,
            [
                .. Enum.GetValues<Role>()
                    .Where(r => me.MayGive(r, []) || sections.Exists(s => me.MayGive(r, [s])))
                    .Select(StoredName.Of)
                    .Select(r => (r, room.Words[$"roles.{r}"])),
            ],
            [
                .. sections
                    .Where(s => Enum.GetValues<Role>().Any(r => me.MayGive(r, [s])))
                    .OrderBy(s => s.EditionId)
                    .Select(s => (AddressOf(room, s), NameOf(room, s))),
            ]
        );
    }

    /// <summary>A section as the form names it.</summary>
    public string AddressOf(Section section) => AddressOf(Room, section);

    static string AddressOf(DeskRoom room, Section section) => room.At(section.EditionId, $"/{section.Slug}")[1..];

    // Two editions may have sections of one name.
    static string NameOf(DeskRoom room, Section section) =>
        room.Editions.All.Count == 1 ? section.Name : $"{section.Name} ({room.Editions.Of(section.EditionId).Name})";
}
