using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff.Desk;

/// <summary>Who works here, and hiring one more.</summary>
[Needs(Permission.ManageStaff)]
public sealed class People(DeskTools tools, StaffAdding adding, Passwords passwords) : DeskPage(tools)
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
    public RoleChoices Choices { get; private set; } = null!;

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        ModelState.Clear();
        Held.RemoveAll(string.IsNullOrEmpty);
        await Load();
        var wrong = StaffAdding.Wrong(Email, Name, Password);
        if (!StoredName.TryParse<Role>(Role, out var role))
            wrong ??= "staff.no-role";
        var hash = wrong is null ? await passwords.Hash(Password!, HttpContext.RequestAborted) : null;
        if (wrong is null && hash is null)
        {
            Gate.Door.AskToWait(HttpContext, Passwords.Wait);
            Wrong("", "staff.busy");
            var busy = ShownAgain();
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return busy;
        }
        if (wrong is null)
        {
            var application = StaffAdding.Apply(Email!, Name!, role, hash!, Held);
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
                { } key when key.StartsWith("staff.password-", StringComparison.Ordinal) => "Password",
                "staff.needs-section" or "staff.no-section" => "Held",
                _ => "Role",
            },
            wrong
        );
        return ShownAgain();
    }

    async Task Load()
    {
        Members = await Db.Users.AsNoTracking().WithGrants.OrderBy(m => m.BlockedAt != null).ThenBy(m => m.Id).ToListAsync();
        Choices = await RoleChoices.For(Me, Db, Room);
    }
}
