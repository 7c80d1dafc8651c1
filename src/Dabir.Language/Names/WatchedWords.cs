using System.Buffers;

namespace Dabir.Language;

/// <summary>A word that was found, and where.</summary>
/// <param name="Word">The word as it stands in the list.</param>
/// <param name="Place">Its place in the text as typed.</param>
public readonly record struct WatchedWord(string Word, Range Place);

/// <summary>A list of words that a moderator wants to see, found however they are disguised.</summary>
/// <remarks>
/// A word of five letters or more is found anywhere inside a word; a shorter one only as a word of its own, with the usual
/// endings. A word spread over spaces must begin and end where words do, and a short one must be spelled letter by letter.
/// Two paragraphs are never read together.
/// </remarks>
/// <example><c>new WatchedWords(["شرطبندی"]).Find("ش.ر.ط ب ن د ی")</c> finds «شرطبندی».</example>
public sealed class WatchedWords
{
    const int LongWord = 5;

    static readonly SearchValues<string> Endings = SearchValues.Create(
        "ها های هاش هام هات ی م ت ش مان تان شان ات ان تر ترین s es ed ing er ers".Split(' '),
        StringComparison.Ordinal
    );

    readonly (string Word, string Fold)[] _words;
    readonly SearchValues<string> _folds;

    /// <summary>Keeps the list; entries without letters are passed over.</summary>
    public WatchedWords(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = [.. words.Select(word => (word, Fold: ObfuscationFold.Of(word).Letters)).Where(pair => pair.Fold.Length > 0)];
        _folds = SearchValues.Create([.. _words.Select(pair => pair.Fold)], StringComparison.Ordinal);
    }

    /// <summary>Every word of the list that the text holds, once each, in the order of the list.</summary>
    public IReadOnlyList<WatchedWord> Find(string text)
    {
        var fold = ObfuscationFold.Of(text);
        if (fold.Letters.AsSpan().IndexOfAny(_folds) < 0)
            return [];
        var found = new List<WatchedWord>();
        foreach (var (word, letters) in _words)
            if (PlaceOf(letters, fold) is { } place)
                found.Add(new(word, fold.Original(place)));
        return found;
    }

    static Range? PlaceOf(string word, ObfuscationFold text)
    {
        for (
            var at = text.Letters.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.Letters.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
            if (IsMeant(at, at + word.Length, text))
                return at..(at + word.Length);
        return null;
    }

    static bool IsMeant(int start, int end, ObfuscationFold text)
    {
        var isLong = end - start >= LongWord;
        var (isSpread, isSpelled) = (false, true);
        for (var at = start + 1; at < end; at++)
        {
            var gap = text.GapBefore(at);
            if (gap is FoldGap.Paragraph)
                return false;
            isSpread |= gap is FoldGap.Space;
            isSpelled &= gap is not FoldGap.None;
        }
        if (!isSpread && isLong)
            return true;
        if (isSpread && !isLong && !isSpelled)
            return false;
        return text.GapBefore(start) is not FoldGap.None && EndsAWord(end, text);
    }

    static bool EndsAWord(int end, ObfuscationFold text)
    {
        var at = end;
        while (text.GapBefore(at) is FoldGap.None)
            at++;
        if (at == end)
            return true;
        // «گوجه‌ها» folds to «گوجها»: the two hehs became one.
        var ending = text.Letters[end..at];
        return Endings.Contains(ending) || text.Letters[end - 1] is 'ه' && Endings.Contains("ه" + ending);
    }
}
