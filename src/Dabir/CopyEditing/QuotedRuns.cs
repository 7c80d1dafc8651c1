using System.Buffers;

namespace Dabir.CopyEditing;

/// <summary>
/// The stretches of a text that are somebody else's words: between quotation marks, in a line of quotation of the plain form
/// and in a quotation of HTML. Nobody edits them unasked.
/// </summary>
static class QuotedRuns
{
    const string Opened = "<blockquote",
        Closed = "</blockquote>";

    static readonly SearchValues<string> ParagraphEnds = SearchValues.Create(
        ["\n", "</p>", "</li>", "</h2>", "</h3>", "</td>", "</th>"],
        StringComparison.Ordinal
    );

    /// <summary>Where quoted text stands; the marks themselves are not part of it.</summary>
    /// <remarks>A mark without a partner reaches to the end of its paragraph and no further.</remarks>
    /// <example><c>QuotedRuns.In("گفت: «می روم» و رفت")</c> has one run, 6..12.</example>
    public static IReadOnlyList<(int Start, int End)> In(string text)
    {
        List<(int Start, int End)> runs = [];
        for (var from = 0; from < text.Length; )
        {
            var found = text.AsSpan(from).IndexOfAny(ParagraphEnds);
            var end = found < 0 ? text.Length : from + found;
            if (text[from] == '>')
                runs.Add((from, end));
            else
                BetweenMarks(text, from, end, runs);
            from = end + 1;
        }
        for (var at = 0; text.IndexOf(Opened, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var start; )
        {
            var found = text.IndexOf(Closed, start, StringComparison.OrdinalIgnoreCase);
            at = found < 0 ? text.Length : found;
            runs.Add((start, at));
        }
        runs.Sort();
        return runs;
    }

    /// <summary>Which of the edits, in order as <see cref="In"/> gives its runs, reach into none of them.</summary>
    public static IEnumerable<Language.CopyEdit> Outside(
        this IEnumerable<Language.CopyEdit> edits,
        IReadOnlyList<(int Start, int End)> runs
    )
    {
        var (next, reached) = (0, 0);
        foreach (var edit in edits)
        {
            // Runs may lie in one another; what counts is how far those that began before reach.
            for (; next < runs.Count && runs[next].Start < Math.Max(edit.End, edit.Start + 1); next++)
                reached = Math.Max(reached, runs[next].End);
            if (edit.Start >= reached)
                yield return edit;
        }
    }

    static void BetweenMarks(string text, int from, int to, List<(int, int)> runs)
    {
        var (depth, begun) = (0, 0);
        for (var at = from; at < to; at++)
            switch (text[at])
            {
                case '<' when TagEnd(text, at, to) is { } end:
                    at = end;
                    break;
                case '«' or '“' when depth++ == 0:
                    begun = at + 1;
                    break;
                case '»' or '”' when depth > 0 && --depth == 0:
                    runs.Add((begun, at));
                    break;
                // The mark of a typewriter opens and closes.
                case '"' when depth == 0 && text.IndexOf('"', at + 1, to - at - 1) is >= 0 and var partner:
                    runs.Add((at + 1, partner));
                    at = partner;
                    break;
                default:
                    break;
            }
        if (depth > 0)
            runs.Add((begun, to));
    }

    // What an attribute says between its marks is nobody's quotation.
    static int? TagEnd(string text, int at, int to) =>
        at + 1 < to
        && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/')
        && text.IndexOf('>', at, to - at) is >= 0 and var end
            ? end
            : null;
}
