using System.Net;
using Dabir.Articles;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Sections.Second;

/// <summary>A decision in one newspaper leaves the kept pages of the other alone.</summary>
public sealed class KeepingItApart
{
    [Theory]
    [InlineData("fa", "/en/", "/")]
    [InlineData("en", "/", "/en/")]
    public async Task A_publication_makes_only_its_own_pages_anew(string edition, string other, string own)
    {
        await using var house = await House.Open();
        string[] others = [other, $"{other}city", $"{other}nothing"];
        foreach (var address in others.Append(own))
            await house.Reader.Opens(address);
        var cache = house.Site.Services.GetRequiredService<PageCache>();
        var kept = Kept(cache, other);
        Assert.All(kept, page => Assert.NotNull(page));

        var story = await house.Site.PublishedArticle("Snow سنگین", edition: edition);
        await house.Site.Decide(story, ArticleAction.Unpublish);
        var windy = await house.Site.PublishedArticle("Wind باد", edition: edition);
        var (comment, _) = await house.Reader.Comments(house.Site, windy, "چه بادی! What a wind!");
        await house.Site.Publish(comment);
        using var voted = await house.Reader.Votes(comment, "up");
        Assert.Equal(HttpStatusCode.SeeOther, voted.StatusCode);
        await house.Site.Writer.Write(async db =>
        {
            var one = await db.Editions.SingleAsync(e => e.Slug == edition);
            var (section, opened) = Section.Open(one, "sport", "Sport", 2, null, Actor.Operator, house.Site.Now);
            db.Sections.Add(section);
            db.Record(opened);
        });

        Assert.Equal(kept, Kept(cache, other));
        Assert.All(kept, page => Assert.Equal(Freshness.Fresh, cache.At(page!)));
        var front = await house.Reader.Opens(own);
        Assert.Contains("Wind", front.Words);
        Assert.Contains("Sport", front.Words);
        Assert.DoesNotContain("Snow", front.Words);
        Assert.DoesNotContain("Wind", (await house.Reader.Opens(other)).Words);
    }

    [Fact]
    public async Task Each_keeps_one_notice_of_its_own()
    {
        await using var house = await House.Open();
        var cache = house.Site.Services.GetRequiredService<PageCache>();
        var before = cache.Count;
        foreach (var address in (string[])["/a", "/b", "/en/a", "/en/b"])
            Assert.Equal(HttpStatusCode.NotFound, (await house.Reader.Opens(address)).Status);
        Assert.Equal(before + 2, cache.Count);
    }

    [Fact]
    public async Task A_newspaper_that_is_founded_stands_at_once_and_is_named_on_every_page()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        Assert.DoesNotContain("English", (await reader.Opens("/")).Words);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Opens("/en/")).Status);

        await site.Edition("en", "Niloufar", "en");

        Assert.Equal(HttpStatusCode.OK, (await reader.Opens("/en/")).Status);
        Assert.Contains("English", (await reader.Opens("/")).Words);
    }

    static ReadyPage?[] Kept(PageCache cache, string home) =>
        [cache.Find(new PageKey(home)), cache.Find(new PageKey($"{home}city"))];
}
