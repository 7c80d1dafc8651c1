using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Sections.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff.Desk;

/// <summary>Sessions as a page lists them.</summary>
/// <param name="Current">The one of this request, when they are one's own; each other can be ended.</param>
public sealed record SessionList(IReadOnlyList<StaffSession> Sessions, EditionClock Clock, long? Current);

/// <summary>One's own account: the password, and where one is signed in.</summary>
[Route("/desk/me")]
[Needs(Permission.EnterDesk)]
public sealed class OwnAccount(DeskTools tools, Passwords passwords, PasswordAgain again) : DeskController(tools)
{
    const string PageView = "/Staff/Desk/OwnAccount.cshtml";
    readonly DeskTools tools = tools;

    [HttpGet("")]
    public async Task<IActionResult> Show() => Shown(PageView, await Sessions());

    /// <summary>A new password, for who knows the old one. Every other session ends.</summary>
    [HttpPost("password")]
    public async Task<IActionResult> ChangePassword()
    {
        var (old, wanted) = ($"{Request.Form["OldPassword"]}", $"{Request.Form["NewPassword"]}");
        if (PasswordRules.Wrong(wanted, Me.Email, Me.Name) is { } wrong)
            return await Again("NewPassword", wrong);
        if (await again.Refusal(HttpContext, Me, old) is { } refusal)
            return await Again(refusal.IsWrong ? "OldPassword" : "", refusal.Key, refusal.Status);
        if (await passwords.Hash(wanted, HttpContext.RequestAborted) is not { } hash)
        {
            var busy = PasswordAgain.Busy(HttpContext);
            return await Again("", busy.Key, busy.Status);
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

    async Task<IActionResult> Again(string field, string key, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Wrong(field, Words[key]);
        var shown = Shown(PageView, await Sessions());
        shown.StatusCode = status;
        return shown;
    }

    async Task<SessionList> Sessions() =>
        new(
            await Db
                .StaffSessions.AsNoTracking()
                .Where(s => s.StaffId == Me.Id)
                .Open(Now)
                .OrderByDescending(s => s.SeenAt)
                .ToListAsync(),
            Room.Clock,
            (await tools.Current.Session())!.Id
        );
}
