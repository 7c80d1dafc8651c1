using System.Collections.Frozen;
using Dabir.Language.Lexicon;
using Dabir.Language.Spelling;

namespace Dabir.Language.CopyEditing;

/// <summary>Two words that lost the space between them where nothing else reads so: «نظامیکسب», «سهروز».</summary>
static class LostSpaces
{
    const int Shortest = 3;

    /// <summary>A word of every front page; rarer ones make names by chance.</summary>
    const int Common = 7;

    static readonly FrozenSet<string> Units =
        "ماه سال روز هفته ساعت دقیقه ثانیه نفر درصد قرن دهه شب متر کیلومتر کیلو تومان ریال دلار".Split(' ').ToFrozenSet();

    /// <summary>Names and compounds end so too: ایرانسرا, امامجمعه, مشکین‌تپه.</summary>
    static readonly FrozenSet<string> EndsOfNames =
        "سرا جمعه باره نامه خانه تپه دره چال شهر آباد محله رود کوه چشمه قلعه پور الله مرد زن".Split(' ').ToFrozenSet();

    /// <summary>Where the second word begins, or 0. The letters are those of no known word.</summary>
    public static int Find(ReadOnlySpan<char> letters)
    {
        if (CountEnds(letters) is > 0 and var count)
            return count;
        if (letters.Length is < 2 * Shortest or > Recognition.LongestWord)
            return 0;
        var found = 0;
        for (var at = 2; at <= letters.Length - 2; at++)
        {
            if (!MayBeWords(letters[..at], letters[at..]))
                continue;
            // «کلاهشبه» may be «کلاه شبه» and «کلاهش به».
            if (found > 0 || !AreCommon(letters[..at], letters[at..]))
                return 0;
            found = at;
        }
        return found > 0 && !CommonWords.All.Find(letters).IsKnown && !BuiltWords.Has(letters) && !IsWordWithEnding(letters)
            ? found
            : 0;
    }

    /// <summary>«همینان»: an ending that the list does not give the word.</summary>
    static bool IsWordWithEnding(ReadOnlySpan<char> letters)
    {
        foreach (var ending in NameEndings.Of(letters))
            if (
                letters.Length - ending.Length > 2
                && letters.EndsWith(ending)
                && WordList.Persian.Find(letters[..^ending.Length]).IsWord
            )
                return true;
        return false;
    }

    /// <summary>«یکماه», «دوسال»: where the number ends and what is counted begins, or 0.</summary>
    public static int CountEnds(ReadOnlySpan<char> letters)
    {
        for (var at = 2; at <= Math.Min(6, letters.Length - 2); at++)
            if (
                Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters[at..])
                && PersianNumerals.Values.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(letters[..at])
            )
                return at;
        return 0;
    }

    static bool MayBeWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        (left.Length > 2 || Affixes.IsParticle(left))
        && (right.Length > 2 || Affixes.IsParticle(right))
        && Endings.Read(WordList.Persian, left).IsKnown
        && Endings.Read(WordList.Persian, right).IsKnown;

    static bool AreCommon(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        !Alphabet.NeverJoins(left[^1])
        && left.Length >= Shortest
        && right.Length >= Shortest
        && IsCommon(left)
        && IsCommon(right)
        && !EndsOfNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(right);

    static bool IsCommon(ReadOnlySpan<char> word) =>
        CommonWords.All.Find(word) is { IsGivenName: false, Grade: >= Common }
        && WordList.Persian.Find(word).IsWord
        && !Affixes.IsBound(word)
        && !Affixes.IsUsualSecond(word)
        && !Affixes.IsNeverAlone(word)
        && !Affixes.IsPossessive(word);
}
