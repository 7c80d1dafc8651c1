using Dabir.Data;
using Dabir.Data.Check;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>Which comments are reported, and how many in each edition: what readers reported must reach a moderator.</summary>
sealed class ReportedRecount : IRecount
{
    public string Part => "reported";

    public async Task<Finding> Recount(NewsroomDb db, CancellationToken stop)
    {
        List<string> wrong =
        [
            .. (
                await db
                    .Comments.Where(c =>
                        (c.ReportedAt != null) != (c.Status == CommentStatus.Published && c.Reports.Any(r => r.IsOpen))
                    )
                    .OrderBy(c => c.Id)
                    .Select(c => c.Id)
                    .ToListAsync(stop)
            ).Select(id =>
                FormattableString.Invariant($"comment {id} stands wrongly in or out of the queue of what is reported")
            ),
        ];
        var counted = await db
            .Comments.Where(c => c.ReportedAt != null)
            .GroupBy(c => c.Article.EditionId)
            .Select(edition => new { Id = edition.Key, Count = edition.Count() })
            .ToDictionaryAsync(e => e.Id, e => e.Count, stop);
        var kept = await db.NewsroomCounts.AsNoTracking().ToDictionaryAsync(c => c.EditionId, c => c.Reported, stop);
        wrong.AddRange(
            counted
                .Keys.Union(kept.Keys)
                .Where(id => counted.GetValueOrDefault(id) != kept.GetValueOrDefault(id))
                .Select(id =>
                    FormattableString.Invariant(
                        $"edition {id} shows {kept.GetValueOrDefault(id)} reported comments but has {counted.GetValueOrDefault(id)}"
                    )
                )
        );
        return wrong.Count == 0
            ? Finding.Right("reported", counted.Values.Sum(), "comments")
            : Finding.Wrong(
                "reported",
                wrong,
                "Rows were changed outside Dabir: set ReportedAt of these comments to the time of their first open report, and NewsroomCounts to what was counted."
            );
    }
}
