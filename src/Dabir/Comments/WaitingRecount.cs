using Dabir.Data;
using Dabir.Data.Check;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>How many comments wait in each edition, as the desk's badge says it.</summary>
sealed class WaitingRecount : IRecount
{
    public string Part => "waiting";

    public async Task<Finding> Recount(NewsroomDb db, CancellationToken stop)
    {
        var inReview = PublicCounters.Statuses(PublicCounter.InReview);
        var counted = await db
            .Comments.Where(c => inReview.Contains(c.Status))
            .GroupBy(c => c.Article.EditionId)
            .Select(edition => new { Id = edition.Key, Count = edition.Count() })
            .ToDictionaryAsync(e => e.Id, e => e.Count, stop);
        var kept = await db.NewsroomCounts.AsNoTracking().ToDictionaryAsync(c => c.EditionId, c => c.InReview, stop);
        var wrong = counted
            .Keys.Union(kept.Keys)
            .Where(id => counted.GetValueOrDefault(id) != kept.GetValueOrDefault(id))
            .Select(id =>
                FormattableString.Invariant(
                    $"edition {id} shows {kept.GetValueOrDefault(id)} waiting comments but has {counted.GetValueOrDefault(id)}"
                )
            )
            .ToList();
        return wrong.Count == 0
            ? Finding.Right("waiting", counted.Values.Sum(), "comments")
            : Finding.Wrong("waiting", wrong, "Set these rows of NewsroomCounts to what was counted.");
    }
}
