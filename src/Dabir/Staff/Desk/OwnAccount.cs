using Dabir.Data;
using Dabir.Desk;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff.Desk;

/// <summary>Sessions as a page lists them.</summary>
/// <param name="Home">The address below which each is ended: <c>{Home}/{id}/withdrawal</c>.</param>
/// <param name="Current">The one of this request, which is left by signing out.</param>
public sealed record SessionList(IReadOnlyList<StaffSession> Sessions, EditionClock Clock, string Home, long? Current)
{
    /// <summary>This one first, then those used last; and of one device the how manieth each is.</summary>
    public IEnumerable<(StaffSession Session, int Number)> Numbered =>
        Sessions
            .OrderByDescending(s => s.Id == Current)
            .ThenByDescending(s => s.SeenAt)
            .Select(s => (s, Sessions.Count(other => other.Device == s.Device && other.Id <= s.Id)));
}

/// <summary>One's own account as its page shows it.</summary>
/// <param name="Name">As it is, or as typed when it was refused.</param>
public sealed record OwnPage(SessionList Sessions, string Name);

/// <summary>One's own account: the password, and where one is signed in.</summary>
[Route("/desk/me")]
[Needs(Permission.EnterDesk)]
public sealed class OwnAccount(DeskTools tools, Passwords passwords, PasswordAgain again) : DeskController(tools)
{
    const string PageView = "/Staff/Desk/OwnAccount.cshtml";
    readonly DeskTools tools = tools;

    [HttpGet("")]
    public async Task<IActionResult> Show() => Shown(PageView, await Load());

    [HttpPost("name")]
    public async Task<IActionResult> Rename()
    {
        var name = $"{Request.Form["Name"]}";
        if (StaffAdding.WrongName(name) is { } wrong)
        {
            Wrong("Name", Words[wrong]);
            return Shown(PageView, await Load() with { Name = name });
        }
        var done = await Once(async db => (await db.Account(Me.Id))!.Rename(StaffAdding.NameOf(name), Me, Now).With("/desk/me"));
        if (done.IsRefused)
        {
            Wrong("", Why(done.Whole));
            return Shown(PageView, await Load() with { Name = name });
        }
        Say(Words["staff.nameKept"]);
        return Redirect(done.Value);
    }

    /// <summary>A new password, for who knows the old one. Every other session ends.</summary>
    [HttpPost("password")]
    public async Task<IActionResult> ChangePassword()
    {
        var (old, wanted) = ($"{Request.Form["OldPassword"]}", $"{Request.Form["NewPassword"]}");
        if (PasswordRules.Wrong(wanted, Me.Email, Me.Name) is { } wrong)
            return await Again("NewPassword", Words[wrong]);
        if (await again.Refusal(HttpContext, Me, old) is { } refusal)
            return await Again(refusal.IsWrong ? "OldPassword" : "", refusal.In(Words), refusal.Status);
        if (await passwords.Hash(wanted, HttpContext.RequestAborted) is not { } hash)
        {
            var busy = PasswordAgain.Busy(HttpContext);
            return await Again("", busy.In(Words), busy.Status);
        }
        var (here, now) = ((await tools.Current.Session())!.Id, Now);
        await Once(async db =>
        {
            await StaffAccounts.EndSessions(db, Me.Id, now, but: here);
            await StaffAccounts.EndLinks(db, Me.Id);
            return (await db.Account(Me.Id))!.ChoosePassword(hash, now).With("/desk/me");
        });
        Say(Words["staff.passwordChanged"]);
        return Redirect("/desk/me");
    }

    [HttpPost("sessions/{session:long}/withdrawal")]
    public Task<IActionResult> End(long session) => End(s => s.Id == session, "staff.sessionEnded");

    [HttpPost("sessions/withdrawal")]
    public async Task<IActionResult> EndOthers()
    {
        var here = (await tools.Current.Session())!.Id;
        return await End(s => s.Id != here, "staff.sessionsEnded");
    }

    async Task<IActionResult> End(Func<StaffSession, bool> which, string said)
    {
        var now = Now;
        await Once(async db =>
        {
            var open = await db.StaffSessions.Where(s => s.StaffId == Me.Id).Open(now).ToListAsync();
            var ended = open.Where(which).ToList();
            if (ended.Count == 0)
                return Outcome.Unchanged.With("/desk/me");
            ended.ForEach(session => session.End(now));
            var member = (await db.Account(Me.Id))!;
            return Outcome.Done(new LogEntry("staff.end-sessions", member, Me.AsActor, now)).With("/desk/me");
        });
        Say(Words[said]);
        return Redirect("/desk/me");
    }

    async Task<IActionResult> Again(string field, string message, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Wrong(field, message);
        var shown = Shown(PageView, await Load());
        shown.StatusCode = status;
        return shown;
    }

    async Task<OwnPage> Load() => new(await Sessions(), Me.Name);

    async Task<SessionList> Sessions() =>
        new(
            await Db
                .StaffSessions.AsNoTracking()
                .Where(s => s.StaffId == Me.Id)
                .Open(Now)
                .OrderByDescending(s => s.SeenAt)
                .ToListAsync(),
            Room.Clock,
            "/desk/me/sessions",
            (await tools.Current.Session())!.Id
        );
}
