namespace Dabir.Comments.Checks;

/// <summary>The hidden field was filled: spam, kept for a moderator to look through, counted nowhere.</summary>
sealed class FilledTrap : IScreeningCheck
{
    const int Weight = 10;

    public CommentStatus? Look(ArrivingComment comment, List<CommentFinding> findings)
    {
        if (!comment.FilledTheTrap)
            return null;
        findings.Add(new CommentFinding(FindingRule.Trap, "", Weight));
        return CommentStatus.Spam;
    }
}
