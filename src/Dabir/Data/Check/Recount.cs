using Dabir.Articles;
using Dabir.Comments;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Check;

/// <summary>Counts again what is kept as a number, and compares.</summary>
static class Recount
{
    /// <summary>Every article has its revisions, the newest not newer than the article; a published one has a publication time.</summary>
    public static async Task<Finding> Articles(NewsroomDb db, CancellationToken stop)
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

    /// <summary>The three public counters of every article, with and without a row of counters.</summary>
    public static async Task<Finding> Counters(NewsroomDb db, CancellationToken stop)
    {
        var (published, inReview, not) = (
            Counted(PublicCounter.Published),
            Counted(PublicCounter.InReview),
            Counted(PublicCounter.NotPublishable)
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

    /// <summary>The votes of every comment: those brought along and those cast here.</summary>
    public static async Task<Finding> Votes(NewsroomDb db, CancellationToken stop)
    {
        var wrong = await db
            .Comments.Where(c =>
                c.Up != c.ImportedUp + c.Votes.Count(v => v.IsUp) || c.Down != c.ImportedDown + c.Votes.Count(v => !v.IsUp)
            )
            .OrderBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.Up,
                c.Down,
                CastUp = c.ImportedUp + c.Votes.Count(v => v.IsUp),
                CastDown = c.ImportedDown + c.Votes.Count(v => !v.IsUp),
            })
            .ToListAsync(stop);
        return wrong.Count == 0
            ? Finding.Right("votes", await db.Comments.LongCountAsync(stop), "comments")
            : Finding.Wrong(
                "votes",
                [
                    .. wrong.Select(c =>
                        FormattableString.Invariant(
                            $"comment {c.Id} shows {c.Up} up, {c.Down} down but has {c.CastUp} and {c.CastDown}"
                        )
                    ),
                ],
                "Votes were changed outside Dabir: restore the last good backup, or set Up and Down of these comments to what was counted."
            );
    }

    static CommentStatus[] Counted(PublicCounter counter) =>
        [.. Enum.GetValues<CommentStatus>().Where(s => s.CountedAs() == counter)];
}
