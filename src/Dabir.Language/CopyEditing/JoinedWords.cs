using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>A word typed in one piece whose half-space was lost: میشود، کتابها، دانشآموزان.</summary>
sealed partial class HalfSpaces
{
    bool Open(in Word before, in Word word)
    {
        if (!word.IsOnePiece && Text(word.Start, word.Tail) is "بیش" or "کم" && Affixes.IsComparative(Text(word.Tail, word.End)))
            return phrase.Set(word.Tail, Gap.None, CopyEditRule.Comparative, EditLevel.Safe);
        if (!word.IsOnePiece && OpenLetters(word.Start, word.End))
            return true;
        if (word.Whole.IsListed && !word.IsOnePiece)
            return false;
        // میدانی is an adjective, but not after تو or خوب.
        return (
                before.Length is > 1 and < 5
                && Text(before) is "تو" or "خوب" or "بهتر"
                && OpenVerb(word.Tail, word.End, word.Last)
            )
            || OpenPart(word.Tail, word.End, word.Last)
            || !word.IsOnePiece && OpenFormer(word);
    }

    /// <summary>«روانشناس‌ها», «نخستوزیری‌اش»: what stands before the last half-space may have lost its own.</summary>
    bool OpenFormer(in Word word)
    {
        if (level == EditLevel.Safe)
            return false;
        if (OpenSon(word.Start, word.End))
            return true;
        for (var start = word.Start; start < word.Tail; )
        {
            var end = EndOfPart(start);
            if (end - start > 5 && OpenPart(start, end))
                return true;
            start = end;
        }
        return false;
    }

    bool OpenPart(int start, int end) => OpenPart(start, end, Endings.Read(words, Text(start, end)));

    bool OpenPart(int start, int end, in Reading whole)
    {
        if (end - start < 3)
            return false;
        // A noun too, in the list and nowhere else.
        if (level == EditLevel.Suggest && Text(start, end) is "دهها")
            return Part(start + 2, CopyEditRule.Plural, EditLevel.Suggest);
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
        if (whole.IsKnown && whole.Stem.IsWord && level == EditLevel.Suggest && OpenWrittenComparative(start, end))
            return true;
        if (level == EditLevel.Suggest && whole.Stem.IsWord && OpenBoth(start, whole))
            return true;
        if (whole.IsListed && whole.Stem.IsWord)
            return whole.Stem.Traits == WordTraits.Word && OpenVerb(start, end, whole);
        // Only these are ever sure; asking for the others would cost as much again.
        if (level == EditLevel.Safe)
            return OpenVerb(start, end, whole)
                || OpenPlural(start, end, whole)
                || (!whole.IsKnown || EndsInHeh(start, end)) && OpenClitic(start, end);
        return OpenVerb(start, end, whole)
            || whole.Stem.Seams != 0 && !IsBetween(Text(start, end)) && OpenListed(start, whole)
            || OpenPlural(start, end, whole)
            || OpenComparative(start, end)
            || ((!whole.IsKnown || EndsInHeh(start, end)) && OpenClitic(start, end))
            || (
                !whole.IsKnown
                && (
                    OpenPrefix(start, end)
                    || OpenBound(start, end)
                    || OpenSon(start, end)
                    || OpenMeasure(start, end)
                    || OpenArticle(start, end)
                    || OpenLetters(start, end)
                )
            );
    }

    bool Part(int at, CopyEditRule rule, EditLevel sure) => sure <= level && phrase.Set(at, Gap.Half, rule, sure);

    /// <summary>What stands joined is right as well.</summary>
    bool PartByChoice(int at, CopyEditRule rule) =>
        level == EditLevel.Suggest && phrase.Set(at, Gap.Half, rule, EditLevel.Suggest, isChoice: true);

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
            if (length > 0 && !whole.IsListed && IsPreverbForm(text[..length].ToString(), Text(form, end)))
                return Part(form, CopyEditRule.VerbPrefix, EditLevel.Suggest);
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
}
