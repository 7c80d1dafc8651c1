using System.Text.Json.Nodes;
using Dabir.Themes.Views;
using static Dabir.Themes.StructuredData;

namespace Dabir.Themes;

/// <summary>A story as schema.org tells it.</summary>
static class ArticleData
{
    public static JsonObject Of(ArticlePage page)
    {
        var (site, article) = (page.Site, page.Article);
        var url = site.Absolute(page.Url);
        var story = Thing(TypeOf(article.Kind));
        story["headline"] = article.Headline;
        story.Set("alternativeHeadline", article.Deck);
        story.Set("description", article.Lead);
        story.Set("abstract", article.Lead);
        story["identifier"] = article.Code;
        story["url"] = url;
        story["mainEntityOfPage"] = new JsonObject { ["@type"] = "WebPage", ["@id"] = url };
        if (article.Picture is { } picture)
            story["image"] = new JsonArray(Picture(site, picture));
        story["datePublished"] = article.Published.Iso;
        story["dateModified"] = (article.Updated ?? article.Published).Iso;
        story["author"] = Authors(site, article);
        story["publisher"] = Publisher(site);
        if (article.Source is { } source)
            story["sourceOrganization"] = Named("Organization", source.Name, source.Url);
        story.Set("articleSection", article.Section?.Text);
        if (article.Tags.Count > 0)
            story["keywords"] = new JsonArray([.. article.Tags.Select(tag => JsonValue.Create(tag.Name))]);
        story["inLanguage"] = site.Language;
        story["isAccessibleForFree"] = true;
        story["commentCount"] = page.Comments.Counters.Published.Value;
        AddComments(story, site, page.Comments.Items);
        if (article.Corrections is [.., var last])
            story["correction"] = new JsonObject
            {
                ["@type"] = "CorrectionComment",
                ["text"] = last.Text,
                ["datePublished"] = last.Time.Iso,
            };
        return story;
    }

    static string TypeOf(string kind) =>
        kind switch
        {
            "report" or "photo" => "ReportageNewsArticle",
            "analysis" => "AnalysisNewsArticle",
            "opinion" => "OpinionNewsArticle",
            "dossier" => "BackgroundNewsArticle",
            _ => "NewsArticle",
        };

    static JsonArray Authors(SiteView site, ArticleView article) =>
        article.Bylines.Count == 0
            ? new(Named("Organization", site.Publisher.Name, site.Absolute(site.HomeUrl)))
            : new([.. article.Bylines.Select(by => Named("Person", by.Name, by.Url is { } page ? site.Absolute(page) : null))]);

    static void AddComments(JsonObject story, SiteView site, IReadOnlyList<CommentView> items)
    {
        if (items.Count == 0)
            return;
        var comments = new JsonArray();
        foreach (var comment in items)
        {
            comments.Add(Comment(comment, site, parent: null));
            foreach (var reply in comment.Replies)
                comments.Add(Comment(reply, site, comment));
        }
        story["comment"] = comments;
    }

    static JsonObject Comment(CommentView comment, SiteView site, CommentView? parent)
    {
        var said = Thing("Comment");
        said["@id"] = site.Absolute(comment.Url);
        said["text"] = comment.Body;
        said["dateCreated"] = comment.Time.Iso;
        said["upvoteCount"] = comment.Up.Value;
        said["downvoteCount"] = comment.Down.Value;
        if (comment.Name is { } name)
            said["author"] = Named("Person", name, url: null);
        if (parent is not null)
            said["parentItem"] = new JsonObject { ["@type"] = "Comment", ["@id"] = site.Absolute(parent.Url) };
        return said;
    }

    static JsonObject Named(string type, string name, string? url)
    {
        var named = Thing(type);
        named["name"] = name;
        named.Set("url", url);
        return named;
    }
}
