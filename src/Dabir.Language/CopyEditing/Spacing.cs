namespace Dabir.Language.CopyEditing;

/// <summary>Pairs brackets and quotation marks, then says what stands between two tokens.</summary>
sealed class Spacing(string text, List<Token> tokens, List<CopyEdit> edits, HouseStyle style)
{
    const string Honorifics = "ص ع س ره عج رض قدس";

    public void Edit()
    {
        var content = text.Length;
        while (
            content > 0 && (char.IsWhiteSpace(text[content - 1]) || Alphabet.KindOf(text[content - 1]) == CharacterKind.HalfSpace)
        )
            content--;
        if (content < text.Length)
        {
            content = Math.Max(content, EndOfLastToken());
            tokens.RemoveAll(token => token.Start >= content);
            tokens.Add(new Token(TokenKind.Break, text.Length, text.Length));
        }
        for (var i = 0; i < tokens.Count; )
            i = PairLine(i);
        for (var i = 1; i < tokens.Count; i++)
        {
            Between(i);
            if (tokens[i] is { Suggested: { } offered } unsure)
                edits.Add(new CopyEdit(unsure.Start, unsure.End - unsure.Start, offered, unsure.Rule, EditLevel.Suggest));
            else if (
                tokens[i] is { Replacement: { } mark } token
                && !text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(mark)
            )
                edits.Add(new CopyEdit(token.Start, token.End - token.Start, mark, token.Rule, EditLevel.Safe));
        }
    }

    int EndOfLastToken() => tokens.FindLast(token => token.Kind != TokenKind.Break).End;

