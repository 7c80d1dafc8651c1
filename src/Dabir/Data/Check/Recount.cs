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

    /// <summary>How many comments wait in each edition, as the desk's badge says it.</summary>
    public static async Task<Finding> Waiting(NewsroomDb db, CancellationToken stop)
    {
        var inReview = Counted(PublicCounter.InReview);
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

    /// <summary>The times beside the keys of tags and bylines, from which lists are read.</summary>
    public static async Task<Finding> Lists(NewsroomDb db, CancellationToken stop)
    {
        var tags = await db.Set<ArticleTag>()
            .Where(t => t.PublishedAt != (t.Article.Status == ArticleStatus.Published ? t.Article.PublishedAt : null))
            .OrderBy(t => t.ArticleId)
            .Select(t => new { t.ArticleId, t.TagId })
            .ToListAsync(stop);
        var people = await db.Set<Byline>()
            .Join(db.Articles, b => b.ArticleId, a => a.Id, (b, a) => new { Byline = b, Article = a })
            .Where(x =>
                x.Byline.PublishedAt
                != (
                    x.Article.Status == ArticleStatus.Published
                    && !x.Article.Bylines.Any(o => o.PersonId == x.Byline.PersonId && o.Position < x.Byline.Position)
                        ? x.Article.PublishedAt
                        : null
                )
            )
            .OrderBy(x => x.Byline.Id)
            .Select(x => new { x.Byline.ArticleId, x.Byline.PersonId })
            .ToListAsync(stop);
        List<string> wrong =
        [
            .. tags.Select(t => FormattableString.Invariant($"article {t.ArticleId} stands wrongly under tag {t.TagId}")),
            .. people.Select(b => FormattableString.Invariant($"article {b.ArticleId} stands wrongly under person {b.PersonId}")),
        ];
        return wrong.Count == 0
            ? Finding.Right("lists", await db.Set<ArticleTag>().LongCountAsync(stop), "places under tags")
            : Finding.Wrong("lists", wrong, "Rows were changed outside Dabir: publish these articles again at the desk.");
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
