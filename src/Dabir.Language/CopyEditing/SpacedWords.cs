using Dabir.Language.CopyEditing.Context;
using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Two words with a space between that are one: می روم، کتاب ها، رفته ام، دانش آموز.</summary>
sealed partial class HalfSpaces
{
    bool Join(in Word before, in Word left, in Word right)
    {
        var tail = Text(right);
        if (phrase.EndsWithMark(left.End - 1))
            return false;
        switch (tail[0])
        {
            case 'ه' when Affixes.IsPlural(FirstPart(right)):
                return JoinPlural(left, right);
            case 'ت' when Affixes.IsComparative(FirstPart(right)) || tail is "تریم" or "ترید" or "ترست":
                return JoinComparative(left, right);
        }
        if (tail.Length <= 3 && (Affixes.IsCopula(tail) || Affixes.IsPossessive(tail)))
            return JoinClitic(left, right);

        var head = Text(left);
        if (head.Length <= 6 && JoinPrefix(before, left, right))
            return true;
        // No compound is sure enough to be joined unasked.
        if (level == EditLevel.Safe)
            return false;
        if (JoinSon(left, right))
            return true;
        return JoinLetters(left, right)
            || JoinCompound(left, right)
            || JoinSurname(left, right)
            || JoinBound(left, right)
            || JoinMeasure(left, right);
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
        // «قصه‌نویس ها»: the list has the compound without its plural.
        isNoun |= !left.IsOnePiece && left.Last is { Ending: EndingKind.None } last && last.Is(WordTraits.Plural);
        if (isNoun)
            return Draw(left, right, CopyEditRule.Plural, EditLevel.Safe);
        if (left.Length < 2 || reading.Ending == EndingKind.Plural)
            return false;
        // آن‌ها، این‌ها are listed; an unknown word before ها is a name or a loan.
        if (Text(left) is "ما" or "شما")
            return Draw(left, right, CopyEditRule.Plural, EditLevel.Suggest);
        if (IsListedPair(left, right) || !left.IsKnown)
            return Draw(left, right, CopyEditRule.Plural, left.IsKnown ? EditLevel.Safe : EditLevel.Suggest);
        // «حوثی ها», «سنتی ها»: any adjective made with ی names those who are so.
        return !Affixes.IsParticle(Text(left))
            && (reading.Is(WordTraits.Noun) || Text(left) is [_, _, .., 'ی'] && !reading.Is(WordTraits.TakesMi))
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
        if (
            isSuperlative
            || !left.IsKnown
            || IsMadeAdjective(left)
            || Text(left) is "بعد" or "پیش" or "جلو" or "عقب" or "پایین" or "بالا" or "دور" or "قبل" or "پس"
        )
            return Draw(left, right, CopyEditRule.Comparative, isSuperlative ? EditLevel.Safe : EditLevel.Suggest);
        return false;
    }

    /// <summary>«خوش‌آهنگ تر», «صبورانه تر»: compounds and adverbs in انه; the list gives them no comparative.</summary>
    static bool IsMadeAdjective(in Word left) =>
        left.Reading.Ending == EndingKind.None
        && (!left.IsOnePiece && left.Whole.IsKnown || left.Length > 5 && left.Last.Is(WordTraits.SilentHeh))
        && !left.Reading.Is(WordTraits.TakesMi);

    bool JoinClitic(in Word left, in Word right)
    {
        var head = Text(left);
        var tail = Text(right);
        var reading = left.Reading;
        var bare = words.Find(Text(left.Tail, left.End));
        if (tail is "ای" && IsCall(right.End) || tail is "ام" && IsMotherOf(NextWord(right.Start)))
            return false;
        switch (head[^1])
        {
            case 'ه':
                if (Affixes.IsCopula(tail) && !bare.Is(WordTraits.Participle) && IsPrefixedParticiple(Text(left.Tail, left.End)))
                    return Draw(left, right, CopyEditRule.Clitic, EditLevel.Suggest);
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
                if (reading.Ending == EndingKind.Plural || head.EndsWith("های"))
                    return tail is "مان" or "تان" or "شان"
                        ? Fuse(right)
                        : Affixes.IsPossessive(tail) && Draw(left, right, CopyEditRule.Clitic, EditLevel.Suggest);
                return (
                        reading.Is(WordTraits.HalfSpacePossessive | WordTraits.HalfSpaceCopula)
                        || !left.IsKnown
                        || tail is "مان" or "تان" or "شان"
                        || IsOwned(left, right)
                    ) && Draw(left, right, CopyEditRule.Clitic, EditLevel.Suggest);
        }
        if (
            tail is "ات" or "اش"
            && reading is { Ending: EndingKind.None }
            && reading.Is(WordTraits.Possessive)
            && !Affixes.IsParticle(head)
            && Fuse(right)
        )
        {
            phrase.Respell(right.Start, "");
            return true;
        }
        if (
            tail is "مان" or "تان" or "شان"
            && reading is { Ending: EndingKind.None or EndingKind.Joined }
            && reading.Is(WordTraits.Possessive)
            && left.Length > 2
            && !Affixes.IsParticle(head)
            && head is not ("کسر" or "علو" or "بلند" or "صاحب" or "درخور")
            && head[^1] is not ('ا' or 'و')
            && !phrase.HasHamza(right.Start + 1)
        )
            return Fuse(right);
        if (Alphabet.NeverJoins(head[^1]))
            return false;
        return tail is "اند" && reading.Is(WordTraits.Noun) && Draw(left, right, CopyEditRule.Clitic, EditLevel.Suggest);
    }

