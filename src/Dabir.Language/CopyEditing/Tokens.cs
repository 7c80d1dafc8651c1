namespace Dabir.Language.CopyEditing;

/// <summary>Cuts a text into tokens and words into phrases, in one walk.</summary>
sealed class Tokens(string text, bool keepDigits, List<Token>? empty = null)
{
    readonly List<Token> tokens = empty ?? new(text.Length / 4);
    readonly IReadOnlyList<ProtectedSpan> spans = ProtectedSpans.In(text);
    int nextSpan;
    int openBrackets;

    /// <summary>A version or clause was met in this line: «۲.۱۰ از ۲.۹» are two of a kind.</summary>
    bool hasParts;

    public List<Token> Cut(Action<int, int> phrase)
    {
        tokens.Add(new Token(TokenKind.Break, 0, 0));
        var (phraseStart, phraseEnd) = (-1, 0);
        for (var i = 0; i < text.Length; )
        {
            var kind = Alphabet.KindOf(text[i]);
            // «كتاب.ir» and «[x](كتاب)» begin with a letter.
            if (kind == CharacterKind.Letter && !IsProtected(i, out _))
            {
                if (phraseStart < 0)
                    phraseStart = i;
                phraseEnd = EndOfWord(i);
                tokens.Add(new Token(TokenKind.Word, i, phraseEnd));
                i = phraseEnd;
                continue;
            }
            if (kind is CharacterKind.Space or CharacterKind.HalfSpace)
            {
                i++;
                continue;
            }
            if (kind is CharacterKind.Mark && phraseStart >= 0)
            {
                phraseEnd = ++i;
                tokens[^1] = tokens[^1] with { End = i };
                continue;
            }
            if (phraseStart >= 0)
                phrase(phraseStart, phraseEnd);
            phraseStart = -1;
            i = Other(i);
        }
        if (phraseStart >= 0)
            phrase(phraseStart, phraseEnd);
        tokens.Add(new Token(TokenKind.Break, text.Length, text.Length));
        return tokens;
    }

    int EndOfWord(int i)
    {
        var end = i + 1;
        for (i = end; i < text.Length; i++)
        {
            switch (Alphabet.KindOf(text[i]))
            {
                case CharacterKind.Letter or CharacterKind.Mark:
                    end = i + 1;
                    continue;
                case CharacterKind.Tatweel or CharacterKind.HalfSpace:
                    continue;
            }
            break;
        }
        return end;
    }

    bool IsProtected(int i, out int end)
    {
        while (nextSpan < spans.Count && spans[nextSpan].Start < i)
            nextSpan++;
        // &quot; is a quotation mark that some editor wrote for the machine; it is given its Persian form.
        var isHere = nextSpan < spans.Count && spans[nextSpan].Start == i && !text.AsSpan(i).StartsWith("&quot;");
        end = isHere ? spans[nextSpan].End : 0;
        return isHere;
    }

