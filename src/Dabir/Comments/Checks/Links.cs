using System.Text.RegularExpressions;

namespace Dabir.Comments.Checks;

/// <summary>Every link is shown to the moderator with its place in the text.</summary>
sealed partial class Links : IScreeningCheck
{
    const int Weight = 1;

    public CommentStatus? Look(ArrivingComment comment, List<CommentFinding> findings)
    {
        foreach (var link in Link().EnumerateMatches(comment.Draft.Body))
            findings.Add(
                new CommentFinding(FindingRule.Link, comment.Draft.Body.Substring(link.Index, link.Length), Weight, link.Index)
            );
        return null;
    }

    // An address ends before a blank and before the next one; «http://t.me/x» is one.
    [GeneratedRegex(
        @"(https?://|www\.|t\.me/)[^\s<>""«»]*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Link();
}
