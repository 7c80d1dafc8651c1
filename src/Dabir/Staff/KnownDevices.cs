using System.Buffers.Binary;
using System.Security.Cryptography;
using Dabir.Gate;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Dabir.Staff;

/// <summary>
/// Remembers on a device who has signed in there, so that strangers who guess at an account elsewhere cannot keep its owner
/// out: tries from a known device are counted apart. The mark opens nothing; it is only told from a stranger's.
/// Source: OWASP, «Slow Down Online Guessing Attacks with Device Cookies».
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection, Settings settings)
{
    const int Size = 16;
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    readonly string name = SafeCookie.Name("dabir_device", settings.IsHttps);
    readonly IDataProtector seal = protection.CreateProtector("Dabir.Staff.KnownDevice");

    /// <summary>The device as limits know it, when this account has signed in on it; null otherwise.</summary>
    public ulong? Known(HttpContext http, string email) => MarkOf(http, email) is null ? null : DeviceOf(http);

    byte[]? MarkOf(HttpContext http, string email) =>
        Opened(http) is { } mark && BinaryPrimitives.ReadUInt64LittleEndian(mark) == Limits.Account(email) ? mark : null;

    /// <summary>The device as limits know it, when it carries a mark of ours, whoever's: see <see cref="LetCarry"/>.</summary>
    public ulong? DeviceOf(HttpContext http) =>
        Opened(http) is { } mark ? BinaryPrimitives.ReadUInt64LittleEndian(mark.AsSpan(8)) : null;

    /// <summary>Whether the device carries a mark of ours. That somebody has signed in on it is not said by that.</summary>
    public bool IsOne(HttpContext http) => DeviceOf(http) is not null;

    byte[]? Opened(HttpContext http)
    {
        if (http.Request.Cookies[name] is not { Length: > 0 and < 500 } mark)
            return null;
        try
        {
            return seal.Unprotect(WebEncoders.Base64UrlDecode(mark)) is { Length: Size } opened ? opened : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Marks the device as one on which this account has signed in; one that is marked so already for as long again.</summary>
    public void Remember(HttpContext http, string email) => Mark(http, MarkOf(http, email) ?? Fresh(Limits.Account(email)));

    /// <summary>
    /// Marks a browser that is given a form to carry through the doors: only who had the form from the desk comes to that. It is
    /// nobody's device by it.
    /// </summary>
    public void LetCarry(HttpContext http)
    {
        if (!IsOne(http))
            Mark(http, Fresh(account: 0));
    }

    static byte[] Fresh(ulong account)
    {
        var mark = new byte[Size];
        BinaryPrimitives.WriteUInt64LittleEndian(mark, account);
        RandomNumberGenerator.Fill(mark.AsSpan(8));
        return mark;
    }

    void Mark(HttpContext http, byte[] mark) =>
        http.Response.Cookies.Append(
            name,
            WebEncoders.Base64UrlEncode(seal.Protect(mark)),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps || settings.IsHttps,
                SameSite = SameSiteMode.Lax,
                Path = "/",
                MaxAge = Lifetime,
            }
        );
}
