using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dabir.Language;

namespace Dabir.Comments;

/// <summary>Finds the same text again without reading all of them.</summary>
public static class TextHash
{
    /// <summary>
    /// Spaces, stops, quotation marks, case and digit shapes do not make a text another one. What turns its meaning does: a
    /// question, a minus before a number, a sign, an emoji; said once or three times, it is the same.
    /// </summary>
    /// <param name="body">With the letters of its language, as it is kept.</param>
    /// <example>«عالی  بود.» is «عالی بود»; «عالی 👍» is not «عالی 👎», «درست است؟» is not «درست است».</example>
    public static string Of(string body)
    {
        var told = new StringBuilder(body.Length);
        var (last, isWord) = (default(Rune), false);
        var text = Digits.ToAscii(body);
        for (var at = 0; at < text.Length; )
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            at += length;
            if (Rune.IsLetterOrDigit(rune))
                told.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (Meant(rune, isWord, at < text.Length && char.IsAsciiDigit(text[at])) is { } meant && meant != last)
                told.Append((rune = meant).ToString());
            else
            {
                isWord = false;
                continue;
            }
            (last, isWord) = (rune, Rune.IsLetterOrDigit(rune));
        }
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(told.Length > 0 ? told.ToString() : body.Trim())).AsSpan(0, 16)
        );
    }

    static Rune? Meant(Rune mark, bool followsWord, bool precedesDigit) =>
        mark.Value switch
        {
            '؟' or '?' => new Rune('?'),
            // A hyphen within a word or a number joins.
            '-' or '\u2212' or '\u2013' => precedesDigit && !followsWord ? new Rune('-') : null,
            _ => Rune.GetUnicodeCategory(mark)
                is UnicodeCategory.OtherSymbol
                    or UnicodeCategory.MathSymbol
                    or UnicodeCategory.CurrencySymbol
            || mark.Value is '%' or '٪'
                ? mark
                : null,
        };
}
