using System.Numerics;

namespace Dabir.Language.Spelling;

/// <summary>The words of a search index, found by their letters; of two spellings the more frequent one is shown.</summary>
sealed class Vocabulary : IWords
{
    readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> spans;
    readonly ILookup<string, string> bySkeleton;

    public Vocabulary(IEnumerable<KeyValuePair<string, int>> counted)
    {
        spans = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (written, count) in counted)
        {
            var key = KeyOf(written);
            if (key.Length == 0 || count < 1)
                continue;
            var known = words.GetValueOrDefault(key);
            words[key] = new Word(count > known.Most ? written : known.Written, known.Count + count, Math.Max(count, known.Most));
        }
        bySkeleton = words.Keys.Where(word => word[0] > '\u0600').ToLookup(Romanised.SkeletonOf);
    }

    /// <summary>Persian by its letters, everything else in lower case.</summary>
    public static string KeyOf(ReadOnlySpan<char> word) =>
        WrittenLetters.Of(word) is { Length: > 0 } letters ? letters : word.ToString().ToLowerInvariant();

    /// <summary>The Persian words that Latin letters may stand for.</summary>
    public IEnumerable<string> WithSkeleton(string skeleton) => bySkeleton[skeleton];

    public IEnumerable<string> Latin => words.Keys.Where(word => word[0] < '\u0600');

    public bool IsListed(ReadOnlySpan<char> letters) => spans.ContainsKey(letters);

    public bool Knows(ReadOnlySpan<char> letters) => IsListed(letters);

    public Sureness SureOf(ReadOnlySpan<char> letters) => IsListed(letters) ? Sureness.Listed : Sureness.Unknown;

    public int GradeOf(ReadOnlySpan<char> letters) =>
        spans.TryGetValue(letters, out var word) ? Math.Min(15, BitOperations.Log2((uint)word.Count)) : 0;

    public string Written(ReadOnlySpan<char> letters) =>
        spans.TryGetValue(letters, out var word) ? word.Written : letters.ToString();

    readonly record struct Word(string Written, int Count, int Most);
}
