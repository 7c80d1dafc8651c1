using System.Text.RegularExpressions;

namespace Dabir.CopyEditing;

/// <summary>
/// The stretches of a text that are somebody else's words: between quotation marks, in a line of quotation of the plain form
/// and in a quotation of HTML. Nobody edits them unasked.
/// </summary>
/// <remarks>
/// Where a mark has no partner too much is taken for quoted rather than too little: what opens reaches to the next that closes,
/// or to the end of its paragraph; what closes alone reaches back to the beginning of its paragraph.
/// </remarks>
static partial class QuotedRuns
{
    // A quotation over several paragraphs is longer than this only where a mark was forgotten.
    const int Longest = 6_000;

    /// <summary>Where quoted text stands, in order of beginnings; runs may lie in one another.</summary>
    /// <example><c>QuotedRuns.In("گفت: «می روم» و رفت")</c> has one run, 6..12.</example>
    public static IReadOnlyList<(int Start, int End)> In(string text)
    {
        List<(int Start, int End)> runs = [];
        var open = new Stack<int>();
        var (paragraph, block, blocks) = (0, 0, 0);
        var typewriter = -1;
        List<int> ends = [];
        foreach (Match found in Signs().Matches(text))
        {
            var (at, end) = (found.Index, found.Index + found.Length);
            switch (found)
            {
                case { Groups: var g } when g["line"].Success:
                    runs.Add((at, end));
                    break;
                case { Groups: var g } when g["quote"].Success:
                    if (blocks++ == 0)
                        block = at;
                    break;
                case { Groups: var g } when g["unquote"].Success:
                    if (blocks > 0 && --blocks == 0)
                        runs.Add((block, at));
                    break;
                case { Groups: var g } when g["break"].Success:
                    ends.Add(at);
                    // What was opened may close in a later paragraph; not so a mark that looks alike at both ends.
                    if (open.Count > 0 && at - open.Peek() > Longest)
                        CloseAll(at, open, runs);
                    if (typewriter >= 0)
                        runs.Add((typewriter, at));
                    (paragraph, typewriter) = (end, -1);
                    break;
                case { Groups: var g } when g["open"].Success:
                    open.Push(end);
                    break;
                case { Groups: var g } when g["close"].Success:
                    runs.Add((open.Count > 0 ? open.Pop() : paragraph, at));
                    break;
                case { Groups: var g } when g["both"].Success:
                    if (typewriter >= 0)
                        runs.Add((typewriter, at));
                    typewriter = typewriter >= 0 ? -1 : end;
                    break;
                default:
                    break; // a tag: what an attribute says is nobody's quotation
            }
        }
        if (blocks > 0)
            runs.Add((block, text.Length));
        if (typewriter >= 0)
            runs.Add((typewriter, text.Length));
        CloseAll(text.Length, open, runs);
        runs.Sort();
        return runs;

        // Never closed: to the end of the paragraph each stands in. Looked up, because somebody may open thousands.
        void CloseAll(int to, Stack<int> marks, List<(int, int)> into)
        {
            while (marks.TryPop(out var begun))
            {
                var next = ends.BinarySearch(begun) is var found && found < 0 ? ~found : found;
                into.Add((begun, next < ends.Count ? Math.Min(to, ends[next]) : to));
            }
        }
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

    const string Breaks = @"(\r\n|[\n\r\u2028\u2029])[ \t]*(\r\n|[\n\r\u2028\u2029])|</(p|li|h2|h3|td|th)>";

    [GeneratedRegex(
        @"(?<line>(?<![^\n\r\u2028\u2029])[ \t]*>[^\n\r\u2028\u2029]*)"
            + @"|(?<quote><blockquote[ >])|(?<unquote></blockquote>)"
            + $"|(?<break>{Breaks})"
            + @"|(?<tag></?[A-Za-z][^<>]{0,2000}>)"
            + @"|(?<open>[«“‹]|&laquo;|&ldquo;)|(?<close>[»”›]|&raquo;|&rdquo;)|(?<both>""|&quot;|&\#34;)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        5_000
    )]
    private static partial Regex Signs();
}
