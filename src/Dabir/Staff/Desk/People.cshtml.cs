using Dabir.Data;
using Dabir.Desk;
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
        await Load();
        var wrong = StaffAdding.Wrong(Email, Name, Password);
        // Nobody hands out more than they hold: only an admin makes another.
        if (!StoredName.TryParse<Role>(Role, out var role) || (role == Staff.Role.Admin && Me.Role != Staff.Role.Admin))
            wrong ??= "staff.not-allowed";
        if (wrong is null)
            wrong = (await adding.Hire(Email!, Name!.Trim(), role, Password!, Held, Me.AsActor)).Outcome.Reason;
        if (wrong is null)
        {
            Said = Words.Say("staff.hired", ("name", Name));
            return Redirect("/desk/staff");
        }
        Wrong(
            wrong.Split('.')[1].Split('-')[0] switch
            {
                "email" => "Email",
                "name" => "Name",
                "password" => "Password",
                _ => "Role",
            },
            wrong
        );
        return ShownAgain();
    }

    async Task Load()
    {
        Members = await Db.Users.AsNoTracking().Include(m => m.Sections).OrderBy(m => m.Id).ToListAsync();
        Roles =
        [
            .. Enum.GetValues<Role>()
                .Where(r => r != Staff.Role.Admin || Me.Role == Staff.Role.Admin)
                .Select(StoredName.Of)
                .Select(r => (r, Words[$"roles.{r}"])),
        ];
        AllSections = [.. (await Db.Sections.OrderBy(s => s.Position).ToListAsync()).Select(s => (s.Slug, s.Name))];
    }
}
