using System.Collections.Concurrent;
using Dabir.Language.Spelling;

namespace Dabir.Language;

/// <summary>The words a newsroom has taught its spelling; may be read and added to at the same time.</summary>
/// <example><c>var own = new OwnWords(["دبیرآنلاین"]); new SpellChecker(own).Knows("دبیرآنلاینی")</c> is true.</example>
public sealed class OwnWords : IOwnWords
{
    readonly ConcurrentDictionary<string, string> words = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> spans;

    /// <summary>Starts with these words.</summary>
    public OwnWords(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        spans = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
            Add(word);
    }

    /// <summary>Teaches a word; its parts too if it has a space: «لیونل مسی».</summary>
    public void Add(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        foreach (var part in word.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (LettersOf(part) is { Length: > 1 } letters)
                words[letters] = part;
    }

    /// <summary>Forgets a word.</summary>
    public void Remove(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        foreach (var part in word.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            words.TryRemove(LettersOf(part), out _);
    }

    /// <inheritdoc />
    public bool TryFind(ReadOnlySpan<char> letters, out string written) => spans.TryGetValue(letters, out written!);

    /// <summary>What a word is found by: its letters alone, folded. For an <see cref="IOwnWords"/> that lives in a database.</summary>
    /// <example><c>OwnWords.LettersOf("دیجي‌کالا")</c> is «دیجیکالا».</example>
    public static string LettersOf(ReadOnlySpan<char> word) => WrittenLetters.Of(word);
}
