namespace Dabir.Language;

/// <summary>A text on the walk from sign to sign; each kind of span is recognised in its own file.</summary>
ref partial struct Prose(ReadOnlySpan<char> text)
{
    readonly ReadOnlySpan<char> _text = text;

    // Once a closing sign was not found, no later search for it can succeed: this keeps "<a <a <a …" linear.
    bool _noMoreTagEnds;
    bool _noMoreCommentEnds;
    bool _noMoreDoubleQuotes;
    bool _noMoreSingleQuotes;
    int _noHostBefore;
    int _elementsWithoutEnd;
    ulong _fencesWithoutEnd;

    /// <summary>The end of the last span: nothing reaches back over it.</summary>
    public int Taken { get; set; }

    /// <summary>The span whose sign stands here, or an empty one.</summary>
    public ProtectedSpan SpanAt(int sign) =>
        _text[sign] switch
        {
            '<' => MarkupAt(sign),
            '`' => BacktickedAt(sign),
            '@' => MailOrHandleAt(sign),
            '#' => HashtagAt(sign),
            ':' => SchemeAt(sign),
            '.' => DomainAt(sign),
            '&' => EntityAt(sign),
            '%' => FormatAt(sign),
            '{' => BracedAt(sign),
            '\\' => ShareAt(sign),
            _ => LinkTargetAt(sign),
        };

    readonly char At(int place) => place >= 0 && place < _text.Length ? _text[place] : '\0';

    /// <summary>The character before a sign, past marks and what cannot be seen; U+0000 behind another span.</summary>
    readonly char Before(int sign)
    {
        while (--sign >= Taken && IsPassedOver(_text[sign]))
            continue;
        return sign < Taken ? '\0' : _text[sign];
    }

    static bool IsPassedOver(char letter) =>
        Letters.IsInvisible(letter)
        || Letters.IsDiacritic(letter)
        || PresentationForms.IsMark(letter)
        || char.IsControl(letter) && !char.IsWhiteSpace(letter);

    static ProtectedSpan Between(int start, int end, ProtectedKind kind) => new(start, end - start, kind);

    /// <summary>Letters, digits and marks of any script, and halves of surrogate pairs.</summary>
    static bool IsWordCharacter(char letter) =>
        letter < 128
            ? char.IsAsciiLetterOrDigit(letter) || letter == '_'
            : char.IsLetterOrDigit(letter) || Letters.IsDiacritic(letter) || letter is >= '\u0300' and <= '\u036F';

    /// <summary>As far as word characters, or the half-space between two of them, go on.</summary>
    readonly int EndOfWord(int at)
    {
        while (at < _text.Length && (IsWordCharacter(_text[at]) || _text[at] == Letters.HalfSpace && IsWordCharacter(At(at + 1))))
            at++;
        return at;
    }
}
