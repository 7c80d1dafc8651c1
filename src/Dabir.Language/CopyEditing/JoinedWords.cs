using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>A word typed in one piece whose half-space was lost: میشود، کتابها، دانشآموزان.</summary>
sealed partial class HalfSpaces
{
    bool Open(in Word before, in Word word)
    {
        if (!word.IsOnePiece && Text(word.Start, word.Tail) is "بیش" or "کم" && Affixes.IsComparative(Text(word.Tail, word.End)))
            return phrase.Set(word.Tail, Gap.None, CopyEditRule.Comparative, EditLevel.Safe);
        if (word.Whole.IsListed && !word.IsOnePiece)
            return false;
        // میدانی is an adjective, but not after تو.
        return (before.Length == 2 && Text(before) is "تو" && OpenVerb(word.Tail, word.End, word.Last))
            || OpenPart(word.Tail, word.End);
    }

    bool OpenPart(int start, int end)
    {
        if (end - start < 3)
            return false;
        var whole = Endings.Read(words, Text(start, end));
        // A listed form that takes no ending may be a verb typed in one piece (میگوید); a listed noun is left alone (میدان).
        // «میروند» is also a river's name with a copula, in the list only.
        if (
            whole.IsListed
            && whole.Stem.IsWord
            && end - start >= 6
            && Text(start, end).EndsWith("ند")
            && OpenVerb(start, end, whole)
        )
            return true;
        if (whole.IsListed && whole.Stem.IsWord && level == EditLevel.Suggest && OpenWrittenPlural(start, end, whole))
            return true;
        if (whole.IsListed && whole.Stem.IsWord && level == EditLevel.Suggest && OpenWrittenComparative(start, end))
            return true;
        if (level == EditLevel.Suggest && whole.Stem.IsWord && OpenBoth(start, whole))
            return true;
        if (whole.IsListed && whole.Stem.IsWord)
            return whole.Stem.Traits == WordTraits.Word && OpenVerb(start, end, whole);
        return OpenVerb(start, end, whole)
            || whole.Stem.Seams != 0 && !IsBetween(Text(start, end)) && OpenListed(start, whole)
            || OpenPlural(start, end, whole)
            || OpenComparative(start, end)
            || ((!whole.IsKnown || EndsInHeh(start, end)) && OpenClitic(start, end))
            || (!whole.IsKnown && (OpenPrefix(start, end) || OpenBound(start, end)));
    }

    bool Part(int at, CopyEditRule rule, EditLevel sure) => sure <= level && phrase.Set(at, Gap.Half, rule, sure);

    bool OpenVerb(int start, int end, in Reading whole)
    {
        var text = Text(start, end);
        var sure = whole.IsKnown ? EditLevel.Suggest : EditLevel.Safe;
        for (var length = 0; length <= Math.Min(4, text.Length - 4); length++)
        {
            var trait = length == 0 ? WordTraits.TakesMi : PreverbTraits(text[..length]);
            if (trait == WordTraits.None)
                continue;
            var mi =
                text[length..].StartsWith("می") ? 2
                : text[length..].StartsWith("نمی") ? 3
                : 0;
            if (mi == 0)
                continue;
            var form = start + length + mi;
            if (TakesMi(Text(form, end), trait))
                return Part(form, CopyEditRule.VerbPrefix, sure);
            var isComing = length == 0 && Text(form, end) is "اد" or "ام" or "ای" or "ایم" or "این";
            if (level == EditLevel.Suggest && !whole.IsListed && (isComing || SpokenVerbs.Has(words, Text(form, end), trait)))
            {
                // «میاد» has lost the madda of «آید» with the half-space.
                if (isComing)
                    phrase.Respell(form, "آ");
                return Part(form, CopyEditRule.VerbPrefix, EditLevel.Suggest);
            }
            // میرفته‌ام: the copula went along.
            for (var copula = 2; copula <= 3 && form + copula < end; copula++)
                if (
                    Affixes.IsCopula(Text(end - copula, end))
                    && words.Find(Text(form, end - copula)).Is(trait)
                    && phrase.Letters[end - copula - 1] == 'ه'
                )
                    return Part(form, CopyEditRule.VerbPrefix, sure) | Part(end - copula, CopyEditRule.Clitic, sure);
        }
        return false;
    }

