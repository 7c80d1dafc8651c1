using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff.Desk;

/// <summary>Who works here, and hiring one more.</summary>
[Needs(Permission.ManageStaff)]
public sealed class People(DeskTools tools, StaffAdding adding) : DeskPage(tools)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Role { get; set; } = "reporter";

    [BindProperty]
    public List<string> Held { get; set; } = [];

    public IReadOnlyList<StaffMember> Members { get; private set; } = [];
    public IReadOnlyList<(string, string)> Roles { get; private set; } = [];
    public IReadOnlyList<(string, string)> AllSections { get; private set; } = [];

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        ModelState.Clear();
        Held.RemoveAll(string.IsNullOrEmpty);
        await Load();
        var wrong = StaffAdding.Wrong(Email, Name, Password);
        if (!StoredName.TryParse<Role>(Role, out var role))
            wrong ??= "staff.no-role";
        if (wrong is null)
        {
            var application = adding.Apply(Email!, Name!, role, Password!, Held);
            wrong = (
                await Once(async db =>
                {
                    var hired = await adding.Hire(db, application, Me);
                    return hired.Whole.With("/desk/staff");
                })
            ).Reason;
        }
        if (wrong is null)
        {
            Said = Words.Say("staff.hired", ("name", Name));
            return Redirect("/desk/staff");
        }
        Wrong(
            wrong switch
            {
                "staff.email-wrong" or "staff.email-taken" => "Email",
                "staff.name-wrong" or "names.turning" => "Name",
                "staff.password-short" or "staff.password-long" => "Password",
                "staff.needs-section" or "staff.no-section" => "Held",
                _ => "Role",
            },
            wrong
        );
        return ShownAgain();
    }

    string AddressOf(Section section) => Room.At(section.EditionId, $"/{section.Slug}")[1..];

    // Two editions may have sections of one name.
    string NameOf(Section section) =>
        Room.Editions.All.Count == 1 ? section.Name : $"{section.Name} ({Room.Editions.Of(section.EditionId).Name})";

    async Task Load()
    {
        Members = await Db.Users.AsNoTracking().WithGrants.OrderBy(m => m.Id).ToListAsync();
        var sections = await Db.Sections.AsNoTracking().Include(s => s.Subsections).OrderBy(s => s.Position).ToListAsync();
        // What one may not give is not offered: a role that may be given somewhere, and the sections where any may.
        Roles =
        [
            .. Enum.GetValues<Role>()
                .Where(r => Me.MayGive(r, []) || sections.Exists(s => Me.MayGive(r, [s])))
                .Select(StoredName.Of)
                .Select(r => (r, Words[$"roles.{r}"])),
        ];
        AllSections =
        [
            .. sections
                .Where(s => Enum.GetValues<Role>().Any(r => Me.MayGive(r, [s])))
                .OrderBy(s => s.EditionId)
                .Select(s => (AddressOf(s), NameOf(s))),
        ];
    }
}
