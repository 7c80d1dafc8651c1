using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>
/// Counts what is reported, and closes the reports of a comment with the decision about it: another report opens the question
/// anew, an old one never does.
/// </summary>
public sealed class ReportsFollowed : IFollowsSave
{
    public ValueTask<Func<Task>?> Follow(SaveUnderWay save, CancellationToken stop)
    {
        List<(Comment Comment, int Delta)> moves = [];
        foreach (var entry in save.ChangedOf<Comment>())
        {
            if (entry.State == EntityState.Added)
                continue;
            var reported = entry.Property(c => c.ReportedAt);
            var (was, now) = (reported.OriginalValue, entry.State == EntityState.Deleted ? null : reported.CurrentValue);
            if (was is null != now is null)
                moves.Add((entry.Entity, now is null ? -1 : 1));
        }
        return ValueTask.FromResult<Func<Task>?>(moves.Count == 0 ? null : () => Count(save.Db, moves, stop));
    }

    static async Task Count(NewsroomDb db, List<(Comment Comment, int Delta)> moves, CancellationToken stop)
    {
        foreach (var (comment, delta) in moves)
        {
            await NewsroomCounts.Follow(db, comment.ArticleId, inReview: 0, delta, stop);
            if (delta < 0)
                await db
                    .CommentReports.Where(r => r.CommentId == comment.Id && r.IsOpen)
                    .ExecuteUpdateAsync(r => r.SetProperty(x => x.IsOpen, false), stop);
        }
    }
}
