using Dabir.Themes.Views;

namespace Dabir.Themes;

/// <summary>Makes a page's head from the page, so that no two places can disagree.</summary>
static class PageHead
{
    const int DescriptionLength = 160;
    const string Usual = "max-image-preview:large, max-snippet:-1";

    public static HeadView Of(PageView page)
    {
        var article = (page as ArticlePage)?.Article;
        var paging = (page as ListPage)?.Paging;
        var isKept = page is not (NoticePage or TrackingPage or CommentPage);
        return new()
        {
            Title = TitleOf(page, paging),
            ShareTitle = page.Title,
            Description = Cut(DescriptionOf(page)),
            Canonical = isKept ? page.Site.Absolute(page.Url) : null,
            Robots = page.Robots ?? (isKept ? Usual : "noindex"),
            ShareType = page switch
            {
                ArticlePage => "article",
                AuthorPage => "profile",
                _ => "website",
            },
            Locale = LocaleOf(page.Site.Language),
            Image = article?.Picture is { } picture
                ? new(page.Site.Absolute(picture.Src), picture.Width, picture.Height, picture.Alt)
                : null,
            Article = article is null ? null : Facts(article),
            ShortLink = article?.ShortUrl,
            Previous = paging?.PreviousUrl,
            Next = paging?.NextUrl,
        };
    }

    static string TitleOf(PageView page, PagingView? paging) =>
        page switch
        {
            FrontPageView => page.Site.Tagline is { Length: > 0 } tagline ? $"{page.Site.Name} | {tagline}" : page.Site.Name,
            _ when paging is { Page.Value: > 1 } => $"{page.Title} ({paging.Page.Text}) | {page.Site.Name}",
            _ => $"{page.Title} | {page.Site.Name}",
        };

    static string? DescriptionOf(PageView page) =>
        page switch
        {
            ArticlePage { Article: var article } => article.Lead ?? article.Deck,
            ListPage list => list.About,
            FrontPageView => page.Site.Tagline,
            _ => null,
        };

    static ArticleMeta Facts(ArticleView article) =>
        new(
            article.Published.Iso,
            (article.Updated ?? article.Published).Iso,
            article.Section?.Text,
            [.. article.Tags.Select(tag => tag.Name)],
            [.. article.Bylines.Select(byline => byline.Name)]
        );

    /// <summary>Open Graph wants a country; Persian and Dari name theirs, other languages go without.</summary>
    static string LocaleOf(string language) => language == "fa" ? "fa_IR" : language.Replace('-', '_');

    static string? Cut(string? text)
    {
        if (text is null || text.Length <= DescriptionLength)
            return text;
        var end = text.LastIndexOf(' ', DescriptionLength - 2);
        return string.Concat(text.AsSpan(0, end > 0 ? end : DescriptionLength - 1), "…");
    }
}
