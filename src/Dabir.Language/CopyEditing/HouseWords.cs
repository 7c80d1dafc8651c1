using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Words that are right in two spellings: the house style decides before any other rule does.</summary>
sealed partial class HalfSpaces
{
    static readonly string[] FirstOfHouses =
        "کتاب گل چاپ وزارت سفارت مهمان میهمان مسافر چای توپ غسال گرم ضراب یتیم تیم جبه حرم شفا صحاف".Split(' ');

    static readonly string[] FirstOfPreverbs = ["بر", "در", "باز", "فرا", "فرو", "وا", "ور"];

    void SettleHouseWords()
    {
        if (!MayHaveHouseWords())
            return;
        for (var start = 0; start < phrase.Count; start = EndOfWord(start))
            if (!SettleWeekday(start) && !SettlePronoun(start) && !SettleHouse(start) && style.Preverbs == PartJoint.Spaced)
                PartPreverb(start);
    }

    /// <summary>A phrase without the second part of any of them is not walked: most are so.</summary>
    bool MayHaveHouseWords() =>
        phrase.Letters.IndexOf("نها") >= 0
        || level == EditLevel.Suggest
            && (style.Preverbs == PartJoint.Spaced || phrase.Letters.IndexOf("شنبه") >= 0 || phrase.Letters.IndexOf("خانه") >= 0);

    bool SettleWeekday(int start) =>
        level == EditLevel.Suggest
        && phrase.Letters[start] is 'ی' or 'پ'
        && (
            Settle(start, "یک", "شنبه", style.Weekdays, CopyEditRule.Compound)
            || Settle(start, "پنج", "شنبه", style.Weekdays, CopyEditRule.Compound)
        );

    bool SettlePronoun(int start) =>
        phrase.Letters[start] is 'آ' or 'ا' or 'ه'
        && (
            Settle(start, "آن", "ها", style.Pronouns, CopyEditRule.Plural)
            || Settle(start, "این", "ها", style.Pronouns, CopyEditRule.Plural)
            || Settle(start, "همان", "ها", style.Pronouns, CopyEditRule.Plural)
            || Settle(start, "همین", "ها", style.Pronouns, CopyEditRule.Plural)
        );

    bool SettleHouse(int start)
    {
        if (level == EditLevel.Safe)
            return false;
        foreach (var first in FirstOfHouses)
            if (phrase.Letters[start] == first[0] && Settle(start, first, "خانه", style.Houses, CopyEditRule.Compound))
                return true;
        return false;
    }

    /// <summary>Whether the two parts stand here; what stands between them is then settled.</summary>
    bool Settle(int start, string first, string second, WordJoint joint, CopyEditRule rule)
    {
        var seam = start + first.Length;
        if (
            seam + second.Length > phrase.Count
            || !phrase.Letters[start..].StartsWith(first)
            || !phrase.Letters[seam..].StartsWith(second)
        )
            return false;
        if (
            phrase.Gaps[(start + 1)..seam].ContainsAnyExcept(Gap.None)
            || phrase.Gaps[(seam + 1)..(seam + second.Length)].ContainsAnyExcept(Gap.None)
        )
            return false;
        var end = seam + second.Length;
        if (end < phrase.Count && phrase.Gaps[end] == Gap.None && !IsEndingOf(second, end))
            return false;
        var wanted = joint == WordJoint.Closed ? Gap.None : Gap.Half;
        if (phrase.Gaps[seam] == wanted)
        {
            phrase.Keep(seam);
            return true;
        }
        if (phrase.Gaps[seam] == Gap.Space ? phrase.EndsWithMark(seam - 1) : !(style.IsStrict && level == EditLevel.Suggest))
            return phrase.Gaps[seam] != Gap.Space;
        phrase.Set(seam, wanted, rule, level);
        return true;
    }

    /// <summary>آن‌هایی، کتابخانه‌ای: what may follow in the same piece.</summary>
    bool IsEndingOf(string second, int end)
    {
        var length = EndOfWord(end - 1) - end;
        return second is "ها"
            ? phrase.Letters.Slice(end, length) is "ی" or "یی" or "ست" or "یند" or "یشان" or "یم" or "یش"
            : phrase.Letters[end] is 'ه' or 'ا' or 'ی' or 'م' or 'ش';
    }

    /// <summary>«فرومی‌ریزد» in a house that writes «فرو می‌ریزد».</summary>
    void PartPreverb(int start)
    {
        if (level == EditLevel.Safe)
            return;
        var word = Text(start, EndOfWord(start));
        foreach (var preverb in FirstOfPreverbs)
        {
            if (!word.StartsWith(preverb))
                continue;
            var rest = word[preverb.Length..];
            var mi =
                rest.StartsWith("می") ? 2
                : rest.StartsWith("نمی") ? 3
                : 0;
            if (mi == 0 || rest.Length - mi < 2 || !IsPreverbForm(preverb, rest[mi..]))
                continue;
            phrase.Set(start + preverb.Length, Gap.Space, CopyEditRule.Preverb, EditLevel.Suggest);
            phrase.Set(start + preverb.Length + mi, Gap.Half, CopyEditRule.VerbPrefix, EditLevel.Suggest);
            return;
        }
    }

    bool IsPreverbForm(string preverb, ReadOnlySpan<char> form) =>
        words.Find(form).Is(PreverbTraits(preverb)) || Preverbs.Take(preverb, form) && words.Find(form).Is(WordTraits.TakesMi);
}