    /// <summary>Marks without a partner are left as they are, spaces included; a line without Persian keeps its Latin digits.</summary>
    int PairLine(int from)
    {
        var end = from + 1;
        while (end < tokens.Count && tokens[end].Kind != TokenKind.Break && !Blocks.IsAt(text, tokens[end]))
            end++;
        var line = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens)[from..end];
        var open = new Stack<int>();
        var guillemets = 0;
        var (quotes, persian, latin) = (0, false, false);
        for (var i = 0; i < line.Length; i++)
        {
            ref var token = ref line[i];
            persian |= token.Kind == TokenKind.Word;
            latin |= token.Kind == TokenKind.Latin;
            if (token.Kind == TokenKind.Quote)
                quotes++;
            else if (token.Kind == TokenKind.Open)
                open.Push(i);
            else if (token.Kind == TokenKind.Close)
            {
                if (open.TryPeek(out var at) && Closes(text[line[at].Start], text[token.Start]))
                    open.Pop();
                else
                    token.Kind = TokenKind.Other;
            }
        }
        while (open.TryPop(out var alone))
            line[alone].Kind = TokenKind.Other;
        var opens = true;
        foreach (ref var token in line)
        {
            if (token.Kind is TokenKind.Open or TokenKind.Close && text[token.Start] is '«' or '»')
                guillemets += token.Kind == TokenKind.Open ? 1 : -1;
            if (token.Kind == TokenKind.Quote && quotes % 2 == 0 && persian)
            {
                token = token with
                {
                    Kind = opens ? TokenKind.Open : TokenKind.Close,
                    Replacement = (opens, guillemets > 0) switch
                    {
                        (true, false) => "«",
                        (false, false) => "»",
                        (true, true) => "“",
                        (false, true) => "”",
                    },
                    Rule = CopyEditRule.QuotationMarks,
                };
                opens = !opens;
            }
            else if (token.Kind == TokenKind.Quote)
                token.Kind = TokenKind.Other;
            else if (
                guillemets == 0
                && persian
                && token.Kind is TokenKind.Open or TokenKind.Close
                && text[token.Start] is '‘' or '’'
            )
                token = token with { Suggested = token.Kind == TokenKind.Open ? "«" : "»", Rule = CopyEditRule.QuotationMarks };
            else if (
                guillemets == 0
                && persian
                && token.Kind is TokenKind.Open or TokenKind.Close
                && text[token.Start] is '“' or '”'
            )
                token = token with { Replacement = token.Kind == TokenKind.Open ? "«" : "»", Rule = CopyEditRule.QuotationMarks };
            else if (token.Kind == TokenKind.Number && latin && !persian)
                token.Replacement = null;
        }
        for (var i = 1; i < line.Length; i++)
            if (line[i].Kind == TokenKind.Stop && line[i - 1].Kind is TokenKind.Latin or TokenKind.Protected)
                line[i].Replacement = line[i].Replacement is "…" ? "…" : null;
        if (latin)
            LeaveLatinMarks(line, persian);
        return end;
    }

    /// <summary>A mark between Latin words, or behind them in a line without Persian, is theirs: «"x", y», «No! Yes?».</summary>
    static void LeaveLatinMarks(Span<Token> line, bool persian)
    {
        var isLatinNext = !persian;
        for (var i = line.Length - 1; i > 0; i--)
        {
            if (line[i].Kind is TokenKind.Word or TokenKind.Latin)
                isLatinNext = line[i].Kind == TokenKind.Latin;
            else if (
                line[i].Kind == TokenKind.Stop
                && line[i - 1].Kind != TokenKind.Open
                && isLatinNext
                && IsBehindLatin(line[..i])
            )
                line[i].Replacement = null;
        }
    }

    static bool IsBehindLatin(ReadOnlySpan<Token> before)
    {
        for (var i = before.Length - 1; i >= 0; i--)
            if (before[i].Kind is TokenKind.Word or TokenKind.Latin)
                return before[i].Kind == TokenKind.Latin;
        return false;
    }

    static bool Closes(char open, char close) =>
        (open, close) is ('(', ')') or ('[', ']') or ('{', '}') or ('«', '»') or ('“', '”') or ('‘', '’');

    void Between(int i)
    {
        var (left, right) = (tokens[i - 1], tokens[i]);
        var (start, length) = (left.End, right.Start - left.End);
        if (left.Kind == TokenKind.Word && right.Kind == TokenKind.Word)
            return;
        // «می‌ـ» shows how a word begins: the half-space before the line is part of it.
        if (IsStretch(left) || IsStretch(right))
            return;
        var spaced = text.AsSpan(start, length).ContainsAny(' ', '\u00a0');
        if (!spaced && IsWithinMarkedWord(i))
            return;
        // «- [ ] کار» is a box to tick.
        if (left.Kind == TokenKind.Open && right.Kind == TokenKind.Close)
            return;
        // An invisible mark between two signs may be what keeps them apart.
        if (
            !spaced
            && length > 0
            && left.Kind is not (TokenKind.Word or TokenKind.Break)
            && right.Kind is not (TokenKind.Word or TokenKind.Break)
        )
            return;
        if (left.Kind == TokenKind.Word && right.Kind == TokenKind.Open && Honours(i))
        {
            var isClosed = style.Honorifics == PartJoint.Closed;
            if (spaced == isClosed)
                edits.Add(new CopyEdit(start, length, isClosed ? "" : " ", CopyEditRule.Honorific, EditLevel.Suggest));
            if (spaced == isClosed || !spaced)
                return;
        }
        if (IsPercentApart(left, right) && spaced)
        {
            edits.Add(new CopyEdit(start, length, "", CopyEditRule.Numbers, EditLevel.Suggest));
            return;
        }
        var wanted = Wanted(i, left, right, spaced);
        if (wanted is null || text.AsSpan(start, length).SequenceEqual(wanted))
            return;
        var unsure =
            !spaced
            && (
                left.Kind == TokenKind.Word && right.Kind == TokenKind.Number
                || left.Kind == TokenKind.Number && right.Kind == TokenKind.Word
                // «آمدند .رفتند»: the space stood on the wrong side, and taking it away alone would glue the words.
                || Mark(left) == '.' && tokens[i - 2].End == left.Start
            );
        edits.Add(new CopyEdit(start, length, wanted, CopyEditRule.Spacing, unsure ? EditLevel.Suggest : EditLevel.Safe));
    }

    /// <summary>
    /// «کتاب‌**ها**», «[کتاب](https://…)‌ها»: what stands between a word and the sign of light markup belongs to the word, which goes
    /// on behind the sign.
    /// </summary>
    bool IsWithinMarkedWord(int i)
    {
        var (left, right) = (tokens[i - 1], tokens[i]);
        if (left.Kind != TokenKind.Word && right.Kind != TokenKind.Word)
            return false;
        if (right.Kind == TokenKind.Word && IsEndOfLink(i - 1))
            return true;
        if (right.Start == left.End)
            return false;
        if (right.Kind == TokenKind.Word)
            return IsEmphasis(left) && IsWordBehindSigns(i - 1, -1);
        return (IsEmphasis(right) || right.Kind == TokenKind.Open && text[right.Start] == '[') && IsWordBehindSigns(i, 1);
    }

    bool IsEmphasis(Token token) => token.Kind == TokenKind.Other && text[token.Start] is '*' or '_' or '~';

    bool IsWordBehindSigns(int at, int step)
    {
        while (
            at > 0
            && at < tokens.Count - 1
            && (IsEmphasis(tokens[at]) || step > 0 && tokens[at].Kind == TokenKind.Open && text[tokens[at].Start] == '[')
        )
            at += step;
        return tokens[at].Kind == TokenKind.Word;
    }

    bool IsEndOfLink(int close) =>
        close > 2
        && tokens[close - 1].Kind == TokenKind.Protected
        && tokens[close - 1].End == tokens[close].Start
        && tokens[close].Kind != TokenKind.Break
        && text[tokens[close].Start] == ')'
        && tokens[close - 2].End > 1
        && text.AsSpan(tokens[close - 2].End - 2, 2) is "](";

    bool IsPercentApart(Token left, Token right) =>
        left.Kind == TokenKind.Number && right.Kind == TokenKind.Other && text[right.Start] is '%' or '٪';

    bool IsStretch(Token token) => token is { Kind: TokenKind.Other, Replacement: null } && text[token.Start] == 'ـ';

    string? Wanted(int i, Token left, Token right, bool spaced)
    {
        var asTyped = spaced ? " " : "";
        if (left.Kind == TokenKind.Break)
            return left.End == 0 || right.End == text.Length && right.Kind == TokenKind.Break ? "" : null;
        if (right.Kind == TokenKind.Break)
            return "";
        if (left.Kind == TokenKind.Protected || right.Kind == TokenKind.Protected)
            return spaced ? " " : null;
        var mark = text[right.Start];
        if (right.Kind is TokenKind.Stop)
        {
            if (left.Kind is TokenKind.Stop)
                return Mark(left) == '؛' ? " " : "";
            var opensToken =
                (mark == '.' || left.Kind == TokenKind.Latin)
                && tokens[i + 1].Start == right.End
                && tokens[i + 1].Kind is TokenKind.Latin or TokenKind.Number;
            return opensToken || left.Kind == TokenKind.Other ? asTyped : "";
        }
        if (right.Kind == TokenKind.Close || left.Kind == TokenKind.Open)
            return "";
        if (right.Kind == TokenKind.Open)
            return BeforeOpening(i, left, right, asTyped);
        var isText = right.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Latin;
        if (left.Kind == TokenKind.Close)
            return isText ? " " : asTyped;
        if (left.Kind == TokenKind.Stop)
            return AfterStop(i, left, right, isText, asTyped);
        if (left.Kind == TokenKind.Word && right.Kind == TokenKind.Number)
            return " ";
        if (left.Kind == TokenKind.Number && right.Kind == TokenKind.Word && !IsEndingOfNumber(right))
            return " ";
        return asTyped;
    }

    /// <summary>«۱۳۷۰ها», «۲۰ام», «۵م» and the plate «۱۲ب»: what follows belongs to the number.</summary>
    bool IsEndingOfNumber(Token word) =>
        word.End - word.Start < 2
        || text.AsSpan(word.Start, word.End - word.Start)
            is "ها"
                or "های"
                or "هایی"
                or "ام"
                or "امین"
                or "امی"
                or "مین"
                or "ای"
                or "اُم"
                or "تا"
                or "تایی"
                or "اند"
        || Letters.IsDiacritic(text[word.Start + 1]);

    /// <summary>A bracket with ص، ع and the like: پیامبر(ص).</summary>
    bool Honours(int open) =>
        open + 2 < tokens.Count && tokens[open + 2].Kind == TokenKind.Close && IsHonorific(tokens[open + 1]);

    string BeforeOpening(int i, Token left, Token right, string asTyped)
    {
        if (Honours(i))
            return asTyped;
        return left.Kind switch
        {
            TokenKind.Word => " ",
            TokenKind.Latin => tokens[i + 1].Start > right.End ? " " : asTyped,
            TokenKind.Stop => Mark(left) == '!' && text[right.Start] == '[' ? asTyped : " ",
            _ => asTyped,
        };
    }

    string AfterStop(int i, Token left, Token right, bool isText, string asTyped)
    {
        var before = tokens[i - 2].Kind;
        switch (Mark(left))
        {
            case ':':
                if (before == TokenKind.Number && right.Kind == TokenKind.Number)
                    return "";
                return right.Kind == TokenKind.Word ? " " : asTyped;
            case '.':
                return right.Kind == TokenKind.Word && before is TokenKind.Word or TokenKind.Close && right.End - right.Start > 1
                    ? " "
                    : asTyped;
            default:
                return isText ? " " : asTyped;
        }
    }

    char Mark(Token token) => token.Replacement?[0] ?? text[token.Start];

    bool IsHonorific(Token token) =>
        token.Kind == TokenKind.Word
        && token.End - token.Start <= 3
        && Honorifics.Split(' ').AsSpan().Contains(text[token.Start..token.End]);
}
