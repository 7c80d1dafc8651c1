using System.Text;

namespace Dabir.Language;

/// <summary>Text that the normalisation forms accept: no lone surrogate in it.</summary>
static class WellFormed
{
    /// <summary>The text itself, or a copy in which each lone surrogate is U+FFFD.</summary>
    public static string Of(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                at++;
            else
                return Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
        }
        return text;
    }
}
