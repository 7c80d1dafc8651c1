using System.Globalization;
using Dabir.Comments;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Media.Reader;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Reader;

/// <summary>An article as lists and boxes show it.</summary>
public static class CardPart
{
    /// <summary>The address as it stands in a link: <c>/news/{code}/{slug}</c>, percent-encoded.</summary>
    public static string Address(this Article article) =>
        string.Create(CultureInfo.InvariantCulture, $"/news/{article.Code}/{Uri.EscapeDataString(article.Slug)}");

    /// <summary>Makes cards of articles loaded with <see cref="ArticleQueries"/>' <c>WithCard</c>, in the same order, and declares them.</summary>
    /// <param name="ofSection">True in the section's own list, where naming it says nothing.</param>
    public static async Task<IReadOnlyList<ArticleCard>> Cards(
        this PageLoad page,
        IReadOnlyList<Article> articles,
        bool ofSection = false
    )
    {
        foreach (var article in articles)
        {
            page.Shows(Thing.Card(article.Id));
            page.Shows(Thing.Counts(article.Id));
        }
        var ids = articles.Select(a => a.Id).ToList();
        var comments = await page
            .Db.CommentCounts.Where(c => ids.Contains(c.ArticleId))
            .ToDictionaryAsync(c => c.ArticleId, c => c.Published);
        return
        [
            .. articles.Select(a => new ArticleCard
            {
                Url = a.Address(),
                Kicker = a.Kicker.Length > 0 ? a.Kicker : null,
                Headline = a.Headline,
                Lead = a.Lead.Length > 0 ? a.Lead : null,
                Picture = page.Picture(a.Picture),
                Section = ofSection ? null : new LinkView(a.Section.Name, a.Section.Path),
                Time = page.Clock.Card(a.PublishedAt!.Value, page.Now),
                Comments = comments.TryGetValue(a.Id, out var count) && count > 0 ? page.Clock.Count(count) : null,
                Badge = Badge(a.Kind, page),
            }),
        ];
    }

    /// <summary>The kind as style sheets and machines know it.</summary>
    public static string KindName(ArticleKind kind) => kind == ArticleKind.PhotoEssay ? "photo" : Data.StoredName.Of(kind);

    static BadgeView? Badge(ArticleKind kind, PageLoad page) =>
        kind is ArticleKind.PhotoEssay or ArticleKind.Video or ArticleKind.Opinion
            ? new BadgeView(KindName(kind), page.Wording[$"badge.{KindName(kind)}"])
            : null;
}
