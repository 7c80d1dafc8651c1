using System.Text;

namespace Dabir.Language;

/// <summary>Text that the normalisation forms accept: no lone surrogate in it, and no U+FFFE.</summary>
static class WellFormed
{
    /// <summary>The text itself, or a copy in which each lone surrogate and each U+FFFE is U+FFFD.</summary>
    public static string Of(string text)
    {
        for (var at = NextSuspect(text, 0); at < text.Length; at = NextSuspect(text, at + 1))
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]) || text[at] is '\uFFFE')
                return Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
        }
        return text;
    }

    /// <summary>One range is searched sixteen characters at a time; the few others in it are looked at and passed.</summary>
    static int NextSuspect(string text, int from)
    {
        var step = text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uFFFE');
        return step < 0 ? text.Length : from + step;
    }
}
