using System.Net;
using Dabir.Articles;
using Dabir.Articles.Reader;

namespace Dabir.Tests.Journeys;

/// <summary>What an editor decides is seen by the next reader, everywhere at once.</summary>
public class Publishing
{
    [Fact]
    public async Task A_published_article_stands_everywhere_on_the_next_request_and_an_unpublished_one_nowhere()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var older = await site.PublishedArticle("نانوایی محله باز شد", tags: ["باران"]);
        string[] places = ["/city", "/tag/باران", "/", older.Address()];
        foreach (var place in places)
            Assert.Equal(HttpStatusCode.OK, (await reader.Opens(place)).Status);

        var story = await site.PublishedArticle("اتوبوس تازه آمد", tags: ["باران"]);
        await site.Arrange("dont-miss", story);

        // An article it is not about may follow five seconds later; what is taken away is gone everywhere at once.
        Assert.Contains("اتوبوس تازه آمد", (await reader.Opens("/")).Words);
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        foreach (var place in places)
            Assert.Contains("اتوبوس تازه آمد", (await reader.Opens(place)).Words);
        Assert.Contains(
            "اتوبوس تازه آمد",
            (await reader.Opens("/")).Html.QuerySelector("#box-dont-miss")!.ParentElement!.TextContent
        );
        Assert.Equal("اتوبوس تازه آمد", (await reader.Opens(story)).Html.QuerySelectorAll("h1").Single().TextContent);

        await site.Decide(story, ArticleAction.Unpublish);

        foreach (var place in places)
            Assert.DoesNotContain("اتوبوس تازه آمد", (await reader.Opens(place)).Text);
        Assert.Equal(HttpStatusCode.Gone, (await reader.Opens(story)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await reader.Get($"/x/{ShortLink.Of(story.Id)}")).StatusCode);

        await site.Decide(story, ArticleAction.Publish);
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        foreach (var place in places)
            Assert.Contains("اتوبوس تازه آمد", (await reader.Opens(place)).Words);
    }

    [Fact]
    public async Task The_code_decides_and_a_wrong_slug_or_a_short_link_leads_to_the_right_address()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle("کتابخانه‌ها شب باز می‌مانند");

        foreach (var path in new[] { $"/news/{story.Code}/other", $"/news/{story.Code}", $"/x/{ShortLink.Of(story.Id)}" })
        {
            var answer = await reader.Get(path);
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal(story.Address(), answer.Headers.Location!.OriginalString);
        }
        Assert.Equal("کتابخانه-ها-شب-باز-می-مانند", story.Slug);
        Assert.Equal(140509020001, story.Code);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/news/140509029999/x")).StatusCode);
    }

    [Fact]
    public async Task Machine_dates_are_iso_with_an_offset_and_visible_ones_are_persian_on_every_page()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle("هوای امروز", tags: ["باران"]);
        var (comment, tracking) = await reader.Comments(site, story, "سلام", name: "مینا");
        await site.Publish(comment);

        foreach (var path in new[] { "/", story.Address(), "/city", "/tag/باران", tracking, "/nothing-here", "/guide" })
        {
            var page = await reader.Opens(path);
            // What has nothing to look at proves nothing.
            Assert.True(path == "/guide" || page.Html.QuerySelectorAll("time").Length > 1, path);
            foreach (var time in page.Html.QuerySelectorAll("time"))
            {
                Assert.Matches(@"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?$", time.GetAttribute("datetime"));
                Assert.StartsWith("20", time.GetAttribute("datetime"));
                Assert.DoesNotMatch("[0-9]", time.TextContent);
            }
            foreach (var meta in page.Html.QuerySelectorAll("meta[property$='_time']"))
                Assert.Matches(@"^2026-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+03:30$", meta.GetAttribute("content"));
            foreach (var data in page.Html.QuerySelectorAll("script[type='application/ld+json']"))
                Assert.DoesNotMatch("\"(datePublished|dateModified|dateCreated)\":\"(?!20\\d{2}-)", data.TextContent);
            foreach (var named in page.Html.QuerySelectorAll("[href],[id],[value],[width],[height],[action]"))
            foreach (var name in new[] { "href", "id", "width", "height", "action" })
                Assert.DoesNotMatch("[۰-۹٠-٩]", named.GetAttribute(name) ?? "");
        }
        var told = await reader.Opens(story);
        Assert.NotEmpty(told.Html.QuerySelectorAll("meta[property$='_time']"));
        Assert.NotEmpty(told.Html.QuerySelectorAll("script[type='application/ld+json']"));
        Assert.Contains("دوشنبه ۲ آذر ۱۴۰۵ - ۰۵:۰۹", told.Words);
    }
}
