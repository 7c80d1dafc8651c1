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
        if (whole.IsListed && whole.Stem.IsWord)
            return whole.Stem.Traits == WordTraits.Word && OpenVerb(start, end, whole);
        return OpenVerb(start, end, whole)
            || OpenListed(start, whole)
            || OpenPlural(start, end, whole)
            || OpenComparative(start, end)
            || ((!whole.IsKnown || IsHehWord(start, end - 3, Text(end - 3, end))) && OpenClitic(start, end))
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
        if (whole.Stem.IsWord)
            return false;
        var changed = false;
        for (var at = 1; at < whole.StemLength; at++)
            if ((whole.Stem.Seams >> at & 1) != 0)
                changed |= Part(start + at, CopyEditRule.Compound, EditLevel.Suggest);
        return changed;
    }

    bool OpenPlural(int start, int end, in Reading whole)
    {
        var text = Text(start, end);
        for (var length = 2; length <= Math.Min(6, text.Length - 2); length++)
        {
            if (!Affixes.IsPlural(text[^length..]))
                continue;
            var stem = end - length;
            if (IsHehWord(start, stem, text[^length..]) || Text(start, stem) is "تن" or "منت")
                continue;
            var reading = Endings.Read(words, Text(start, stem));
            if (reading.IsKnown && reading.Is(WordTraits.Plural))
                return Part(stem, CopyEditRule.Plural, whole.IsKnown ? EditLevel.Suggest : EditLevel.Safe);
            if (!whole.IsKnown && (OpenPart(start, stem) || reading.IsKnown))
                return Part(stem, CopyEditRule.Plural, EditLevel.Suggest) | true;
        }
        return false;
    }

    /// <summary>Whether the ها of «جامعهام», «راننده‌های» begins with the last letter of a word in a silent heh: جامعه‌ام.</summary>
    bool IsHehWord(int start, int stem, ReadOnlySpan<char> ending)
    {
        if (stem - start < 3 || ending is not ("هام" or "هات" or "هاش" or "های"))
            return false;
        var word = words.Find(Text(start, stem + 1));
        return word.Is(WordTraits.SilentHeh | WordTraits.HalfSpacePossessive | WordTraits.HalfSpaceCopula | WordTraits.Participle)
            && (
                !Alphabet.NeverJoins(phrase.Letters[stem - 1]) && ending is not "های"
                || HehWords.Win(Text(start, stem + 1))
                || !words.Find(Text(start, stem)).Is(WordTraits.Plural)
            );
    }

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
        }
        return false;
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
        var isPrefixed =
            text.StartsWith("بی") ? Endings.Read(words, text[2..]).Is(WordTraits.TakesBi)
            : text.StartsWith("به") || text.StartsWith("هم")
                ? text.Length > 5 && Endings.Read(words, text[2..]) is { IsKnown: true } rest && rest.Is(WordTraits.Noun)
            : false;
        return isPrefixed && Part(start + 2, CopyEditRule.Prefix, EditLevel.Suggest);
    }

    bool OpenBound(int start, int end)
    {
        var text = Text(start, end);
        for (var length = 3; length <= Math.Min(8, text.Length - 2); length++)
        {
            if (!Affixes.IsBound(text[^length..]))
                continue;
            var first = Endings.Read(words, text[..^length]);
            if (first.IsKnown && !Affixes.IsParticle(text[..^length]))
                return Part(end - length, CopyEditRule.BoundWord, EditLevel.Suggest);
        }
        return false;
    }
}
