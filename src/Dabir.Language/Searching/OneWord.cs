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
    /// <param name="opening">What it is.</param>
    /// <param name="second">The word after it.</param>
    /// <param name="closing">What that is.</param>
    public static bool Are(ReadOnlySpan<char> first, PartKind opening, ReadOnlySpan<char> second, PartKind closing)
    {
        if (second.Length > LongestSecond || first.Length > LongestFirst || !Letters.IsArabicScript(second[0]))
            return false;
        return second.Length <= 8 && IsEnding(first, opening, second)
            || opening != PartKind.None && IsOpening(first, opening, second, closing)
            || IsCompound(first, opening, second, closing);
    }

    /// <summary>An آ stands early in a first part; the second may be joined of several.</summary>
    static bool MayHaveMadda(ReadOnlySpan<char> word) =>
        word.Length > 2 ? word[0] == 'آ' || word[1] == 'آ' || word[2] == 'آ' : word.Contains('آ');

    /// <summary>«هآ», «آش»: the fold writes ا for آ, and what it writes must be read the same way again.</summary>
    public static bool ArePlain(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (second.Length > LongestSecond || first.Length > LongestFirst || !(MayHaveMadda(first) || second.Contains('آ')))
            return false;
        Span<char> plain = stackalloc char[LongestFirst + LongestSecond];
        var one = plain[..first.Length];
        var two = plain.Slice(first.Length, second.Length);
        first.Replace(one, 'آ', 'ا');
        second.Replace(two, 'آ', 'ا');
        return !(one.SequenceEqual(first) && two.SequenceEqual(second)) && Are(one, PartKinds.Of(one), two, PartKinds.Of(two));
    }

    /// <summary>گفت و گو, رفت و آمد: the list writes the three as one word.</summary>
    public static bool AreLinked(ReadOnlySpan<char> first, ReadOnlySpan<char> third)
    {
        if (
            first.Length > LongestFirst
            || third.Length > LongestSecond
            || !Words.MayHaveSeam(first, 'و')
            || !Words.Find(first).Is(WordTraits.OpensCompound)
        )
            return false;
        Span<char> whole = stackalloc char[LongestFirst + 1 + LongestSecond];
        first.CopyTo(whole);
        whole[first.Length] = 'و';
        third.CopyTo(whole[(first.Length + 1)..]);
        return HasSeam(whole[..(first.Length + 1 + third.Length)], first.Length);
    }

    static bool IsEnding(ReadOnlySpan<char> first, PartKind opening, ReadOnlySpan<char> second)
    {
        if (second[0] is not ('ه' or 'ت' or 'ا' or 'م' or 'ش'))
            return false;
        if (Affixes.IsPlural(second))
            return true;
        if (first.Length < 2 || opening.HasFlag(PartKind.Particle))
            return false;
        if (Affixes.IsComparative(second))
            return true;
        if (second is "است")
            return first[^1] == 'ه' && Words.Find(first).Is(WordTraits.Participle);
        return second is "ای" ? first[^1] is 'ه' or 'ی' or 'ا' or 'و' : Affixes.IsCopula(second) || Affixes.IsPossessive(second);
    }

    static bool IsOpening(ReadOnlySpan<char> first, PartKind opening, ReadOnlySpan<char> second, PartKind closing)
    {
        if (second.Length < 2)
            return false;
        if (opening.HasFlag(PartKind.Mi))
            return true;
        if (opening.HasFlag(PartKind.Pronoun) && closing.HasFlag(PartKind.AfterPronoun))
            return true;
        if (opening.HasFlag(PartKind.Number) && second.Length >= 4 && (second[^1] == 'ه' || second.EndsWith("های")))
            return true;
        if (opening.HasFlag(PartKind.LetterName) && closing.HasFlag(PartKind.LetterName))
            return true;
        if (first is "به" && closing.HasFlag(PartKind.Adverb))
            return true;
        if (closing.HasFlag(PartKind.Particle))
            return false;
        return (opening & (PartKind.Prefix | PartKind.SonOf)) != PartKind.None
            || opening.HasFlag(PartKind.Preverb) && IsMiForm(first, second);
    }

    /// <summary>بر می‌گردد, but not در میدان.</summary>
    static bool IsMiForm(ReadOnlySpan<char> preverb, ReadOnlySpan<char> form)
    {
        var mi =
            form.StartsWith("می") ? 2
            : form.StartsWith("نمی") ? 3
            : 0;
        return mi > 0 && form.Length > mi + 1 && Words.Find(form[mi..]).Is(TakesMiAfter(preverb));
    }

    static WordTraits TakesMiAfter(ReadOnlySpan<char> preverb) =>
        preverb switch
        {
            "بر" => WordTraits.TakesBarMi,
            "در" => WordTraits.TakesDarMi,
            "باز" => WordTraits.TakesBazMi,
            "فرا" => WordTraits.TakesFaraMi,
            "فرو" => WordTraits.TakesForuMi,
            "وا" => WordTraits.TakesVaMi,
            _ => WordTraits.TakesVarMi,
        };

    static bool IsCompound(ReadOnlySpan<char> first, PartKind opening, ReadOnlySpan<char> second, PartKind closing)
    {
        if (first.Length < 2 || second.Length < 2 || ((opening | closing) & PartKind.Particle) != PartKind.None)
            return false;
        if ((closing & (PartKind.Second | PartKind.SonOf)) != PartKind.None || first.EndsWith("بن"))
            return true;
        // مادام‌العمر, but not هفته الان: what the list has with «ال» is a word of its own.
        if (second.Length >= 5 && second.StartsWith("ال") && !Endings.Read(Words, second).IsKnown)
            return true;
        if (
            second.Length > 5
            && WithoutPlural(second) is var bare
            && bare.Length < second.Length
            && PartKinds.Of(bare).HasFlag(PartKind.Second)
        )
            return true;
        if (!Words.MayHaveSeam(first, second[0]) || !Words.Find(first).Is(WordTraits.OpensCompound))
            return false;
        Span<char> whole = stackalloc char[LongestFirst + LongestSecond];
        first.CopyTo(whole);
        second.CopyTo(whole[first.Length..]);
        return HasSeam(whole[..(first.Length + second.Length)], first.Length);
    }

    static ReadOnlySpan<char> WithoutPlural(ReadOnlySpan<char> word) =>
        word.EndsWith("ها") ? word[..^2]
        : word.EndsWith("های") ? word[..^3]
        : word.EndsWith("هایی") ? word[..^4]
        : word;

    /// <summary>Whether the list opens these letters there; with one ending more than it knows, if need be.</summary>
    static bool HasSeam(ReadOnlySpan<char> letters, int at)
    {
        if (at >= 32)
            return false;
        var reading = Endings.Read(Words, letters);
        if (reading.IsKnown)
            return reading.StemLength > at && (reading.Stem.Seams >> at & 1) != 0;
        for (var length = 1; length <= 5 && letters.Length - length > at + 1; length++)
            if (PartKinds.IsLooseEnding(letters[^length..]) && (Words.Find(letters[..^length]).Seams >> at & 1) != 0)
                return true;
        return false;
    }
}
