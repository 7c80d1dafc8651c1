namespace Dabir.Language;

/// <summary>What stands between letters without being one: half-spaces and what people type for them, tatweel, invisible marks.</summary>
/// <remarks>
/// A half-space stays where it parts two letters of the Arabic script that would join, or a Latin word or a number from
/// a Persian ending («PDF‌ها»). After the Academy's «دستور خط فارسی» (1401) and the joining types of Unicode.
/// </remarks>
static class Joints
{
    const int LongestJoint = 256;

    /// <summary>Cleans the draft from a position on and tells whether anything changed; <paramref name="after"/> is the protected character behind it, or U+0000.</summary>
    public static bool Clean(ref Draft draft, int from, char after, TextLanguage language)
    {
        var letters = draft.Letters[from..];
        var edge = from == 0 ? '\0' : draft.Letters[from - 1];
        Span<char> copy = stackalloc char[LongestJoint];
        var changed = false;
        var to = 0;
        for (var at = 0; at < letters.Length; )
        {
            if (!IsJoint(letters[at]))
            {
                letters[to++] = letters[at++];
                continue;
            }
            if (IsHalfSpaceInItsPlace(letters, at))
            {
                letters[to++] = letters[at++];
                continue;
            }
            var end = EndOf(letters, at);
            if (!letters[at..end].ContainsAnyExcept(Letters.HalfSpace) && IsBesideEmphasis(letters, at, end, from > 0))
            {
                changed |= end > at + 1;
                letters[to++] = Letters.HalfSpace;
                at = end;
                continue;
            }
            var next = end < letters.Length ? letters[end] : after;
            var joint = new Joint(BaseBefore(letters[..to], edge), next, language);
            // The copy is needed because marks move before what parts the letters; longer joints are nobody's text.
            var signs = letters[at..end][..Math.Min(end - at, LongestJoint)];
            signs.CopyTo(copy);
            var written = joint.Write(copy[..signs.Length], letters, to);
            changed |= !letters.Slice(to, written).SequenceEqual(copy[..signs.Length]);
            to += written;
            at = end;
        }
        draft.Length = from + to;
        return changed;
    }

    static bool IsHalfSpaceInItsPlace(ReadOnlySpan<char> letters, int at) =>
        letters[at] == Letters.HalfSpace
        && at > 0
        && at + 1 < letters.Length
        && Letters.HalfSpaceBelongs(letters[at - 1], letters[at + 1]);

    /// <summary>
    /// «کتاب‌**ها**», «**می**‌رود», «[کتاب](https://…)‌ها»: the signs of light markup are not shown, so that the letters behind them
    /// would join.
    /// </summary>
    static bool IsBesideEmphasis(ReadOnlySpan<char> letters, int at, int end, bool isBehindProtected)
    {
        var (before, after) = (at - 1, end);
        while (before >= 0 && letters[before] is '*' or '_' or '~')
            before--;
        while (after < letters.Length && letters[after] is '*' or '_' or '~' or '[')
            after++;
        if (after == letters.Length || before < 0)
            return false;
        if (before == 0 && letters[0] == ')' && isBehindProtected)
            return Letters.JoinsPrevious(letters[after]);
        return (before < at - 1 || after > end) && Letters.HalfSpaceBelongs(letters[before], letters[after]);
    }

    static bool IsJoint(char letter) => Letters.IsInvisible(letter) || letter is Letters.Tatweel or '¬';

    /// <summary>Marks behind a joint belong to the letter before it, as if nothing stood between.</summary>
    static int EndOf(ReadOnlySpan<char> letters, int at)
    {
        while (at < letters.Length && (IsJoint(letters[at]) || Joint.IsMark(letters[at])))
            at++;
        return at;
    }

    static char BaseBefore(ReadOnlySpan<char> letters, char edge)
    {
        for (var at = letters.Length - 1; at >= 0; at--)
            if (!Joint.IsMark(letters[at]))
                return letters[at];
        return edge;
    }
}