    int Other(int i)
    {
        if (IsProtected(i, out var end))
            return Add(TokenKind.Protected, i, end);
        var c = text[i];
        if (c is '\n' or '\r' or '\t')
        {
            (openBrackets, hasParts) = (0, false);
            return Add(TokenKind.Break, i, i + 1);
        }
        if (c is ':' or ';' or '=' or '(' && Emoticons.EndAt(text, i, openBrackets > 0) is > 0 and var smiley)
            return Add(TokenKind.Protected, i, smiley);
        // «![تصویر](…)» is a picture, not a shout behind the word before it.
        if (c == '!' && i + 1 < text.Length && text[i + 1] == '[' && (i == 0 || text[i - 1] is ' ' or '\n'))
            return Add(TokenKind.Protected, i, i + 1);
        openBrackets +=
            c is '(' or '[' ? 1
            : c is ')' or ']' && openBrackets > 0 ? -1
            : 0;
        if (char.IsAsciiLetterOrDigit(c) || char.IsDigit(c))
            return LatinOrNumber(i);
        if (c is '.' or '…' or '?' or '؟' or '!' or '-' or '_' or 'ـ')
            return Repeated(i);
        return c switch
        {
            '(' or '[' or '{' or '«' or '“' => Add(TokenKind.Open, i, i + 1),
            ')' or ']' or '}' or '»' or '”' => Add(TokenKind.Close, i, i + 1),
            '"' => Add(TokenKind.Quote, i, i + 1),
            '&' when text.AsSpan(i).StartsWith("&quot;") => Add(TokenKind.Quote, i, i + 6),
            '‘' => Add(TokenKind.Open, i, i + 1),
            '’' => Add(TokenKind.Close, i, i + 1),
            ',' or '،' => Add(TokenKind.Stop, i, EndOfRun(i, ",،"), "،"),
            ';' or '؛' => Add(TokenKind.Stop, i, EndOfRun(i, ";؛"), "؛"),
            ':' => Add(TokenKind.Stop, i, i + 1),
            '%' or '٪' when IsPercentBefore(i) => PercentBefore(i),
            '%'
                when tokens[^1].Kind == TokenKind.Number
                    && text.AsSpan(tokens[^1].End, i - tokens[^1].End).TrimStart(' ').IsEmpty => Add(
                TokenKind.Other,
                i,
                i + 1,
                "٪",
                CopyEditRule.Numbers
            ),
            _ => Add(TokenKind.Other, i, i + 1),
        };
    }

    int Add(TokenKind kind, int start, int end, string? replacement = null, CopyEditRule rule = CopyEditRule.Punctuation)
    {
        tokens.Add(new Token(kind, start, end, replacement, rule));
        return end;
    }

    /// <summary>«%15»: typed left to right. Behind another number the sign belongs there.</summary>
    bool IsPercentBefore(int at) =>
        at + 1 < text.Length
        && char.IsDigit(text[at + 1])
        && tokens[^1].Kind is not (TokenKind.Number or TokenKind.Latin)
        && (at == 0 || text[at - 1] is ' ' or '(' or '«' or '\n');

    int PercentBefore(int at)
    {
        var end = at + 1;
        while (
            end < text.Length
            && (
                char.IsDigit(text[end])
                || text[end] is '.' or ',' or '٫' or '٬' && end + 1 < text.Length && char.IsDigit(text[end + 1])
            )
        )
            end++;
        var number = text.AsSpan(at + 1, end - at - 1);
        var written = Numerals.Persian(number, keepDigits) ?? number.ToString();
        tokens.Add(new Token(TokenKind.Number, at, end, text[at] + written, CopyEditRule.Numbers, written + "٪"));
        return end;
    }

    int EndOfRun(int at, string marks)
    {
        while (at < text.Length && marks.Contains(text[at]))
            at++;
        return at;
    }

    int LatinOrNumber(int i)
    {
        if (NumberShapes.IsKeycap(text, i))
            return Add(TokenKind.Protected, i, i + (text[i + 1] == '\uFE0F' ? 3 : 2));
        var (end, latin) = (i, false);
        for (; end < text.Length; end++)
        {
            var c = text[end];
            latin |= char.IsAsciiLetter(c);
            var inside = char.IsAsciiLetterOrDigit(c) || char.IsDigit(c);
            if (!inside && c is '.' or ',' or '٫' or '٬' or '-' or '_' or '\'' or '/' or '+')
                inside =
                    end + 1 < text.Length
                    && (
                        latin
                            ? char.IsAsciiLetterOrDigit(text[end + 1])
                            : c is '.' or ',' or '٫' or '٬' && char.IsDigit(text[end + 1])
                    );
            if (!inside)
                break;
        }
        if (latin)
            return Add(TokenKind.Latin, i, end);
        if (NumberPlace.IsOfLatinWord(text, tokens, i) && !text.AsSpan(i, end - i).ContainsAnyExceptInRange('+', '9'))
            return Add(TokenKind.Number, i, end);
        hasParts |= NumberPlace.HasParts(text, tokens, end);
        var isCount = !hasParts && NumberPlace.IsGroupedCount(text, i, end);
        var number = Numerals.Persian(text.AsSpan(i, end - i), keepDigits, hasParts || isCount);
        tokens.Add(
            new Token(
                TokenKind.Number,
                i,
                end,
                number,
                CopyEditRule.Numbers,
                Numerals.Grouped(text.AsSpan(i, end - i), keepDigits || hasParts, leastDots: isCount ? 1 : 2)
            )
        );
        return end;
    }

