using System.Net;
using AngleSharp.Dom;
using Dabir.Articles;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>Lists of sections, tags and people: from page to page nothing is lost and nothing comes twice.</summary>
public class WalkingAList
{
    static readonly string[] Tags = ["کتاب"];

    [Fact]
    public async Task A_walk_meets_every_story_once_though_new_ones_come_in_between()
    {
        await using var site = await TestSite.Open();
        var standing = await Publish(site, 65);
        using var reader = site.NewReader();

        List<string> met = [];
        for (var address = "/city"; address is not null; )
        {
            var page = await reader.Opens(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            met.AddRange(Headlines(page));
            address = page.Html.QuerySelector(".paging a.next")?.GetAttribute("href");
            await Publish(site, 3, "تازه");
        }

        Assert.Equal(standing.Order(), met.Order());
    }

    [Theory]
    [InlineData("/city")]
    [InlineData("/tag/کتاب")]
    public async Task Both_ends_have_one_neighbour_and_the_way_back_is_the_way_there(string list)
    {
        await using var site = await TestSite.Open();
        await Publish(site, 60);
        using var reader = site.NewReader();

        var first = await reader.Opens(list);
        var second = await reader.Opens(Next(first)!);
        var third = await reader.Opens(Next(second)!);

        Assert.Null(Previous(first));
        Assert.Null(Next(third));
        Assert.Equal(Uri.EscapeDataString(list).Replace("%2F", "/", StringComparison.Ordinal), Previous(second));
        Assert.Equal(Headlines(second), Headlines(await reader.Opens(Previous(third)!)));
        Assert.Equal([20, 20, 20], new[] { first, second, third }.Select(p => Headlines(p).Count));
    }

    [Fact]
    public async Task A_page_keeps_its_stories_when_new_ones_come()
    {
        await using var site = await TestSite.Open();
        await Publish(site, 50);
        using var reader = site.NewReader();
        var address = Next(await reader.Opens("/city"))!;
        var before = Headlines(await reader.Opens(address));

        await Publish(site, 30, "تازه");

        Assert.Equal(before, Headlines(await reader.Opens(address)));
    }

    [Fact]
    public async Task A_numbered_page_leads_to_where_its_stories_stand()
    {
        await using var site = await TestSite.Open();
        await Publish(site, 45);
        using var reader = site.NewReader();
        var second = Next(await reader.Opens("/city"))!;

        using var numbered = await reader.Get("/city?page=2");
        var one = await reader.Opens("/city?page=1");
        using var beyond = await reader.Get("/city?page=4");

        Assert.Equal((HttpStatusCode.MovedPermanently, second), (numbered.StatusCode, $"{numbered.Headers.Location}"));
        Assert.Equal(Headlines(await reader.Opens("/city")), Headlines(one));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/city"), (beyond.StatusCode, $"{beyond.Headers.Location}"));
    }

    [Fact]
    public async Task A_page_has_one_address_also_after_the_story_it_follows_left_the_list()
    {
        await using var site = await TestSite.Open();
        await Publish(site, 45);
        using var reader = site.NewReader();
        var first = await reader.Opens("/city");
        var (last, address) = (Headlines(first)[^1], Next(first)!);
        var story = await site.Read(db => db.Articles.SingleAsync(a => a.Headline == last));
        var before = Headlines(await reader.Opens(address));

        await site.Decide(story, ArticleAction.Unpublish, "بازبینی");

        using var answer = await reader.Get(address);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(before, Headlines(await reader.Opens($"{answer.Headers.Location}")));
    }

    [Fact]
    public async Task A_place_that_is_not_in_the_list_leads_to_its_beginning()
    {
        await using var site = await TestSite.Open();
        await Publish(site, 3);
        using var reader = site.NewReader();
        var list = Headlines(await reader.Opens("/city"));

        foreach (var code in (string[])["140101010001", "9999999999999999"])
        {
            using var answer = await reader.Get($"/city?before={code}");
            Assert.Equal((HttpStatusCode.MovedPermanently, "/city"), (answer.StatusCode, $"{answer.Headers.Location}"));
        }
        foreach (var nonsense in (string[])["abc", "-140509020001", "99999999999999999999", "1"])
            Assert.Equal(list, Headlines(await reader.Opens($"/city?before={nonsense}")));
    }

    [Fact]
    public async Task A_list_of_a_section_holds_its_subsections_in_order_of_time()
    {
        await using var site = await TestSite.Open();
        await site.Generate("400");
        using var reader = site.NewReader();
        var expected = await site.Read(db =>
            db.Articles.Where(a =>
                    a.Status == ArticleStatus.Published && (a.Section.Slug == "city" || a.Section.Parent!.Slug == "city")
                )
                .OrderByDescending(a => a.PublishedAt)
                .ThenByDescending(a => a.Id)
                .Select(a => a.Headline)
                .Take(40)
                .ToListAsync()
        );

        var first = await reader.Opens("/city");
        var second = await reader.Opens(Next(first)!);

        Assert.Equal(expected, [.. Headlines(first), .. Headlines(second)]);
    }

    [Fact]
    public async Task A_story_leaves_the_lists_of_its_tags_with_its_publication_and_comes_back_with_it()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle(tags: Tags);
        using var reader = site.NewReader();

        await site.Decide(story, ArticleAction.Unpublish, "بازبینی");
        Assert.DoesNotContain(story.Headline, Headlines(await reader.Opens("/tag/کتاب")));
        Assert.Equal(0, (await site.Check()).Exit);

        await site.Decide(story, ArticleAction.Publish);
        Assert.Contains(story.Headline, Headlines(await reader.Opens("/tag/کتاب")));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    static async Task<List<string>> Publish(TestSite site, int count, string word = "خبر")
    {
        List<string> headlines = [];
        for (var n = 0; n < count; n++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(n % 3));
            headlines.Add((await site.PublishedArticle($"{word} شماره {n} از {site.Now.Ticks}", tags: Tags)).Headline);
        }
        return headlines;
    }

    static List<string> Headlines(Page page) =>
        [.. page.Html.QuerySelectorAll(".items .card-title a").Select(a => a.TextContent.Trim())];

    static string? Next(Page page) => page.Html.QuerySelector(".paging a.next")?.GetAttribute("href");

    static string? Previous(Page page) => page.Html.QuerySelector(".paging a.previous")?.GetAttribute("href");
}