    /// <summary>The list writes these letters with half-spaces: دانشآموز, also with an ending.</summary>
    bool OpenListed(int start, in Reading whole)
    {
        if (whole.Stem.Seams == 0 || (whole.Stem.IsWord && whole.Ending == EndingKind.None))
            return false;
        if (whole.Stem.IsWord || whole.Ending == EndingKind.None && IsNounWithClitic(start, whole.StemLength))
            return false;
        var changed = false;
        for (var at = 1; at < whole.StemLength; at++)
            if ((whole.Stem.Seams >> at & 1) != 0)
                changed |= Part(start + at, CopyEditRule.Compound, EditLevel.Suggest);
        return changed;
    }

    /// <summary>باستانشناسی: the list has it both ways, the press writes the sciences and their people with a half-space. Most other such words («دستگیر») are one piece.</summary>
    bool OpenBoth(int start, in Reading whole)
    {
        var at = Text(start, start + whole.StemLength).IndexOf("شناس");
        return at > 2 && (whole.Stem.Seams >> at & 1) != 0 && Part(start + at, CopyEditRule.Compound, EditLevel.Suggest);
    }

    /// <summary>«کمکم کن» has کمک and a clitic; «کم‌کم» is the rarer reading.</summary>
    bool IsNounWithClitic(int start, int length) =>
        length is 4 or 5
        && phrase.Letters[start + length - 1] is 'م' or 'ت' or 'ش'
        && words.Find(Text(start, start + length - 1)) is { IsWord: true } noun
        && noun.Is(WordTraits.Possessive);

    bool OpenPlural(int start, int end, in Reading whole)
    {
        var text = Text(start, end);
        for (var length = 2; length <= Math.Min(6, text.Length - 2); length++)
        {
            if (!Affixes.IsPlural(text[^length..]))
                continue;
            var stem = end - length;
            if (
                IsArabicPreposition(Text(start, stem))
                || IsHehWord(start, stem, text[^length..])
                || Text(start, stem) is "تن" or "منت"
            )
                continue;
            var reading = Endings.Read(words, Text(start, stem));
            if (reading.IsKnown && reading.Is(WordTraits.Plural))
                return Part(stem, CopyEditRule.Plural, whole.IsKnown ? EditLevel.Suggest : EditLevel.Safe);
            if (!whole.IsKnown && (OpenPart(start, stem) || reading.IsKnown))
                return Part(stem, CopyEditRule.Plural, EditLevel.Suggest) | true;
        }
        return false;
    }

    /// <summary>«فیها», «بعضها»: an Arabic word with its pronoun.</summary>
    static bool IsArabicPreposition(ReadOnlySpan<char> stem) =>
        stem
            is "فی"
                or "من"
                or "عن"
                or "الی"
                or "علی"
                or "عند"
                or "بعض"
                or "حول"
                or "کل"
                or "لدی"
                or "مع"
                or "غیر"
                or "بین"
                or "الیهم"
                or "علیهم"
                or "فوق"
                or "تحت"
                or "خلف"
                or "جمیع"
                or "اکثر"
                or "احد";

    /// <summary>Whether the ها of «جامعهام», «راننده‌های» begins with the last letter of a word in a silent heh: جامعه‌ام.</summary>
    bool IsHehWord(int start, int stem, ReadOnlySpan<char> ending)
    {
        if (stem - start < 2 || ending is not ("هام" or "هات" or "هاش" or "های" or "هایم" or "هاید"))
            return false;
        var word = words.Find(Text(start, stem + 1));
        if (ending is not "های" && word.Is(WordTraits.Participle))
            return true;
        return stem - start > 2
            && ending.Length == 3
            && word.Is(WordTraits.SilentHeh | WordTraits.HalfSpacePossessive | WordTraits.HalfSpaceCopula | WordTraits.Participle)
            && (
                !Alphabet.NeverJoins(phrase.Letters[stem - 1]) && ending is not "های"
                || HehWords.Win(Text(start, stem + 1))
                || !words.Find(Text(start, stem)).Is(WordTraits.Plural)
            );
    }

    bool EndsInHeh(int start, int end) =>
        IsHehWord(start, end - 3, Text(end - 3, end)) || end - start > 4 && IsHehWord(start, end - 4, Text(end - 4, end));

