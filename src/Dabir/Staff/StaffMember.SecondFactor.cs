using Dabir.Logbook;
using Microsoft.AspNetCore.Identity;

namespace Dabir.Staff;

/// <summary>What is asked for beside the password: codes of an app, or a passkey, and recovery codes for when both are lost.</summary>
public sealed partial class StaffMember
{
    /// <summary>The secret of the member's app, sealed by <see cref="CodeSecrets"/>; null without an app.</summary>
    public string? CodeSecret { get; private set; }
    public DateTime? CodesSince { get; private set; }

    /// <summary>The step of the last code that was used: neither it nor one before it works again.</summary>
    public long LastCodeStep { get; private set; }

    /// <summary>Loaded by <see cref="StaffAccounts.WithFactors"/>; what is not loaded is not there.</summary>
    [Digested]
    public List<Passkey> Passkeys { get; private set; } = [];

    /// <inheritdoc cref="Passkeys"/>
    [Digested]
    public List<RecoveryCode> RecoveryCodes { get; private set; } = [];

    /// <summary>Whether the password alone is not enough.</summary>
    public bool HasSecondFactor => TwoFactorEnabled;

    public bool HasCodes => CodeSecret is not null;

    /// <summary>How many of the loaded recovery codes were not used yet.</summary>
    internal int RecoveryLeft => RecoveryCodes.Count(c => c.UsedAt is null);

    /// <summary>Takes up the codes of an app, which has just shown one.</summary>
    /// <param name="secret">Sealed.</param>
    /// <param name="step">The step of the code it showed, which is used up by that.</param>
    /// <returns>Recovery codes to be shown once, when this is the first second factor; none otherwise.</returns>
    internal Outcome<IReadOnlyList<string>> TakeUpCodes(string secret, long step, DateTime now)
    {
        (CodeSecret, CodesSince, LastCodeStep) = (secret, now, step);
        return On(new LogEntry("staff.second-factor-on", this, AsActor, now), now);
    }

    /// <summary>Puts the app away. What the role requires keeps its last factor.</summary>
    internal Outcome DropCodes(bool isRequired, DateTime now)
    {
        if (!HasCodes)
            return Outcome.Unchanged;
        if (!MayDropCodes(isRequired))
            return Outcome.Refused("staff.last-factor");
        (CodeSecret, CodesSince) = (null, null);
        return Off(new LogEntry("staff.second-factor-off", this, AsActor, now));
    }

    /// <summary>Whether the app may go: what the role requires keeps its last factor.</summary>
    internal bool MayDropCodes(bool isRequired) => HasCodes && (!isRequired || Passkeys.Count > 0);

    /// <summary>The same of a passkey.</summary>
    internal bool MayRemovePasskey(bool isRequired) => !isRequired || HasCodes || Passkeys.Count > 1;

    /// <returns>As <see cref="TakeUpCodes"/>.</returns>
    internal Outcome<IReadOnlyList<string>> AddPasskey(UserPasskeyInfo made, string name, DateTime now)
    {
        if (Passkeys.Count >= Passkey.Most)
            return Outcome.Refused("staff.too-many-passkeys");
        Passkeys.Add(new Passkey(made, name, now));
        return On(new LogEntry("staff.passkey-added", this, AsActor, now) { After = LogEntry.Facts(new { name }) }, now);
    }

    internal Outcome RemovePasskey(string mark, bool isRequired, DateTime now)
    {
        if (Passkeys.Find(p => p.Mark == mark) is not { } passkey)
            return Outcome.Unchanged;
        if (!MayRemovePasskey(isRequired))
            return Outcome.Refused("staff.last-factor");
        Passkeys.Remove(passkey);
        var before = LogEntry.Facts(new { name = passkey.Name });
        return Off(new LogEntry("staff.passkey-removed", this, AsActor, now) { Before = before });
    }

    /// <summary>Ten fresh recovery codes, to be shown once; those before them open nothing.</summary>
    internal Outcome<IReadOnlyList<string>> RenewRecovery(DateTime now)
    {
        if (!HasSecondFactor)
            return Outcome.Refused("staff.no-factor");
        var made = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Make()).ToList();
        RecoveryCodes.Clear();
        RecoveryCodes.AddRange(made.Select(m => m.Kept));
        IReadOnlyList<string> codes = [.. made.Select(m => m.Code)];
        return Outcome.Done(new LogEntry("staff.recovery-renewed", this, AsActor, now)).With(codes);
    }

    /// <summary>Uses up a code of the app.</summary>
    /// <param name="secret">The opened <see cref="CodeSecret"/>.</param>
    internal Outcome UseCode(byte[]? secret, string? typed, DateTime now)
    {
        if (secret is null || OneTimeCodes.Match(secret, typed, now, LastCodeStep) is not { } step)
            return Outcome.Refused("staff.code-wrong");
        LastCodeStep = step;
        return Outcome.Unchanged;
    }

    /// <summary>Uses up a recovery code.</summary>
    internal Outcome UseRecovery(string? typed, DateTime now)
    {
        if (RecoveryCodes.Find(c => c.Opens(typed)) is not { } code)
            return Outcome.Refused("staff.recovery-wrong");
        code.Use(now);
        var after = LogEntry.Facts(new { left = RecoveryLeft });
        return Outcome.Done(new LogEntry("staff.recovery-used", this, AsActor, now) { After = after });
    }

    /// <summary>Notes that a passkey of this member was shown.</summary>
    internal Outcome UsePasskey(PasskeyProof proof, DateTime now) =>
        Passkeys.Find(p => p.CredentialId.AsSpan().SequenceEqual(proof.CredentialId)) is { } passkey
        && passkey.Use(proof.SignCount, proof.IsBackedUp, now)
            ? Outcome.Unchanged
            : Outcome.Refused("staff.passkey-wrong");

    /// <summary>Takes a second factor away whose owner has lost it; the password alone opens the account again.</summary>
    public Outcome LoseSecondFactor(StaffMember by, DateTime now) => WhyNot(by) ?? LoseSecondFactor(by.AsActor, now);

    internal Outcome LoseSecondFactor(Actor by, DateTime now)
    {
        if (!HasSecondFactor)
            return Outcome.Unchanged;
        (CodeSecret, CodesSince) = (null, null);
        Passkeys.Clear();
        return Off(new LogEntry("staff.second-factor-off", this, by, now));
    }

    /// <summary>The row of a right password with a wrong code behind it: somebody may know the password.</summary>
    /// <param name="why">By what was tried: <c>code</c>, <c>recovery</c> or <c>passkey</c>.</param>
    internal Outcome SecondFailed(string why, DateTime now) =>
        Outcome.Done(new LogEntry("staff.second-failed", this, Actor.House, now) { After = LogEntry.Facts(new { why }) });

    Outcome<IReadOnlyList<string>> On(LogEntry row, DateTime now)
    {
        var isFirst = !TwoFactorEnabled;
        TwoFactorEnabled = true;
        var done = Outcome.Done(row);
        if (!isFirst)
            return done.With<IReadOnlyList<string>>([]);
        var renewed = RenewRecovery(now);
        return done.And(renewed.Whole).With(renewed.Value);
    }

    // Recovery codes stand for a factor; with the last one they go.
    Outcome Off(LogEntry row)
    {
        TwoFactorEnabled = HasCodes || Passkeys.Count > 0;
        if (!TwoFactorEnabled)
            RecoveryCodes.Clear();
        return Outcome.Done(row);
    }
}
