using Dabir.Language.Spelling;

namespace Dabir.Language;

/// <summary>«منظورتان این بود؟»: the query that would have found something, out of the words a search index has.</summary>
/// <remarks>
/// A word that the index has is never changed. Else, in this order: the wrong keyboard (<c>jivhk</c>, «شححمث»), Persian in Latin
/// letters (<c>tehran</c>), a misspelling. Build it once for an index and share it: threads may ask at the same time.
/// </remarks>
public sealed class DidYouMean
{
    const float FarthestReading = 1.0f;
    const float OfGrade = 0.04f;
    const int LongestQuery = 200;

    readonly Vocabulary words;

    /// <summary>Takes the words of an index and how often each is there.</summary>
    public DidYouMean(IEnumerable<KeyValuePair<string, int>> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        this.words = new Vocabulary(words);
    }

    /// <summary>The query as it was probably meant; null when there is nothing better to offer.</summary>
    /// <example><c>new DidYouMean(words).For("tehran")</c> is «تهران».</example>
    public string? For(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Length > LongestQuery)
            return null;
        var typed = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Array.TrueForAll(typed, Has))
            return null;
        if (OfOtherKeyboard(query) is { } whole)
            return whole;
        var meant = Array.ConvertAll(typed, word => Has(word) ? word : Word(word) ?? word);
        return meant.SequenceEqual(typed) ? null : string.Join(' ', meant);
    }

    bool Has(string word) => words.Knows(Vocabulary.KeyOf(word));

    /// <summary>The keys gave letters of the other language for the whole query: the comma is «و» then, and parts no words.</summary>
    string? OfOtherKeyboard(string query)
    {
        foreach (var other in (string?[])[Keyboard.Persian(query), Keyboard.Latin(query)])
            if (other?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } meant && Array.TrueForAll(meant, Has))
                return string.Join(' ', meant.Select(word => words.Written(Vocabulary.KeyOf(word))));
        return null;
    }

    string? Word(string word) =>
        OfOtherKeyboard(word)
        ?? (
            char.IsAsciiLetter(word[0]) ? OfFinglish(word) ?? OfLatin(word) : new Corrections(words).For(word, 1).FirstOrDefault()
        );

    string? OfFinglish(string word)
    {
        if (Romanised.SoundsOf(word) is not { Length: > 1 } sounds)
            return null;
        return words
            .WithSkeleton(Romanised.SkeletonOfLatin(sounds))
            .Select(known => (Word: known, Distance: Romanised.Distance(sounds, known)))
            .Where(reading => reading.Distance <= FarthestReading)
            .OrderBy(reading => reading.Distance - words.GradeOf(reading.Word) * OfGrade)
            .ThenBy(reading => reading.Word, StringComparer.Ordinal)
            .Select(reading => words.Written(reading.Word))
            .FirstOrDefault();
    }

    /// <summary>A Latin word one letter away; few indexes have so many that looking at each would be slow.</summary>
    string? OfLatin(string word)
    {
        var typed = word.ToLowerInvariant();
        return typed.Length < 4
            ? null
            : words
                .Latin.Where(known => Math.Abs(known.Length - typed.Length) <= 1 && IsOneFaultAway(typed, known))
                .OrderByDescending(known => words.GradeOf(known))
                .ThenBy(known => known, StringComparer.Ordinal)
                .Select(known => words.Written(known))
                .FirstOrDefault();
    }

    static bool IsOneFaultAway(ReadOnlySpan<char> typed, ReadOnlySpan<char> known)
    {
        var start = typed.CommonPrefixLength(known);
        var left = typed[start..];
        var right = known[start..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }
        return left.Length <= 1 && right.Length <= 1
            || left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0];
    }
}
