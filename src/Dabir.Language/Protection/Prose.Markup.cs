using System.Buffers;

namespace Dabir.Language;

/// <summary>Tags with their attributes, comments, character references, and elements whose text is code.</summary>
ref partial struct Prose
{
    static readonly SearchValues<char> EndsATagName = SearchValues.Create(" \t\r\n/>");
    static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    static readonly string[] CodeElements = ["code", "pre", "kbd", "samp", "script", "style", "textarea", "svg", "math"];

    ProtectedSpan MarkupAt(int open)
    {
        var next = At(open + 1);
        if (_text[open..].StartsWith("<!--"))
            return CommentAt(open);
        if (!char.IsAsciiLetter(next) && !(next is '/' or '!' or '?' && char.IsAsciiLetter(At(open + 2))))
            return default;
        var end = EndOfTag(open + 1);
        if (end < 0)
            return default;
        var element = CodeElementOf(_text[(open + 1)..end]);
        return element >= 0 && _text[end - 2] != '/' && EndOfElement(element, end) is > 0 and var close
            ? Between(open, close, ProtectedKind.Code)
            : Between(open, end, ProtectedKind.Markup);
    }

    ProtectedSpan CommentAt(int open)
    {
        var length = _noMoreCommentEnds ? -1 : _text[(open + 4)..].IndexOf("-->");
        _noMoreCommentEnds |= length < 0;
        return length < 0 ? default : new(open, length + 7, ProtectedKind.Markup);
    }

    /// <summary>The position after «>», which may stand in a quoted attribute without ending the tag; −1 when there is none.</summary>
    int EndOfTag(int at)
    {
        while (!_noMoreTagEnds)
        {
            var step = _text[at..].IndexOfAny('>', '"', '\'');
            if (step < 0)
            {
                _noMoreTagEnds = true;
                break;
            }
            at += step;
            if (_text[at] == '>')
                return at + 1;
            at = AfterQuoted(at);
        }
        return -1;
    }

    int AfterQuoted(int quote)
    {
        var isDouble = _text[quote] == '"';
        if (At(quote - 1) != '=' || (isDouble ? _noMoreDoubleQuotes : _noMoreSingleQuotes))
            return quote + 1;
        var length = _text[(quote + 1)..].IndexOf(_text[quote]);
        if (length >= 0)
            return quote + length + 2;
        _noMoreDoubleQuotes |= isDouble;
        _noMoreSingleQuotes |= !isDouble;
        return quote + 1;
    }

    static int CodeElementOf(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(EndsATagName);
        var name = end < 0 ? tag : tag[..end];
        for (var element = 0; element < CodeElements.Length; element++)
            if (name.Equals(CodeElements[element], StringComparison.OrdinalIgnoreCase))
                return element;
        return -1;
    }

    /// <summary>The position after the element's closing tag; 0 when it is never closed.</summary>
    int EndOfElement(int element, int from)
    {
        if ((_elementsWithoutEnd & 1 << element) != 0)
            return 0;
        var close = _text[from..].IndexOf($"</{CodeElements[element]}", StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : EndOfTag(from + close + 1);
        if (end < 0)
            _elementsWithoutEnd |= 1 << element;
        return Math.Max(end, 0);
    }

    readonly ProtectedSpan EntityAt(int sign)
    {
        const int longestName = 32;
        var rest = _text[(sign + 1)..Math.Min(_text.Length, sign + longestName)];
        var length = rest.IndexOf(';');
        if (length < 2)
            return default;
        var name = rest[..length];
        var digits = name[0] != '#' ? default : name[1..].TrimStart("xX");
        var isReference =
            name[0] == '#'
                ? !digits.IsEmpty && !digits.ContainsAnyExcept(HexDigits)
                : char.IsAsciiLetter(name[0]) && !name.ContainsAnyExcept(AsciiNames);
        return isReference ? new(sign, length + 2, ProtectedKind.Entity) : default;
    }
}
