using System.Text.Json;
using System.Text.Json.Nodes;
using Dabir.Themes.Views;

namespace Dabir.Themes;

/// <summary>The JSON-LD of a page, made from the same view that the reader sees.</summary>
static class StructuredData
{
    public static IReadOnlyList<DataBlock> Of(PageView page) =>
        page switch
        {
            TrackingPage or NoticePage or CommentPage => [],
            ArticlePage article => [Block(ArticleData.Of(article)), Block(Breadcrumbs(page.Site, article.Path))],
            FrontPageView => [Block(Website(page.Site)), Block(Publisher(page.Site))],
            ListPage list => [Block(Collection(list)), Block(Breadcrumbs(page.Site, list.Path))],
            _ =>
            [
                Block(
                    Breadcrumbs(page.Site, [new(page.Site.Name, page.Site.HomeUrl), new(page.Title, page.Url, IsCurrent: true)])
                ),
            ],
        };

    public static JsonObject Publisher(SiteView site)
    {
        var publisher = Thing("NewsMediaOrganization");
        publisher["name"] = site.Publisher.Name;
        publisher["url"] = site.Absolute(site.HomeUrl);
        return publisher;
    }

    public static JsonObject Picture(SiteView site, PictureView picture)
    {
        var image = Thing("ImageObject");
        image["url"] = site.Absolute(picture.Src);
        image["width"] = picture.Width;
        image["height"] = picture.Height;
        image.Set("caption", picture.Caption ?? picture.Alt);
        image.Set("creditText", picture.Credit);
        return image;
    }

    public static JsonObject Thing(string type) => new() { ["@type"] = type };

    /// <summary>Sets a text, or leaves the member out when there is none.</summary>
    public static void Set(this JsonObject thing, string member, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            thing[member] = text;
    }

    static JsonObject Breadcrumbs(SiteView site, IReadOnlyList<PathStep> path)
    {
        var list = Thing("BreadcrumbList");
        list["itemListElement"] = new JsonArray([
            .. path.Select(
                (step, index) =>
                    new JsonObject
                    {
                        ["@type"] = "ListItem",
                        ["position"] = index + 1,
                        ["name"] = step.Text,
                        ["item"] = site.Absolute(step.Url),
                    }
            ),
        ]);
        return list;
    }

    static JsonObject Website(SiteView site)
    {
        var website = Thing("WebSite");
        website["name"] = site.Name;
        website["url"] = site.Absolute(site.HomeUrl);
        website["inLanguage"] = site.Language;
        return website;
    }

    static JsonObject Collection(ListPage page)
    {
        var collection = Thing("CollectionPage");
        collection["name"] = page.Title;
        collection["url"] = page.Site.Absolute(page.Url);
        collection["inLanguage"] = page.Site.Language;
        collection.Set("description", page.About);
        var list = Thing("ItemList");
        list["itemListElement"] = new JsonArray([
            .. page.Items.Select(
                (card, index) =>
                    new JsonObject
                    {
                        ["@type"] = "ListItem",
                        ["position"] = index + 1,
                        ["url"] = page.Site.Absolute(card.Url),
                        ["name"] = card.Headline,
                    }
            ),
        ]);
        collection["mainEntity"] = list;
        return collection;
    }

    static DataBlock Block(JsonObject thing)
    {
        thing.Insert(0, "@context", "https://schema.org");
        return new(thing.ToJsonString(Format).Replace("<", "\\u003c", StringComparison.Ordinal));
    }

    /// <summary>Persian letters stay letters: a third of the escaped size, and people read the source of pages.</summary>
    static readonly JsonSerializerOptions Format = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
