using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Media.Reader;
using Dabir.Sections.Reader;
using Dabir.Themes.Views;

namespace Dabir.Articles.Reader;

/// <summary>An article as lists and boxes show it.</summary>
public static class CardPart
{
    /// <summary>The cards of the page's own lists, in the same order; each is declared.</summary>
    /// <param name="ofSection">True in the section's own list, where naming it says nothing.</param>
    public static IReadOnlyList<ArticleCard> Cards(
        this PageLoad page,
        IReadOnlyList<CardRow> rows,
        SectionTree sections,
        bool ofSection = false
    )
    {
        foreach (var thing in rows.SelectMany(ThingsOf))
            page.Shows(thing);
        return [.. rows.Select(r => page.Card(r, sections, ofSection))];
    }

    /// <summary>What a card shows: the article's facts, how many comments it has, the words of its picture.</summary>
    public static IEnumerable<Thing> ThingsOf(CardRow row)
    {
        yield return Thing.Card(row.Id);
        yield return Thing.Counts(row.Id);
        if (row.Picture is { } picture)
            yield return Thing.Media(picture.Id);
    }

    /// <summary>One card; whoever shows it declares <see cref="ThingsOf"/>.</summary>
    public static ArticleCard Card(this PageLoad page, CardRow row, SectionTree sections, bool ofSection = false) =>
        new()
        {
            Url = page.Editions.At(row.EditionId, Article.AddressOf(row.Code, row.Slug)),
            Kicker = row.Kicker.Length > 0 ? row.Kicker : null,
            Headline = row.Headline,
            Lead = row.Lead.Length > 0 ? row.Lead : null,
            Picture = PicturePart.Of(row.Picture),
            Section = ofSection ? null : sections.Find(row.SectionId)?.Link,
            Time = page.Clock.Card(row.PublishedAt, page.Now),
            Comments = row.Comments > 0 ? page.Clock.Count(row.Comments) : null,
            Badge = Badge(row.Kind, page),
        };

    /// <summary>The kind as style sheets and machines know it.</summary>
    public static string KindName(ArticleKind kind) => kind == ArticleKind.PhotoEssay ? "photo" : Data.StoredName.Of(kind);

    static BadgeView? Badge(ArticleKind kind, PageLoad page) =>
        kind is ArticleKind.PhotoEssay or ArticleKind.Video or ArticleKind.Opinion
            ? new BadgeView(KindName(kind), page.Wording[$"badge.{KindName(kind)}"])
            : null;
}
