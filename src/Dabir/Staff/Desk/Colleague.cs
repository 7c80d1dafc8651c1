using Dabir.Data;
using Dabir.Desk;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff.Desk;

/// <summary>One colleague's account as its page shows it.</summary>
/// <param name="Factor">The label's key; see <see cref="FactorState"/>.</param>
/// <param name="Link">A link for a new password that was just made; shown once.</param>
/// <param name="LinkUntil">Until when a link that was made and not used opens.</param>
/// <param name="Name">As typed when it was refused; so is <paramref name="Email"/>.</param>
public sealed record ColleaguePage(
    StaffMember Member,
    IReadOnlyList<StaffSession> Sessions,
    RoleChoices Choices,
    string? Role,
    IReadOnlyList<string> Held,
    string Factor,
    DateTime? LinkUntil,
    string? Link,
    string? Name,
    string? Email
);

/// <summary>The account of a colleague: its role, its sessions, whether it opens; an address for each decision.</summary>
[Route("/desk/staff/{id:long}")]
[Needs(Permission.ManageStaff)]
public sealed class Colleague(DeskTools tools, SiteAddress site, Signer signer, RequiredFactor required) : DeskController(tools)
{
    const string PageView = "/Staff/Desk/Colleague.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Show(long id) => await Load(id) is { } page ? Shown(PageView, page) : NotHere();

    [HttpPost("role")]
    public Task<IActionResult> ChangeRole(long id)
    {
        var (typed, held) = ($"{Request.Form["Role"]}", Request.Form["Held"].OfType<string>().Where(h => h.Length > 0).ToList());
        return Decide(
            id,
            "staff.roleChanged",
            async (db, member) =>
                !StoredName.TryParse<Role>(typed, out var role) ? Outcome.Refused("staff.no-role")
                : await StaffAdding.Sections(db, held) is not { } sections ? Outcome.Refused("staff.no-section")
                : await StaffAccounts.Become(db, member, role, sections, m => m.Become(role, sections, Me, Now)),
            page => page with { Role = typed, Held = held }
        );
    }

    /// <summary>The name colleagues see, and the address to sign in with.</summary>
    [HttpPost("name")]
    public Task<IActionResult> Rename(long id)
    {
        var (name, email) = ($"{Request.Form["Name"]}", $"{Request.Form["Email"]}".Trim());
        foreach (var (field, key) in StaffAdding.Wrong(email, name, password: null))
            Wrong(field, Words[key]);
        return Decide(
            id,
            "staff.nameAndEmailKept",
            (db, member) => StaffAccounts.Rename(db, member, email, m => m.Rename(StaffAdding.NameOf(name), email, Me, Now)),
            page => page with { Name = name, Email = email }
        );
    }

    [HttpPost("block")]
    public Task<IActionResult> Block(long id) =>
        Decide(id, "staff.blockedNow", (db, member) => StaffAccounts.Block(db, member, m => m.Block(Me, Now), Now));

    [HttpPost("block/withdrawal")]
    public Task<IActionResult> Unblock(long id) =>
        Decide(id, "staff.unblockedNow", (_, member) => Task.FromResult(member.Unblock(Me, Now)));

    /// <summary>Makes a link for a new password. It stands on the page this leads to, once, and nowhere else.</summary>
    [HttpPost("reset")]
    public async Task<IActionResult> Reset(long id)
    {
        // Not once a form: what a form led to is remembered in the database, and this must not be.
        var made = await Write(async db =>
            await db.Account(id) is { } member
                ? await StaffAccounts.Reset(db, signer, member, m => m.OfferReset(Me, Now), Now)
                : Outcome.Refused("staff.no-member")
        );
        if (!made.IsRefused)
        {
            LinkOnce.Keep(TempData, Me, id, made.Value);
            return Redirect($"/desk/staff/{id}");
        }
        if (await Load(id) is not { } page)
            return NotHere();
        Wrong("", Why(made.Whole));
        return Shown(PageView, page);
    }

    [HttpPost("sessions/{session:long}/withdrawal")]
    public Task<IActionResult> EndSession(long id, long session) =>
        Decide(
            id,
            "staff.sessionEnded",
            async (db, member) =>
                member.WhyNot(Me) is { } not ? not
                : await StaffAccounts.EndSession(db, id, session, Now)
                    ? Outcome.Done(new LogEntry("staff.end-sessions", member, Me.AsActor, Now))
                : Outcome.Unchanged
        );

    [HttpPost("sessions/withdrawal")]
    public Task<IActionResult> EndSessions(long id) =>
        Decide(
            id,
            "staff.sessionsEnded",
            async (db, member) =>
            {
                if (member.WhyNot(Me) is { } not)
                    return not;
                await StaffAccounts.EndSessions(db, id, Now);
                return Outcome.Done(new LogEntry("staff.end-sessions", member, Me.AsActor, Now));
            }
        );

    /// <summary>Takes away a second factor that the colleague has lost.</summary>
    [HttpPost("second-factor/withdrawal")]
    public Task<IActionResult> LoseSecondFactor(long id) =>
        Decide(
            id,
            "staff.factorLost",
            (db, _) => StaffAccounts.LoseSecondFactor(db, id, member => member.LoseSecondFactor(Me, Now), Now)
        );

    async Task<IActionResult> Decide(
        long id,
        string said,
        Func<NewsroomDb, StaffMember, Task<Outcome>> decide,
        Func<ColleaguePage, ColleaguePage>? typed = null
    )
    {
        if (ModelState.IsValid)
        {
            var outcome = await Once(async db =>
                await db.Account(id) is { } member
                    ? (await decide(db, member)).With($"/desk/staff/{id}")
                    : Outcome.Refused("staff.no-member")
            );
            if (!outcome.IsRefused)
            {
                Say(Words[said]);
                return Redirect(outcome.Value);
            }
            Wrong(FieldOf(outcome.Reason!), Why(outcome.Whole));
        }
        if (await Load(id) is not { } page)
            return NotHere();
        return Shown(PageView, typed is null ? page : typed(page));
    }

    static string FieldOf(string reason) =>
        reason switch
        {
            "staff.no-role" => "Role",
            "staff.no-section" or "staff.needs-section" => "Held",
            "staff.email-taken" => "Email",
            _ => "",
        };

    async Task<ColleaguePage?> Load(long id)
    {
        if (await Db.Users.AsNoTracking().WithGrants.SingleOrDefaultAsync(m => m.Id == id) is not { } member)
            return null;
        var sessions = await Db
            .StaffSessions.AsNoTracking()
            .Where(s => s.StaffId == id)
            .Open(Now)
            .OrderByDescending(s => s.SeenAt)
            .ToListAsync();
        var choices = await RoleChoices.For(Me, Db, Room);
        return new ColleaguePage(
            member,
            sessions,
            choices,
            member.Grants.Count > 0 ? StoredName.Of(member.Grants[0].Role) : null,
            [.. member.Grants.Where(g => g.Section is not null).Select(g => choices.AddressOf(g.Section!))],
            FactorState.Of(member, required),
            await SetupLinks.OpenUntil(Db, id, Now),
            LinkOnce.Take(TempData, Me, id) is { } token ? $"{site.Base}/reset/{token}" : null,
            member.Name,
            member.Email
        );
    }
}
