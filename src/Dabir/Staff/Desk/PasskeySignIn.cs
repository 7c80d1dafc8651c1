using Dabir.Data;
using Dabir.Gate;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Dabir.Staff.Desk;

/// <summary>Coming in with a passkey alone: it is something one has, opened by something one knows or is.</summary>
[AllowAnonymous, Costly, AutoValidateAntiforgeryToken]
public sealed class PasskeySignIn(
    IDatabaseKind kind,
    PasskeyRounds rounds,
    PasskeyHome home,
    StaffDoor door,
    SignIns numbers,
    Arrival arrival
) : Controller
{
    public const string Address = "/sign-in/passkey";

    /// <summary>Where a browser lands that is sent back here.</summary>
    [HttpGet(Address)]
    public IActionResult Show() => Redirect("/sign-in");

    /// <summary>The question for the script of the page.</summary>
    [HttpGet(Address + "/question")]
    public async Task<IActionResult> Ask() =>
        home.IsOne ? Content(await rounds.AskToEnter(HttpContext), "application/json; charset=utf-8") : NotFound();

    [HttpPost(Address), Limited(Limit.SignIns, GivesFormBack = true), FormAtMost(Arrival.LargestForm, CarriesForms = true)]
    public async Task<IActionResult> Enter()
    {
        var form = Request.Form;
        var (kept, returnUrl) = ($"{form["Kept"]}", $"{form["ReturnUrl"]}");
        if (Door.TooOften(HttpContext) is { } wait)
        {
            numbers.Count("limited");
            return Arrival.Again(HttpContext, "staff.tooManyTries", StatusCodes.Status429TooManyRequests, kept, returnUrl, wait);
        }
        try
        {
            return await Enter(form, kept, returnUrl);
        }
        catch (Exception away) when (kind.IsAway(away))
        {
            Response.Headers.RetryAfter = NewsroomUnavailableException.RetryAfter;
            return Arrival.Again(HttpContext, "staff.away", StatusCodes.Status503ServiceUnavailable, kept, returnUrl);
        }
    }

    async Task<IActionResult> Enter(IFormCollection form, string kept, string returnUrl)
    {
        var proof = home.IsOne ? await rounds.Entered(HttpContext, form["Question"], form["Answer"]) : null;
        var came = proof is null
            ? Logbook.Outcome.Refused("staff.passkey-wrong")
            : await door.LetIn(
                HttpContext,
                proof.Member,
                "passkey",
                async (inside, member, now) =>
                    await SentForm.UseUp(inside, proof.Once, now)
                        ? member.UsePasskey(proof, now)
                        : Logbook.Outcome.Refused("staff.passkey-wrong")
            );
        if (!came.IsRefused)
            return arrival.Of(HttpContext, proof!.Member, kept, returnUrl);
        numbers.Count("bad");
        if (proof is not null)
            await door.NoteSecondFailure(proof.Member, "passkey");
        return Arrival.Again(HttpContext, "staff.passkey-wrong", StatusCodes.Status422UnprocessableEntity, kept, returnUrl);
    }
}
