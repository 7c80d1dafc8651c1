using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Two words with a space between that are one: می روم، کتاب ها، رفته ام، دانش آموز.</summary>
sealed partial class HalfSpaces
{
    bool Join(in Word before, in Word left, in Word right)
    {
        var tail = Text(right);
        switch (tail[0])
        {
            case 'ه' when Affixes.IsPlural(FirstPart(right)):
                return JoinPlural(left, right);
            case 'ت' when Affixes.IsComparative(FirstPart(right)):
                return JoinComparative(left, right);
        }
        if (tail.Length <= 3 && (Affixes.IsCopula(tail) || Affixes.IsPossessive(tail)))
            return JoinClitic(left, right);

        var head = Text(left);
        if (head.Length <= 6 && JoinPrefix(before, left, right))
            return true;
        return JoinCompound(left, right) || JoinBound(left, right);
    }

    ReadOnlySpan<char> FirstPart(in Word word)
    {
        var gaps = phrase.Gaps;
        for (var i = word.Start + 1; i < word.End; i++)
            if (gaps[i] == Gap.Half)
                return Text(word.Start, i);
        return Text(word);
    }

    bool JoinPlural(in Word left, in Word right)
    {
        var reading = left.Reading;
        var isNoun = reading.Is(WordTraits.Plural) && (reading.Ending == EndingKind.None || Text(left)[^1] is 'ی' or 'ن');
        isNoun |= reading.Ending == EndingKind.Comparative;
        if (isNoun)
            return Draw(left, right, CopyEditRule.Plural, EditLevel.Safe);
        if (left.Length < 2 || reading.Ending == EndingKind.Plural)
            return false;
        // آن‌ها، این‌ها are listed; an unknown word before ها is a name or a loan.
        if (IsListedPair(left, right) || !left.IsKnown)
            return Draw(left, right, CopyEditRule.Plural, left.IsKnown ? EditLevel.Safe : EditLevel.Suggest);
        return !Affixes.IsParticle(Text(left))
            && reading.Is(WordTraits.Noun)
            && Draw(left, right, CopyEditRule.Plural, EditLevel.Suggest);
    }

    bool JoinComparative(in Word left, in Word right)
    {
        var reading = left.Reading;
        if (left.Length < 2 || Affixes.IsParticle(Text(left)) || reading.Ending == EndingKind.Comparative)
            return false;
        if (Text(left) is "بیش" or "کم")
            return phrase.Set(right.Start, Gap.None, CopyEditRule.Comparative, EditLevel.Safe);
        if (reading.Is(WordTraits.Comparative))
            return Draw(left, right, CopyEditRule.Comparative, EditLevel.Safe);
        // Nothing else is spelled ترین; تر alone may be the adjective "wet".
        var isSuperlative = Text(right).StartsWith("ترین");
        if (isSuperlative || !left.IsKnown || Text(left) is "بعد" or "پیش" or "جلو" or "عقب" or "پایین" or "بالا" or "دور")
            return Draw(left, right, CopyEditRule.Comparative, isSuperlative ? EditLevel.Safe : EditLevel.Suggest);
        return false;
    }

    bool JoinClitic(in Word left, in Word right)
    {
        var head = Text(left);
        var tail = Text(right);
        var reading = left.Reading;
        var bare = words.Find(Text(left.Tail, left.End));
        switch (head[^1])
        {
            case 'ه':
                if (Affixes.IsCopula(tail) && bare.Is(WordTraits.Participle))
                    return Draw(left, right, CopyEditRule.Clitic, tail is "ای" ? EditLevel.Suggest : EditLevel.Safe);
                if (
                    reading.Is(WordTraits.SilentHeh | WordTraits.HalfSpaceCopula | WordTraits.HalfSpacePossessive)
                    && reading.Ending == EndingKind.None
                )
                    return Draw(left, right, CopyEditRule.Clitic, EditLevel.Suggest);
                return false;
            case 'ی':
                if (tail is "ای" && !reading.Is(WordTraits.HalfSpaceIndefinite))
                    return false;
                if (reading.Ending == EndingKind.Plural)
                    return Affixes.IsPossessive(tail) && Draw(left, right, CopyEditRule.Clitic, EditLevel.Suggest);
                return (
                        reading.Is(WordTraits.HalfSpacePossessive | WordTraits.HalfSpaceCopula)
                        || !left.IsKnown
                        || tail is "مان" or "تان" or "شان"
                    ) && Draw(left, right, CopyEditRule.Clitic, EditLevel.Suggest);
        }
        if (Alphabet.NeverJoins(head[^1]))
            return false;
        return tail is "اند" && reading.Is(WordTraits.Noun) && Draw(left, right, CopyEditRule.Clitic, EditLevel.Suggest);
    }