    /// <summary>Marks that are typed again and again: … ؟! – —.</summary>
    int Repeated(int i)
    {
        var first = text[i];
        var end = i;
        if (first is '.' or '…')
        {
            var (dots, last) = (0, i);
            for (
                ;
                end < text.Length
                    && (text[end] is '.' or '…' || Alphabet.KindOf(text[end]) is CharacterKind.Space or CharacterKind.HalfSpace);
                end++
            )
                if (text[end] is '.' or '…')
                    (dots, last) = (dots + (text[end] == '…' ? 3 : 1), end + 1);
            return dots > 2 ? Add(TokenKind.Stop, i, last, "…") : Add(TokenKind.Stop, i, i + 1);
        }
        if (first is '?' or '؟' or '!')
        {
            var (asks, exclaims, last) = (false, false, i);
            for (
                ;
                end < text.Length
                    && (
                        text[end] is '?' or '؟' or '!'
                        || Alphabet.KindOf(text[end]) is CharacterKind.Space or CharacterKind.HalfSpace
                    );
                end++
            )
            {
                asks |= text[end] is '?' or '؟';
                exclaims |= text[end] == '!';
                if (text[end] is '?' or '؟' or '!')
                    last = end + 1;
            }
            end = last;
            return Add(
                TokenKind.Stop,
                i,
                end,
                (asks, exclaims) switch
                {
                    (true, true) => "؟!",
                    (true, false) => "؟",
                    _ => "!",
                }
            );
        }
        while (end < text.Length && text[end] == first)
            end++;
        if (first == '-' && end - i > 1 && IsRule(i))
            return Add(TokenKind.Other, i, end);
        var dash = (first, end - i) switch
        {
            ('ـ', 1) when IsAtWord(i, end) => null,
            ('-', 2) or ('ـ', 1) => "–",
            ('-', 3) => "—",
            _ => null,
        };
        return Add(TokenKind.Other, i, end, dash);
    }

    int ruledUntil = -1;
    bool isRuled;

    /// <summary>A line of nothing but dashes and what stands between the columns of a table parts things: «---», «|---|:--:|».</summary>
    bool IsRule(int at)
    {
        if (at < ruledUntil)
            return isRuled;
        var start = text.LastIndexOf('\n', at) + 1;
        var length = text.AsSpan(start).IndexOf('\n');
        var line = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
        (ruledUntil, isRuled) = (start + line.Length, line.Length < text.Length && line.IndexOfAnyExcept("-|: \r") < 0);
        return isRuled;
    }

    /// <summary>A tatweel that touches a letter stretches it: «هـ.ش», «ـها», «می‌ـ». Round a whole line it is a dash typed with the wrong key.</summary>
    bool IsAtWord(int start, int end)
    {
        var isBehind = start > 0 && Alphabet.KindOf(text[start - 1]) is CharacterKind.Letter or CharacterKind.HalfSpace;
        var isBefore = end < text.Length && Alphabet.KindOf(text[end]) is CharacterKind.Letter or CharacterKind.HalfSpace;
        if (isBefore && (start == 0 || text[start - 1] == '\n'))
            return text.AsSpan(end, EndOfWord(end) - end)
                is "ها"
                    or "های"
                    or "تر"
                    or "ترین"
                    or "ی"
                    or "ام"
                    or "اش"
                    or "ات"
                    or "ان";
        if (isBehind && (end == text.Length || text[end] == '\n'))
            return tokens[^1].End - tokens[^1].Start <= 3 || text[start - 1] == Alphabet.HalfSpace;
        return isBehind || isBefore;
    }
}
