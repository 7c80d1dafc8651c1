namespace Dabir.Language;

/// <summary>What a reader typed into a search box, word by word, each with the spellings it is found under.</summary>
/// <remarks>
/// Every term must be found, each by any of its alternatives: in FTS5 <c>(split:"می شود" OR joined:"میشود") AND …</c>, in
/// PostgreSQL <c>(می &lt;-&gt; شود | میشود) &amp; …</c>. A query is expanded, not the texts, wherever that is enough: an index stays small.
/// </remarks>
/// <example>
/// <c>SearchQuery.Of("میشود")</c> has one term with the alternatives <c>میشود</c> (joined) and <c>می شود</c> (split).
/// </example>
public sealed class SearchQuery
{
    SearchQuery(IReadOnlyList<SearchTerm> terms) => Terms = terms;

    /// <summary>The words, in the order they were typed; none for a query without letters and digits.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>Reads a query. Nothing is refused: signs only end words.</summary>
    public static SearchQuery Of(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = WordsOf(query);
        var terms = new List<SearchTerm>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            var (joined, parts) = words[at];
            List<SearchPhrase> ways = [new(SearchForm.Joined, [joined]), new(SearchForm.Split, parts)];
            if (parts.Count == 1 && Opened(joined) is { } opened)
                ways.Add(new(SearchForm.Split, opened));
            // «دل نوشته» may be «دلنوشته» there: the reader's space is not to be trusted either.
            if (at > 0)
                ways.Add(new(SearchForm.Joined, [words[at - 1].Joined + joined]));
            if (at + 1 < words.Count)
                ways.Add(new(SearchForm.Joined, [joined + words[at + 1].Joined]));
            terms.Add(new SearchTerm(ways));
        }
        return new SearchQuery(terms);
    }

    /// <summary>Whether a text is found, word by word as an index would; for tests and for few texts.</summary>
    public bool Matches(IndexForms text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Terms.Count > 0
            && Terms.All(term => term.Alternatives.Any(way => way.PlacesIn(text[way.Form]).GetEnumerator().MoveNext()));
    }

    /// <summary>What to mark in a text that was found: ranges of the original, in order, apart from each other.</summary>
    /// <example><c>SearchQuery.Of("كتابها").Highlights("همهٔ کتاب‌ها")</c> is the one range 5..12.</example>
    public IReadOnlyList<Range> Highlights(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<(int Start, int End)> found = [];
        foreach (var form in Enum.GetValues<SearchForm>())
        {
            var folded = SearchFold.FoldWithMap(text, form);
            foreach (var way in Terms.SelectMany(term => term.Alternatives).Where(way => way.Form == form))
            foreach (var (start, length) in way.PlacesIn(folded.Text))
            {
                var range = folded.Original(start, length);
                found.Add((range.Start.Value, range.End.Value));
            }
        }
        found.Sort();
        List<Range> ranges = [];
        foreach (var (start, end) in found)
            if (ranges is [.., var last] && start <= last.End.Value)
                ranges[^1] = last.Start..Math.Max(end, last.End.Value);
            else
                ranges.Add(start..end);
        return ranges;
    }

    /// <summary>Each word of the joined form with the parts that the split form has for it.</summary>
    static List<(string Joined, IReadOnlyList<string> Parts)> WordsOf(string query)
    {
        List<(string, IReadOnlyList<string>)> words = [];
        var joined = SearchFold.FoldWithMap(query);
        var split = SearchFold.FoldWithMap(query, SearchForm.Split);
        var (at, part) = (0, 0);
        foreach (var word in joined.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = joined.Original(at, word.Length).End.Value;
            List<string> parts = [];
            while (part < split.Text.Length && split.Original(part, 1).Start.Value < end)
            {
                var next = split.Text.IndexOf(' ', part) is >= 0 and var space ? space : split.Text.Length;
                parts.Add(split.Text[part..next]);
                part = next + 1;
            }
            words.Add((word, parts));
            at += word.Length + 1;
        }
        return words;
    }

    /// <summary>A word typed without its half-space, as the copy editor would open it; null if it would not.</summary>
    static string[]? Opened(string word)
    {
        var parts = SearchFold.Fold(CopyEditor.Edited(word, EditLevel.Suggest), SearchForm.Split).Split(' ');
        return parts.Length > 1 && string.Concat(parts) == word ? parts : null;
    }
}
