using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Sections.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Dabir.Staff.Desk;

/// <summary>A member's second factor as its page shows it.</summary>
/// <param name="IsRequired">The role asks for one.</param>
/// <param name="PasskeysAreOffered">The site's address is one for which browsers make passkeys.</param>
public sealed record SecondFactorPage(StaffMember Member, bool IsRequired, bool PasskeysAreOffered, EditionClock Clock);

/// <summary>Recovery codes as they are shown once.</summary>
/// <param name="IsFirst">They came with the first second factor.</param>
public sealed record RecoveryPage(IReadOnlyList<string> Codes, bool IsFirst);

/// <summary>An app that is being set up: its secret, as a picture, as text, and sealed for the form.</summary>
public sealed record NewCodesPage(string Address, string Key, string Begun);

/// <summary>
/// One's own second factor. Each change asks for the password again. Open before one is set up, because it is set up here.
/// </summary>
[Route("/desk/me")]
[Needs(Permission.EnterDesk, BeforeSecondFactor = true)]
public sealed class SecondFactor(
    DeskTools tools,
    PasswordAgain again,
    CodeSecrets secrets,
    RequiredFactor required,
    PasskeyHome home
) : DeskController(tools)
{
    const string PageView = "/Staff/Desk/SecondFactor.cshtml";
    const string CodesView = "/Staff/Desk/NewCodes.cshtml";
    internal const string RecoveryView = "/Staff/Desk/RecoveryCodes.cshtml";
    readonly DeskTools tools = tools;

    [HttpGet("second-factor")]
    public async Task<IActionResult> Show() => Shown(PageView, await Load());

    [HttpGet("codes/new")]
    public IActionResult Begin() => Shown(CodesView, New(OneTimeCodes.NewSecret()));

    /// <summary>Counts from here on: the app has shown that it knows the secret.</summary>
    [HttpPost("codes")]
    public async Task<IActionResult> TakeUp()
    {
        // A double click: the first of the two has shown the recovery codes, and the browser shows this answer.
        if (
            Me.CodesSince is not null
            && secrets.OpenBegun(Request.Form["Begun"], Me.Id, since: null) is { } twice
            && IsSame(Me, twice)
        )
        {
            Say(Words["staff.codesOnTwice"]);
            return Redirect(OwedFactor.Page);
        }
        if (secrets.OpenBegun(Request.Form["Begun"], Me.Id, Me.CodesSince) is not { } secret)
        {
            Wrong("", Words["staff.begunOld"]);
            return Begin();
        }
        if (await again.Refusal(HttpContext, Me, Request.Form["Password"]) is { } refusal)
            return Refused(CodesView, New(secret), refusal);
        if (OneTimeCodes.Match(secret, Request.Form["Code"], Now, after: 0) is not { } step)
        {
            Wrong("Code", Words["staff.newCodeWrong"]);
            return Shown(CodesView, New(secret));
        }
        // Not once a form: what a form led to is remembered in the database, and these codes must not be.
        var here = (await tools.Current.Session())!.Id;
        var made = await Write(async db =>
        {
            var me = (await db.WithFactors(Me.Id))!;
            // In two tabs: the page that is second was begun before the first was confirmed.
            if (me.CodesSince != Me.CodesSince)
                return IsSame(me, secret) ? Outcome.Unchanged.With<IReadOnlyList<string>>([]) : Outcome.Refused("staff.begunOld");
            // Who came in with the password alone is out from here on.
            await StaffAccounts.EndSessions(db, me.Id, Now, but: here);
            return me.TakeUpCodes(secrets.Seal(secret, me.Id), step, Now);
        });
        if (made.IsRefused)
        {
            Wrong("", Words[made.Reason!]);
            return Begin();
        }
        Say(
            Words[
                made.Value.Count > 0 ? "staff.codesOn"
                : Me.HasCodes ? "staff.codesReplaced"
                : "staff.codesOnTwice"
            ]
        );
        if (made.Value.Count == 0)
            return Redirect(OwedFactor.Page);
        await EnterAgain();
        return Shown(RecoveryView, new RecoveryPage(made.Value, IsFirst: true));
    }

    [HttpPost("codes/withdrawal")]
    public Task<IActionResult> Drop() => Change("staff.codesOff", me => me.DropCodes(required.IsFor(me), Now));

    [HttpPost("passkeys/{passkey}/withdrawal")]
    public Task<IActionResult> RemovePasskey(string passkey) =>
        Change("staff.passkeyRemoved", me => me.RemovePasskey(passkey, required.IsFor(me), Now));

    [HttpPost("recovery")]
    public async Task<IActionResult> Renew()
    {
        if (await again.Refusal(HttpContext, Me, Request.Form["Password"]) is { } refusal)
            return Refused(PageView, await Load(), refusal);
        var made = await Write(async db => (await db.WithFactors(Me.Id))!.RenewRecovery(Now));
        if (!made.IsRefused)
        {
            Say(Words["staff.recoveryRenewed"]);
            return Shown(RecoveryView, new RecoveryPage(made.Value, IsFirst: false));
        }
        Wrong("", Why(made.Whole));
        return Shown(PageView, await Load());
    }

    async Task<IActionResult> Change(string said, Func<StaffMember, Outcome> decide)
    {
        if (await again.Refusal(HttpContext, Me, Request.Form["Password"]) is { } refusal)
            return Refused(PageView, await Load(), refusal);
        var outcome = await Once(async db => decide((await db.WithFactors(Me.Id))!).With(OwedFactor.Page));
        if (outcome.IsRefused)
        {
            Wrong("", Why(outcome.Whole));
            return Shown(PageView, await Load());
        }
        Say(Words[said]);
        return Redirect(outcome.Value);
    }

    ViewResult Refused(string view, object page, PasswordRefusal refusal)
    {
        Wrong(refusal.IsWrong ? "Password" : "", refusal.In(Words));
        var shown = Shown(view, page);
        shown.StatusCode = refusal.Status;
        return shown;
    }

    NewCodesPage New(byte[] secret) =>
        new(
            OneTimeCodes.Address(secret, Room.Editions.First.Name, Me.Email!),
            OneTimeCodes.Spelled(secret),
            secrets.SealBegun(secret, Me.Id, Me.CodesSince)
        );

    // The form came a second time, by a double click.
    bool IsSame(StaffMember me, byte[] secret) => secrets.Open(me.CodeSecret, me.Id)?.AsSpan().SequenceEqual(secret) == true;

    async Task<SecondFactorPage> Load()
    {
        var me = (await Db.WithFactors(Me.Id))!;
        return new SecondFactorPage(me, required.IsFor(me), home.IsOne, Room.Clock);
    }
}
