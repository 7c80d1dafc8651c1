using System.Security.Cryptography;
using System.Text;

namespace Dabir.Staff;

/// <summary>The one-time link that the first start prints. Only its hash is kept; using it, or making a new one, ends it.</summary>
public sealed class SetupLink
{
    SetupLink() { }

    public long Id { get; private set; }
    public string TokenHash { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    public DateTime? UsedAt { get; private set; }

    /// <summary>Makes a link; the token is shown once and kept nowhere.</summary>
    public static (SetupLink Link, string Token) Make(DateTime now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        return (new SetupLink { TokenHash = HashOf(token), MadeAt = now }, token);
    }

    public bool Opens(string token) =>
        UsedAt is null
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(token)), Encoding.ASCII.GetBytes(TokenHash));

    public void Use(DateTime now) => UsedAt = now;

    static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
