namespace Dabir.Language;

/// <summary>What can be decided letter by letter: yeh, kaf, heh, presentation forms, dropped vowel signs.</summary>
static class Shaping
{
    const uint Expanded = 1u << (int)Step.HalfSpace | 1u << (int)Step.Mark;

    /// <summary>Appends the letters in the language's shapes and tells which steps are left to do.</summary>
    /// <remarks>
    /// Half-spaces and marks that are right as they stand are the most of them by far; seen here once, they spare the text three
    /// more walks.
    /// </remarks>
    public static uint Shape(ReadOnlySpan<char> prose, NormaliseRules rules, ref Draft draft)
    {
        var steps = rules.Steps;
        var shapes = rules.Shapes;
        var room = draft.Room(prose.Length);
        var seen = 0u;
        var hasMarks = false;
        var to = 0;
        for (var at = 0; at < prose.Length; at++)
        {
            var letter = prose[at];
            var step = steps[letter];
            if (
                step <= Step.Shape
                || step == Step.HalfSpace && IsInItsPlace(room[..to], prose[(at + 1)..], rules)
                || step == Step.Mark && to > 0 && Composition.IsPlainMark(room[to - 1], letter)
            )
            {
                hasMarks |= step == Step.Mark;
                room[to++] = shapes[letter];
                continue;
            }
            seen |= 1u << (int)step;
            if (step > Step.FarsiYeh)
            {
                room[to++] = shapes[letter];
                continue;
            }
            draft.Length += to;
            to = 0;
            if (step == Step.Expand)
                draft.Append(rules.Expansion(letter));
            else if (step == Step.TehMarbuta)
                draft.Append(IsBeforeArticle(prose[(at + 1)..], steps) || IsBehindArticle(prose[..at], steps) ? 'ة' : 'ه');
            else if (step == Step.FarsiYeh)
                draft.Append(IsWithinWord(prose[(at + 1)..], steps) ? 'ي' : 'ی');
            room = draft.Room(prose.Length - at);
        }
        draft.Length += to;
        // «ﹱ» is shaped into a mark, which may have to change places with the one before it.
        if (hasMarks && prose.ContainsAnyInRange('\uFC5E', '\uFE7F'))
            seen |= 1u << (int)Step.Mark;
        return NormaliseRules.Has(seen, Step.Expand) ? seen | Expanded : seen;
    }

    /// <summary>Whether a half-space parts a letter and one that is its own shape or has one: nothing that follows can change that.</summary>
    static bool IsInItsPlace(ReadOnlySpan<char> written, ReadOnlySpan<char> rest, NormaliseRules rules) =>
        !written.IsEmpty
        && !rest.IsEmpty
        && rules.Steps[rest[0]] <= Step.Shape
        && Letters.HalfSpaceBelongs(written[^1], rules.Shapes[rest[0]]);

    /// <summary>An Arabic genitive keeps its teh marbuta: «دایرةالمعارف», «حجة‌الاسلام», «لیلة القدر»; «مسئلة» alone does not.</summary>
    static bool IsBeforeArticle(ReadOnlySpan<char> rest, Step[] steps)
    {
        rest = AfterSigns(rest, steps);
        if (!rest.IsEmpty && rest[0] == ' ')
            rest = AfterSigns(rest[1..], steps);
        return rest is ['ا', 'ل', var next, ..] && Letters.IsArabicScript(next);
    }

    /// <summary>The last word of such a phrase as well: «سورة البقرة». Longer than this no word with an article is.</summary>
    static bool IsBehindArticle(ReadOnlySpan<char> before, Step[] steps)
    {
        const int longest = 16;
        var at = before.Length;
        while (at > 0 && before.Length - at <= longest && IsOneLetter(before[at - 1], steps))
            at--;
        // A mark or a shape before it may become part of the word; «ۀ» becomes a letter and a mark.
        var isAtStart =
            at == 0
            || !(
                Letters.IsDiacritic(before[at - 1])
                || steps[before[at - 1]] == Step.Expand
                || Letters.IsInvisible(before[at - 1])
                || before[at - 1] is Letters.Tatweel or '¬' or (>= '\uFB50' and <= '\uFEFC')
            );
        return isAtStart && before[at..] is ['ا', 'ل', _, _, ..] && before.Length - at <= longest;
    }

    static bool IsOneLetter(char letter, Step[] steps) => Letters.IsArabicScript(letter) && steps[letter] != Step.Expand;

    /// <summary>At the end of an Arabic word nobody can tell whether «ی» stands for «ي» or «ى».</summary>
    static bool IsWithinWord(ReadOnlySpan<char> rest, Step[] steps)
    {
        rest = AfterSigns(rest, steps);
        return !rest.IsEmpty
            && (Letters.IsArabicScript(rest[0]) || rest[0] is >= '\uFB50' and <= '\uFEFC' && steps[rest[0]] != Step.Stays);
    }

    static ReadOnlySpan<char> AfterSigns(ReadOnlySpan<char> rest, Step[] steps)
    {
        while (!rest.IsEmpty && IsSign(rest[0], steps))
            rest = rest[1..];
        return rest;
    }

    static bool IsSign(char letter, Step[] steps) =>
        steps[letter] is Step.Drop or Step.HalfSpace or Step.Join or Step.Mark || PresentationForms.IsMark(letter);
}
