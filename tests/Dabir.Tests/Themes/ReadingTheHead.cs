using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dabir.Tests.Themes.Newsroom;
using Dabir.Themes.Views;

namespace Dabir.Tests.Themes;

/// <summary>What machines read: the head and the JSON-LD.</summary>
public class ReadingTheHead
{
    [Fact]
    public void An_article_names_itself_for_search_engines_and_messengers()
    {
        var page = Open("article", Samples.Article);

        Assert.Equal("کتابخانه‌های محله شب‌ها هم باز می‌مانند | روزنامه شهر", page.Title);
        Assert.Equal("https://shahr.example" + Samples.Article.Url, Link(page, "canonical"));
        Assert.Equal("https://shahr.example/x/2bC9", Link(page, "shortlink"));
        Assert.Equal("max-image-preview:large, max-snippet:-1", Meta(page, "robots"));
        Assert.Equal("article", Meta(page, "og:type"));
        Assert.Equal("fa_IR", Meta(page, "og:locale"));
        Assert.Equal("https://shahr.example/pictures/wide-0.svg", Meta(page, "og:image"));
        Assert.Equal("2026-11-23T11:40:00+03:30", Meta(page, "article:modified_time"));
        Assert.Equal(4, page.Head!.QuerySelectorAll("meta[property='article:tag']").Length);
        Assert.Equal(2, page.Head!.QuerySelectorAll("link[hreflang]").Length);
        Assert.Equal("width=device-width, initial-scale=1", Meta(page, "viewport"));
    }

    [Fact]
    public void A_long_lead_becomes_a_description_cut_at_a_word()
    {
        var story = Samples.Article with
        {
            Article = Story.OfTheLibrary with { Lead = string.Join(' ', Enumerable.Repeat("کتابخانه", 40)) },
        };

        var description = Meta(Open("article", story), "description")!;

        Assert.InRange(description.Length, 140, 160);
        Assert.EndsWith("کتابخانه…", description);
    }

    [Fact]
    public void Answers_for_one_sender_are_not_to_be_indexed()
    {
        foreach (var (view, page) in new (string, PageView)[] { ("tracking", Samples.Tracking), ("notice", Samples.NotFound) })
        {
            var head = Open(view, page);
            Assert.Equal("noindex", Meta(head, "robots"));
            Assert.Null(Link(head, "canonical"));
            Assert.Empty(head.QuerySelectorAll("script[type='application/ld+json']"));
        }
    }

    [Fact]
    public void The_second_page_of_a_list_knows_its_neighbours_and_its_own_address()
    {
        var page = Open("section", Samples.Section);

        Assert.Equal("https://shahr.example/city?page=2", Link(page, "canonical"));
        Assert.Equal(("/city", "/city?page=3"), (Link(page, "prev"), Link(page, "next")));
        Assert.Equal("شهر (۲) | روزنامه شهر", page.Title);
    }

    [Fact]
    public void The_story_is_told_as_schema_org_tells_it()
    {
        var story = Data(Open("article", Samples.Article))[0];

        Assert.Equal("ReportageNewsArticle", story.GetProperty("@type").GetString());
        Assert.Equal(Story.OfTheLibrary.Headline, story.GetProperty("headline").GetString());
        Assert.Equal("140509020017", story.GetProperty("identifier").GetString());
        Assert.Equal("2026-11-23T05:09:00+03:30", story.GetProperty("datePublished").GetString());
        Assert.Equal("https://shahr.example/author/mina-rastegar", story.GetProperty("author")[0].GetProperty("url").GetString());
        Assert.Equal("روزنامه شهر", story.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal(1600, story.GetProperty("image")[0].GetProperty("width").GetInt32());
        Assert.Equal(3, story.GetProperty("commentCount").GetInt32());
        Assert.True(story.GetProperty("isAccessibleForFree").GetBoolean());
    }

    [Fact]
    public void Comments_are_told_with_votes_and_parents()
    {
        var comments = Data(Open("article", Samples.Article))[0].GetProperty("comment").EnumerateArray().ToArray();

        Assert.Equal(5, comments.Length);
        Assert.EndsWith("#c-43", comments[1].GetProperty("@id").GetString());
        Assert.EndsWith("#c-41", comments[1].GetProperty("parentItem").GetProperty("@id").GetString());
        Assert.Equal(2, comments[0].GetProperty("upvoteCount").GetInt32());
        Assert.False(comments[2].TryGetProperty("author", out _));
    }

    [Fact]
    public void Each_kind_of_page_carries_its_blocks()
    {
        Assert.Equal(["ReportageNewsArticle", "BreadcrumbList"], Types("article", Samples.Article));
        Assert.Equal(["WebSite", "NewsMediaOrganization"], Types("front", Samples.Front));
        Assert.Equal(["CollectionPage", "BreadcrumbList"], Types("section", Samples.Section));
        Assert.Equal(["BreadcrumbList"], Types("guide", Samples.Guide));
    }

    [Fact]
    public void No_text_ends_the_block_it_stands_in()
    {
        var page = Samples.Article with { Article = Story.OfTheLibrary with { Headline = "</script><!--<script>" } };

        Assert.Equal("</script><!--<script>", Data(Open("article", page))[0].GetProperty("headline").GetString());
    }

    static string?[] Types(string view, PageView page) =>
        [.. Data(Open(view, page)).Select(block => block.GetProperty("@type").GetString())];

    static JsonElement[] Data(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll("script[type='application/ld+json']")
                .Select(block => JsonDocument.Parse(block.TextContent).RootElement),
        ];

    static string? Meta(IHtmlDocument page, string name) =>
        page.Head!.QuerySelector($"meta[name='{name}'], meta[property='{name}']")?.GetAttribute("content");

    static string? Link(IHtmlDocument page, string rel) => page.Head!.QuerySelector($"link[rel='{rel}']")?.GetAttribute("href");

    static IHtmlDocument Open(string view, PageView page) => new HtmlParser().ParseDocument(RenderingAPage.Render(view, page));
}
