using Dabir.Data;
using Dabir.Gate;
using Dabir.Logbook;
using Dabir.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dabir.Staff.Desk;

/// <summary>The link by which a member chooses a new password. It opens once, and ends every session there was.</summary>
[AllowAnonymous, Costly, Limited(Limit.Setup), FormAtMost(Arrival.LargestForm)]
public sealed class Reset(
    NewsroomDb db,
    IDatabaseKind kind,
    NewsroomWriter writer,
    Signer signer,
    Passwords passwords,
    StaffDoor door,
    HalfWay half,
    Wording words,
    TimeProvider clock
) : PageModel
{
    const string Dead = "staff.link-dead";

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whose account it is, so that a browser keeps the new password under it.</summary>
    public StaffMember? Member { get; private set; }

    public async Task<IActionResult> OnGet(string token) => await Find(token) is null ? DeadLink.Shown(Dead) : Page();

    public async Task<IActionResult> OnPost(string token)
    {
        try
        {
            return await Open(token);
        }
        catch (Exception away) when (kind.IsAway(away))
        {
            Response.Headers.RetryAfter = NewsroomUnavailableException.RetryAfter;
            return Again("staff.away", StatusCodes.Status503ServiceUnavailable);
        }
    }

    async Task<IActionResult> Open(string token)
    {
        if (await Find(token) is not { } member)
            return DeadLink.Shown(Dead);
        ModelState.Clear();
        if (PasswordRules.Wrong(Password, member.Email, member.Name) is { } wrong)
            return Again(wrong, StatusCodes.Status422UnprocessableEntity);
        if (await passwords.Hash(Password!, HttpContext.RequestAborted) is not { } hash)
            return Again("staff.busy", StatusCodes.Status503ServiceUnavailable);
        var now = clock.GetUtcNow().UtcDateTime;
        var outcome = await writer.Write(async inside =>
        {
            if (await SetupLinks.FindReset(inside, signer, token, now) is not { } link)
                return Outcome.Refused(Dead);
            link.Use(now);
            await StaffAccounts.EndSessions(inside, member.Id, now);
            var account = (await inside.Account(member.Id))!;
            return account.ChoosePassword(hash, now).With(account);
        });
        if (outcome.IsRefused)
            return DeadLink.Shown(Dead);
        TempData["Said"] = words["staff.passwordKept"];
        // A new password is one factor, however it was come by.
        if (outcome.Value.HasSecondFactor)
        {
            half.Begin(HttpContext, outcome.Value, newHash: null);
            return Redirect(SecondStep.Address);
        }
        await door.LetIn(HttpContext, member.Id, Halfway.Of(outcome.Value), newHash: null);
        return Redirect("/desk");
    }

    async Task<StaffMember?> Find(string token) =>
        Member =
            await SetupLinks.FindReset(db, signer, token, clock.GetUtcNow().UtcDateTime) is { StaffId: { } id }
            && await db.Account(id) is { IsBlocked: false } member
                ? member
                : null;

    PageResult Again(string key, int status)
    {
        ModelState.AddModelError("Password", words[key]);
        Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
            Door.AskToWait(HttpContext, Passwords.Wait);
        return Page();
    }
}
