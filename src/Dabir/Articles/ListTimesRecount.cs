using Dabir.Data;
using Dabir.Data.Check;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>The times beside the keys of tags and bylines, from which lists are read.</summary>
sealed class ListTimesRecount : IRecount
{
    public string Part => "lists";

    public async Task<Finding> Recount(NewsroomDb db, CancellationToken stop)
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
            : Finding.Wrong(
                "lists",
                wrong,
                "Rows were changed outside Dabir: change the tags of these articles at the desk and change them back; each save writes their places anew."
            );
    }
}