    bool JoinPrefix(in Word before, in Word left, in Word right)
    {
        var head = Text(left);
        switch (head)
        {
            case "می" or "نمی":
                if (TakesMi(right, WordTraits.TakesMi))
                    return !(before.Length > 0 && Text(before) is "ماه")
                        && Draw(left, right, CopyEditRule.VerbPrefix, EditLevel.Safe);
                return false;
            case "بی":
                return right.Length > 1
                    && right.Reading.Is(WordTraits.TakesBi)
                    && !Affixes.IsParticle(Text(right))
                    && Draw(left, right, CopyEditRule.Prefix, EditLevel.Suggest);
        }
        if (head.EndsWith("می"))
            return PreverbTraits(head.EndsWith("نمی") ? head[..^3] : head[..^2]) is var compound and not WordTraits.None
                && TakesMi(right, compound)
                && Draw(left, right, CopyEditRule.VerbPrefix, EditLevel.Safe);
        var preverb = PreverbTraits(head);
        if (preverb == WordTraits.None)
            return false;
        var first = FirstPart(right);
        if (first is not ("می" or "نمی") || first.Length == right.Length)
            return false;
        var verb = WordAt(right.Start + first.Length, right.End);
        return TakesMi(verb, preverb) && Draw(left, right, CopyEditRule.Preverb, EditLevel.Suggest);
    }

    /// <summary>A form that follows می: itself, with an object clitic (می‌بینمش), or a participle with its copula (می‌رفته‌ام).</summary>
    bool TakesMi(in Word word, WordTraits trait)
    {
        var first = FirstPart(word);
        var rest = Text(word.Start + first.Length, word.End);
        return rest.Length == 0
            ? TakesMi(first, trait)
            : words.Find(first).Is(trait) && (Affixes.IsCopula(rest) || Affixes.IsObject(rest));
    }

    bool TakesMi(ReadOnlySpan<char> form, WordTraits trait)
    {
        if (words.Find(form).Is(trait))
            return true;
        for (var clitic = 1; clitic <= 3 && clitic < form.Length - 1; clitic++)
            if (Affixes.IsObject(form[^clitic..]) && words.Find(form[..^clitic]).Is(trait))
                return true;
        return false;
    }

    static WordTraits PreverbTraits(ReadOnlySpan<char> word) =>
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

    bool JoinCompound(in Word left, in Word right)
    {
        if (left.Length > 12 || right.Length > 20)
            return false;
        if (words.Find(Text(left)).Is(WordTraits.OpensCompound) && !Affixes.IsParticle(Text(left)))
        {
            if (IsListedPair(left, right) && !StaysApart(left, right))
                return Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest);
            // گفت و گو، جست و جو: a past stem, و and a third word that decides; نقل و انتقال stays three words.
            var end = right.End < phrase.Count ? EndOfWord(right.End) : right.End;
            if (end > right.End && end - left.Start < LongestWord && IsLink(left, right))
            {
                var reading = Endings.Read(words, Text(left.Start, end));
                var third = left.Length + right.Length;
                if (
                    HasSeam(reading, left.Length)
                    && (HasSeam(reading, third) || Alphabet.NeverJoins(Text(right)[^1]))
                    && reading.StemLength > third
                )
                    return Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest)
                        | (
                            EditLevel.Suggest <= level
                            && phrase.Set(right.End, Gap.Half, CopyEditRule.Compound, EditLevel.Suggest)
                        );
            }
        }
        return JoinClosed(left, right);
    }

    bool IsLink(in Word left, in Word right) =>
        Text(right) switch
        {
            "و" => words.Find(Text(left)).Is(WordTraits.TakesMi),
            "به" => true,
            _ => right.Length is 2 or 3 && !Affixes.IsParticle(Text(right)),
        };

    /// <summary>کار آفرین is کارآفرین: after a letter that never joins the list shows one word, and the second half never stands alone.</summary>
    bool JoinClosed(in Word left, in Word right)
    {
        if (left.Length < 3 || right.Length < 3 || !left.IsOnePiece || !right.IsOnePiece || !Alphabet.NeverJoins(Text(left)[^1]))
            return false;
        var whole = Endings.Read(words, Text(left.Start, right.End));
        return whole.Stem.IsWord
            && whole.StemLength >= right.End - left.Start - 2
            && left.Whole.IsListed
            && right.Whole.IsKnown
            && whole.Ending is EndingKind.None or EndingKind.Joined
            && (Affixes.IsBound(Text(right)) || Text(right) is "نامه" or "شنبه" or "پسند" or "پسندانه")
            && !Affixes.IsParticle(Text(left))
            && Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest);
    }

    /// <summary>A participle or a particle after a word is more often a phrase than a compound: گرفته شده، هنگامی که.</summary>
    bool StaysApart(in Word left, in Word right)
    {
        var tail = Text(right);
        return words.Find(tail).Is(WordTraits.Participle)
            || Affixes.IsParticle(tail)
            || tail is "ماه" or "نشده" or "شدن" or "رو"
            || Text(left) is "قابل"
            || Affixes.IsPhrase(Text(left), tail);
    }

    /// <summary>The list writes these two as one word with a half-space between them.</summary>
    bool IsListedPair(in Word left, in Word right) =>
        left.Length + right.Length <= LongestWord && HasSeam(Endings.Read(words, Text(left.Start, right.End)), left.Length);

    static bool HasSeam(in Reading reading, int at) => reading.StemLength > at && (reading.Stem.Seams >> at & 1) != 0;

    bool JoinBound(in Word left, in Word right)
    {
        if (left.Length < 2 || Alphabet.NeverJoins(Text(left)[^1]) || !Affixes.IsBound(FirstPart(right)))
            return false;
        return left.Reading is { IsKnown: true, Ending: EndingKind.None }
            && !Affixes.IsParticle(Text(left))
            && !Affixes.IsPhrase(Text(left), Text(right))
            && Draw(left, right, CopyEditRule.BoundWord, EditLevel.Suggest);
    }
}
