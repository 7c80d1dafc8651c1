using System.Security.Cryptography;
using System.Text;
using Dabir.Language;

namespace Dabir.Comments;

/// <summary>Finds the same text again without reading all of them.</summary>
public static class TextHash
{
    /// <summary>
    /// Spaces, marks, case and digit shapes do not make a text another one; where there are only marks («👏👏»), they are the
    /// text.
    /// </summary>
    public static string Of(string body)
    {
        var letters = string.Concat(Digits.ToAscii(body).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var text = letters.Length > 0 ? letters : body.Trim();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
