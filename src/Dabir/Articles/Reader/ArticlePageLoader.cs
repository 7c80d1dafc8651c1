using Dabir.Comments.Reader;
using Dabir.Data;
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

    static readonly KeptQuery<long, Story> ByCode = new(
        (db, code) =>
            db
                .Articles.AsNoTracking()
                .Where(a => a.Code == code.Value)
                .Select(a => new ArticlePlace<long> { In = a.Id, Article = a })
                .WithPicture(db)
                .Select(i => new Story(i.Article!, i.Picture))
    );

    static readonly KeptQuery<List<long>, CardRow> Cards = new(
        (db, ids) => db.Articles.Published.Where(a => ids.Value.Contains(a.Id)).AsCards(db)
    );

    /// <summary>What the page understands after «?».</summary>
    public static readonly IReadOnlyList<Question> Questions =
    [
        // A form in reply to somebody shows the page of the discussion that comment stands on, and says nothing else: the
        // addresses of one article stay as many as its comments and not their product.
        Question.Number("cpage", from: 2) with
        {
            Without = ["reply"],
        },
        Question.OneOf("sort", "newest", "agreed"),
        Question.Number("reply"),
        CommentDeed.On,
        CommentDeed.Said,
    ];

    public static Task<PageAnswer> Load(PageLoad page) =>
        page.RouteNumber("code") is { } code && NewsCode.IsPlausible(code)
            ? Load(page, code, null, null)
            : Task.FromResult<PageAnswer>(new PageAnswer.NotFound());

    /// <summary>The page of who sent a form that was refused, with everything typed.</summary>
    internal static Task<PageAnswer> Load(PageLoad page, TypedComment sent) =>
        Load(page, page.RouteNumber("code") ?? 0, sent, null);

    /// <summary>The page of who did something to a comment that was refused.</summary>
    internal static Task<PageAnswer> Load(PageLoad page, long code, CommentDeed done) => Load(page, code, null, done);

    static async Task<PageAnswer> Load(PageLoad page, long code, TypedComment? sent, CommentDeed? done)
    {
        var story = await ByCode.First(page.Db, code);
        if (story?.Article is not { PublishedAt: not null } article)
            return new PageAnswer.NotFound();
        if (!article.IsPublished)
            return new PageAnswer.Gone();
        var address = page.Editions.At(article.EditionId, article.Address());
        if (article.EditionId != page.Edition.Id || (sent is null && done is null && page.Route("slug") != article.Slug))
            return new PageAnswer.MovedTo(address);

        var around = await Surroundings.Of(article.Id, page.Db);
        page.Shows(article.Thing);
        foreach (var byline in around.Bylines)
            page.Shows(Thing.Person(byline.Id));
        foreach (var tag in around.Tags)
        {
            page.Shows(Thing.Tag(tag.Id));
            // Stories with the same tags stand below; one more of them must not leave all the others cold.
            page.ShowsBeside(Thing.Tagged(tag.Id));
        }
        if (story.Picture is { } picture)
            page.Shows(Thing.Media(picture.Id));
        var sections = (await page.Masthead()).Sections;
        var section = sections.Find(article.SectionId);
        return new PageAnswer.View(
            "article",
            new ArticlePage
            {
                Site = await page.Site(article.SectionId),
                Url = address,
                Path = section?.Steps(page.Wording, false) ?? [],
                Article = View(story, section, around, page),
                Related = await Related(around, sections, page),
                Comments = await page.Discussion(article, sent, done),
                Side = await page.Side(),
            }
        );
    }

    /// <summary>«/x/{base62}», moved to the article.</summary>
    public static async Task<PageAnswer> FollowShortLink(PageLoad page)
    {
        if (!ShortLink.TryParse(page.Route("short"), out var id))
            return new PageAnswer.NotFound();
        var article = await page
            .Db.Articles.Where(a => a.Id == id && a.PublishedAt != null)
            .Select(a => new
            {
                a.EditionId,
                a.Code,
                a.Slug,
                a.Status,
            })
            .FirstOrDefaultAsync();
        return article switch
        {
            null => new PageAnswer.NotFound(),
            { Status: ArticleStatus.Published } => new PageAnswer.MovedTo(
                page.Editions.At(article.EditionId, Article.AddressOf(article.Code, article.Slug))
            ),
            _ => new PageAnswer.Gone(),
        };
    }

    static ArticleView View(Story story, SectionPlace? section, Surroundings around, PageLoad page)
    {
        var (article, words) = (story.Article, page.Wording);
        var shortUrl = page.Address + page.At($"/x/{ShortLink.Of(article.Id)}");
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
            Section = section?.Link,
            Published = page.Clock.Full(article.PublishedAt!.Value),
            Updated = article.UpdatedAt is { } updated ? page.Clock.Full(updated) : null,
            Dateline = Filled(article.Dateline),
            Bylines =
            [
                .. around.Bylines.Select(b => new BylineView(
                    words[$"byline.{b.Word}"],
                    b.Name,
                    page.At(AuthorPageLoader.AddressOf(b.Slug))
                )),
            ],
            Source = article.SourceName.Length > 0 ? new SourceView(article.SourceName, Filled(article.SourceUrl)) : null,
            Picture = PicturePart.Of(story.Picture),
            Corrections = [.. around.Corrections.Select(c => new CorrectionView(page.Clock.Full(c.Moment), c.Name))],
            Tags = [.. around.Tags.Select(t => new TagView(t.Name, page.At(TagPart.AddressOf(t.Slug))))],
            ShortUrl = shortUrl,
            Share = ShareLinks.For(article.Headline, shortUrl, words),
        };
    }

    static async Task<IReadOnlyList<ArticleCard>> Related(Surroundings around, SectionTree sections, PageLoad page)
    {
        var chosen = around.Chosen.ToList();
        // Also one taken out of publication is declared: the page is made anew when it comes back.
        foreach (var id in chosen)
            page.Shows(Thing.Card(id));
        List<long> order = [.. chosen, .. around.Near];
        if (order.Count == 0)
            return [];
        var found = await Cards.List(page.Db, order);
        return page.Cards([.. found.OrderBy(a => order.IndexOf(a.Id)).Take(Math.Max(RelatedLength, chosen.Count))], sections);
    }

    sealed record Story(Article Article, PictureFacts? Picture);

    static string? Filled(string text) => text.Length > 0 ? text : null;
}
