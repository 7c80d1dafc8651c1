using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Dabir.Language;

namespace Dabir.Staff;

/// <summary>
/// Codes of six digits that an app makes anew every half minute from a secret it shares with us. Source: RFC 6238, with the
/// HMAC of SHA-1 that every app knows.
/// </summary>
public static class OneTimeCodes
{
    const int Length = 6;
    const uint Modulus = 1_000_000;

    /// <summary>As long as the HMAC's own output (RFC 4226, 4).</summary>
    const int SecretBytes = 20;

    /// <summary>How far a telephone's clock may stand off, in steps: RFC 6238 advises one.</summary>
    const int Drift = 1;

    const long Step = 30 * TimeSpan.TicksPerSecond;
    const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The number of a moment's half minute.</summary>
    public static long StepAt(DateTime now) => (now - DateTime.UnixEpoch).Ticks / Step;

    /// <summary>The code of a step.</summary>
    public static string At(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What the standard asks for; a collision helps nobody to an HMAC.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step whose code was typed, now or within the <see cref="Drift"/>; null when it is none of them. Each code works
    /// once: who looks over a shoulder comes too late.
    /// </summary>
    /// <param name="after">The last step that was used.</param>
    public static long? Match(ReadOnlySpan<byte> secret, string? typed, DateTime now, long after)
    {
        var plain = Plain(typed);
        long? found = null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoded(At(secret, step)), Encoded(plain)) && step > after)
                found ??= step;
        return found;
    }

    /// <summary>Whether it looks like such a code, whatever digits and spaces it is written with.</summary>
    public static bool IsOne(string? typed) => Plain(typed) is { Length: Length } plain && plain.All(char.IsAsciiDigit);

    /// <summary>What was typed without spaces, dashes and marks, its digits in ASCII.</summary>
    internal static string Plain(string? typed) => string.Concat(Digits.ToAscii(typed ?? "").Where(char.IsLetterOrDigit));

    /// <summary>The secret for somebody who types it, in groups of four: <c>JBSW Y3DP …</c></summary>
    public static string Spelled(ReadOnlySpan<byte> secret) =>
        string.Join(' ', Key(secret).Chunk(4).Select(group => new string(group)));

    /// <summary>The address by which an app takes up the secret, as text or as a picture to point a camera at.</summary>
    /// <example><c>otpauth://totp/Niloufar:narges%40example.org?secret=JBSWY3DP…&amp;issuer=Niloufar</c></example>
    public static string Address(ReadOnlySpan<byte> secret, string issuer, string account)
    {
        var (house, who) = (Uri.EscapeDataString(issuer), Uri.EscapeDataString(account));
        return $"otpauth://totp/{house}:{who}?secret={Key(secret)}&issuer={house}";
    }

    // Base32 of RFC 4648. Twenty bytes are thirty-two letters and need no padding.
    static string Key(ReadOnlySpan<byte> secret)
    {
        var key = new char[secret.Length * 8 / 5];
        for (var i = 0; i < key.Length; i++)
        {
            var (at, shift) = (i * 5 / 8, i * 5 % 8);
            var two = (secret[at] << 8) | (at + 1 < secret.Length ? secret[at + 1] : 0);
            key[i] = Base32[(two >> (11 - shift)) & 31];
        }
        return new string(key);
    }

    static byte[] Encoded(string code) => System.Text.Encoding.UTF8.GetBytes(code);
}
