using Dabir.Language.Lexicon;
using Dabir.Language.Spelling;

namespace Dabir.Language.CopyEditing.Context;

/// <summary>
/// What stands at a place and round it, as numbers of a table: first what the parts of speech say, then what the words say.
/// </summary>
sealed class Clues(WordList words)
{
    /// <summary>As many weights as the trained file has.</summary>
    public const int Room = 1 << 16;

    readonly int[] numbers = new int[40];
    int count;
    int classes;
    int surroundings;
    uint seed;

    /// <summary>All of them.</summary>
    public ReadOnlySpan<int> All => numbers.AsSpan(0, count);

    /// <summary>Those that hold for words never seen in training too.</summary>
    public ReadOnlySpan<int> OfClasses => numbers.AsSpan(0, classes);

    /// <summary>Those of the words round it alone.</summary>
    public ReadOnlySpan<int> OfSurroundings => numbers.AsSpan(0, surroundings);

    /// <summary>Reads the place: the word before, the two parts, and the two words that follow.</summary>
    public void Read(Question question, in Place place)
    {
        count = 0;
        seed = (uint)question * 0x9E3779B1 + 1;
        var (before, left, right) = (Class(place.Before), Class(place.Left), Class(place.Right));
        var (next, afterNext) = (Class(place.Next), Class(place.AfterNext));
        if (place.Next.IsEmpty)
            next = place.EndsClause ? 1000 : 1001;
        ReadSurroundings(place, before, right, next, afterNext);
        surroundings = count;
        ReadClasses(place, before, left, right, next);
        classes = count;
        ReadWords(place, next);
    }

    /// <summary>What follows and goes before, whatever the word itself is.</summary>
    void ReadSurroundings(in Place place, int before, int right, int next, int afterNext)
    {
        Add(1, before);
        Add(4, next);
        Add(5, next, afterNext);
        Add(6, before, next);
        Add(8, right, next);
        Add(11, before, right);
        Add(13, before, right, next);
        Add(15, place.Right[^1], next);
        Add(25, Hash(place.Next));
    }

    void ReadClasses(in Place place, int before, int left, int right, int next)
    {
        Add(0, 0);
        Add(2, left);
        Add(3, right);
        Add(7, left, next);
        Add(9, before, left);
        Add(10, left, right);
        Add(12, left, right, next);
        Add(14, Traits(place.Left), Traits(place.Right));
        Add(16, place.Left.IsEmpty ? 0 : place.Left[^1], Math.Min(place.Left.Length, 5));
        Add(17, place.IsListed ? 1 : 0, right);
        Add(18, Grade(place.Left) / 3, Grade(place.Right) / 3);
        Add(22, place.Rule ? 1 : 0);
        Add(23, place.Rule ? 1 : 0, next);
        Add(24, place.Rule ? 1 : 0, right);
        if (!place.Longer.IsEmpty)
        {
            Add(19, Grade(place.Left) - Grade(place.Longer));
            Add(20, Traits(place.Left), Traits(place.Longer));
            Add(21, Alphabet.NeverJoins(place.Left[^1]) ? 1 : 0, next);
        }
    }

    void ReadWords(in Place place, int next)
    {
        Add(30, Hash(place.Left));
        Add(31, Hash(place.Right));
        Add(32, Hash(place.Left), Hash(place.Right));
        Add(34, Hash(place.Before));
        Add(35, Hash(place.Right), next);
        Add(36, Hash(place.Left), next);
        Add(37, Hash(place.Before), Hash(place.Right));
        Add(38, Hash(place.Right), Hash(place.Next));
        Add(39, Hash(place.Before), Hash(place.Left));
    }

    int Class(ReadOnlySpan<char> word) => WordClass.Of(words, word);

    int Traits(ReadOnlySpan<char> word)
    {
        var entry = words.Find(word);
        return (entry.Is(WordTraits.Plural) ? 1 : 0)
            | (entry.Is(WordTraits.Comparative) ? 2 : 0)
            | (entry.Is(WordTraits.TakesMi) ? 4 : 0)
            | (entry.Is(WordTraits.Participle) ? 8 : 0)
            | (entry.Is(WordTraits.Possessive | WordTraits.HalfSpacePossessive | WordTraits.PossessiveAfterVowel) ? 16 : 0)
            | (entry.IsWord ? 32 : 0);
    }

    static int Grade(ReadOnlySpan<char> word) => CommonWords.All.Find(word).Grade;

    void Add(int kind, int first, int second = 0, int third = 0)
    {
        var mix = seed + (uint)kind * 0x85EBCA6B;
        mix = Mixed(mix ^ (uint)first);
        mix = Mixed(mix ^ (uint)second);
        mix = Mixed(mix ^ (uint)third);
        numbers[count++] = (int)(mix >> 16);
    }

    static uint Mixed(uint mix)
    {
        mix *= 0xCC9E2D51;
        return (mix << 15 | mix >> 17) * 0x1B873593;
    }

    static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var letter in word)
            hash = (hash ^ letter) * 16777619;
        return (int)hash;
    }
}

/// <summary>The words of a place, by their letters.</summary>
readonly ref struct Place
{
    public ReadOnlySpan<char> Before { get; init; }
    public ReadOnlySpan<char> Left { get; init; }
    public ReadOnlySpan<char> Right { get; init; }
    public ReadOnlySpan<char> Next { get; init; }
    public ReadOnlySpan<char> AfterNext { get; init; }

    /// <summary>The other word that may stand here: نامه where <see cref="Left"/> is نام.</summary>
    public ReadOnlySpan<char> Longer { get; init; }

    /// <summary>The list has both parts as one word.</summary>
    public bool IsListed { get; init; }

    public bool EndsClause { get; init; }

    /// <summary>What the rules would do here.</summary>
    public bool Rule { get; init; }
}
