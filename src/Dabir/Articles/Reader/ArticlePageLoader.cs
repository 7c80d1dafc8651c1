using Dabir.Comments.Reader;
using Dabir.Delivery;
using Dabir.FrontPage.Reader;
using Dabir.Logbook;
using Dabir.Media.Reader;
using Dabir.Sections.Reader;
using Dabir.Tags.Reader;
using Dabir.Themes;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Reader;

/// <summary>The page of one article: the story, its comments, what to read next.</summary>
public static class ArticlePageLoader
{
    const int RelatedLength = 6;

    /// <summary>What the page understands after «?».</summary>
    public static readonly IReadOnlyList<Question> Questions =
    [
        // A form in reply to somebody shows the first page of the discussion and says nothing else, so that the addresses of
        // one article stay as many as its comments and not their product.
        Question.Number("cpage", from: 2) with
        {
            Without = ["reply"],
        },
        Question.OneOf("sort", "newest", "agreed"),
        Question.Number("reply"),
        Question.OneOf("said", "voted", "vote-withdrawn", "reported") with
        {
            Without = ["reply"],
        },
    ];

    public static Task<PageAnswer> Load(PageLoad page) => Load(page, null);

    /// <param name="sent">The form as it was sent and refused, or null for the page everybody shares.</param>
    public static async Task<PageAnswer> Load(PageLoad page, SentForm? sent)
    {
        if (page.RouteNumber("code") is not { } code || !NewsCode.IsPlausible(code))
            return new PageAnswer.NotFound();
        var article = await page
            .Db.Articles.Where(a => a.Code == code && a.EditionId == page.Edition.Id)
            .WithPage.FirstOrDefaultAsync();
        if (article is null || article.PublishedAt is null)
            return new PageAnswer.NotFound();
        if (!article.IsPublished)
            return new PageAnswer.Gone();
        if (sent is null && page.Route("slug") != article.Slug)
            return new PageAnswer.MovedTo(article.Address());

        page.Shows(article.Thing);
        page.Shows(article.Bylines.Select(b => b.Person));
        page.Shows(article.Tagged.Select(t => t.Tag));
        return new PageAnswer.View(
            "article",
            new ArticlePage
            {
                Site = await page.Site(article.SectionId),
                Url = article.Address(),
                Announcement = Said(page),
                Path = article.Section.Steps(page.Wording, false),
                Article = View(article, page),
                Related = await Related(article, page),
                Comments = await page.Discussion(article, sent),
                Side = await page.Side(),
            }
        );
    }

    /// <summary>«/x/{base62}», moved to the article.</summary>
    public static async Task<PageAnswer> FollowShortLink(PageLoad page)
    {
        if (!ShortLink.TryParse(page.Route("short"), out var id))
            return new PageAnswer.NotFound();
        var article = await page.Db.Articles.FirstOrDefaultAsync(a => a.Id == id);
        return article switch
        {
            null or { PublishedAt: null } => new PageAnswer.NotFound(),
            { IsPublished: true } => new PageAnswer.MovedTo(article.Address()),
            _ => new PageAnswer.Gone(),
        };
    }

    static ArticleView View(Article article, PageLoad page)
    {
        var words = page.Wording;
        var shortUrl = $"{page.Address}/x/{ShortLink.Of(article.Id)}";
        return new ArticleView
        {
            Code = article.Code.ToString(System.Globalization.CultureInfo.InvariantCulture),
            CodeText = page.Clock.Digit(article.Code),
            Kicker = Filled(article.Kicker),
            Headline = article.Headline,
            Deck = Filled(article.Deck),
            Lead = Filled(article.Lead),
            BodyHtml = article.BodyHtml,
            Kind = CardPart.KindName(article.Kind),
            KindText = words[$"kind.{CardPart.KindName(article.Kind)}"],
            Section = new LinkView(article.Section.Name, article.Section.Path),
            Published = page.Clock.Full(article.PublishedAt!.Value),
            Updated = article.UpdatedAt is { } updated ? page.Clock.Full(updated) : null,
            Dateline = Filled(article.Dateline),
            Bylines =
            [
                .. article
                    .Bylines.OrderBy(b => b.Position)
                    .Select(b => new BylineView(
                        words[$"byline.{Data.StoredName.Of(b.Role)}"],
                        b.Person.Name,
                        b.Person.Address()
                    )),
            ],
            Source = article.SourceName.Length > 0 ? new SourceView(article.SourceName, Filled(article.SourceUrl)) : null,
            Picture = page.Picture(article.Picture),
            Corrections =
            [
                .. article.Corrections.OrderBy(c => c.At).Select(c => new CorrectionView(page.Clock.Full(c.At), c.Text)),
            ],
            Tags = [.. article.Tagged.OrderBy(t => t.Position).Select(t => new TagView(t.Tag.Name, t.Tag.Address()))],
            ShortUrl = shortUrl,
            Share = ShareLinks.For(article.Headline, shortUrl, words),
        };
    }

    static async Task<IReadOnlyList<ArticleCard>> Related(Article article, PageLoad page)
    {
        var chosen = article.Related.OrderBy(r => r.Position).Select(r => r.ToId).ToList();
        foreach (var id in chosen)
            page.Shows(Thing.Card(id));
        var tags = article.Tagged.Select(t => t.TagId).ToList();
        foreach (var tag in tags)
            page.Shows(Thing.Tag(tag));
        var shared = await page
            .Db.Articles.Published.Where(a =>
                a.Id != article.Id && !chosen.Contains(a.Id) && a.Tagged.Any(t => tags.Contains(t.TagId))
            )
            .OrderByDescending(a => a.Tagged.Count(t => tags.Contains(t.TagId)))
            .ThenByDescending(a => a.PublishedAt)
            .Select(a => a.Id)
            .Take(RelatedLength)
            .ToListAsync();
        List<long> order = [.. chosen, .. shared];
        var loaded = await page.Db.Articles.Published.Where(a => order.Contains(a.Id)).WithCard.ToListAsync();
        return await page.Cards([.. loaded.OrderBy(a => order.IndexOf(a.Id)).Take(Math.Max(RelatedLength, chosen.Count))]);
    }

    // The answer to a vote or report without script: the same sentence for everybody, so the page may still be shared.
    static string? Said(PageLoad page) =>
        page.Query("said") switch
        {
            "voted" => page.Wording["comments.voted"],
            "vote-withdrawn" => page.Wording["comments.voteWithdrawn"],
            "reported" => page.Wording["comments.reported"],
            _ => null,
        };

    static string? Filled(string text) => text.Length > 0 ? text : null;
}
