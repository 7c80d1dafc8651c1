using System.Security.Cryptography;
using System.Text;

namespace Dabir.Data;

/// <summary>Signs short texts for one purpose each, so that a stamp for one thing never passes for another.</summary>
public sealed class Signer(SiteKey key)
{
    readonly Lazy<byte[]> secret = new(() => key.For("signer"));

    /// <summary>32 lower-case hex digits.</summary>
    /// <param name="purpose">A constant, such as <c>comment-stamp</c>.</param>
    public string Sign(string purpose, string text) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes($"{purpose}\u001f{text}")).AsSpan(0, 16)
        );

    public bool Verify(string purpose, string text, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(purpose, text)), Encoding.UTF8.GetBytes(signature));
}
