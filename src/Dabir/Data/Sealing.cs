using System.Security.Cryptography;

namespace Dabir.Data;

/// <summary>What stands in the database and is read by the site alone: AES-256-GCM under a key that is not there.</summary>
static class Sealing
{
    static readonly int Nonce = AesGcm.NonceByteSizes.MaxSize;
    static readonly int Tag = AesGcm.TagByteSizes.MaxSize;

    /// <summary>Nonce, tag and text, in this order.</summary>
    /// <param name="key">32 bytes, from <see cref="SiteKey.For"/>.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> text)
    {
        var whole = new byte[Nonce + Tag + text.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, Nonce));
        using var cipher = new AesGcm(key, Tag);
        cipher.Encrypt(whole.AsSpan(0, Nonce), text, whole.AsSpan(Nonce + Tag), whole.AsSpan(Nonce, Tag));
        return whole;
    }

    /// <summary>What was sealed.</summary>
    /// <exception cref="CryptographicException">It was sealed under another key, or is not whole.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> whole)
    {
        if (whole.Length < Nonce + Tag)
            throw new CryptographicException("Too short to have been sealed here.");
        var text = new byte[whole.Length - Nonce - Tag];
        using var cipher = new AesGcm(key, Tag);
        cipher.Decrypt(whole[..Nonce], whole[(Nonce + Tag)..], whole.Slice(Nonce, Tag), text);
        return text;
    }
}
