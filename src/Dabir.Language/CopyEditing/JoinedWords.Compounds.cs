using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Compounds typed in one piece: دانشآموز، سرمایهدار، بیدلیل، سهماهه.</summary>
sealed partial class HalfSpaces
{
    /// <summary>The list writes these letters with half-spaces: دانشآموز, also with an ending.</summary>
    bool OpenListed(int start, in Reading whole)
    {
        if (whole.Stem.Seams == 0 || (whole.Stem.IsWord && whole.Ending == EndingKind.None))
            return false;
        if (whole.Stem.IsWord || whole.Ending == EndingKind.None && IsNounWithClitic(start, whole.StemLength))
            return false;
        // «حرفهایم» is حرف‌هایم, though the list has حرفه‌ای: nobody says «my professional» so.
        if (whole.Ending == EndingKind.Joined && Text(start, start + whole.StemLength).EndsWith("های"))
            return false;
        var changed = false;
        for (var at = 1; at < whole.StemLength; at++)
            if ((whole.Stem.Seams >> at & 1) != 0)
                changed |= Affixes.IsPlural(Text(start + at, start + whole.StemLength))
                    ? PartByChoice(start + at, CopyEditRule.Plural)
                    : Part(start + at, CopyEditRule.Compound, EditLevel.Suggest);
        return changed;
    }

    /// <summary>A word that the list has both ways is opened where the Academy leaves no doubt; most such words («دستگیر») are one piece.</summary>
    bool OpenBoth(int start, in Reading whole)
    {
        if (whole.Ending == EndingKind.None && OpenLetters(start, start + whole.StemLength))
            return true;
        var changed = false;
        for (var at = 2; at <= whole.StemLength - 2; at++)
            if ((whole.Stem.Seams >> at & 1) != 0 && IsApart(Text(start, start + at), Text(start + at, start + whole.StemLength)))
                changed |= PartByChoice(start + at, CopyEditRule.Compound);
        return changed;
    }

