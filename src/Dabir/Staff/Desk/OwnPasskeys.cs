using Dabir.Desk;
using Dabir.Language;
using Microsoft.AspNetCore.Mvc;

namespace Dabir.Staff.Desk;

/// <summary>A passkey that is being added: what it is called.</summary>
/// <param name="IsOffered">The site's address is one for which browsers make passkeys.</param>
public sealed record NewPasskeyPage(string? Name, bool IsOffered);

/// <summary>Adding a passkey of one's own. The browser makes it, by the script of the page.</summary>
[Route("/desk/me/passkeys")]
[Needs(Permission.EnterDesk, BeforeSecondFactor = true)]
public sealed class OwnPasskeys(DeskTools tools, PasskeyRounds rounds, PasskeyHome home, PasswordAgain again)
    : DeskController(tools)
{
    const string PageView = "/Staff/Desk/NewPasskey.cshtml";
    readonly DeskTools tools = tools;

    [HttpGet("new")]
    public async Task<IActionResult> Begin() =>
        Shown(PageView, new NewPasskeyPage((await tools.Current.Session())?.Device, home.IsOne));

    /// <summary>The question for the script of the page.</summary>
    [HttpGet("question")]
    public async Task<IActionResult> Ask() =>
        home.IsOne ? Content(await rounds.AskToMake(HttpContext, Me), "application/json; charset=utf-8") : NotHere();

    [HttpPost("")]
    public async Task<IActionResult> Add()
    {
        var form = Request.Form;
        var name = StaffAdding.NameOf($"{form["Name"]}");
        if (name.Length is 0 or > Passkey.LongestName)
            return Again(name, "Name", "staff.passkey-name");
        if (Bidi.Turns(name))
            return Again(name, "Name", "names.turning");
        if (await again.Refusal(HttpContext, Me, form["Password"]) is { } refusal)
            return Refused(name, refusal.IsWrong ? "Password" : "", refusal.In(Words), refusal.Status);
        if (!home.IsOne || await rounds.Made(HttpContext, Me, form["Question"], form["Answer"]) is not { } made)
            return Again(name, "", "staff.passkey-not-made");
        // Not once a form, as with the codes of an app: recovery codes may come of it.
        var here = (await tools.Current.Session())!.Id;
        var added = await Write<IReadOnlyList<string>>(async db =>
        {
            if (await db.UserPasskeys.FindAsync(made.CredentialId) is not null)
                return Logbook.Outcome.Refused("staff.passkey-not-made");
            var me = (await db.WithFactors(Me.Id))!;
            // Who came in with the password alone is out from here on.
            if (!me.HasSecondFactor)
                await StaffAccounts.EndSessions(db, me.Id, Now, but: here);
            return me.AddPasskey(made, name, Now);
        });
        if (added.IsRefused)
            return Again(name, "", added.Reason!);
        Say(Words["staff.passkeyAdded"]);
        if (added.Value.Count == 0)
            return Redirect(OwedFactor.Page);
        await EnterAgain();
        return Shown(SecondFactor.RecoveryView, new RecoveryPage(added.Value, IsFirst: true));
    }

    ViewResult Again(string name, string field, string key) =>
        Refused(name, field, Words[key], StatusCodes.Status422UnprocessableEntity);

    ViewResult Refused(string name, string field, string message, int status)
    {
        Wrong(field, message);
        var shown = Shown(PageView, new NewPasskeyPage(name, home.IsOne));
        shown.StatusCode = status;
        return shown;
    }
}