    bool OpenComparative(int start, int end)
    {
        var text = Text(start, end);
        for (var length = 2; length <= Math.Min(7, text.Length - 2); length++)
        {
            if (!Affixes.IsComparative(text[^length..]))
                continue;
            var stem = end - length;
            var reading = Endings.Read(words, Text(start, stem));
            if (reading.IsListed && reading.Is(WordTraits.Comparative))
                return Part(stem, CopyEditRule.Comparative, EditLevel.Suggest);
            if (OpenPart(start, stem))
                return Part(stem, CopyEditRule.Comparative, EditLevel.Suggest) | true;
            // جدیتر, خستهتر: the list gives ی and ه no comparative, and no other word ends so.
            if (reading.IsListed && Text(start, stem) is [_, _, .., 'ی' or 'ه'])
                return Part(stem, CopyEditRule.Comparative, EditLevel.Suggest);
        }
        return false;
    }

    /// <summary>بزرگتر، کوچکترین: the list has them in one piece too, the Academy with a half-space; not بهتر، بیشتر، کمتر.</summary>
    bool OpenWrittenComparative(int start, int end)
    {
        var text = Text(start, end);
        var length =
            text.EndsWith("تر") ? 2
            : text.EndsWith("ترین") ? 4
            : 0;
        if (length == 0 || text.Length - length < 3)
            return false;
        var stem = text[..^length];
        return stem is not ("مهم" or "پیش" or "بیش")
            && !Alphabet.NeverJoins(stem[^1])
            && words.Find(stem) is { IsWord: true } word
            && word.Is(WordTraits.Comparative)
            && Part(end - length, CopyEditRule.Comparative, EditLevel.Suggest);
    }

    /// <summary>خیلیها: the list has it both ways. آنها and اینها are as usual as آن‌ها.</summary>
    bool OpenWrittenPlural(int start, int end, in Reading whole)
    {
        var text = Text(start, end);
        return text.Length > 4
            && text.EndsWith("ها")
            && text is not ("آنها" or "اینها" or "همانها" or "همینها")
            && (whole.Stem.Seams >> (text.Length - 2) & 1) != 0
            && Part(end - 2, CopyEditRule.Plural, EditLevel.Suggest);
    }

    bool OpenClitic(int start, int end)
    {
        var text = Text(start, end);
        for (var length = 3; length >= 2; length--)
        {
            if (text.Length - length < 3 || text[^(length + 1)] is not ('ه' or 'ی'))
                continue;
            var clitic = text[^length..];
            var copula = Affixes.IsCopula(clitic);
            if (!copula && !Affixes.IsPossessive(clitic))
                continue;
            var stem = end - length;
            if (Text(start, stem) is "تنه")
                continue;
            var entry = words.Find(Text(start, stem));
            if (copula && entry.Is(WordTraits.Participle))
                return Part(stem, CopyEditRule.Clitic, EditLevel.Safe);
            var reading = Endings.Read(words, Text(start, stem));
            if (
                reading.IsKnown
                && reading.Is(WordTraits.HalfSpacePossessive | WordTraits.HalfSpaceCopula | WordTraits.HalfSpaceIndefinite)
            )
                return Part(stem, CopyEditRule.Clitic, EditLevel.Suggest);
            if (!reading.IsKnown && OpenPart(start, stem))
                return Part(stem, CopyEditRule.Clitic, EditLevel.Suggest) | true;
        }
        return false;
    }

    bool OpenPrefix(int start, int end)
    {
        var text = Text(start, end);
        if (text.Length < 5)
            return false;
        if (text.StartsWith("بی") && (phrase.Gaps[start] == Gap.Half || IsWordWithClitic(text)))
            return false;
        var isPrefixed =
            text.StartsWith("بی") ? Endings.Read(words, text[2..]).Is(WordTraits.TakesBi)
            : text.StartsWith("به") || text.StartsWith("هم")
                ? text.Length > 5 && Endings.Read(words, text[2..]) is { IsKnown: true } rest && rest.Is(WordTraits.Noun)
            : false;
        return isPrefixed && Part(start + 2, CopyEditRule.Prefix, EditLevel.Suggest);
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
        text is "بینشان" or "بینتان" or "بینمان" or "بینیش" or "بینیم" or "بینیت" or "بینش";

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
        return false;
    }
}
