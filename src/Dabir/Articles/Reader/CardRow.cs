using Dabir.Data;
using Dabir.Media;
using Dabir.Media.Reader;

namespace Dabir.Articles.Reader;

/// <summary>What a card shows of an article, and nothing else: no body is read for a list.</summary>
/// <param name="Comments">Published ones.</param>
public sealed record CardRow(
    long Id,
    long EditionId,
    long Code,
    string Slug,
    string Kicker,
    string Headline,
    string Lead,
    ArticleKind Kind,
    long SectionId,
    DateTime PublishedAt,
    int Comments,
    PictureFacts? Picture
);

/// <summary>Reads articles as cards.</summary>
public static class CardQuery
{
    /// <summary>
    /// The cards of articles in one query, in the same order. Only published ones have a card. Sections are not joined: the
    /// masthead's <see cref="Sections.Reader.SectionTree"/> knows their names.
    /// </summary>
    public static IQueryable<CardRow> AsCards(this IQueryable<Article> articles, NewsroomDb db) =>
        articles.Select(a => new ArticlePlace<Article> { In = a, Article = a }).WithCards(db).Select(p => p.Card!);

    /// <summary>Places with the cards of the articles that stand in them; a place without an article has no card.</summary>
    internal static IQueryable<CardPlace<T>> WithCards<T>(this IQueryable<ArticlePlace<T>> places, NewsroomDb db) =>
        places
            .WithPicture(db)
            .LeftJoin(
                db.CommentCounts,
                p => p.Article!.Id,
                c => c.ArticleId,
                (p, counts) =>
                    new CardPlace<T>
                    {
                        In = p.In,
                        Card =
                            p.Article == null
                                ? null
                                : new CardRow(
                                    p.Article.Id,
                                    p.Article.EditionId,
                                    p.Article.Code,
                                    p.Article.Slug,
                                    p.Article.Kicker,
                                    p.Article.Headline,
                                    p.Article.Lead,
                                    p.Article.Kind,
                                    p.Article.SectionId,
                                    p.Article.PublishedAt!.Value,
                                    counts == null ? 0 : counts.Published,
                                    p.Picture
                                ),
                    }
            );

    /// <summary>Articles with the picture above their text, found by an index; a gallery is not read for it.</summary>
    internal static IQueryable<ArticlePlace<T>> WithPicture<T>(this IQueryable<ArticlePlace<T>> places, NewsroomDb db) =>
        places
            .LeftJoin(
                db.Set<ArticlePicture>().Where(p => p.IsLead),
                a => a.Article!.Id,
                p => p.ArticleId,
                (place, placed) => new { place, placed }
            )
            .LeftJoin(
                db.Media,
                a => (long?)a.placed!.MediaId,
                m => (long?)m.Id,
                (a, media) =>
                    new ArticlePlace<T>
                    {
                        In = a.place.In,
                        Article = a.place.Article,
                        Picture =
                            media == null
                                ? null
                                : new PictureFacts(
                                    media.Id,
                                    media.Key,
                                    media.Width,
                                    media.Height,
                                    a.placed!.Alt,
                                    a.placed.Caption,
                                    media.Credit
                                ),
                    }
            );
}

/// <summary>Where an article stands, and the article if one stands there; with its picture once that is asked for.</summary>
sealed class ArticlePlace<T>
{
    public required T In { get; init; }
    public required Article? Article { get; init; }
    public PictureFacts? Picture { get; init; }
}

/// <summary>Where an article stands, as a card.</summary>
sealed class CardPlace<T>
{
    public required T In { get; init; }
    public required CardRow? Card { get; init; }
}
