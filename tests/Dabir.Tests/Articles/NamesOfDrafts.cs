using System.Net;
using Dabir.Articles;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>A tag or a person of whom nothing is public: whom a story is about would be told by its name alone.</summary>
public sealed class NamesOfDrafts
{
    [Theory]
    [InlineData("", "fa")]
    [InlineData("/en", "en")]
    public async Task What_only_a_draft_names_is_answered_like_what_nobody_named(string prefix, string edition)
    {
        await using var site = await TestSite.Open();
        await site.Edition("en", "Niloufar Times", "en");
        var draft = await site.PublishedArticle(edition: edition, tags: ["اختلاس"], by: ["سارا نیک‌فر"]);
        await TakeBackToDraft(site, draft);
        using var reader = site.NewReader();
        var unknown = await reader.Opens($"{prefix}/tag/{Uri.EscapeDataString("نیست")}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);

        foreach (var name in new[] { "/tag/اختلاس", "/author/سارا-نیک-فر", "/author/سارا نیک‌فر" })
        foreach (var question in new[] { "", "?page=1", "?page=2", $"?before={draft.Code}", "?before=x", "?before=140501010001" })
        {
            var answer = await reader.Opens(prefix + Uri.EscapeDataString(name).Replace("%2F", "/") + question);
            Assert.Equal((name + question, unknown.Status), (name + question, answer.Status));
            Assert.Equal(unknown.Text, answer.Text);
        }
    }

    [Fact]
    public async Task The_page_goes_with_the_last_article_and_comes_back_with_it()
    {
        await using var site = await TestSite.Open();
        var first = await site.PublishedArticle("یکم", tags: ["باران"], by: ["سارا نیک‌فر"]);
        var second = await site.PublishedArticle("دوم", tags: ["باران"], by: ["سارا نیک‌فر"]);
        using var reader = site.NewReader();
        string[] pages = [$"/tag/{Uri.EscapeDataString("باران")}", $"/author/{Uri.EscapeDataString("سارا-نیک-فر")}"];

        await site.Decide(first, ArticleAction.Unpublish);
        foreach (var page in pages)
            Assert.Equal(HttpStatusCode.OK, (await reader.Opens(page)).Status);
        await site.Decide(second, ArticleAction.Kill);
        foreach (var page in pages)
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Opens(page)).Status);
        await site.Decide(first, ArticleAction.Publish);
        foreach (var page in pages)
            Assert.Contains("یکم", (await reader.Opens(page)).Words);
    }

    [Fact]
    public async Task The_desk_knows_the_names_all_the_same()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle(tags: ["باران"], by: ["سارا نیک‌فر"]);
        await TakeBackToDraft(site, story);
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "surroundings", ("Tags", "باران، مه"))).IsDone();

        Assert.Contains("باران، مه", (await desk.Opens(story)).Text);
        Assert.Equal(2, await site.Read(db => db.Tags.CountAsync()));
    }

    // As a newsroom does before the first publication; the lists are told as any save tells them.
    static Task TakeBackToDraft(TestSite site, Article article) =>
        site.Writer.Write(async db =>
        {
            var entry = db.Entry(await db.Articles.SingleAsync(a => a.Id == article.Id));
            entry.Property(a => a.Status).CurrentValue = ArticleStatus.Draft;
            entry.Property(a => a.PublishedAt).CurrentValue = null;
            db.Record(
                Dabir.Logbook.Outcome.Done(
                    new Dabir.Logbook.LogEntry("article.reopen", entry.Entity, Dabir.Logbook.Actor.House, site.Now)
                )
            );
        });
}
