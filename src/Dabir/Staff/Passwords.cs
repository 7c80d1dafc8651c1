using Dabir.Gate;
using Microsoft.AspNetCore.Identity;

namespace Dabir.Staff;

/// <summary>
/// Hashes and compares passwords, which is dear on purpose: see <see cref="ShortLine"/>.
/// </summary>
public sealed class Passwords(IPasswordHasher<StaffMember> hasher) : IDisposable
{
    /// <summary>As OWASP asks of PBKDF2 with HMAC-SHA512 (Password Storage Cheat Sheet, 2023).</summary>
    public const int Rounds = 210_000;

    /// <summary>How long somebody who finds the line full is asked to wait.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    readonly ShortLine line = new();

    // Somebody who does not work here is compared with this, and takes as long.
    readonly Lazy<string> nobodys = new(() => hasher.HashPassword(null!, "nobody's"));

    /// <summary>Compares a password with a member's; null when too many wait already.</summary>
    /// <param name="member">Null takes as long and fails, as does one without a password.</param>
    public async Task<PasswordVerificationResult?> Verify(StaffMember? member, string? password, CancellationToken stop = default)
    {
        using var place = await line.Join(stop);
        if (place is null)
            return null;
        var found = hasher.VerifyHashedPassword(member!, member?.PasswordHash ?? nobodys.Value, password ?? "");
        // Somebody hired by a link has no password before that is used, and nobody's opens nothing.
        return member?.PasswordHash is null ? PasswordVerificationResult.Failed : found;
    }

    /// <summary>Hashes a password; null when too many wait already.</summary>
    public async Task<string?> Hash(string password, CancellationToken stop = default)
    {
        using var place = await line.Join(stop);
        return place is not null ? hasher.HashPassword(null!, password) : null;
    }

    public void Dispose() => line.Dispose();
}