    /// <summary>«بازفرستاده اند», «فراداشته اند»: a preverb before a participle that the list has without it.</summary>
    bool IsPrefixedParticiple(ReadOnlySpan<char> word) =>
        word.Length > 6 && word[..3] is "باز" or "فرا" or "فرو" && words.Find(word[3..]).Is(WordTraits.Participle);

    /// <summary>«آلبوم‌های قبلی ام», «نخست‌وزیری اش»: after any noun or adjective made with ی; «ام کلثوم» is a name.</summary>
    bool IsOwned(in Word left, in Word right) =>
        left.Length > 3
        && (left.Reading.Ending == EndingKind.Joined || words.Find(Text(left.Tail, left.End - 1)).IsWord)
        && !left.Reading.Is(WordTraits.TakesMi)
        && Text(right) is "اش" or "ات" or "ام";

    /// <summary>«ام البنین», «ام کلثوم»: an Arabic mother.</summary>
    static bool IsMotherOf(ReadOnlySpan<char> name) =>
        name.StartsWith("ال") && name.Length > 4 || name is "کلثوم" or "سلمه" or "ابیها" or "حبیبه" or "هانی" or "داوود" or "قصر";

    /// <summary>Always written joined: کتابت، پدرش، عکس‌هایتان.</summary>
    bool Fuse(in Word right) =>
        level == EditLevel.Suggest && phrase.Set(right.Start, Gap.None, CopyEditRule.Clitic, EditLevel.Suggest);

    /// <summary>«همه ای کاش می‌گفتند»: before a word that one calls out, ای is no ending.</summary>
    bool IsCall(int next) =>
        next < phrase.Count
        && Text(next, EndOfWord(next))
            is "کاش"
                or "کاشکی"
                or "وای"
                or "خدا"
                or "خدای"
                or "داد"
                or "دریغ"
                or "افسوس"
                or "بابا"
                or "جان"
                or "دل"
                or "عزیز"
                or "دوست"
                or "دوستان"
                or "مردم"
                or "یار"
                or "یاران"
                or "برادر"
                or "خواهر"
                or "ایران"
                or "وطن"
                or "آنکه"
                or "پسر"
                or "دختر"
                or "مادر"
                or "پدر"
                or "کسی"
                or "انسان"
                or "زن"
                or "مرد"
                or "امام"
                or "شهید"
                or "ملت"
                or "جوانان";

