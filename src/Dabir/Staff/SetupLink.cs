using System.Security.Cryptography;
using System.Text;
using Dabir.Data;

namespace Dabir.Staff;

/// <summary>
/// A link that opens once: for the first account, as the first start prints it, or for a member's new password. Only its hash
/// is kept; using it, or making a new one, ends it.
/// </summary>
public sealed class SetupLink
{
    SetupLink() { }

    /// <summary>How long a link for a new password waits to be used.</summary>
    public static readonly TimeSpan ResetWithin = TimeSpan.FromDays(1);

    public long Id { get; private set; }

    /// <summary>Whose password it sets; null for the link of the first account.</summary>
    public long? StaffId { get; private set; }
    public string TokenHash { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    public DateTime? UsedAt { get; private set; }

    /// <summary>Makes a link; the token is shown once and kept nowhere.</summary>
    public static (SetupLink Link, string Token) Make(Signer signer, DateTime now, long? member = null)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        return (
            new SetupLink
            {
                TokenHash = HashOf(signer, token, member, now),
                MadeAt = now,
                StaffId = member,
            },
            token
        );
    }

    public bool Opens(Signer signer, string token) =>
        UsedAt is null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(HashOf(signer, token, StaffId, MadeAt)),
            Encoding.ASCII.GetBytes(TokenHash)
        );

    public void Use(DateTime now) => UsedAt = now;

    // Keyed, of its member and its moment: a row that somebody wrote into the database, or gave to another, opens nothing.
    static string HashOf(Signer signer, string token, long? member, DateTime madeAt) =>
        signer.Sign("setup-link", FormattableString.Invariant($"{member}/{UtcMicroseconds.Of(madeAt)}/{token}"));
}
