namespace Dabir.Language.Tests.Spelling;

/// <summary>Makes misspelt words of right ones, the same for the same seed, in the ways people make them.</summary>
/// <remarks>
/// Kinds and shares: a neighbouring key 20 %, a letter of the same sound 18 %, a letter left out 20 %, two letters swapped 15 %, a
/// key held down or hit with its neighbour 12 %, any other letter 3 %, a word in two pieces 6 %, two words in one 6 %.
/// </remarks>
static class MadeFaults
{
    static readonly string[] Sounds = ["زذضظ", "سصث", "تط", "هح", "غق", "اآع"];
    static readonly string[] Rows = ["ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو"];
    const string Alphabet = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

    public sealed record Fault(string Typed, string Right, string Kind);

    /// <summary>One fault for each word in turn; words that cannot have the kind drawn get another.</summary>
    public static List<Fault> Of(IReadOnlyList<string> words, int count, int seed)
    {
        var random = new Random(seed);
        var faults = new List<Fault>(count);
        while (faults.Count < count)
        {
            var word = words[random.Next(words.Count)];
            var other = words[random.Next(words.Count)];
            if (Make(word, other, random) is { } fault && fault.Typed != fault.Right)
                faults.Add(fault);
        }
        return faults;
    }

    static Fault? Make(string word, string other, Random random)
    {
        var at = random.Next(word.Length);
        var letter = word[at];
        if (letter == '\u200c')
            return null;
        switch (random.Next(100))
        {
            case < 20:
                return Neighbour(letter, random) is { } key ? new(Put(word, at, key), word, "neighbour") : null;
            case < 38:
                var group = Array.Find(Sounds, sounds => sounds.Contains(letter))?.Replace($"{letter}", "");
                return group is null ? null : new(Put(word, at, group[random.Next(group.Length)]), word, "sound");
            case < 58:
                return word.Length < 4 ? null : new(word.Remove(at, 1), word, "omitted");
            case < 73:
                return at + 1 < word.Length && word[at + 1] is not '\u200c' && word[at + 1] != letter
                    ? new(word.Remove(at, 1).Insert(at + 1, $"{letter}"), word, "swapped")
                    : null;
            case < 81:
                return new(word.Insert(at, $"{letter}"), word, "doubled");
            case < 85:
                return Neighbour(letter, random) is { } beside ? new(word.Insert(at, $"{beside}"), word, "extra") : null;
            case < 88:
                return new(Put(word, at, Alphabet[random.Next(Alphabet.Length)]), word, "other");
            case < 94:
                return at > 1 && word.Length - at > 1 ? new(word.Insert(at, " "), word, "in two") : null;
            default:
                return word.Length > 2 && other.Length > 2 && "بتسشکلمنهی".Contains(word[^1])
                    ? new(word + other, $"{word} {other}", "in one")
                    : null;
        }
    }

    static string Put(string word, int at, char letter) => word.Remove(at, 1).Insert(at, $"{letter}");

    static char? Neighbour(char letter, Random random)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            var column = Rows[row].IndexOf(letter);
            if (column < 0)
                continue;
            var near = new List<char>();
            for (var y = Math.Max(0, row - 1); y <= Math.Min(2, row + 1); y++)
            for (var x = column - 1; x <= column + 1; x++)
                if (x >= 0 && x < Rows[y].Length && Rows[y][x] != letter && (y == row || x != column + (y > row ? 1 : -1)))
                    near.Add(Rows[y][x]);
            return near[random.Next(near.Count)];
        }
        return null;
    }
}
