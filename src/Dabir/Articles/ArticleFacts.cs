using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>
/// What the public can see of a published article, as the database holds it at one moment: where it is listed, what its card
/// shows, what its page shows. An article that is not published has none.
/// </summary>
/// <param name="Sections">Its section, and the section above it.</param>
/// <param name="Card">What lists and boxes show, as one text to compare.</param>
/// <param name="Page">What only its own page shows.</param>
public sealed record ArticleFacts(
    long Edition,
    DateTime? PublishedAt,
    ArticleKind Kind,
    Urgency Urgency,
    bool CommentsOpen,
    IReadOnlyList<long> Sections,
    IReadOnlyList<long> Tags,
    IReadOnlyList<long> People,
    string Card,
    string Page
)
{
    /// <summary>Whether a reader could tell the two apart nowhere.</summary>
    public bool ShowsAs(ArticleFacts other) => Card == other.Card && Page == other.Page && CommentsOpen == other.CommentsOpen;

    const char Between = '\u001f';

    /// <summary>The facts of those of these articles that are published now.</summary>
    public static async Task<Dictionary<long, ArticleFacts>> Of(
        NewsroomDb db,
        IReadOnlyCollection<long> ids,
        CancellationToken stop
    )
    {
        Dictionary<long, ArticleFacts> facts = [];
        if (ids.Count == 0)
            return facts;
        var found = await db
            .Articles.AsNoTracking()
            .Published.Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.EditionId,
                a.PublishedAt,
                a.UpdatedAt,
                a.Kind,
                a.Urgency,
                a.CommentsOpen,
                a.SectionId,
                a.Section.ParentId,
                a.Slug,
                a.Kicker,
                a.Headline,
                a.Deck,
                a.Lead,
                a.BodyHtml,
                a.Dateline,
                a.SourceName,
                a.SourceUrl,
            })
            .ToListAsync(stop);
        if (found.Count == 0)
            return facts;

        List<long> published = found.ConvertAll(a => a.Id);
        var tags = (
            await db.Set<ArticleTag>()
                .Where(t => published.Contains(t.ArticleId))
                .OrderBy(t => t.Position)
                .Select(t => new { t.ArticleId, t.TagId })
                .ToListAsync(stop)
        ).ToLookup(t => t.ArticleId, t => t.TagId);
        var people = (
            await db.Set<Byline>()
                .Where(b => published.Contains(b.ArticleId))
                .OrderBy(b => b.Position)
                .Select(b => new
                {
                    b.ArticleId,
                    b.PersonId,
                    b.Role,
                })
                .ToListAsync(stop)
        ).ToLookup(b => b.ArticleId);
        var related = (
            await db.Set<RelatedArticle>()
                .Where(r => published.Contains(r.ArticleId))
                .OrderBy(r => r.Position)
                .Select(r => new { r.ArticleId, r.ToId })
                .ToListAsync(stop)
        ).ToLookup(r => r.ArticleId, r => r.ToId);
        var corrections = (
            await db.Set<Correction>()
                .Where(c => published.Contains(c.ArticleId))
                .OrderBy(c => c.Id)
                .Select(c => new
                {
                    c.ArticleId,
                    c.At,
                    c.Text,
                })
                .ToListAsync(stop)
        ).ToLookup(c => c.ArticleId);

        var pictures = (
            await db.Set<ArticlePicture>()
                .Where(p => published.Contains(p.ArticleId))
                .OrderBy(p => p.Position)
                .Select(p => new
                {
                    p.ArticleId,
                    p.MediaId,
                    p.Alt,
                    p.Caption,
                    p.Crop,
                    p.IsLead,
                })
                .ToListAsync(stop)
        ).ToLookup(p => p.ArticleId);

        foreach (var a in found)
            facts[a.Id] = new(
                a.EditionId,
                a.PublishedAt,
                a.Kind,
                a.Urgency,
                a.CommentsOpen,
                a.ParentId is { } parent ? [a.SectionId, parent] : [a.SectionId],
                [.. tags[a.Id]],
                [.. people[a.Id].Select(b => b.PersonId)],
                One(
                    a.SectionId,
                    One([.. pictures[a.Id].Where(p => p.IsLead).Select(p => (p.MediaId, p.Alt, p.Caption))]),
                    a.Kind,
                    a.Urgency,
                    a.PublishedAt?.Ticks,
                    a.Slug,
                    a.Kicker,
                    a.Headline,
                    a.Lead
                ),
                One(
                    a.UpdatedAt?.Ticks,
                    a.Deck,
                    a.BodyHtml,
                    a.Dateline,
                    a.SourceName,
                    a.SourceUrl,
                    One([.. tags[a.Id]]),
                    One([.. people[a.Id]]),
                    One([.. related[a.Id]]),
                    One([.. pictures[a.Id]]),
                    One([.. corrections[a.Id]])
                )
            );
        return facts;

        static string One(params IEnumerable<object?> values) => string.Join(Between, values);
    }
}
