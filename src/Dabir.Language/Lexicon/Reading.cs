using System.Numerics;

namespace Dabir.Language.Lexicon;

/// <summary>A string of letters read as a listed word plus one written ending; the default reads nothing.</summary>
readonly record struct Reading(Entry Stem, int StemLength, EndingKind Ending)
{
    /// <summary>The word or an inflected form of it is known.</summary>
    public bool IsKnown => Stem.IsListed;

    /// <summary>Known without taking anything off.</summary>
    public bool IsListed => IsKnown && Ending == EndingKind.None;

    public bool Is(WordTraits any) => Stem.Is(any);
}

enum EndingKind
{
    None,

    /// <summary>م، ت، ش، ی، ند and the like: always written joined.</summary>
    Joined,

    /// <summary>ها and its forms.</summary>
    Plural,

    /// <summary>تر and ترین.</summary>
    Comparative,
}

/// <summary>The endings of Lilak's affix file, by their last letter.</summary>
static class Endings
{
    static readonly Ending[][] ByLastLetter = Arrange([
        (WordTraits.Possessive, EndingKind.Joined, "م ت ش مان تان شان"),
        (WordTraits.PossessiveAfterVowel, EndingKind.Joined, "یم یت یش یمان یتان یشان"),
        (WordTraits.Plural, EndingKind.Plural, "ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست هایند"),
        (WordTraits.AnPlural, EndingKind.Joined, "ان انی انم انت انش انمان انتان انشان"),
        (WordTraits.Indefinite | WordTraits.EzafeYeh, EndingKind.Joined, "ی"),
        (WordTraits.IndefiniteAfterVowel, EndingKind.Joined, "یی"),
        (WordTraits.Copula, EndingKind.Joined, "م ی ست یم ید ند"),
        (WordTraits.CopulaAfterVowel, EndingKind.Joined, "یم یی ست ییم یید یند"),
        (WordTraits.CopulaAfterVav, EndingKind.Joined, "م ی یم ید ند"),
        (WordTraits.Comparative, EndingKind.Comparative, "تر تری ترم ترند ترها ترهای ترین ترینی ترینم ترینش"),
        // A verb and its object: می‌بینمش.
        (WordTraits.TakesMi, EndingKind.Joined, "ش شان تان مان"),
    ]);

    /// <summary>Reads a word written without half-spaces; listed words first, then the longest stem.</summary>
    public static Reading Read(WordList words, ReadOnlySpan<char> letters)
    {
        var whole = words.Find(letters);
        if (whole.IsListed)
            return new Reading(whole, letters.Length, EndingKind.None);
        if (letters.Length < 3)
            return default;

        var last = letters[^1] - 'ء';
        if ((uint)last >= (uint)ByLastLetter.Length)
            return default;
        foreach (var ending in ByLastLetter[last])
        {
            if (
                letters.Length - ending.Text.Length < 2
                || ending.LastButOne != '\0' && ending.LastButOne != letters[^2]
                || !letters.EndsWith(ending.Text)
            )
                continue;
            var stem = words.Find(letters[..^ending.Text.Length]);
            if (
                stem.IsListed
                && (stem.Is(ending.After) || LastPartTakes(words, stem, letters[..^ending.Text.Length], ending.After))
            )
                return new Reading(stem, letters.Length - ending.Text.Length, ending.Kind);
        }
        return default;
    }

    /// <summary>The list has many a compound without its endings (سرمایه‌دار): it takes those of its last part.</summary>
    static bool LastPartTakes(WordList words, Entry stem, ReadOnlySpan<char> letters, WordTraits after)
    {
        if (stem.Seams == 0 || (stem.Traits & ~WordTraits.OpensCompound) != WordTraits.None)
            return false;
        var last = letters[(31 - BitOperations.LeadingZeroCount(stem.Seams))..];
        return last.Length > 2 && (words.Find(last).Is(after) || after == WordTraits.AnPlural && last is "دار" or "گر" or "کار");
    }

    static Ending[][] Arrange(ReadOnlySpan<(WordTraits After, EndingKind Kind, string Texts)> groups)
    {
        var all = new List<Ending>();
        foreach (var (after, kind, texts) in groups)
        foreach (var text in texts.Split(' '))
            all.Add(new Ending(text, after, kind));

        var byLetter = new Ending[0x6D0 - 'ء'][];
        for (var i = 0; i < byLetter.Length; i++)
            byLetter[i] = [.. all.Where(e => e.Text[^1] == 'ء' + i).OrderBy(e => e.Text.Length)];
        return byLetter;
    }

    readonly record struct Ending(string Text, WordTraits After, EndingKind Kind)
    {
        /// <summary>Tells most endings apart before their letters are compared; U+0000 where there is one letter only.</summary>
        public char LastButOne { get; } = Text.Length > 1 ? Text[^2] : '\0';
    }
}
