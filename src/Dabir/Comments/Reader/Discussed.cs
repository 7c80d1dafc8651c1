using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Reader;

/// <summary>Where a published comment stands: enough to put a discussion in order.</summary>
record ThreadRow(long Id, long? ParentId, int Up);

/// <summary>A published comment as its page shows it.</summary>
sealed record CommentText(long Id, long? ParentId, int Up, int Down, string? Name, string Body, DateTime SentAt, bool IsStaff)
    : ThreadRow(Id, ParentId, Up);

/// <summary>
/// The counters and published comments of one article. A usual discussion comes whole in one query; one of thousands comes
/// as light rows first, and then only the texts of the page that is shown.
/// </summary>
sealed class Discussed
{
    const int ComesWhole = 200;

    // The counters come along with each comment: one query, and none at all for an article nobody has written under.
    static readonly KeptQuery<long, Found> Whole = new(
        (db, article) =>
            db
                .CommentCounts.Where(c => c.ArticleId == article.Value)
                .SelectMany(
                    c =>
                        db.Comments.Where(m => m.ArticleId == c.ArticleId && m.Status == CommentStatus.Published)
                            .DefaultIfEmpty(),
                    (counts, said) => new { counts, said }
                )
                .OrderBy(c => c.said!.SentAt)
                .ThenBy(c => c.said!.Id)
                .Take(ComesWhole + 1)
                .Select(c => new Found(
                    new Counters(c.counts.Published, c.counts.InReview, c.counts.NotPublishable),
                    c.said == null
                        ? null
                        : new CommentText(
                            c.said.Id,
                            c.said.ParentId,
                            c.said.Up,
                            c.said.Down,
                            c.said.Name,
                            c.said.Body,
                            c.said.SentAt,
                            c.said.StaffId != null
                        )
                ))
    );

    readonly NewsroomDb db;
    readonly Dictionary<long, CommentText>? texts;

    Discussed(NewsroomDb db, Counters counts, IReadOnlyList<ThreadRow> rows, Dictionary<long, CommentText>? texts)
    {
        (this.db, this.texts, Rows) = (db, texts, rows);
        (Published, InReview, NotPublishable) = counts;
    }

    public int Published { get; }
    public int InReview { get; }
    public int NotPublishable { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ThreadRow> Rows { get; }

    public static async Task<Discussed> Of(long article, NewsroomDb db)
    {
        var found = await Whole.List(db, article);
        if (found.Count == 0)
            return new Discussed(db, new Counters(0, 0, 0), [], []);
        var counts = found[0].Counts;
        if (found.Count > ComesWhole)
            return new Discussed(db, counts, await Places(article, db), null);
        List<CommentText> whole = [.. found.Select(c => c.Said).OfType<CommentText>()];
        return new Discussed(db, counts, whole, whole.ToDictionary(c => c.Id));
    }

    /// <summary>At least these comments with their texts.</summary>
    public async Task<Dictionary<long, CommentText>> Texts(IReadOnlyList<long> ids) =>
        texts
        ?? await db
            .Comments.Where(c => ids.Contains(c.Id))
            .Select(c => new CommentText(c.Id, c.ParentId, c.Up, c.Down, c.Name, c.Body, c.SentAt, c.StaffId != null))
            .ToDictionaryAsync(c => c.Id);

    static Task<List<ThreadRow>> Places(long article, NewsroomDb db) =>
        db
            .Comments.Published.Where(c => c.ArticleId == article)
            .OldestFirst.Select(c => new ThreadRow(c.Id, c.ParentId, c.Up))
            .ToListAsync();

    sealed record Found(Counters Counts, CommentText? Said);

    sealed record Counters(int Published, int InReview, int NotPublishable);
}
