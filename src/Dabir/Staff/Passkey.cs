using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Dabir.Staff;

/// <summary>
/// A passkey of a member: a key pair whose private half never leaves a telephone, a computer or a stick. What the framework
/// keeps of one, with when it was used last.
/// </summary>
public sealed class Passkey : IdentityUserPasskey<long>
{
    public const int LongestName = 60;

    /// <summary>Somebody with more has lost count of them.</summary>
    public const int Most = 20;

    Passkey() { }

    internal Passkey(UserPasskeyInfo made, string name, DateTime now)
    {
        CredentialId = made.CredentialId;
        Data = new IdentityPasskeyData
        {
            Name = name,
            PublicKey = made.PublicKey,
            CreatedAt = new DateTimeOffset(now, TimeSpan.Zero),
            SignCount = made.SignCount,
            Transports = made.Transports,
            IsUserVerified = made.IsUserVerified,
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
            AttestationObject = made.AttestationObject,
            ClientDataJson = made.ClientDataJson,
        };
    }

    public string Name => Data.Name ?? "";
    public DateTime AddedAt => Data.CreatedAt.UtcDateTime;
    public DateTime? UsedAt { get; private set; }

    /// <summary>Short enough to stand in an address; the id itself may be a thousand bytes.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(CredentialId).AsSpan(0, 8));

    /// <summary>Notes a use. A counter that does not rise is a copy's: false.</summary>
    internal bool Use(uint signCount, bool isBackedUp, DateTime now)
    {
        if ((signCount != 0 || Data.SignCount != 0) && signCount <= Data.SignCount)
            return false;
        (Data.SignCount, Data.IsBackedUp, UsedAt) = (signCount, isBackedUp, now);
        return true;
    }

    /// <summary>As the framework's handler reads it.</summary>
    internal UserPasskeyInfo AsInfo() =>
        new(
            CredentialId,
            Data.PublicKey,
            Data.CreatedAt,
            Data.SignCount,
            Data.Transports,
            Data.IsUserVerified,
            Data.IsBackupEligible,
            Data.IsBackedUp,
            Data.AttestationObject,
            Data.ClientDataJson
        )
        {
            Name = Data.Name,
        };
}
