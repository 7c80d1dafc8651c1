using Dabir.Language.CopyEditing;
using Dabir.Language.Lexicon;

namespace Dabir.Language.Searching;

/// <summary>Whether two neighbours are one word with a space in it: می شود، کتاب ها، گفته اند، دانش آموز.</summary>
/// <remarks>
/// Bolder than the copy editor, because a wrong guess costs nothing here: the parts stay findable in the split form, and
/// query and text guess alike.
/// </remarks>
static class OneWord
{
    const int LongestFirst = 14;
    const int LongestSecond = 24;

    static readonly WordList Words = WordList.Persian;

    /// <param name="first">The word before, as the draft has it.</param>
    /// <param name="second">The word after it.</param>
    public static bool Are(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (second.Length > LongestSecond || first.Length > LongestFirst || !Letters.IsArabicScript(second[0]))
            return false;
        return second.Length <= 8 && IsEnding(first, second)
            || first.Length <= 5 && Letters.IsArabicScript(first[0]) && IsOpening(first, second)
            || IsCompound(first, second);
    }

    /// <summary>گفت و گو, رفت و آمد: the list writes the three as one word.</summary>
    public static bool AreLinked(ReadOnlySpan<char> first, ReadOnlySpan<char> third)
    {
        if (first.Length > LongestFirst || third.Length > LongestSecond || !Words.Find(first).Is(WordTraits.OpensCompound))
            return false;
        Span<char> whole = stackalloc char[LongestFirst + 1 + LongestSecond];
        first.CopyTo(whole);
        whole[first.Length] = 'و';
        third.CopyTo(whole[(first.Length + 1)..]);
        return HasSeam(whole[..(first.Length + 1 + third.Length)], first.Length);
    }

    static bool IsEnding(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (second[0] is not ('ه' or 'ت' or 'ا' or 'م' or 'ش'))
            return false;
        if (Affixes.IsPlural(second))
            return true;
        if (first.Length < 2 || Affixes.IsParticle(first))
            return false;
        if (Affixes.IsComparative(second))
            return true;
        if (second is "است")
            return first[^1] == 'ه' && Words.Find(first).Is(WordTraits.Participle);
        return second is "ای" ? first[^1] is 'ه' or 'ی' or 'ا' or 'و' : Affixes.IsCopula(second) || Affixes.IsPossessive(second);
    }

    static bool IsOpening(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (second.Length < 2)
            return false;
        switch (first)
        {
            case "می" or "نمی" or "برمی" or "برنمی" or "درمی" or "درنمی" or "بازمی" or "فرامی" or "فرومی" or "وامی" or "ورمی":
                return true;
            case "بی" or "نا" or "غیر":
                return !Affixes.IsParticle(second);
        }
        var mi =
            second.StartsWith("می") ? 2
            : second.StartsWith("نمی") ? 3
            : 0;
        return mi > 0 && second.Length > mi + 1 && Words.Find(second[mi..]).Is(Preverb(first));
    }

    static WordTraits Preverb(ReadOnlySpan<char> word) =>
        word switch
        {
            "بر" => WordTraits.TakesBarMi,
            "در" => WordTraits.TakesDarMi,
            "باز" => WordTraits.TakesBazMi,
            "فرا" => WordTraits.TakesFaraMi,
            "فرو" => WordTraits.TakesForuMi,
            "وا" => WordTraits.TakesVaMi,
            "ور" => WordTraits.TakesVarMi,
            _ => WordTraits.None,
        };

    static bool IsCompound(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.Length < 2 || second.Length < 2)
            return false;
        if (Affixes.IsBound(second) && !Affixes.IsParticle(first))
            return true;
        if (!Words.Find(first).Is(WordTraits.OpensCompound))
            return false;
        Span<char> whole = stackalloc char[LongestFirst + LongestSecond];
        first.CopyTo(whole);
        second.CopyTo(whole[first.Length..]);
        return HasSeam(whole[..(first.Length + second.Length)], first.Length);
    }

    static bool HasSeam(ReadOnlySpan<char> letters, int at)
    {
        if (at >= 32)
            return false;
        var reading = Endings.Read(Words, letters);
        return reading.StemLength > at && (reading.Stem.Seams >> at & 1) != 0;
    }
}
