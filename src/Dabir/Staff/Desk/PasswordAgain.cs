using Dabir.Gate;
using Dabir.Words;
using Microsoft.AspNetCore.Identity;

namespace Dabir.Staff.Desk;

/// <summary>Why a password that was asked for again does not do, and how that is answered.</summary>
/// <param name="IsWrong">Said beside the password; otherwise it is not the password's fault.</param>
/// <param name="Wait">How long, when it was tried too often.</param>
public sealed record PasswordRefusal(bool IsWrong, string Key, int Status, TimeSpan? Wait = null)
{
    public string In(Wording words) => InMinutes.Say(words, Key, Wait);
}

/// <summary>
/// Asks a member who is signed in for the password again, before what an account is guarded by changes. Somebody at a desk
/// that was left open guesses no longer than a stranger.
/// </summary>
public sealed class PasswordAgain(Passwords passwords, Limits limits)
{
    /// <summary>Null when the password is the member's.</summary>
    public async Task<PasswordRefusal?> Refusal(HttpContext http, StaffMember me, string? typed)
    {
        if (limits.Take(Limit.Devices, (ulong)me.Id) is { } wait)
        {
            Door.AskToWait(http, wait);
            return new(true, "staff.tooOften", StatusCodes.Status429TooManyRequests, wait);
        }
        if (await passwords.Verify(me, typed, http.RequestAborted) is not { } verdict)
            return Busy(http);
        if (verdict == PasswordVerificationResult.Failed)
            return new(true, "staff.oldPasswordWrong", StatusCodes.Status422UnprocessableEntity);
        limits.GiveBack(Limit.Devices, (ulong)me.Id);
        return null;
    }

    /// <summary>Too many hash passwords now.</summary>
    public static PasswordRefusal Busy(HttpContext http)
    {
        Door.AskToWait(http, Passwords.Wait);
        return new(false, "staff.busy", StatusCodes.Status503ServiceUnavailable);
    }
}
