using Dabir.Data;
using Dabir.Sections.Reader;
using Dabir.Words;

namespace Dabir.Comments.Desk;

/// <summary>How a moderator is shown what screening found: in words, and marked in the text itself.</summary>
public static class FindingsPart
{
    /// <summary>«یک پیوند، خانه پنهان پر شده است»; several of one rule are counted.</summary>
    public static string InWords(this IEnumerable<CommentFinding> findings, Wording words, EditionClock clock) =>
        string.Join(
            words["findings.between"],
            findings.GroupBy(f => f.Rule).Select(g => InWords(g.Key, g.Count(), words, clock))
        );

    /// <summary>The text in pieces; the found ones are those screening named a place for. Overlapping places are one.</summary>
    public static IEnumerable<(string Words, bool IsFound)> Marked(this Comment comment)
    {
        var at = 0;
        foreach (var found in comment.Findings.Where(f => f.Start is not null).OrderBy(f => f.Start))
        {
            var (start, end) = (
                Math.Max(at, found.Start!.Value),
                Math.Min(comment.Body.Length, found.Start.Value + found.Length!.Value)
            );
            if (end <= start)
                continue;
            if (start > at)
                yield return (comment.Body[at..start], false);
            yield return (comment.Body[start..end], true);
            at = end;
        }
        if (at < comment.Body.Length)
            yield return (comment.Body[at..], false);
    }

    static string InWords(FindingRule rule, int count, Wording words, EditionClock clock) =>
        count == 1
            ? words[$"findings.{StoredName.Of(rule)}.one"]
            : words.Say($"findings.{StoredName.Of(rule)}.many", ("count", clock.Count(count).Text));
}
