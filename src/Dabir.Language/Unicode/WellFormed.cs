using System.Buffers;
using System.Text;

namespace Dabir.Language;

/// <summary>Text that the normalisation forms accept: no lone surrogate in it, and no U+FFFE.</summary>
static class WellFormed
{
    static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Enumerable.Range(0xD800, 0x800).Append(0xFFFE).Select(code => (char)code),
    ]);

    /// <summary>The text itself, or a copy in which each lone surrogate and each U+FFFE is U+FFFD.</summary>
    public static string Of(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(Suspects); at >= 0 && at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]) || text[at] is '\uFFFE')
                return Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
        }
        return text;
    }
}
