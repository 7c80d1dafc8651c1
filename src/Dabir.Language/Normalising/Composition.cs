using System.Text;

namespace Dabir.Language;

/// <summary>Unicode NFC, asked for only where a character could need it, and the one composition that Unicode lacks.</summary>
static class Composition
{
    /// <summary>
    /// Whether a character can change, or change its neighbour, under NFC. Wider than needed: letters of the scripts at hand are
    /// known to be safe, everything else is looked at. Source: NFC_Quick_Check of Unicode 16.
    /// </summary>
    public static bool MayCompose(char letter) =>
        letter >= '\u0300'
        && !(
            letter
            is >= '\u0600'
                and <= '\u0640'
                or >= '\u0641'
                and <= '\u064A'
                or >= '\u0660'
                and <= '\u066F'
                or >= '\u0671'
                and <= '\u06D5'
                or >= '\u06EE'
                and <= '\u06FF'
                or >= '\u0750'
                and <= '\u077F'
                or >= '\u0391'
                and <= '\u03FF'
                or >= '\u0400'
                and <= '\u0482'
                or >= '\u048A'
                and <= '\u052F'
                or >= '\u1E00'
                and <= '\u1EFF'
                or >= '\u2002'
                and <= '\u20CF'
                or >= '\u2190'
                and <= '\u2328'
                or >= '\u232B'
                and <= '\u2ADB'
                or >= '\u3000'
                and <= '\u3029'
                or >= '\u3030'
                and <= '\u3098'
                or >= '\u309B'
                and <= '\u312F'
                or >= '\u4E00'
                and <= '\u9FFF'
                or >= '\uAC00'
                and <= '\uD7A3'
                or >= '\uFD3E'
                and <= '\uFD4F'
                or >= '\uFDF0'
                and <= '\uFE0F'
                or '\uFFFC'
                or '\uFFFD'
                or '\uFFFF'
        );

    /// <summary>Composes the draft from a position on.</summary>
    public static void Compose(ref Draft draft, int from)
    {
        var part = draft.Letters[from..];
        if (IsPlainlyComposed(part) || part.IsNormalized(NormalizationForm.FormC))
            return;
        var composed = part.ToString().Normalize(NormalizationForm.FormC);
        draft.Length = from;
        draft.Append(composed);
    }

    /// <summary>
    /// Whether every mark stands alone on a letter it does not melt with, and every pictograph (U+1F000 and up) is whole. Asking
    /// Unicode's own tables costs ten times as much.
    /// </summary>
    static bool IsPlainlyComposed(ReadOnlySpan<char> text)
    {
        var before = '\0';
        for (var at = 0; at < text.Length; before = text[at++])
        {
            var letter = text[at];
            if (Letters.IsDiacritic(letter) ? !IsPlainMark(before, letter) : MayCompose(letter) && !IsPictograph(text, ref at))
                return false;
        }
        return true;
    }

    /// <summary>One mark on a letter that it does not melt with; two may have to change places.</summary>
    public static bool IsPlainMark(char before, char mark) =>
        Letters.IsArabicScript(before) && (Letters.IsVowelSign(mark) || before == 'ه' && mark == Letters.HamzaAbove);

    /// <summary>Pictographs compose with nothing. Steps over the first half of one.</summary>
    public static bool IsPictograph(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at] is not (>= '\uD83C' and <= '\uD83E') || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            return false;
        at++;
        return true;
    }

    /// <summary>
    /// Persian yeh with a hamza above is «ئ». Unicode composes it from the Arabic yeh only, whose place the Persian one has taken.
    /// </summary>
    public static void SeatHamzas(ref Draft draft, int from)
    {
        var letters = draft.Letters;
        var to = from;
        for (var at = from; at < letters.Length; at++)
            if (letters[at] == Letters.HamzaAbove && to > from && letters[to - 1] == 'ی')
                letters[to - 1] = 'ئ';
            else
            {
                if (letters[at] == Letters.HamzaAbove && !(at + 1 < letters.Length && Letters.IsDiacritic(letters[at + 1])))
                    to = BehindHeh(letters[..to]);
                letters[to++] = letters[at];
            }
        draft.Length = to;
    }

    /// <summary>The hamza of an ezafe never stands behind a space: «خانه ٔ ما» is «خانهٔ ما».</summary>
    static int BehindHeh(ReadOnlySpan<char> letters)
    {
        var word = letters.TrimEnd(' ');
        return word.Length > 0 && word[^1] == 'ه' ? word.Length : letters.Length;
    }
}
