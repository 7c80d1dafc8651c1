using Dabir.Data;
using Dabir.Desk;
using Dabir.Gate;
using Dabir.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff.Desk;

/// <summary>The second step of signing in as its page shows it.</summary>
/// <param name="Kept">A form that came after the session's end, sealed; see <see cref="KeptForms"/>.</param>
public sealed record SecondPage(StaffMember Member, bool HasPasskeys, string? Kept, string? ReturnUrl);

/// <summary>
/// Asks who gave the right password for a code of the app or a recovery code, in one field. Nobody is signed in before; a
/// passkey, which is offered here too, needs neither step.
/// </summary>
[AllowAnonymous, Costly, AutoValidateAntiforgeryToken]
public sealed class SecondStep(
    NewsroomDb db,
    IDatabaseKind kind,
    HalfWay half,
    StaffDoor door,
    CodeSecrets secrets,
    KnownDevices devices,
    Limits limits,
    Visitors visitors,
    SignIns numbers,
    Arrival arrival,
    Wording words
) : Controller
{
    public const string Address = "/sign-in/second";

    [HttpGet(Address)]
    public async Task<IActionResult> Show(string? returnUrl) =>
        await Page(null, returnUrl) is { } page
            ? Shown(page, StatusCodes.Status200OK)
            : Redirect("/sign-in" + QueryString.Create("returnUrl", returnUrl ?? ""));

    [HttpPost(Address), Limited(Limit.SignIns, GivesFormBack = true), FormAtMost(Arrival.LargestForm, CarriesForms = true)]
    public async Task<IActionResult> Enter()
    {
        var form = Request.Form;
        var (typed, kept, returnUrl) = ($"{form["Code"]}", $"{form["Kept"]}", $"{form["ReturnUrl"]}");
        if (half.Of(HttpContext) is not { } way || await Page(kept, returnUrl) is not { } page)
            return BeginAgain(kept, returnUrl);
        if (Door.TooOften(HttpContext) is { } tooOften)
            return Again(page, "staff.tooManyTries", StatusCodes.Status429TooManyRequests, tooOften);
        // Before anything is compared. Tries from a device the account knows are counted apart, as those of passwords are, and
        // others by their network: who found out a password must not keep its owner waiting.
        var email = page.Member.Email!;
        (Limit Limit, ulong Who)[] counted = devices.Known(HttpContext, email) is { } device
            ? [(Limit.Codes, device)]
            :
            [
                (Limit.Codes, Limits.From(visitors.NetworkNumber(HttpContext), email)),
                (Limit.CodesOfStrangers, Limits.Account(email)),
                (Limit.CodesOfStrangersInADay, Limits.Account(email)),
            ];
        foreach (var (limit, who) in counted)
        {
            if (limits.Take(limit, who) is not { } wait)
                continue;
            Door.AskToWait(HttpContext, wait);
            numbers.Count("limited");
            var key = limit == Limit.CodesOfStrangersInADay ? "staff.tooManyCodesInADay" : "staff.tooManyCodes";
            return Again(page, key, StatusCodes.Status429TooManyRequests, wait);
        }
        try
        {
            return await Enter(way, page, typed, counted);
        }
        catch (Exception away) when (kind.IsAway(away))
        {
            Response.Headers.RetryAfter = NewsroomUnavailableException.RetryAfter;
            return Again(page, "staff.away", StatusCodes.Status503ServiceUnavailable);
        }
    }

    async Task<IActionResult> Enter(Halfway way, SecondPage page, string typed, (Limit Limit, ulong Who)[] counted)
    {
        var (kept, returnUrl) = (page.Kept, page.ReturnUrl);
        var isCode = OneTimeCodes.IsOne(typed);
        var by = isCode ? "code" : "recovery";
        int? left = null;
        var came = await door.LetIn(
            HttpContext,
            way.Member,
            by,
            (_, member, now) =>
            {
                if (Halfway.Of(member) != way.Password || !member.HasSecondFactor)
                    return Task.FromResult(Logbook.Outcome.Refused("staff.begin-again"));
                if (isCode)
                    return Task.FromResult(member.UseCode(secrets.Open(member.CodeSecret, member.Id), typed, now));
                var used = member.UseRecovery(typed, now);
                left = member.RecoveryLeft;
                return Task.FromResult(used);
            },
            way.NewHash
        );
        if (!came.IsRefused)
        {
            foreach (var (limit, who) in counted)
                limits.GiveBack(limit, who);
            if (left is { } codes)
                TempData["Said"] =
                    codes == 0
                        ? words["staff.recoveryLast"]
                        : words.Say("staff.recoveryUsed", ("left", InMinutes.Digits(words, codes)));
            return arrival.Of(HttpContext, way.Member, kept, returnUrl);
        }
        numbers.Count("bad");
        if (came.Reason is not ("staff.code-wrong" or "staff.recovery-wrong"))
            return BeginAgain(kept, returnUrl);
        await door.NoteSecondFailure(way.Member, by);
        return Again(page, came.Reason, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The step's page right after the password, for a form that cannot travel in an address.</summary>
    internal static ViewResult Shown(SecondPage page, int status, ModelStateDictionary? wrong = null) =>
        new()
        {
            ViewName = "/Staff/Desk/SecondStep.cshtml",
            StatusCode = status,
            ViewData = new ViewDataDictionary<SecondPage>(new EmptyModelMetadataProvider(), wrong ?? new()) { Model = page },
        };

    IActionResult BeginAgain(string? kept, string? returnUrl) =>
        Arrival.Again(HttpContext, "staff.begin-again", StatusCodes.Status422UnprocessableEntity, kept, returnUrl);

    ViewResult Again(SecondPage page, string key, int status, TimeSpan? wait = null)
    {
        ModelState.Clear();
        ModelState.AddModelError("Code", InMinutes.Say(words, key, wait));
        return Shown(page, status, ModelState);
    }

    async Task<SecondPage?> Page(string? kept, string? returnUrl) =>
        half.Of(HttpContext) is { } way
        && await db.Users.AsNoTracking().SingleOrDefaultAsync(m => m.Id == way.Member)
            is { IsBlocked: false, HasSecondFactor: true } member
            ? new SecondPage(member, await db.UserPasskeys.AnyAsync(p => p.UserId == member.Id), kept, returnUrl)
            : null;
}
