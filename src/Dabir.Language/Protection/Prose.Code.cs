using System.Buffers;

namespace Dabir.Language;

/// <summary>Code between back-ticks and the gaps that programs fill.</summary>
ref partial struct Prose
{
    static readonly SearchValues<char> AsciiNames = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-"
    );

    /// <summary>A run of back-ticks up to the next run of the same length, as in Markdown (CommonMark 6.1 and 4.5).</summary>
    ProtectedSpan BacktickedAt(int open)
    {
        var size = RunAt(open);
        var known = 1UL << Math.Min(size, 63);
        if ((_fencesWithoutEnd & known) == 0)
            for (var at = open + size; at < _text.Length; )
            {
                var step = _text[at..].IndexOf('`');
                if (step < 0)
                    break;
                at += step;
                var run = RunAt(at);
                at += run;
                if (run == size)
                    return Between(open, at, ProtectedKind.Code);
            }
        _fencesWithoutEnd |= known;
        // An unclosed run is taken whole, else its inner back-ticks would be tried one by one.
        return size < 3 ? default : Between(open, open + size, ProtectedKind.Code);
    }

    readonly int RunAt(int at)
    {
        var length = _text[at..].IndexOfAnyExcept('`');
        return length < 0 ? _text.Length - at : length;
    }

    /// <summary>A conversion of printf: <c>%s</c>, <c>%1$d</c>, <c>%(name)s</c>. «۹۶% در» is a percentage.</summary>
    readonly ProtectedSpan FormatAt(int sign)
    {
        if (IsWordCharacter(Before(sign)))
            return default;
        var at = sign + 1;
        if (At(at) == '(')
            at += Math.Max(0, _text[at..Math.Min(_text.Length, at + 40)].IndexOf(')')) + 1;
        while (char.IsAsciiDigit(At(at)) || At(at) is '$' or '.' or '-' or '+' or '#')
            at++;
        var converts = At(at) is 's' or 'd' or 'i' or 'u' or 'f' or 'x' or 'X' or 'c' or '@';
        return converts && !IsWordCharacter(At(at + 1)) ? Between(sign, at + 1, ProtectedKind.Placeholder) : default;
    }

    /// <summary>ASCII names or numbers in one or two braces: <c>{0}</c>, <c>{{ name }}</c>. «{این}» is prose.</summary>
    readonly ProtectedSpan BracedAt(int open)
    {
        const int longestName = 64;
        var braces = At(open + 1) == '{' ? 2 : 1;
        var rest = _text[(open + braces)..Math.Min(_text.Length, open + longestName)];
        var length = rest.IndexOf('}');
        if (length <= 0 || braces == 2 && At(open + braces + length + 1) != '}')
            return default;
        var name = rest[..length].Trim(' ');
        return name.IsEmpty || name.ContainsAnyExcept(AsciiNames)
            ? default
            : new(open, length + 2 * braces, ProtectedKind.Placeholder);
    }
}
