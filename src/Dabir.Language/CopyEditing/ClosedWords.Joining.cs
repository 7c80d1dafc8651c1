namespace Dabir.Language.CopyEditing;

/// <summary>A small word typed in pieces: به ویژه، هم چنین، بنا بر این.</summary>
sealed partial class HalfSpaces
{
    const int MostParts = 4;
    const int LongestClosed = 16;

    /// <summary>Joins the longest closed word that starts here; the words of a phrase are walked once, each with three behind it.</summary>
    void JoinClosedWords()
    {
        Span<char> spaced = stackalloc char[LongestClosed + 1];
        Span<int> seams = stackalloc int[MostParts];
        for (var start = 0; start < phrase.Count; start = EndOfWord(start))
        {
            var (length, parts, at) = (0, 0, start);
            var (best, bestParts) = ("", 0);
            while (at < phrase.Count && parts < MostParts)
            {
                var end = EndOfPart(at);
                if (length + end - at + 1 > LongestClosed)
                    break;
                seams[parts++] = at;
                if (length > 0)
                    spaced[length++] = ' ';
                Text(at, end).CopyTo(spaced[length..]);
                length += end - at;
                var endsWord = end == phrase.Count || phrase.Gaps[end] == Gap.Space;
                if (parts > 1 && endsWord && ClosedWords.TryFind(spaced[..length], out var joined))
                    (best, bestParts) = (joined, parts);
                if (phrase.EndsWithMark(end - 1))
                    break;
                at = end;
            }
            if (bestParts > 0 && !StaysOpen(start, seams[bestParts - 1]))
                Join(best, seams[..bestParts]);
        }
    }

    void Join(string joined, ReadOnlySpan<int> seams)
    {
        var isChoice = ClosedWords.IsOftenApart(joined) && AreAllApart(seams);
        var sign = 0;
        foreach (var seam in seams[1..])
        {
            sign = joined.IndexOfAny(['|', '+'], sign);
            var gap = joined[sign++] == '|' ? Gap.Half : Gap.None;
            // «هم‌چنین» is right as well.
            if (phrase.Gaps[seam] == Gap.Space)
                phrase.Set(seam, gap, CopyEditRule.Compound, EditLevel.Suggest, isChoice);
        }
    }

    bool AreAllApart(ReadOnlySpan<int> seams)
    {
        foreach (var seam in seams[1..])
            if (phrase.Gaps[seam] != Gap.Space)
                return false;
        return true;
    }

    /// <summary>«بیبی سی», «سی‌ان ان»: letters of an abbreviation of which some were typed in one piece.</summary>
    bool JoinLetters(in Word left, in Word right)
    {
        if (left.Length + right.Length is < 4 or > 10 || left.IsKnown && right.IsKnown)
            return false;
        return ClosedWords.TryFindFused(Text(left.Start, right.End), out var joined)
            && joined.Count(sign => sign == '|') > 1
            && Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest);
    }

    int EndOfPart(int start)
    {
        var end = start + 1;
        while (end < phrase.Count && phrase.Gaps[end] == Gap.None)
            end++;
        return end;
    }

    /// <summary>«ای بی سی» is three letters, «هم چون او و هم …» is not «همچون»: a second هم in the phrase says that the first is a word.</summary>
    bool StaysOpen(int start, int last) =>
        Text(start, EndOfWord(start)) switch
        {
            "هم" => Text(last, EndOfWord(last)) switch
            {
                "دیگر" => !(
                    NextWord(last) is "را"
                    || WordBefore(start) is "با" or "از" or "به" or "کنار" or "برای" or "روی" or "پشت" or "مقابل"
                ),
                // «هم چنین کاری لازم است»: such a thing as well.
                "چنین" when NextWord(last) is [_, _, .., 'ی'] => true,
                _ => hasTwoHams,
            },
            // «بنا بر این گزارش» is "according to", not "therefore".
            "بنا" or "بنابر" when Text(last, EndOfWord(last)) is "این" => NextWord(last)
                is "گزارش"
                    or "خبر"
                    or "اعلام"
                    or "اطلاعیه"
                    or "بیانیه"
                    or "تصمیم"
                    or "قانون"
                    or "مصوبه"
                    or "آمار"
                    or "توافق"
                    or "اظهارات"
                    or "نظر"
                    or "اصل"
                    or "قاعده"
                    or "قرارداد"
                    or "حکم"
                    or "سند"
                    or "روایت",
            // The thirtieth of Dey.
            "سی" when Text(last, EndOfWord(last)) is "دی" => start > 0 && IsNumberBefore(start) || NextWord(last) is "ماه",
            _ => false,
        };

    ReadOnlySpan<char> NextWord(int word)
    {
        var next = EndOfWord(word);
        return next < phrase.Count ? Text(next, EndOfWord(next)) : default;
    }

    bool IsNumberBefore(int start) => phrase.Letters[..start].EndsWith("و") || phrase.Letters[..start].EndsWith("صد");
}
