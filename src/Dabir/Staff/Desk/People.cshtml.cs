using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff.Desk;

/// <summary>Who works here, and hiring one more.</summary>
[Needs(Permission.ManageStaff)]
public sealed class People(DeskTools tools, StaffAdding adding, Passwords passwords, Signer signer, RequiredFactor required)
    : DeskPage(tools)
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

    /// <summary>Whether a second factor guards a member, in a word; see <see cref="FactorState"/>.</summary>
    public string FactorOf(StaffMember member) => FactorState.Of(member, required);

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        ModelState.Clear();
        Held.RemoveAll(string.IsNullOrEmpty);
        await Load();
        // Without a password one is chosen by a link.
        var password = string.IsNullOrEmpty(Password) ? null : Password;
        foreach (var (field, key) in StaffAdding.Wrong(Email, Name, password))
            Wrong(field, key);
        if (!StoredName.TryParse<Role>(Role, out var role))
            Wrong("Role", "staff.no-role");
        else if (role.NeedsSection() && Held.Count == 0)
            Wrong(Choices.Sections.Count > 0 ? "Held" : "Role", "staff.needs-section");
        if (!ModelState.IsValid)
            return ShownAgain();
        var hash = password is null ? null : await passwords.Hash(password, HttpContext.RequestAborted);
        if (password is not null && hash is null)
            return Busy();
        var application = StaffAdding.Apply(Email!, Name!, role, hash, Held);
        var hired = await Once(async db => (await adding.Hire(db, application, Me)).Whole.With("/desk/staff"));
        if (!hired.IsRefused)
            return password is null ? await HandOver(Email!) : Done();
        Wrong(
            hired.Reason switch
            {
                "staff.email-taken" => "Email",
                "staff.needs-section" or "staff.no-section" => "Held",
                _ => "Role",
            },
            hired.Reason!
        );
        return ShownAgain();
    }

    RedirectResult Done()
    {
        Said = Words.Say("staff.hired", ("name", Name));
        return Redirect("/desk/staff");
    }

    /// <summary>Makes the link by which the one just hired chooses a password, and leads to where it is shown.</summary>
    async Task<IActionResult> HandOver(string email)
    {
        var made = await Write<(long, string)>(async db =>
        {
            if (await db.Account(email) is not { PasswordHash: null } member)
                return Outcome.Refused("staff.no-member");
            var link = await StaffAccounts.Reset(db, signer, member, m => m.OfferReset(Me, Now), Now);
            return link.IsRefused ? link.Whole : link.Whole.With((member.Id, link.Value));
        });
        if (made.IsRefused)
            return Done();
        var (id, token) = made.Value;
        LinkOnce.Keep(TempData, Me, id, token);
        Said = Words.Say("staff.hiredByLink", ("name", Name));
        return Redirect($"/desk/staff/{id}");
    }

    PageResult Busy()
    {
        Gate.Door.AskToWait(HttpContext, Passwords.Wait);
        Wrong("", "staff.busy");
        var busy = ShownAgain();
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return busy;
    }

    async Task Load()
    {
        Members = await Db.Users.AsNoTracking().WithGrants.OrderBy(m => m.BlockedAt != null).ThenBy(m => m.Id).ToListAsync();
        Choices = await RoleChoices.For(Me, Db, Room);
    }
}
