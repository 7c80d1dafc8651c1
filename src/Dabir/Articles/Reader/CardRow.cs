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
        articles
            .WithPicture(db)
            .LeftJoin(
                db.CommentCounts,
                i => i.Article.Id,
                c => c.ArticleId,
                (i, counts) =>
                    new CardRow(
                        i.Article.Id,
                        i.Article.EditionId,
                        i.Article.Code,
                        i.Article.Slug,
                        i.Article.Kicker,
                        i.Article.Headline,
                        i.Article.Lead,
                        i.Article.Kind,
                        i.Article.SectionId,
                        i.Article.PublishedAt!.Value,
                        counts == null ? 0 : counts.Published,
                        i.Media == null
                            ? null
                            : new PictureFacts(
                                i.Media.Id,
                                i.Media.Key,
                                i.Media.Width,
                                i.Media.Height,
                                i.Placed!.Alt,
                                i.Placed.Caption,
                                i.Media.Credit
                            )
                    )
            );

    /// <summary>Articles with the picture above their text, found by an index; a gallery is not read for it.</summary>
    internal static IQueryable<Illustrated> WithPicture(this IQueryable<Article> articles, NewsroomDb db) =>
        articles
            .LeftJoin(
                db.Set<ArticlePicture>().Where(p => p.IsLead),
                a => a.Id,
                p => p.ArticleId,
                (article, placed) => new { article, placed }
            )
            .LeftJoin(
                db.Media,
                a => (long?)a.placed!.MediaId,
                m => (long?)m.Id,
                (a, media) =>
                    new Illustrated
                    {
                        Article = a.article,
                        Placed = a.placed,
                        Media = media,
                    }
            );

    /// <summary>An article, the picture of the house above its text, and the words that stand with it there.</summary>
    internal sealed class Illustrated
    {
        public required Article Article { get; init; }
        public required ArticlePicture? Placed { get; init; }
        public required MediaItem? Media { get; init; }
    }
}
