using Dabir.Data;

namespace Dabir.Comments.Checks;

/// <summary>The hidden field was filled: spam, kept for a moderator to look through, counted nowhere.</summary>
sealed class FilledTrap : IScreeningCheck
{
    public Task<Verdict?> Look(NewsroomDb db, ArrivingComment comment, List<string> findings)
    {
        if (!comment.FilledTheTrap)
            return Task.FromResult<Verdict?>(null);
        findings.Add("trap: filled");
        return Task.FromResult<Verdict?>(new Verdict(CommentStatus.Spam, ""));
    }
}
