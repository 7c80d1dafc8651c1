using Microsoft.Extensions.Primitives;

namespace Dabir.Delivery;

/// <summary>Reads <c>If-None-Match</c> as RFC 9110 (13.1.2) has it: a list of whole tags, or a star alone.</summary>
static class EntityTags
{
    /// <summary>Whether the asker already has the page with this tag. A header that is no list of tags is no header.</summary>
    public static bool Match(StringValues header, string tag) =>
        header.Count switch
        {
            0 => false,
            1 => Match(header[0].AsSpan(), tag),
            _ => Match(string.Join(',', header.ToArray()), tag),
        };

    static bool Match(ReadOnlySpan<char> list, string tag)
    {
        var rest = list.Trim();
        if (rest is "*")
            return true;
        var found = false;
        while (!rest.IsEmpty)
        {
            // Weak comparison, as the RFC asks for here: a proxy may have put W/ before our tag.
            if (rest.StartsWith("W/", StringComparison.Ordinal))
                rest = rest[2..];
            if (rest.IsEmpty || rest[0] != '"')
                return false;
            var end = rest[1..].IndexOf('"');
            if (end < 0)
                return false;
            found |= rest[..(end + 2)].SequenceEqual(tag);
            rest = rest[(end + 2)..].TrimStart();
            if (rest.IsEmpty)
                return found;
            if (rest[0] != ',')
                return false;
            rest = rest.TrimStart(", \t");
        }
        return found;
    }
}
