using System.Globalization;
using System.Security.Cryptography;
using Dabir.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Dabir.Staff;

/// <summary>
/// Keeps the secret of <see cref="OneTimeCodes"/> unreadable: sealed for its one member in the database, and for one member and
/// half an hour in the form that sets it up. Neither passes for the other, nor for somebody else's.
/// </summary>
public sealed class CodeSecrets(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long somebody may take to set up an app.</summary>
    static readonly TimeSpan SetUpWithin = TimeSpan.FromMinutes(30);

    /// <summary>The secret as it is stored.</summary>
    public string Seal(byte[] secret, long member) => Convert.ToBase64String(Stored(member).Protect(secret));

    /// <summary>A stored secret; null when there is none, or it was sealed with keys that are lost.</summary>
    public byte[]? Open(string? stored, long member)
    {
        try
        {
            return stored is null ? null : Stored(member).Unprotect(Convert.FromBase64String(stored));
        }
        catch (Exception lost) when (lost is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A secret that is not in use yet, for the form that will bring it back.</summary>
    /// <param name="since">Since when the member has the app that this one would take the place of; null without one.</param>
    public string SealBegun(byte[] secret, long member, DateTime? since) =>
        Begun(member, since)
            .Protect(
                string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().UtcTicks}:{Convert.ToHexStringLower(secret)}")
            );

    /// <summary>The secret that a form brings back; null when it took too long, is none of ours, or another app came first.</summary>
    public byte[]? OpenBegun(string? begun, long member, DateTime? since)
    {
        try
        {
            return
                begun is { Length: > 0 and < 2_000 }
                && Begun(member, since).Unprotect(begun).Split(':') is [var at, var secret]
                && clock.GetUtcNow().UtcTicks - long.Parse(at, CultureInfo.InvariantCulture) < SetUpWithin.Ticks
                ? Convert.FromHexString(secret)
                : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }

    IDataProtector Stored(long member) => Protector("Dabir.Staff.CodeSecret", member);

    IDataProtector Begun(long member, DateTime? since) =>
        Protector("Dabir.Staff.BegunCodeSecret", member)
            .CreateProtector(since is { } at ? UtcMicroseconds.Of(at).ToString(CultureInfo.InvariantCulture) : "none");

    IDataProtector Protector(string purpose, long member) =>
        protection.CreateProtector(purpose, member.ToString(CultureInfo.InvariantCulture));
}
