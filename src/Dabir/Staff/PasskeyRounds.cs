using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Dabir.Staff;

/// <summary>What a passkey proved, still to be looked at inside a write.</summary>
/// <param name="Once">The name of the question it answered, which is answered once.</param>
public sealed record PasskeyProof(long Member, byte[] CredentialId, uint SignCount, bool IsBackedUp, string Once);

/// <summary>
/// A question to a browser and its answer, for making a passkey and for coming in with one. The framework checks the answer;
/// what it has to remember of the question travels sealed, for five minutes.
/// </summary>
public sealed class PasskeyRounds(IPasskeyHandler<StaffMember> handler, IDataProtectionProvider protection, TimeProvider clock)
{
    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    const int LongestAnswer = 64 * 1024;

    /// <summary>The question for making a passkey of a member's, as JSON for the script of the page.</summary>
    public async Task<string> AskToMake(HttpContext http, StaffMember me)
    {
        var who = new PasskeyUserEntity
        {
            Id = Name(me.Id),
            Name = me.Email!,
            DisplayName = me.Name,
        };
        var asked = await handler.MakeCreationOptionsAsync(who, http);
        return Question(asked.CreationOptionsJson, Seal(Making(me.Id), asked.AttestationState));
    }

    /// <summary>What was made; null when the answer is wrong, late, another member's, or of a passkey that is known.</summary>
    public async Task<UserPasskeyInfo?> Made(HttpContext http, StaffMember me, string? question, string? answer)
    {
        if (answer is not { Length: > 0 and < LongestAnswer } || Open(Making(me.Id), question) is not { } state)
            return null;
        var made = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = http,
                CredentialJson = answer,
                AttestationState = state,
            }
        );
        return made.Succeeded && made.UserEntity.Id == Name(me.Id) ? made.Passkey : null;
    }

    /// <summary>The question for coming in with any passkey of this site.</summary>
    public async Task<string> AskToEnter(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        return Question(asked.RequestOptionsJson, Seal(Entering, asked.AssertionState));
    }

    /// <summary>Whose passkey answered; null when the answer is wrong or late.</summary>
    public async Task<PasskeyProof?> Entered(HttpContext http, string? question, string? answer)
    {
        if (answer is not { Length: > 0 and < LongestAnswer } || Open(Entering, question) is not { } state)
            return null;
        var came = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = http,
                CredentialJson = answer,
                AssertionState = state,
            }
        );
        if (!came.Succeeded)
            return null;
        var once = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"passkey\n{state}")));
        return new PasskeyProof(came.User.Id, came.Passkey.CredentialId, came.Passkey.SignCount, came.Passkey.IsBackedUp, once);
    }

    const string Entering = "enter";

    static string Making(long member) => $"make {Name(member)}";

    static string Name(long member) => member.ToString(CultureInfo.InvariantCulture);

    // Both are JSON already, or letters that need no care.
    static string Question(string options, string question) => $$"""{"options":{{options}},"question":"{{question}}"}""";

    string Seal(string purpose, string? state) =>
        WebEncoders.Base64UrlEncode(
            Protector(purpose)
                .Protect(
                    Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().UtcTicks}\n{state}"))
                )
        );

    string? Open(string purpose, string? question)
    {
        try
        {
            return
                question is { Length: > 0 and < 8_000 }
                && Encoding.UTF8.GetString(Protector(purpose).Unprotect(WebEncoders.Base64UrlDecode(question))).Split('\n', 2)
                    is [var at, var state]
                && clock.GetUtcNow().UtcTicks - long.Parse(at, CultureInfo.InvariantCulture) < Lifetime.Ticks
                ? state
                : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }

    IDataProtector Protector(string purpose) => protection.CreateProtector("Dabir.Staff.Passkey", purpose);
}
