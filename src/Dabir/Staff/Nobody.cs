using Dabir.Logbook;

namespace Dabir.Staff;

/// <summary>Whoever the logbook tells of at the door without an account to tell of.</summary>
sealed class Nobody : INamed
{
    /// <summary>As limits know them; accounts count from one.</summary>
    public const ulong Number = 0;

    Nobody() { }

    public Thing Thing => Thing.Staff(0);

    public void Digest(ThingDigest digest) { }

    /// <summary>The row of an address that nobody has.</summary>
    internal static Outcome SignInFailed(DateTime now) =>
        Outcome.Done(
            new LogEntry("staff.sign-in-failed", new Nobody(), Actor.House, now)
            {
                After = LogEntry.Facts(new { why = "unknown" }),
            }
        );
}
