using System.Buffers;

namespace Dabir.Language.CopyEditing;

/// <summary>What a copy editor never touches: addresses, handles, hashtags, code, markup, placeholders, paths.</summary>
static class ProtectedSpan
{
    // Without a limit a megabyte of "<a<a<a" would be searched to its end from every "<".
    const int LongestSpan = 8192;

    static readonly SearchValues<char> EndsAddress = SearchValues.Create(" \n\t\r«»\"<>،؛؟");

    /// <summary>The end of the protected span that starts at <paramref name="start"/>, or −1.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        return rest[0] switch
        {
            '<' when rest.Length > 2 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!') => Closed(rest, 1, ">", start),
            '`' when rest.StartsWith("```") => Closed(rest, 3, "```", start),
            '`' => Closed(rest, 1, "`", start),
            '{' when rest.StartsWith("{{") => Closed(rest, 2, "}}", start),
            '@' or '#' when rest.Length > 1 && IsHandle(rest[1]) => start + 1 + RunOfHandle(rest[1..]),
            '%' or '$' when rest.Length > 1 && char.IsAsciiLetter(rest[1]) => start + 1 + RunOfHandle(rest[1..]),
            '&' => Entity(rest, start),
            >= 'A' and <= 'z' => Address(rest, start),
            _ => -1,
        };
    }

    static int Closed(ReadOnlySpan<char> rest, int from, string end, int start)
    {
        if (end != "```")
            rest = rest[..Math.Min(rest.Length, LongestSpan)];
        var at = rest[from..].IndexOf(end);
        return at < 0 ? -1 : start + from + at + end.Length;
    }

    static int Entity(ReadOnlySpan<char> rest, int start)
    {
        var end = rest[..Math.Min(rest.Length, 10)].IndexOf(';');
        return end > 1 && !rest.StartsWith("&quot;") && !rest[..end].Contains(' ') ? start + end + 1 : -1;
    }

    static int Address(ReadOnlySpan<char> rest, int start)
    {
        rest = rest[..Math.Min(rest.Length, LongestSpan)];
        var end = rest.IndexOfAny(EndsAddress);
        var run = end < 0 ? rest : rest[..end];
        var closed = run.IndexOfAny(")]");
        if (closed > 0 && !run[..closed].ContainsAny('(', '['))
            run = run[..closed];
        var isAddress =
            run.Contains("://", StringComparison.Ordinal)
            || run.StartsWith("www.")
            || (run.Length > 2 && run[1] == ':' && run[2] == '\\');
        isAddress |= run.IndexOf('@') is > 0 and var at && at < run.Length - 1;
        if (!isAddress)
            return -1;
        return start + run.TrimEnd(".,!:;").Length;
    }

    static bool IsHandle(char c) => char.IsLetterOrDigit(c) || c is '_' or Alphabet.HalfSpace;

    static int RunOfHandle(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && IsHandle(rest[length]))
            length++;
        return length;
    }
}
