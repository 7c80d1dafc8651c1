using Dabir.Data;
using Dabir.Desk;
using Dabir.Gate;
using Dabir.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff.Desk;

/// <summary>Signing in by e-mail and password. An unknown address and a wrong password are answered alike.</summary>
[AllowAnonymous, Costly, Limited(Limit.SignIns, GivesFormBack = true), FormAtMost(Arrival.LargestForm, CarriesForms = true)]
public sealed class SignIn(
    NewsroomDb db,
    IDatabaseKind kind,
    StaffDoor door,
    Passwords passwords,
    KnownDevices devices,
    Wording words,
    Limits limits,
    Visitors visitors,
    SignIns numbers,
    HalfWay half,
    Arrival arrival,
    Settings settings
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>A form that came after the session's end, sealed; see <see cref="KeptForms"/>.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>Nobody has an account yet, and so nobody can come in here.</summary>
    public bool HasNobody { get; private set; }

    /// <summary>The browser still has the cookie of a session that opens nothing any more.</summary>
    public bool IsOver { get; private set; }

    public async Task OnGet()
    {
        Kept = HttpContext.Items[KeptForms.Item] is string { Length: > 0 } form ? form : null;
        if (Kept is not null)
            devices.LetCarry(HttpContext);
        IsOver =
            Kept is null && User.Identity?.IsAuthenticated != true && Request.Cookies.ContainsKey(StaffDoor.CookieName(settings));
        HasNobody = !IsOver && await Nobody();
        if (HttpContext.Items[SignInAgain.Item] is not SignInAgain again)
            return;
        ReturnUrl = again.ReturnUrl;
        ModelState.AddModelError("", InMinutes.Say(words, again.Key, again.Wait));
        Response.StatusCode = again.Status;
        // What the step before had put into its answer is gone with that answer.
        Response.Headers.RetryAfter = again.RetryAfter;
        half.End(HttpContext);
    }

    public async Task<IActionResult> OnPost()
    {
        try
        {
            return await Enter();
        }
        catch (Exception away) when (kind.IsAway(away))
        {
            Response.Headers.RetryAfter = NewsroomUnavailableException.RetryAfter;
            return Again("staff.away", StatusCodes.Status503ServiceUnavailable);
        }
    }

    async Task<bool> Nobody()
    {
        try
        {
            return !await db.Users.AnyAsync(HttpContext.RequestAborted);
        }
        catch (Exception away) when (kind.IsAway(away))
        {
            return false;
        }
    }

    async Task<IActionResult> Enter()
    {
        // A form that is carried along would be lost with the page.
        if (Door.TooOften(HttpContext) is { } tooOften)
        {
            numbers.Count("limited");
            return Again("staff.tooManyTries", StatusCodes.Status429TooManyRequests, tooOften);
        }
        // Tries from a device the account knows are counted apart: who guesses elsewhere keeps nobody out.
        var (limit, who) = devices.Known(HttpContext, Email ?? "") is { } device
            ? (Limit.Devices, device)
            : (Limit.Accounts, Limits.Account(Email ?? ""));
        // Before anything is looked up or hashed: guessing costs the guesser more than us.
        if (limits.Take(limit, who) is { } wait)
        {
            Door.AskToWait(HttpContext, wait);
            numbers.Count("limited");
            return Again("staff.tooOften", StatusCodes.Status429TooManyRequests, wait);
        }
        var normalized = (Email ?? "").ToUpperInvariant();
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(m => m.NormalizedEmail == normalized);
        // Comparing for nobody takes as long as for somebody, so the clock does not tell who works here.
        if (await passwords.Verify(member, Password, HttpContext.RequestAborted) is not { } verdict)
        {
            Door.AskToWait(HttpContext, Passwords.Wait);
            numbers.Count("busy");
            return Again("staff.busy", StatusCodes.Status503ServiceUnavailable);
        }
        if (verdict == PasswordVerificationResult.Failed || member is not { IsBlocked: false })
        {
            numbers.Count("bad");
            door.NoteFailure(member, verdict == PasswordVerificationResult.Failed ? "password" : "blocked");
            return Again("staff.wrong", StatusCodes.Status422UnprocessableEntity);
        }
        var newHash =
            verdict == PasswordVerificationResult.SuccessRehashNeeded
                ? await passwords.Hash(Password!, HttpContext.RequestAborted)
                : null;
        limits.GiveBack(limit, who);
        if (member.HasSecondFactor)
            return await GoOn(member, newHash);
        var came = await door.LetIn(HttpContext, member.Id, Halfway.Of(member), newHash);
        return came.IsRefused
            ? Again(came.Reason!, StatusCodes.Status422UnprocessableEntity)
            : arrival.Of(HttpContext, member.Id, Kept, ReturnUrl);
    }

    async Task<IActionResult> GoOn(StaffMember member, string? newHash)
    {
        numbers.Count("half");
        limits.GiveBack(Limit.SignIns, visitors.NetworkNumber(HttpContext));
        half.Begin(HttpContext, member, newHash);
        if (string.IsNullOrEmpty(Kept))
            return Redirect(SecondStep.Address + QueryString.Create("returnUrl", ReturnUrl ?? ""));
        var hasPasskeys = await db.UserPasskeys.AnyAsync(p => p.UserId == member.Id);
        return SecondStep.Shown(new SecondPage(member, hasPasskeys, Kept, ReturnUrl), StatusCodes.Status200OK);
    }

    PageResult Again(string key, int status, TimeSpan? wait = null)
    {
        ModelState.Clear();
        ModelState.AddModelError("Email", InMinutes.Say(words, key, wait));
        Response.StatusCode = status;
        return Page();
    }
}
