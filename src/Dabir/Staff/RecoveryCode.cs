using System.Security.Cryptography;

namespace Dabir.Staff;

/// <summary>
/// One of ten codes that let their owner in once each when the telephone is lost. Only its hash is kept: it is random and long
/// enough that hashing it slowly would add nothing.
/// </summary>
public sealed class RecoveryCode
{
    RecoveryCode() { }

    public const int Count = 10;

    // Without the letters that are read as digits or as each other; eighty bits in all.
    const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int Length = 16;
    const int Group = 4;

    public long Id { get; private set; }
    public long StaffId { get; private set; }
    public string Hash { get; private set; } = "";
    public DateTime? UsedAt { get; private set; }

    /// <summary>Makes one; the code is shown once and kept nowhere.</summary>
    /// <example><c>7K4M-Q2XR-9DTE-HJ5P</c></example>
    public static (RecoveryCode Kept, string Code) Make()
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        return (new RecoveryCode { Hash = HashOf(code) }, string.Join('-', code.Chunk(Group).Select(g => new string(g))));
    }

    public bool Opens(string? typed) => UsedAt is null && Hash == HashOf(Read(typed));

    internal void Use(DateTime now) => UsedAt = now;

    // As somebody copies it from paper: small letters, other digits, no dashes, an O for a zero.
    static string Read(string? typed) =>
        OneTimeCodes.Plain(typed).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');

    static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"recovery\n{code}")));
}
