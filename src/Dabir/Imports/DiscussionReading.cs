using System.Globalization;
using System.Text.RegularExpressions;
using Dabir.Language;

namespace Dabir.Imports;

/// <summary>
/// Reads the comments below an article: a heading (<see cref="CommentHeading"/>), perhaps the two vote numbers (up, then
/// down), then the text. One that stands further in than the first answers the last one that does not.
/// </summary>
sealed partial class DiscussionReading
{
    // Two characters: one space more or less is how pages are copied, not how they are built.
    const int AnswersStandFurtherIn = 2;

    readonly List<SavedComment> comments = [];
    readonly IReadOnlyList<PageLine> lines;
    readonly CityTime clock;

    DiscussionReading(IReadOnlyList<PageLine> lines, CityTime clock) => (this.lines, this.clock) = (lines, clock);

    public IReadOnlyList<SavedComment> Comments => comments;

    /// <summary>What stands above the first comment: label and counters.</summary>
    public IReadOnlyList<PageLine> Above { get; private set; } = [];

    /// <summary>What stands below the last one: the titles of boxes.</summary>
    public IReadOnlyList<PageLine> Below { get; private set; } = [];

    /// <summary>What could not be understood, for the operator; null when all could.</summary>
    public string? Missing { get; private set; }

    /// <param name="lines">From the label of the discussion to the end of the page.</param>
    public static DiscussionReading Of(IReadOnlyList<PageLine> lines, CityTime clock)
    {
        var reading = new DiscussionReading(lines, clock);
        reading.Read();
        return reading;
    }

    void Read()
    {
        var headings = Enumerable.Range(0, lines.Count).Where(at => CommentHeading.TryRead(lines[at], clock, out _)).ToList();
        Above = [.. lines.Take(headings.Count > 0 ? headings[0] : lines.Count)];
        foreach (var (number, at) in headings.Index())
        {
            var isLast = number == headings.Count - 1;
            var below = isLast ? EndOfLast(at) : headings[number + 1];
            if (isLast)
                Below = [.. lines.Skip(below)];
            Missing ??= Add(lines[at], lines[headings[0]], lines.Skip(at + 1).Take(below - at - 1));
        }
        if (headings.Count == 0)
            Below = [.. lines.Skip(lines.ToList().FindLastIndex(PageLabels.IsDiscussion) + 1)];
    }

    string? Add(PageLine head, PageLine first, IEnumerable<PageLine> under)
    {
        var number = comments.Count + 1;
        CommentHeading.TryRead(head, clock, out var heading);
        if (heading?.At is not { } at)
            return $"comment {number} has no time that can be: «{head.Text}»";
        var rest = under.Where(l => !PageLabels.IsButton(l)).SkipWhile(l => l.IsBlank).ToList();
        var (up, down) = TakeVotes(rest);
        var body = TextOf(rest);
        if (body.Length == 0)
            return $"comment {number} («{head.Text}») has no text";
        var isAnswer = head.Indent >= first.Indent + AnswersStandFurtherIn;
        int? answered = isAnswer ? comments.FindLastIndex(c => c.AnswerTo is null) : null;
        comments.Add(new SavedComment(heading.Name, at, up, down, body, answered >= 0 ? answered : null));
        return null;
    }

    // What follows a comment belongs to it until another heading comes; after the last one, until something stands further out.
    int EndOfLast(int heading)
    {
        var hasText = false;
        var left = lines[heading].Indent;
        for (var at = heading + 1; at < lines.Count; at++)
        {
            if (lines[at - 1].IsBlank && !lines[at].IsBlank && (left == 0 ? hasText : lines[at].Indent < left))
                return at;
            hasText |=
                !lines[at].IsBlank && !VoteNumbers.IsMatch(Digits.ToAscii(lines[at].Text)) && !PageLabels.IsButton(lines[at]);
        }
        return lines.Count;
    }

    static (int Up, int Down) TakeVotes(List<PageLine> rest)
    {
        List<int> votes = [];
        var taken = 0;
        for (; taken < rest.Count && votes.Count < 2; taken++)
        {
            var match = VoteNumbers.Match(Digits.ToAscii(rest[taken].Text));
            if (!match.Success && !rest[taken].IsBlank)
                break;
            votes.AddRange(match.Groups["n"].Captures.Select(n => int.Parse(n.ValueSpan, CultureInfo.InvariantCulture)));
        }
        // A number alone is what somebody said, not two counts.
        if (votes.Count != 2)
            return (0, 0);
        rest.RemoveRange(0, taken);
        return (votes[0], votes[1]);
    }

    static string TextOf(List<PageLine> lines)
    {
        var text = string.Join('\n', lines.Select(l => l.Text)).Trim('\n');
        while (text.Contains("\n\n\n", StringComparison.Ordinal))
            text = text.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        return text;
    }

    [GeneratedRegex(
        @"^[+-]?(?<n>\d{1,7})([\s,|/]+[+-]?(?<n>\d{1,7}))?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex VoteNumbers { get; }
}