    bool JoinPrefix(in Word before, in Word left, in Word right)
    {
        var head = Text(left);
        switch (head)
        {
            case "می" or "نمی":
                if (IsBareParticiple(right))
                    return Decides(Question.Month, left, right, false)
                        && Draw(left, right, CopyEditRule.VerbPrefix, EditLevel.Suggest);
                if (TakesMi(right, WordTraits.TakesMi))
                    return !(before.Length > 0 && Text(before) is "ماه")
                        && Draw(left, right, CopyEditRule.VerbPrefix, EditLevel.Safe);
                return !(before.Length > 0 && Text(before) is "ماه")
                    && IsSpoken(right, WordTraits.TakesMi)
                    && Draw(left, right, CopyEditRule.VerbPrefix, EditLevel.Suggest);
            case "بی":
                return right.Length > 1
                    && right.Reading.Is(WordTraits.TakesBi)
                    && !Affixes.IsParticle(Text(right))
                    && Draw(left, right, CopyEditRule.Prefix, EditLevel.Suggest);
        }
        if (head.EndsWith("می"))
            return PreverbTraits(head.EndsWith("نمی") ? head[..^3] : head[..^2]) is var compound and not WordTraits.None
                && (
                    TakesMi(right, compound)
                        ? Draw(left, right, CopyEditRule.VerbPrefix, EditLevel.Safe)
                        : (
                            IsSpoken(right, compound)
                            || Preverbs.Take(head.EndsWith("نمی") ? head[..^3] : head[..^2], Text(right))
                        ) && Draw(left, right, CopyEditRule.VerbPrefix, EditLevel.Suggest)
                );
        var preverb = PreverbTraits(head);
        if (preverb == WordTraits.None)
            return false;
        var first = FirstPart(right);
        if (first is not ("می" or "نمی") || first.Length == right.Length)
            return false;
        var verb = WordAt(right.Start + first.Length, right.End);
        var isVerb =
            TakesMi(verb, preverb)
            || IsSpoken(verb, preverb)
            || Preverbs.Take(head, Text(verb)) && TakesMi(verb, WordTraits.TakesMi);
        return isVerb
            && !IsOpen(head, Text(verb))
            && style.Preverbs == PartJoint.Closed
            && Draw(left, right, CopyEditRule.Preverb, EditLevel.Suggest);
    }

    /// <summary>«در را باز می‌گذارد», «تا شب باز می‌ماند»: باز is "open" here.</summary>
    static bool IsOpen(ReadOnlySpan<char> preverb, ReadOnlySpan<char> verb) =>
        preverb is "باز" && (verb.StartsWith("گذا") || verb.StartsWith("مان") || verb.StartsWith("کن") || verb.StartsWith("کرد"));

    bool IsSpoken(in Word word, WordTraits trait) =>
        level == EditLevel.Suggest && word.IsOnePiece && SpokenVerbs.Has(words, Text(word), trait);

    /// <summary>«در می گذشته»: a participle follows می only with its copula, and before it می is the month.</summary>
    bool IsBareParticiple(in Word word)
    {
        if (
            !word.IsOnePiece
            || Text(word)[^1] != 'ه'
            || !word.Last.Is(WordTraits.Participle)
            || words.Find(Text(word)[..^1]).Is(WordTraits.TakesMi) is false
        )
            return false;
        if (word.End >= phrase.Count)
            return true;
        var next = Text(word.End, EndOfWord(word.End));
        return !(Affixes.IsCopula(next) || next is "است" or "بود" or "باشد" or "بودند" or "شد");
    }

    /// <summary>«هم سفر کرد هم کار», «هم اتاق را دید»: هم is "also" here, not the prefix of «هم‌سفر».</summary>
    bool IsAdverbHam(in Word ham, in Word right)
    {
        if (
            hasTwoHams
            || WordBefore(ham.Start)
                is "او"
                    or "من"
                    or "تو"
                    or "ما"
                    or "شما"
                    or "آنها"
                    or "ایشان"
                    or "آنان"
                    or "خودش"
                    or "بعد"
                    or "باز"
                    or "حالا"
                    or "الان"
                    or "هنوز"
        )
            return true;
        var before = WordBefore(ham.Start);
        if (
            before.Length > 2
            && before is not ("این" or "چند" or "برای" or "میان" or "بین" or "مثل" or "مانند" or "باید" or "همه")
            && Text(right)[^1] is not ('ی' or 'ن' or 'ا')
        )
            return true;
        if (right.End >= phrase.Count)
            return false;
        var next = Text(right.End, EndOfWord(right.End));
        return next
                is "را"
                    or "کرد"
                    or "کردم"
                    or "کردند"
                    or "دارد"
                    or "دارم"
                    or "دارند"
                    or "داشت"
                    or "خورد"
                    or "می"
                    or "نمی"
                    or "دید"
                    or "گرفت"
                    or "رفت"
            || next.StartsWith("می") && next.Length > 4 && next is not "میان";
    }

    ReadOnlySpan<char> WordBefore(int start)
    {
        var from = start;
        while (from > 0 && (from == start || phrase.Gaps[from] != Gap.Space))
            from--;
        return Text(from, start);
    }

    int CountHams()
    {
        var count = 0;
        for (var start = 0; start < phrase.Count && count < 2; start = EndOfWord(start))
            count += Text(start, EndOfWord(start)) is "هم" ? 1 : 0;
        return count;
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
        if (words.Find(form).Is(trait) || trait == WordTraits.TakesMi && VerbStems.Has(form))
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
}
