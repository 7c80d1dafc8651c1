using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Dabir.Staff;
using Microsoft.AspNetCore.DataProtection;

namespace Dabir.Desk;

/// <summary>
/// The sealed key that every form of the desk carries: whose form it is, and an id of its own. It outlives the session, so
/// that a form sent after the session's end still tells who had been writing.
/// </summary>
public sealed class FormKeys(IDataProtectionProvider protection)
{
    public const string Field = "form_key";

    readonly IDataProtector seal = protection.CreateProtector("Dabir.Desk.FormKey");

    public string Make(StaffMember me) =>
        seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{me.Id}:{RandomNumberGenerator.GetHexString(24)}"));

    /// <summary>The member and the id of a key of ours; null for anything else.</summary>
    public (long Member, string Id)? Read(string? key)
    {
        if (string.IsNullOrEmpty(key) || !Base64Url.IsValid(key))
            return null;
        try
        {
            return seal.Unprotect(key).Split(':') is [var member, var id]
                ? (long.Parse(member, CultureInfo.InvariantCulture), id)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
