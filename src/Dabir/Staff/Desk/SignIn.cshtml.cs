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
[AllowAnonymous, Limited(Limit.SignIns, GivesFormBack = true), FormAtMost(LargestForm)]
public sealed class SignIn(
    NewsroomDb db,
    StaffDoor door,
    Passwords passwords,
    KnownDevices devices,
    Wording words,
    Limits limits,
    Visitors visitors,
    SignIns numbers,
    KeptForms kept
) : PageModel
{
    // The longest form of the desk, sealed, and not much more.
    const int LargestForm = 8 << 20;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>A form that came after the session's end, sealed; see <see cref="KeptForms"/>.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    public void OnGet() => Kept = HttpContext.Items[KeptForms.Item] as string;

    public async Task<IActionResult> OnPost()
    {
        // A form that is carried along would be lost with the page.
        if (Door.TooOften(HttpContext) is not null)
        {
            numbers.Count("limited");
            return Again("staff.tooManyTries", StatusCodes.Status429TooManyRequests);
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
            return Again("staff.tooOften", StatusCodes.Status429TooManyRequests);
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
        var isGood = verdict != PasswordVerificationResult.Failed && member is { IsBlocked: false };
        numbers.Count(isGood ? "good" : "bad");
        if (!isGood)
        {
            if (member is not null)
                await door.NoteFailure(member);
            return Again("staff.wrong", StatusCodes.Status422UnprocessableEntity);
        }
        var newHash =
            verdict == PasswordVerificationResult.SuccessRehashNeeded
                ? await passwords.Hash(Password!, HttpContext.RequestAborted)
                : null;
        await door.LetIn(HttpContext, member!, newHash);
        // A whole newsroom may come to work behind one address.
        limits.GiveBack(Limit.SignIns, visitors.NetworkNumber(HttpContext));
        limits.GiveBack(limit, who);
        if (kept.Open(Kept) is { } form && form.Member == member!.Id)
        {
            // The page is made for the member who has just come in, token and all.
            return StaleToken.Shown(form, StatusCodes.Status200OK);
        }
        return Redirect(Local(ReturnUrl) ?? "/desk");
    }

    PageResult Again(string key, int status)
    {
        ModelState.Clear();
        ModelState.AddModelError("Email", words[key]);
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Only a path of this site, so that a link to sign-in cannot lead elsewhere.</summary>
    string? Local(string? url) => Url.IsLocalUrl(url) && url!.StartsWith("/desk", StringComparison.Ordinal) ? url : null;
}
