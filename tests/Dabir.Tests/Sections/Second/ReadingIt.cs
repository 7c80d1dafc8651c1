using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Sections.Second;

/// <summary>A second newspaper has pages of its own, in its language, and every link on them stays in it.</summary>
public sealed class ReadingIt
{
    [Fact]
    public async Task It_speaks_its_language_and_writes_its_digits_and_its_calendar()
    {
        await using var house = await House.Open();

        var front = await house.Reader.Opens("/en/");

        Assert.Equal(HttpStatusCode.OK, front.Status);
        Assert.Equal(("en", "ltr"), Frame(front));
        Assert.Equal("en", Assert.Single(front.Response.Content.Headers.ContentLanguage));
        Assert.Contains("Monday, 23 November 2026", front.Html.QuerySelector(".today")!.TextContent);
        Assert.Contains("Rain reached the city", front.Words);
        Assert.DoesNotContain(house.Persian.Headline, front.Words);

        var story = await house.Reader.Opens(house.English);
        Assert.Contains("Published: 1 · In review: 0", story.Words);
        Assert.Contains(house.English.Code.ToString(null, null), story.Words);

        var persian = await house.Reader.Opens("/");
        Assert.Equal(("fa", "rtl"), Frame(persian));
        Assert.Contains("۱۴۰۵", persian.Html.QuerySelector(".today")!.TextContent);
        Assert.DoesNotContain("Rain", persian.Words);
    }

    [Theory]
    [InlineData("/", "/en/", "English")]
    [InlineData("/en/", "/", "فارسی")]
    public async Task Every_link_leads_to_a_page_that_is_there_and_none_into_the_other(string home, string other, string name)
    {
        await using var house = await House.Open();
        var site = house.Site.Address.ToString().TrimEnd('/');
        bool IsOfHouse(string path) =>
            path.StartsWith("/assets/", StringComparison.Ordinal) || path.StartsWith("/media/", StringComparison.Ordinal);
        bool IsHere(string path) => (path.StartsWith("/en/", StringComparison.Ordinal) ? "/en/" : "/") == home;
        Queue<string> toFollow = new([home]);
        HashSet<string> seen = [home];
        while (toFollow.TryDequeue(out var address))
        {
            var page = await house.Reader.Opens(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, page.Status));
            foreach (var link in page.Html.QuerySelectorAll("a[href^='/']"))
            {
                var path = link.GetAttribute("href")!.Split('#')[0];
                if (path == other)
                    Assert.Equal(name, link.TextContent);
                else
                    Assert.True(IsOfHouse(path) || IsHere(path), $"{address} leads to {path}");
                if (path != other && !IsOfHouse(path) && seen.Add(path))
                    toFollow.Enqueue(path);
            }
            foreach (var form in page.Html.QuerySelectorAll("form[action]").Select(f => f.GetAttribute("action")!))
                Assert.True(IsHere(form), $"{address} sends to {form}");
            // What machines are told: of itself, and of what it leads to.
            foreach (var own in page.Html.QuerySelectorAll("link[rel=canonical], link[rel=shortlink], meta[property='og:url']"))
                Assert.True(IsHere((own.GetAttribute("href") ?? own.GetAttribute("content"))![site.Length..]), own.OuterHtml);
            foreach (var data in page.Html.QuerySelectorAll("script[type='application/ld+json']"))
            foreach (var told in data.TextContent.Split('"').Where(t => t.StartsWith(site, StringComparison.Ordinal)))
                Assert.True(IsOfHouse(told[site.Length..]) || IsHere(told[site.Length..]), $"{address} tells of {told}");
        }
        string[] kinds = ["news/", "city", "tag/", "author/", "guide"];
        Assert.All(kinds, kind => Assert.Contains(seen, path => path.StartsWith(home + kind, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_front_pages_name_each_other_for_search_engines()
    {
        await using var house = await House.Open();

        foreach (var home in (string[])["/", "/en/"])
        {
            var site = house.Site.Address.ToString().TrimEnd('/');
            var said = (await house.Reader.Opens(home))
                .Html.QuerySelectorAll("link[rel=alternate][hreflang]")
                .Select(l => (l.GetAttribute("hreflang")!, l.GetAttribute("href")!));
            Assert.Equal([("fa", $"{site}/"), ("en", $"{site}/en/"), ("x-default", $"{site}/")], said);
        }
    }

    [Fact]
    public async Task A_card_of_the_other_newspaper_leads_there()
    {
        await using var house = await House.Open();
        await house.Site.Writer.Write(async db =>
        {
            var story = await db.Articles.Include(a => a.Related).SingleAsync(a => a.Id == house.Persian.Id);
            var beside = await db.Articles.SingleAsync(a => a.Id == house.English.Id);
            db.Record(story.Relate([beside], house.Site.Editor.AsActor, house.Site.Now));
        });

        var page = await house.Reader.Opens(house.Persian);

        Assert.NotNull(page.Html.QuerySelector($"a[href='{Reader.AddressOf(house.English)}']"));
    }

    static (string?, string?) Frame(Page page) =>
        (page.Html.DocumentElement.GetAttribute("lang"), page.Html.DocumentElement.GetAttribute("dir"));
}
