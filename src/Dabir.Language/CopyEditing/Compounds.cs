using Dabir.Language.CopyEditing.Context;
using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Two words that are one by the list, and what keeps them apart: دانش آموز، فروش گاه، کار آفرین؛ گرفته شده، پول دارند.</summary>
sealed partial class HalfSpaces
{
    bool JoinCompound(in Word left, in Word right)
    {
        if (left.Length > 12 || right.Length > 20)
            return false;
        if (words.Find(Text(left)).Is(WordTraits.OpensCompound) && !Affixes.IsParticle(Text(left)))
        {
            if (IsListedPair(left, right) && !StaysApart(left, right) && IsOneWord(left, right))
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
                    return phrase.Set(right.Start, Gap.Half, CopyEditRule.Compound, EditLevel.Suggest, isChoice: true)
                        | phrase.Set(right.End, Gap.Half, CopyEditRule.Compound, EditLevel.Suggest, isChoice: true);
            }
        }
        return JoinClosed(left, right) || JoinSplit(left, right) || JoinParticiple(left, right);
    }

    /// <summary>فروش گاه is فروشگاه: the list has the whole in one piece, and its second part never stands alone.</summary>
    bool JoinSplit(in Word left, in Word right) =>
        level == EditLevel.Suggest
        && left.Length >= 2
        && left.IsOnePiece
        && Affixes.IsNeverAlone(FirstPart(right))
        && !Affixes.IsParticle(Text(left))
        && Endings.Read(words, Text(left.Start, right.Start + FirstPart(right).Length))
            is { Stem.IsWord: true, Ending: EndingKind.None or EndingKind.Joined or EndingKind.Plural } whole
        && whole.StemLength > left.Length
        && phrase.Set(right.Start, Gap.None, CopyEditRule.Compound, EditLevel.Suggest);

    /// <summary>«متن منتشر شده»: an adjective that no list has; the same two words are the verb more often.</summary>
    bool JoinParticiple(in Word left, in Word right) =>
        Text(right) is "شده" or "نشده"
        && left is { Start: > 0, Length: > 2, IsOnePiece: true, Whole: { IsListed: true, Stem.IsWord: true } }
        && !Affixes.IsParticle(Text(left))
        && MayBeAdjective(left, right)
        && Decides(Question.Participle, left, right, false)
        && Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest);

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
        if (left.Length < 3 || right.Length < 3 || !left.IsOnePiece || !right.IsOnePiece)
            return false;
        if (!Alphabet.NeverJoins(Text(left)[^1]) && Text(right) is not ("ریزی" or "کاری" or "کشی" or "پزشک" or "پزشکی"))
            return false;
        var whole = Endings.Read(words, Text(left.Start, right.End));
        return whole.Stem.IsWord
            && whole.StemLength >= right.End - left.Start - 2
            && left.Whole.IsListed
            && right.Whole.IsKnown
            && whole.Ending is EndingKind.None or EndingKind.Joined
            && !IsObjectOfVerb(left, right)
            && (
                Affixes.IsBound(Text(right))
                || Text(right) is "نامه" or "شنبه" or "پسند" or "پسندانه" or "ریزی" or "کاری" or "کشی" or "پزشک" or "پزشکی"
            )
            && !Affixes.IsParticle(Text(left))
            && Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest);
    }

    /// <summary>A participle or a particle after a word is more often a phrase than a compound: گرفته شده، هنگامی که.</summary>
    bool StaysApart(in Word left, in Word right)
    {
        var tail = Text(right);
        return Affixes.IsParticle(tail)
            || tail is "ماه" or "شدن" or "رو"
            || tail is "نشده" && !IsAdjective(left, right)
            || Text(left) is "قابل" or "فی"
            || tail.StartsWith("خانه") && Text(left) is "حوض" or "آتش" or "آیینه" or "صندوق" or "نهان"
            || tail.SequenceEqual(Text(left))
            || Text(left) is "سی" && NextWord(right.Start) is "ماه"
            || IsFiniteVerb(left, right)
            || IsTownsman(left, right)
            || IsAdverb(left, right)
            || IsCount(left, right)
            || IsObjectOfVerb(left, right)
            || Affixes.IsTitle(Text(left)) && (tail.EndsWith("الدین") || tail.EndsWith("الله"))
            || Text(left) is "هم" && IsAdverbHam(left, right)
            || Affixes.IsPhrase(Text(left), tail);
    }

    /// <summary>«متن ارائه شده»: the adjective is one word, the verb is two.</summary>
    bool IsOneWord(in Word left, in Word right) =>
        !words.Find(Text(right)).Is(WordTraits.Participle)
        || MayBeAdjective(left, right) && Decides(Question.Participle, left, right, IsAdjective(left, right), isListed: true);

    /// <summary>«در باغ ملکی او»: the list has the town باغ‌ملک, but ملکی is a word of its own.</summary>
    bool IsTownsman(in Word left, in Word right)
    {
        var tail = Text(right);
        if (tail[^1] != 'ی' || !right.Whole.IsListed || Affixes.IsFree(tail) || Affixes.IsBound(tail))
            return false;
        var whole = Endings.Read(words, Text(left.Start, right.End));
        return whole.Ending == EndingKind.Joined && tail is not ("داری" or "وزیری" or "فرمایی") && !Affixes.IsNeverAlone(tail);
    }

    /// <summary>«همیشه بهار است», «ایمیل تازه وارد می‌شود»: what follows is said of the second word, and the first says when.</summary>
    bool IsAdverb(in Word left, in Word right) =>
        Text(left) is "همیشه" or "تازه" or "دیر" or "زود" or "هنوز"
        && NextWord(right.Start) is var next
        && (Affixes.FollowsVerb(next) || next.StartsWith("می") || next.StartsWith("نمی"));

    /// <summary>«هفت حیاط و هفت حوض»: a number and what is counted. «سه‌پایه» and «چهارراهی» have an ending or are written so anyway.</summary>
    bool IsCount(in Word left, in Word right) =>
        IsNumeral(Text(left))
        && Text(left) is not "یک"
        && Text(right) is not "سین"
        && right.Whole.IsListed
        && Text(right)[^1] is not ('ه' or 'ی')
        && !Affixes.IsBound(Text(right));

    /// <summary>
    /// «آمار ارائه شده از سوی …», «زمین اشغال شدهٔ …»: a participle that belongs to the noun before it. At a clause's end, before
    /// a conjunction or another form of بودن it is the verb: «آمار ارائه شده است», «ارائه شده و …».
    /// </summary>
    bool IsAdjective(in Word left, in Word right) =>
        Text(right) is "شده" or "نشده" or "زده" or "دیده" or "خورده" or "یافته" or "افتاده" or "مانده" or "آمده"
        && MayBeAdjective(left, right);

    /// <summary>Whether there is a noun before the two, and no form of بودن or conjunction behind them.</summary>
    bool MayBeAdjective(in Word left, in Word right)
    {
        if (left.Start == 0)
            return false;
        if (phrase.EndsWithMark(right.End - 1))
            return true;
        var next = NextWord(right.Start);
        return next.Length > 0
            && !Affixes.IsCopula(next)
            && !Affixes.FollowsVerb(next)
            && !next.StartsWith("می")
            && !next.StartsWith("نمی")
            && !(words.Find(next).Is(WordTraits.TakesMi) && next is not ("آمده" or "رفته"));
    }

    /// <summary>«با مردم دوستی می‌کرد», «آن را نابود سازی.»: the second word is the verb's, not the first's.</summary>
    bool IsObjectOfVerb(in Word left, in Word right)
    {
        if (WordBefore(left.Start) is "با" && words.Find(Text(right)).IsWord && Text(right)[^1] == 'ی')
            return NextWord(right.Start)
                    is "کرد"
                        or "کردند"
                        or "کردم"
                        or "کند"
                        or "کنند"
                        or "کنیم"
                        or "می"
                        or "نمی"
                        or "داشت"
                        or "دارد"
                || NextWord(right.Start).StartsWith("می")
                || NextWord(right.Start).StartsWith("نمی");
        return WordBefore(left.Start) is "را" && Text(right) is "سازی" or "کنی" or "گیری" && EndsTheGroup(right.End);
    }

    /// <summary>«پول دارند», «پیش رفت»: a noun and its verb, though the list has «پول‌دار» and «پیش‌رفت».</summary>
    bool IsFiniteVerb(in Word left, in Word right)
    {
        var tail = Text(right);
        if (!right.IsOnePiece || tail[^1] is 'ی' or 'ه' || !(words.Find(tail).Is(WordTraits.TakesMi) || VerbStems.Has(tail)))
            return false;
        // بزرگ‌داشت and its like are nouns of the verb, and their first part is no object.
        return !(tail is "داشت" && Text(left) is "بزرگ" or "گرامی" or "پاس" or "نکو");
    }

    /// <summary>سه ماهه، پنج ساله: the measure never stands alone.</summary>
    bool JoinMeasure(in Word left, in Word right) =>
        left.Length <= 4
        && (Affixes.IsMeasure(FirstPart(right)) || Affixes.IsMeasureWithYeh(Text(right)) && NextWord(right.Start) is not "که")
        && IsNumeral(Text(left))
        && WordBefore(left.Start) is not "و"
        && Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest);

    /// <summary>The list writes these two as one word with a half-space between them.</summary>
    bool IsListedPair(in Word left, in Word right) =>
        left.Length + right.Length <= LongestWord
        && (
            HasSeam(Endings.Read(words, Text(left.Start, right.End)), left.Length)
            || HasListedPlural(left, right, FirstPart(right))
        );

    /// <summary>«راه حل‌هایی»: the list gives «راه‌حل» no plural, but what stands behind it can be nothing else.</summary>
    bool HasListedPlural(in Word left, in Word right, ReadOnlySpan<char> first) =>
        first.Length < right.Length
        && Affixes.IsPlural(Text(right.Start + first.Length, right.End))
        && (words.Find(Text(left.Start, right.Start + first.Length)).Seams >> left.Length & 1) != 0;

    static bool HasSeam(in Reading reading, int at) => reading.StemLength > at && (reading.Stem.Seams >> at & 1) != 0;

    /// <summary>«اصغر رسول زاده گفت», «عادل فردوسی پور»: a given name before or within it, and no verb behind («علی زاده شد»).</summary>
    bool JoinSurname(in Word left, in Word right)
    {
        if (
            right.Length > 6
            || phrase.Letters[right.Start] is not ('ز' or 'پ' or 'ن')
            || !left.IsOnePiece
            || !Surnames.IsSecondPart(Text(right))
        )
            return false;
        var next = NextWord(right.Start);
        return !Affixes.IsParticle(Text(left))
            && (next.Length == 0 || next is "و" || !Affixes.FollowsVerb(next) && !next.StartsWith("می"))
            && (Surnames.IsFirstPart(Text(left)) || left.Length > 3 && Surnames.IsGiven(WordBefore(left.Start)))
            && Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest);
    }

    bool JoinBound(in Word left, in Word right)
    {
        if (Affixes.IsSufferer(Text(left), FirstPart(right)))
            return Draw(left, right, CopyEditRule.BoundWord, EditLevel.Suggest);
        if (left.Length < 2 || Alphabet.NeverJoins(Text(left)[^1]) || !Affixes.IsBound(FirstPart(right)))
            return false;
        if (Affixes.IsStandAlone(FirstPart(right)) && !Affixes.IsCentred(Text(left), Text(right)))
            return false;
        return left.Reading is { IsKnown: true, Ending: EndingKind.None }
            && !Affixes.IsParticle(Text(left))
            && !Affixes.IsPhrase(Text(left), Text(right))
            && Draw(left, right, CopyEditRule.BoundWord, EditLevel.Suggest);
    }
}
