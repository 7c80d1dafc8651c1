using System.Net;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Language;
using Dabir.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Delivery;

public class OneAddress
{
    [Fact]
    public async Task An_article_has_one_address_and_one_kept_page()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        await reader.Opens(story);
        var kept = site.Services.GetRequiredService<PageCache>().Count;
        var (code, slug) = (story.Code.ToString(null, null), Uri.EscapeDataString(story.Slug));
        foreach (
            var other in new[]
            {
                $"/NEWS/{code}/{slug}",
                $"/news/{code}/{slug}/",
                $"/news/000{code}/{slug}",
                $"/news/{Uri.EscapeDataString(Digits.ToPersian(code))}/{slug}",
                $"/news/{Uri.EscapeDataString(Digits.ToArabic(code))}/{slug}",
                $"/news/{code}",
                $"/news/{code}/other",
                $"{story.Address()}?cpage=77777",
                $"{story.Address()}?reply=77777",
            }
        )
        {
            using var answer = await reader.Get(other);
            Assert.Equal((other, HttpStatusCode.MovedPermanently), (other, answer.StatusCode));
            Assert.Equal(story.Address(), answer.Headers.Location!.OriginalString);
        }
        foreach (
            var question in new[]
            {
                "sort=x",
                "sort=",
                "said=x",
                "cpage=0",
                "cpage=1",
                "cpage=x",
                "reply=x",
                "sort=newest&sort=agreed",
            }
        )
        {
            using var answer = await reader.Get($"{story.Address()}?{question}");
            Assert.Equal((question, HttpStatusCode.OK), (question, answer.StatusCode));
        }
        Assert.Equal(kept, site.Services.GetRequiredService<PageCache>().Count);
    }

    [Fact]
    public async Task Sections_the_guide_and_the_front_page_too()
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle();
        using var reader = site.NewReader();
        foreach (
            var (asked, right) in new[] { ("/CITY", "/city"), ("/city/", "/city"), ("/Guide", "/guide"), ("/guide/", "/guide") }
        )
        {
            using var answer = await reader.Get(asked);
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal(right, answer.Headers.Location!.OriginalString);
        }
    }

    [Theory]
    [InlineData("کتاب‌خوانی", "كتاب-خواني", "کتاب-خوانی")]
    [InlineData("کتاب‌خوانی", "کتاب‌خوانی", "کتاب-خوانی")]
    [InlineData("کتاب‌خوانی", "کتاب خوانی", "کتاب-خوانی")]
    [InlineData("آب", "\u0627\u0653\u0628", "آب")]
    [InlineData("Chess", "CHESS", "chess")]
    public async Task A_tag_is_found_however_it_is_spelt(string made, string asked, string right)
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle(tags: [made]);
        using var reader = site.NewReader();
        using var answer = await reader.Get($"/tag/{Uri.EscapeDataString(asked)}");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/tag/{Uri.EscapeDataString(right)}", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get(answer.Headers.Location.OriginalString)).StatusCode);
    }

    [Fact]
    public async Task An_author_too()
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle(by: ["سارا نیک‌فر"]);
        using var reader = site.NewReader();
        using var answer = await reader.Get($"/author/{Uri.EscapeDataString("سارا نيك فر")}");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/author/{Uri.EscapeDataString("سارا-نیک-فر")}", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task No_value_of_a_question_is_read_as_another_question()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var ids = new List<long>();
        foreach (var text in new[] { "یکم", "دوم", "سوم" })
        {
            var (id, _) = await reader.Comments(site, story, text);
            await site.Publish(id);
            ids.Add(id);
        }
        foreach (
            var (first, then) in new[]
            {
                ($"sort=newest%26reply={ids[0]}", $"sort=newest&reply={ids[0]}"),
                ("cpage=1%26sort%3Dnewest", "cpage=1&sort=newest"),
            }
        )
        {
            await reader.Opens($"{story.Address()}?{first}");
            var page = await reader.Opens($"{story.Address()}?{then}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal($"c-{ids[2]}", page.Html.QuerySelector(".thread [id^='c-']")!.Id);
            if (then.Contains("reply", StringComparison.Ordinal))
                Assert.Equal($"{ids[0]}", page.Html.QuerySelector("input[name=parent]")!.GetAttribute("value"));
        }
        // «?» in a path is no question.
        Assert.Equal(HttpStatusCode.MovedPermanently, (await reader.Get($"{story.Address()}%3Fsort=newest")).StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_one_kept_page_for_each_status()
    {
        await using var site = await TestSite.Open();
        var gone = await site.PublishedArticle("خبر برداشته");
        await site.Decide(gone, ArticleAction.Unpublish, "اشتباه بود");
        using var reader = site.NewReader();
        var cache = site.Services.GetRequiredService<PageCache>();
        foreach (var path in new[] { "/nothing.php", "/wp-admin", "/a/b/c/d", "/tag/x", "/news/5/x", "/favicon.ico" })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Get(path)).StatusCode);
        Assert.Equal(1, cache.Count);
        for (var again = 0; again < 2; again++)
            Assert.Equal(HttpStatusCode.Gone, (await reader.Get(gone.Address())).StatusCode);
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public async Task Another_method_is_405_and_says_which_are_allowed()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        foreach (var path in new[] { "/", story.Address(), "/healthz" })
        {
            using var answer = await reader.Http.PostAsync(path, null);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Contains("GET", answer.Content.Headers.Allow);
        }
        using var health = await reader.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/healthz"));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        using var vote = await reader.Get("/comments/1/votes");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, vote.StatusCode);
        Assert.Equal(["POST"], vote.Content.Headers.Allow);
    }
}
