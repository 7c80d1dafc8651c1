using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dabir.Gate;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Dabir.Staff;

/// <summary>Somebody whose password was right and whose second factor is still to come.</summary>
/// <param name="Password">Which password that was; another one ends the way.</param>
/// <param name="NewHash">The password hashed as today's rules want it, when the stored one is of older ones.</param>
public sealed record Halfway(long Member, string Password, string? NewHash, DateTime At)
{
    /// <summary>Tells one password from another, by its stored hash.</summary>
    public static string Of(StaffMember member) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(member.PasswordHash ?? "")));
}

/// <summary>
/// Remembers between the two steps of signing in that the first was right: sealed, in this browser, for five minutes. It opens
/// nothing.
/// </summary>
public sealed class HalfWay(IDataProtectionProvider protection, Settings settings, TimeProvider clock)
{
    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    readonly string name = SafeCookie.Name("dabir_half", settings.IsHttps);
    readonly IDataProtector seal = protection.CreateProtector("Dabir.Staff.HalfWay");

    public void Begin(HttpContext http, StaffMember member, string? newHash)
    {
        var way = new Halfway(member.Id, Halfway.Of(member), newHash, clock.GetUtcNow().UtcDateTime);
        var mark = WebEncoders.Base64UrlEncode(
            seal.Protect(JsonSerializer.SerializeToUtf8Bytes(way, JsonSerializerOptions.Default))
        );
        http.Response.Cookies.Append(name, mark, Cookie(http));
    }

    /// <summary>Who is on the way in this browser; null when nobody is, or not any more.</summary>
    public Halfway? Of(HttpContext http)
    {
        if (http.Request.Cookies[name] is not { Length: > 0 and < 2_000 } mark)
            return null;
        try
        {
            var way = JsonSerializer.Deserialize<Halfway>(
                seal.Unprotect(WebEncoders.Base64UrlDecode(mark)),
                JsonSerializerOptions.Default
            );
            return way is not null && clock.GetUtcNow().UtcDateTime - way.At < Lifetime ? way : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    public void End(HttpContext http) => http.Response.Cookies.Delete(name, Cookie(http));

    // Ends with the browser; the time inside is what counts.
    CookieOptions Cookie(HttpContext http) =>
        new()
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps || settings.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
        };
}
