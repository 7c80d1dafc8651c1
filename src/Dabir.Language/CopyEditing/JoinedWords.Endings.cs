using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Endings typed in one piece with their word: کتابهایشان، قشنگترین، رفتهام، ساختهای.</summary>
sealed partial class HalfSpaces
{
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
                return whole.IsKnown && phrase.Letters[stem - 1] != 'ه'
                    ? PartByChoice(stem, CopyEditRule.Plural)
                    : Part(stem, CopyEditRule.Plural, whole.IsKnown ? EditLevel.Suggest : EditLevel.Safe);
            if (!whole.IsKnown && OpenPart(start, stem))
                return Part(stem, CopyEditRule.Plural, EditLevel.Suggest) | true;
            // «آنهایی», «همانها».
            if (!whole.IsKnown && reading.IsKnown)
                return phrase.Letters[stem - 1] != 'ه'
                    ? PartByChoice(stem, CopyEditRule.Plural) | true
                    : Part(stem, CopyEditRule.Plural, EditLevel.Suggest) | true;
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
        return stem - start >= 2
            && ending is "هام" or "هات" or "هاش" or "های" or "هایم" or "هاید"
            && DecidesHeh(start, stem, stem + ending.Length, IsLikelyHehWord(start, stem, ending));
    }

    bool IsLikelyHehWord(int start, int stem, ReadOnlySpan<char> ending)
    {
        var word = words.Find(Text(start, stem + 1));
        if (word.Is(WordTraits.Participle) && (ending is not "های" || !words.Find(Text(start, stem)).Is(WordTraits.Plural)))
            return true;
        // An ezafe needs something to belong to: «تباه ساختهای.», «شکستهای که» can only be ساخته‌ای and شکسته‌ای.
        if (
            ending is "های"
            && word.Is(WordTraits.Participle | WordTraits.HalfSpaceIndefinite | WordTraits.HalfSpaceCopula)
            && EndsTheGroup(stem + ending.Length)
        )
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

    /// <summary>Whether nothing that an ezafe could lead to follows: the clause ends, or a word that opens another part of it.</summary>
    bool EndsTheGroup(int end) =>
        end >= phrase.Count
            ? phrase.EndsClause
            : Text(end, EndOfWord(end))
                is "و"
                    or "که"
                    or "را"
                    or "یا"
                    or "اما"
                    or "ولی"
                    or "است"
                    or "بود"
                    or "نیست"
                    or "هم"
                    or "نیز";

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
            if (
                reading.IsListed && Text(start, stem) is [_, _, .., 'ی' or 'ه']
                || IsRelative(Text(start, stem), text[^length..], reading)
                || IsComparedOnly(Text(start, stem), reading)
            )
                return Part(stem, CopyEditRule.Comparative, EditLevel.Suggest);
        }
        return false;
    }

    /// <summary>«اقتصادیترین»: an adjective made with ی of a noun. «هادیتر» may be a name, so that only the superlative is sure.</summary>
    static bool IsRelative(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending, in Reading reading) =>
        ending is "ترین" && reading.IsKnown && stem is [_, _, _, .., 'ی'];

    /// <summary>«یواشتر», «پستتر»: adverbs have no comparative in the list, and no other word has two ت and a ر at its end.</summary>
    static bool IsComparedOnly(ReadOnlySpan<char> stem, in Reading reading) =>
        reading is { IsListed: true, Stem.IsWord: true }
        && (stem[^1] == 'ت' || stem.Length > 3 && !reading.Is(WordTraits.Noun | WordTraits.TakesMi));

    /// <summary>بزرگتر، کوچکترین: the list has them in one piece too, the Academy with a half-space; not بهتر، بیشتر، کمتر.</summary>
    bool OpenWrittenComparative(int start, int end)
    {
        var text = Text(start, end);
        var length =
            text.EndsWith("تر") ? 2
            : text.EndsWith("تری") ? 3
            : text.EndsWith("ترین") ? 4
            : 0;
        if (length == 0 || text.Length - length < 3)
            return false;
        var stem = text[..^length];
        // کلانتر and کلانتری are a sheriff and his station.
        return stem is not ("مهم" or "پیش" or "بیش" or "کلان")
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
            && PartByChoice(end - 2, CopyEditRule.Plural);
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
            if (copula && IsPrefixedParticiple(Text(start, stem)))
                return Part(stem, CopyEditRule.Clitic, EditLevel.Suggest);
            var reading = Endings.Read(words, Text(start, stem));
            if (
                reading.IsKnown
                && reading.Is(WordTraits.HalfSpacePossessive | WordTraits.HalfSpaceCopula | WordTraits.HalfSpaceIndefinite)
            )
                return PartClitic(stem, clitic);
            // «تحصیلیام»: ی has made an adjective of a noun.
            if (
                !copula | clitic is "ام"
                && reading.Ending == EndingKind.Joined
                && stem - start > 4
                && !reading.Is(WordTraits.TakesMi)
                && phrase.Letters[stem - 1] == 'ی'
            )
                return PartClitic(stem, clitic);
            if (!reading.IsKnown && OpenPart(start, stem))
                return Part(stem, CopyEditRule.Clitic, EditLevel.Suggest) | true;
        }
        return false;
    }

    /// <summary>«ناراحتیشان» is as right as «ناراحتی‌شان»; «زندگیاش» and «خانهشان» are not.</summary>
    bool PartClitic(int stem, ReadOnlySpan<char> clitic) =>
        clitic is "مان" or "تان" or "شان" && phrase.Letters[stem - 1] == 'ی'
            ? PartByChoice(stem, CopyEditRule.Clitic)
            : Part(stem, CopyEditRule.Clitic, EditLevel.Suggest);
}
