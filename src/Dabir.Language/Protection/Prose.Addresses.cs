using System.Buffers;

namespace Dabir.Language;

/// <summary>Addresses: with a scheme, a bare domain with what follows it, an IPv4 address, the target of a Markdown link.</summary>
ref partial struct Prose
{
    const string SchemesWithoutSlashes = " mailto tel sms data magnet urn doi geo ";

    static readonly SearchValues<char> EndsAnAddress = SearchValues.Create(" \t\r\n\u00A0\u2003\u2009\u202F\u3000\"<>«»`{}|^،؛؟");
    static readonly SearchValues<char> NotInAName = SearchValues.Create("0123456789.-_");
    static readonly SearchValues<char> EndsALinkTarget = SearchValues.Create(" \t\r\n()");
    static readonly SearchValues<char> NotTheLastOfAnAddress = SearchValues.Create(".,;:!?'*…");

    readonly ProtectedSpan SchemeAt(int colon)
    {
        var start = colon;
        while (start > Taken && (char.IsAsciiLetterOrDigit(_text[start - 1]) || _text[start - 1] is '+' or '-'))
            start--;
        while (start < colon && !char.IsAsciiLetter(_text[start]))
            start++;
        if (start == colon)
            return default;
        if (colon - start == 1 && At(colon + 1) == '\\')
            return Between(start, EndOfAddress(colon + 2), ProtectedKind.Path);

        var afterColon = colon + 1;
        if (At(afterColon) == '/' && At(afterColon + 1) == '/')
            afterColon += 2;
        else if (!SchemesWithoutSlashes.Contains($" {_text[start..colon]} ", StringComparison.OrdinalIgnoreCase))
            return default;
        var end = EndOfAddress(afterColon);
        return end > afterColon ? Between(start, end, ProtectedKind.Address) : default;
    }

    ProtectedSpan DomainAt(int dot)
    {
        if (dot < _noHostBefore || dot == Taken)
            return default;
        if (!char.IsAsciiLetterOrDigit(At(dot - 1)))
            return NationalDomainAt(dot);
        const int longestHost = 255;
        var (start, end) = (dot, dot);
        var (from, until) = (Math.Max(Taken, dot - longestHost), Math.Min(_text.Length, dot + longestHost));
        while (start > from && (char.IsAsciiLetterOrDigit(_text[start - 1]) || _text[start - 1] is '-' or '_' or '.'))
            start--;
        while (end < until && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '-' or '.'))
            end++;
        while (_text[end - 1] is '-' or '.')
            end--;
        var host = _text[start..end];
        if (IsDoi(host) && At(end) == '/' && char.IsAsciiLetterOrDigit(At(end + 1)))
            return Between(start, EndOfAddress(end), ProtectedKind.Address);
        if (!IsDomain(host) && !IsIPv4(host))
        {
            _noHostBefore = end;
            return default;
        }
        if (At(end) == ':' && char.IsAsciiDigit(At(end + 1)) || At(end) is '/' or '?' or '#')
            end = Math.Max(end, EndOfAddress(end));
        return Between(start, end, ProtectedKind.Address);
    }

    /// <summary>«كتاب.ir»: letters of any script before an ending that nothing else has. «کتاب.pdf» is a file.</summary>
    readonly ProtectedSpan NationalDomainAt(int dot)
    {
        const int longestLabel = 63;
        var end = dot + 1;
        while (end < dot + longestLabel && char.IsAsciiLetterLower(At(end)))
            end++;
        if (_text[(dot + 1)..end] is not ("ir" or "com" or "org" or "net" or "info") || IsWordCharacter(At(end)))
            return default;
        var start = dot;
        var from = Math.Max(Taken, dot - longestLabel);
        while (start > from && (IsWordCharacter(_text[start - 1]) || _text[start - 1] is '-' or '.' or Letters.HalfSpace))
            start--;
        if (start == dot)
            return default;
        if (At(end) is '/' or '?' or '#')
            end = Math.Max(end, EndOfAddress(end));
        return Between(start, end, ProtectedKind.Address);
    }

    /// <summary>The last label is two letters or more in one case; «Hello.World» is two sentences typed close.</summary>
    static bool IsDomain(ReadOnlySpan<char> host)
    {
        var dot = host.LastIndexOf('.');
        if (dot <= 0)
            return false;
        var top = host[(dot + 1)..];
        var isInOneCase = !top.ContainsAnyExceptInRange('a', 'z') || !top.ContainsAnyExceptInRange('A', 'Z');
        return top.Length >= 2 && isInOneCase && host[..dot].ContainsAnyExcept(NotInAName);
    }

    /// <summary>The head of a digital object identifier, <c>10.1000</c> of <c>10.1000/182</c>.</summary>
    static bool IsDoi(ReadOnlySpan<char> host) =>
        host.StartsWith("10.") && host.Length is >= 7 and <= 12 && !host[3..].ContainsAnyExceptInRange('0', '9');

    static bool IsIPv4(ReadOnlySpan<char> host)
    {
        Span<Range> parts = stackalloc Range[5];
        if (host.Split(parts, '.') != 4)
            return false;
        foreach (var part in parts[..4])
            if (host[part].Length is 0 or > 3 || host[part].ContainsAnyExceptInRange('0', '9'))
                return false;
        return true;
    }

    readonly ProtectedSpan LinkTargetAt(int bracket)
    {
        if (At(bracket) != ']')
            return default;
        if (At(bracket + 1) == ':')
            return DefinedTargetAt(bracket);
        if (At(bracket + 1) != '(')
            return default;
        var start = bracket + 2;
        while (At(start) == ' ')
            start++;
        if (At(start) == '<')
            return BracketedTargetAt(start);
        var length = _text[start..].IndexOfAny(EndsALinkTarget);
        if (length <= 0)
            return default;
        var after = start + length;
        while (At(after) == ' ' && At(after + 1) is ' ' or ')')
            after++;
        if (_text[after] == ')')
            return Between(start, start + length, ProtectedKind.Address);
        return TitleAt(start + length) is > 0 and var end ? Between(start, end, ProtectedKind.Address) : default;
    }

    const int LongestTarget = 2000;

    /// <summary><c>[x](&lt;a target with blanks&gt;)</c>.</summary>
    readonly ProtectedSpan BracketedTargetAt(int start)
    {
        var length = _text[start..Math.Min(_text.Length, start + LongestTarget)].IndexOfAny('>', '\n');
        return length > 0 && _text[start + length] == '>' && At(start + length + 1) is ')' or ' '
            ? Between(start, start + length + 1, ProtectedKind.Address)
            : default;
    }

    /// <summary><c>[x]: target "title"</c> on a line of its own.</summary>
    readonly ProtectedSpan DefinedTargetAt(int bracket)
    {
        const int longestLabel = 200;
        var label = _text[Math.Max(0, bracket - longestLabel)..bracket].LastIndexOf('[');
        var open = Math.Max(0, bracket - longestLabel) + label;
        var start = bracket + 2;
        if (label < 0 || open > 0 && _text[open - 1] != '\n' || At(start) != ' ')
            return default;
        while (At(start) == ' ')
            start++;
        var length = _text[start..].IndexOfAny(" \t\r\n");
        var end = length < 0 ? _text.Length : start + length;
        if (!_text[start..end].ContainsAny("/#<"))
            return default;
        if (At(end) == ' ' && At(end + 1) == '"')
        {
            var title = _text[(end + 2)..Math.Min(_text.Length, end + 2 + longestLabel)];
            var closing = title.IndexOfAny('"', '\n');
            if (closing >= 0 && title[closing] == '"')
                end += closing + 3;
        }
        return end > start ? Between(start, end, ProtectedKind.Address) : default;
    }

    /// <summary>The end of <c> "a title"</c> that stands behind a link's target and before its «)»; 0 when there is none.</summary>
    readonly int TitleAt(int blank)
    {
        const int longestTitle = 200;
        if (At(blank) != ' ' || At(blank + 1) != '"')
            return 0;
        var title = _text[(blank + 2)..Math.Min(_text.Length, blank + longestTitle)];
        var length = title.IndexOfAny('"', '\n');
        var end = blank + 3 + length;
        return length >= 0 && _text[end - 1] == '"' && At(end) == ')' ? end : 0;
    }

    readonly ProtectedSpan ShareAt(int backslash)
    {
        if (At(backslash + 1) != '\\' || !char.IsAsciiLetterOrDigit(At(backslash + 2)))
            return default;
        return Between(backslash, EndOfAddress(backslash + 2), ProtectedKind.Path);
    }

    /// <summary>Up to a blank or a mark that no address holds, without the punctuation that ends the sentence round it.</summary>
    readonly int EndOfAddress(int start)
    {
        var length = _text[start..].IndexOfAny(EndsAnAddress);
        var end = length < 0 ? _text.Length : start + length;
        var opened = _text[start..end].Count('(');
        var closed = _text[start..end].Count(')');
        while (end > start)
        {
            var last = _text[end - 1];
            if (last == ')' && closed > opened)
                closed--;
            else if (last != ']' && !NotTheLastOfAnAddress.Contains(last) && !Letters.IsInvisible(last))
                break;
            end--;
        }
        return end;
    }
}