    /// <summary>سرمایه‌دار: a silent heh cannot lean on what follows. بی‌کار: بی is a word. موضع‌گیری: made anew every day, unlike دستگیری.</summary>
    bool IsApart(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first is "بی" ? (words.Find(second).Is(WordTraits.TakesBi) || second.EndsWith("انه")) && !Affixes.IsGrownToBi(second)
        : second.StartsWith("ال") ? second.Length > 4 && first.Length > 2
        : first is "یک" ? second is "دفعه" or "سره" or "باره" or "طرفه" or "جانبه"
        : first.Length > 2 && first[^1] == 'ه' && words.Find(first).Is(WordTraits.SilentHeh) ? true
        : second is "کار" or "کاری" or "کاران" ? first.Length > 3 && first[^1] == 'ت'
        : second is "دار" or "بار" ? first.Length > 3 && !Affixes.IsGrownTogether(first)
        : first is "نیم" or "تک" or "میان" or "درون" or "برون" ? second.Length > 2 && second is not ("کت" or "روز" or "سال")
        : Affixes.IsFree(second) && first.Length > 2 && !Affixes.IsGrownTogether(first);

    /// <summary>«کمکم کن» has کمک and a clitic; «کم‌کم» is the rarer reading.</summary>
    bool IsNounWithClitic(int start, int length) =>
        length is 4 or 5
        && phrase.Letters[start + length - 1] is 'م' or 'ت' or 'ش'
        && words.Find(Text(start, start + length - 1)) is { IsWord: true } noun
        && noun.Is(WordTraits.Possessive);

    bool OpenPrefix(int start, int end)
    {
        var text = Text(start, end);
        if (text.Length < 5)
            return false;
        if (text.StartsWith("بی") && (phrase.Gaps[start] == Gap.Half || IsWordWithClitic(text)))
            return false;
        var isPrefixed =
            text.StartsWith("نیمه") || text.StartsWith("نصفه") ? text.Length > 6 && Endings.Read(words, text[4..]).IsKnown
            : text.StartsWith("بی") ? Endings.Read(words, text[2..]).Is(WordTraits.TakesBi)
            : text.StartsWith("به") && Affixes.IsManner(text[2..]) ? true
            : text.StartsWith("به") || text.StartsWith("هم")
                ? text.Length > 5 && Endings.Read(words, text[2..]) is { IsKnown: true } rest && rest.Is(WordTraits.Noun)
            : false;
        return isPrefixed && Part(start + (text[0] == 'ن' ? 4 : 2), CopyEditRule.Prefix, EditLevel.Suggest);
    }

    /// <summary>«بینشان», «بینیش», «بیارمش»: a word of its own and its clitic, not بی and a noun.</summary>
    bool IsWordWithClitic(ReadOnlySpan<char> text)
    {
        if (IsBetween(text) || text.StartsWith("بیار") || text.StartsWith("بیاو") || text.StartsWith("بیند"))
            return true;
        for (var length = 1; length <= 3; length++)
            if (
                Affixes.IsObject(text[^length..])
                && text.Length - length >= 3
                && (words.Find(text[..^length]).IsWord || text[..^length] is "بینم" or "بینی" or "بینیم" or "بینند")
            )
                return true;
        return false;
    }

    static bool IsBetween(ReadOnlySpan<char> text) =>
        text is "همشان" or "همتان" or "بینشان" or "بینتان" or "بینمان" or "بینیش" or "بینیم" or "بینیت" or "بینش";

    /// <summary>«سهماهه», «پنجنفره».</summary>
    bool OpenMeasure(int start, int end)
    {
        var text = Text(start, end);
        for (var at = 2; at <= 4 && at + 4 <= text.Length; at++)
            if (IsNumeral(text[..at]) && Affixes.IsMeasure(text[at..]))
                return Part(start + at, CopyEditRule.Compound, EditLevel.Suggest);
        return false;
    }

    /// <summary>«طوفانالاقصی», «مجمعالجزایر»: a word, the Arabic article and another word.</summary>
    bool OpenArticle(int start, int end)
    {
        var text = Text(start, end);
        for (var at = 3; at + 5 <= text.Length; at++)
            if (
                text[at] == 'ا'
                && text[at + 1] == 'ل'
                && !Alphabet.NeverJoins(text[at - 1])
                && words.Find(text[..at]).IsListed
                && (words.Find(text[at..]).IsListed || words.Find(text[(at + 2)..]).IsListed)
            )
                return Part(start + at, CopyEditRule.Compound, EditLevel.Suggest);
        return false;
    }

    static bool IsNumeral(ReadOnlySpan<char> word) =>
        PersianNumerals.Values.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>«بیبیسی»: names of letters, where nothing else reads so.</summary>
    bool OpenLetters(int start, int end)
    {
        if (level == EditLevel.Safe || !ClosedWords.TryFindFused(Text(start, end), out var joined))
            return false;
        var (changed, at) = (false, start);
        foreach (var sign in joined)
            if (sign == '|')
                changed |= Part(at, CopyEditRule.Compound, EditLevel.Suggest);
            else
                at++;
        return changed;
    }

    bool OpenBound(int start, int end)
    {
        var text = Text(start, end);
        for (var length = 3; length <= Math.Min(8, text.Length - 2); length++)
        {
            if (!Affixes.IsBound(text[^length..]))
                continue;
            if (Affixes.IsStandAlone(text[^length..]) && text[..^length] is ['ب' or 'و', _])
                continue;
            var first = Endings.Read(words, text[..^length]);
            if (first.IsKnown && !Affixes.IsParticle(text[..^length]))
                return Part(end - length, CopyEditRule.BoundWord, EditLevel.Suggest);
        }
        for (var length = 2; length <= Math.Min(6, text.Length - 3); length++)
            if (IsUsualSecond(text[..^length], text[^length..]))
                return Part(end - length, CopyEditRule.BoundWord, EditLevel.Suggest);
        return false;
    }

    /// <summary>«خاکخورده», «اتهامزنی»: these stand alone as well, but no word is made of two of them by chance. «رسولزاده»: a family.</summary>
    bool IsUsualSecond(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        second is "نامه" or "نظر" or "نظرات" && first[^1] == 'ه' ? words.Find(first).Is(WordTraits.SilentHeh)
        : second is "رنگ" ? words.Find(first).Is(WordTraits.Comparative)
        : Affixes.IsUsualSecond(second)
            ? words.Find(first).Is(WordTraits.Noun | WordTraits.Comparative) && !Affixes.IsParticle(first)
        : Surnames.IsSecondPartInOnePiece(second) && second is not "نیا" && Surnames.IsFirstPart(first);
}
