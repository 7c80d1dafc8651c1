using Dabir.Data;
using Dabir.Data.Check;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>Every article has its revisions, the newest not newer than the article; a published one has a publication time.</summary>
sealed class RevisionRecount : IRecount
{
    public string Part => "articles";

    public async Task<Finding> Recount(NewsroomDb db, CancellationToken stop)
    {
        var wrong = await db
            .Articles.Where(a =>
                !a.Revisions.Any()
                || a.Revisions.Max(r => r.Number) > a.Version
                || (a.Status == ArticleStatus.Published && a.PublishedAt == null)
            )
            .OrderBy(a => a.Id)
            .Select(a => new { a.Code, Kept = a.Revisions.Count })
            .ToListAsync(stop);
        return wrong.Count == 0
            ? Finding.Right("articles", await db.Articles.LongCountAsync(stop), "with their revisions")
            : Finding.Wrong(
                "articles",
                [.. wrong.Select(a => FormattableString.Invariant($"{a.Code} does not fit its {a.Kept} revisions"))],
                "They were changed outside Dabir: compare them with the last good backup."
            );
    }
}
