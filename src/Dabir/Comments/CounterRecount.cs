using Dabir.Data;
using Dabir.Data.Check;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>The three public counters of every article, with and without a row of counters.</summary>
sealed class CounterRecount : IRecount
{
    public string Part => "counters";

    public async Task<Finding> Recount(NewsroomDb db, CancellationToken stop)
    {
        var (published, inReview, not) = (
            PublicCounters.Statuses(PublicCounter.Published),
            PublicCounters.Statuses(PublicCounter.InReview),
            PublicCounters.Statuses(PublicCounter.NotPublishable)
        );
        var wrong = await db
            .Articles.OrderBy(a => a.Id)
            .Select(a => new
            {
                a.Id,
                a.Code,
                Kept = db.CommentCounts.FirstOrDefault(c => c.ArticleId == a.Id),
                Published = db.Comments.Count(c => c.ArticleId == a.Id && published.Contains(c.Status)),
                InReview = db.Comments.Count(c => c.ArticleId == a.Id && inReview.Contains(c.Status)),
                Not = db.Comments.Count(c => c.ArticleId == a.Id && not.Contains(c.Status)),
            })
            .Where(a =>
                (a.Kept == null ? 0 : a.Kept.Published) != a.Published
                || (a.Kept == null ? 0 : a.Kept.InReview) != a.InReview
                || (a.Kept == null ? 0 : a.Kept.NotPublishable) != a.Not
            )
            .ToListAsync(stop);
        return wrong.Count == 0
            ? Finding.Right("counters", await db.Articles.LongCountAsync(stop), "articles")
            : Finding.Wrong(
                "counters",
                [
                    .. wrong.Select(a =>
                        FormattableString.Invariant(
                            $"article {a.Code} (id {a.Id}) shows {a.Kept?.Published ?? 0}, {a.Kept?.InReview ?? 0}, {a.Kept?.NotPublishable ?? 0} but has {a.Published} published, {a.InReview} in review, {a.Not} not publishable"
                        )
                    ),
                ],
                "Comments were changed outside Dabir: restore the last good backup, or set these rows of CommentCounts to what was counted."
            );
    }
}
