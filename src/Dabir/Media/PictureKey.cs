using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Dabir.Media;

/// <summary>
/// The name under which a picture is kept: the first 128 bits of the SHA-256 of its master, as 32 small hexadecimal
/// digits. The same picture taken in twice has one key, and a damaged file no longer fits its own name.
/// </summary>
public readonly record struct PictureKey
{
    const int Length = 32;
    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    readonly string value;

    PictureKey(string value) => this.value = value;

    /// <summary>The key of a finished master.</summary>
    public static PictureKey Of(ReadOnlySpan<byte> master) =>
        new(Convert.ToHexStringLower(SHA256.HashData(master)).Substring(0, Length));

    /// <summary>Reads a key from an address or a table; anything but 32 small hexadecimal digits is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PictureKey key)
    {
        var isKey = text?.Length == Length && !text.AsSpan().ContainsAnyExcept(Digits);
        key = isKey ? new(text!) : default;
        return isKey;
    }

    /// <exception cref="FormatException">The text is not a key.</exception>
    public static PictureKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is not a picture key.");

    public override string ToString() => value;

    /// <summary>Where files of this picture lie: two levels of folders, so that no folder grows past what tools bear.</summary>
    internal string File(string ending) => $"{value[..2]}/{value[2..4]}/{value}.{ending}";
}
