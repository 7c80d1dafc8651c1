namespace Dabir.Language;

/// <summary>One text on its way: shaped letter by letter, joints cleaned, composed, numbered, stretch by stretch of prose.</summary>
static class Normalisation
{
    public static string Of(string text, NormaliseRules rules, out bool hadHiddenSigns)
    {
        var seen = 0u;
        var whole = WellFormed.Of(text);
        var draft = new Draft(whole.Length + 16);
        try
        {
            var at = 0;
            foreach (var span in ProtectedSpans.In(whole.AsSpan()))
            {
                seen |= Between(whole, at, span.Start, rules, ref draft);
                draft.Append(whole.AsSpan(span.Start, span.Length));
                at = span.End;
            }
            seen |= Between(whole, at, whole.Length, rules, ref draft);
            hadHiddenSigns = (seen & HiddenSigns) != 0;
            return draft.Letters.SequenceEqual(text) ? text : draft.Letters.ToString();
        }
        finally
        {
            draft.Dispose();
        }
    }

    const uint NumberSigns = 1u << (int)Step.Digit | 1u << (int)Step.NumberMark | 1u << (int)Step.Punctuation;

    const uint HiddenSigns = 1u << (int)Step.Join | 1u << (int)Step.Drop;

    /// <summary>A stretch of prose, but for the signs that touch a protected span: they may be all that parts the two.</summary>
    static uint Between(ReadOnlySpan<char> text, int start, int end, NormaliseRules rules, ref Draft draft)
    {
        var (from, until) = (start, end);
        while (start > 0 && from < until && IsHidden(text[from], rules))
            from++;
        while (end < text.Length && from < until && IsHidden(text[until - 1], rules))
            until--;
        draft.Append(text[start..from]);
        var seen = Prose(text, from, until, rules, ref draft);
        draft.Append(text[until..end]);
        return seen;
    }

    const int LongestTag = 64;

    /// <summary>The letter that touches a tag on its other side, or U+0000.</summary>
    static char LetterBehindTag(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || text[start - 1] != '>')
            return '\0';
        var tag = text[Math.Max(0, start - LongestTag)..start].LastIndexOf('<');
        return tag > 0 ? text[Math.Max(0, start - LongestTag) + tag - 1] : '\0';
    }

    static bool IsHidden(char letter, NormaliseRules rules) =>
        rules.Steps[letter] is Step.Drop or Step.Join or Step.HalfSpace or Step.Mark;

    static uint Prose(ReadOnlySpan<char> text, int start, int end, NormaliseRules rules, ref Draft draft)
    {
        if (start == end)
            return 0;
        var from = draft.Length;
        var seen = Shaping.Shape(text[start..end], rules, ref draft);
        if (NormaliseRules.Has(seen, Step.Join) || NormaliseRules.Has(seen, Step.HalfSpace))
            if (Joints.Clean(ref draft, from, end < text.Length ? text[end] : '\0', rules.Options.Language))
                seen |= HiddenSigns;
        if (NormaliseRules.Has(seen, Step.Mark) || NormaliseRules.Has(seen, Step.Compose))
        {
            Composition.Compose(ref draft, from);
            if (rules.Options.Language is TextLanguage.Persian or TextLanguage.Dari)
                Composition.SeatHamzas(ref draft, from);
        }
        if (rules.Digits is { } digits && (seen & NumberSigns) != 0)
            NumberShapes.Write(draft.Letters[from..], digits, rules, LetterBehindTag(text, start));
        if (NormaliseRules.Has(seen, Step.Punctuation))
            PunctuationShapes.Write(draft.Letters[from..]);
        return seen;
    }
}
