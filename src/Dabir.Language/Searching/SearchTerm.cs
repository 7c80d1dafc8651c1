namespace Dabir.Language;

/// <summary>One word of a query.</summary>
/// <param name="Alternatives">The spellings it is found under; any of them is a hit. At least two.</param>
public sealed record SearchTerm(IReadOnlyList<SearchPhrase> Alternatives);

/// <summary>Words that stand side by side in one form of a text.</summary>
/// <param name="Form">Which form of the index to look into.</param>
/// <param name="Words">One word or more, folded: letters and digits only.</param>
public sealed record SearchPhrase(SearchForm Form, IReadOnlyList<string> Words)
{
    /// <summary>The words with a space between, as they stand in the folded text: <c>می شود</c>.</summary>
    public string Text => string.Join(' ', Words);

    /// <summary>Where the phrase stands in a folded text, whole words only.</summary>
    internal IEnumerable<(int Start, int Length)> PlacesIn(string folded)
    {
        var phrase = Text;
        for (var at = folded.IndexOf(phrase, StringComparison.Ordinal); at >= 0; )
        {
            var end = at + phrase.Length;
            if ((at == 0 || folded[at - 1] == ' ') && (end == folded.Length || folded[end] == ' '))
                yield return (at, phrase.Length);
            at = at + 1 < folded.Length ? folded.IndexOf(phrase, at + 1, StringComparison.Ordinal) : -1;
        }
    }
}
