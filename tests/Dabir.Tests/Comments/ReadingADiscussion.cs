using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Comments;
using Dabir.Logbook;

namespace Dabir.Tests.Comments;

public class ReadingADiscussion
{
    [Theory]
    [InlineData(120)]
    [InlineData(230)]
    public async Task Every_thread_stands_on_one_page_with_its_answers_however_long_the_discussion(int threads)
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle();
        await Say(site, story, threads);

        List<string> said = [];
        var page = await reader.Opens(story);
        for (var number = 2; page.Html.QuerySelectorAll(".thread > .comment").Length > 0; number++)
        {
            Assert.InRange(page.Html.QuerySelectorAll(".thread > .comment").Length, 1, 50);
            said.AddRange(page.Html.QuerySelectorAll(".thread .said").Select(s => s.TextContent));
            if (page.Html.QuerySelector(".paging .next") is null)
                break;
            page = await reader.Opens($"{story.Address()}?cpage={number}");
        }

        Assert.Equal(
            Enumerable.Range(1, threads).SelectMany(n => n == 7 ? [$"نظر {n}", "پاسخ هفتم"] : (string[])[$"نظر {n}"]),
            said
        );
        var newest = await reader.Opens($"{story.Address()}?sort=newest");
        Assert.Equal($"نظر {threads}", newest.Html.QuerySelector(".thread .said")!.TextContent);
    }

    [Fact]
    public async Task A_vote_and_a_report_lead_back_to_the_page_of_the_discussion_they_were_given_on()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle();
        await Say(site, story, 60);
        var second = await reader.Opens($"{story.Address()}?cpage=2&sort=newest");
        var form = second.Html.QuerySelector("form.votes")!;

        using var voted = await reader.Http.PostAsync(
            form.GetAttribute("action"),
            new FormUrlEncodedContent([new("value", "up")])
        );
        using var reported = await reader.Http.PostAsync(
            second.Html.QuerySelector("form[action*='/reports']")!.GetAttribute("action"),
            new FormUrlEncodedContent([new("reason", "insult")])
        );

        foreach (var (answer, says) in new[] { (voted, "رأی شما ثبت شد"), (reported, "گزارش شما به ناظر نظرات رسید.") })
        {
            var back = answer.Headers.Location!.OriginalString;
            var page = await reader.Opens(back.Split('#')[0]);
            Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
            Assert.NotNull(page.Html.GetElementById(back.Split('#')[1]));
            Assert.Contains(says, page.Words);
        }
    }

    [Fact]
    public async Task The_link_to_a_comment_leads_to_the_page_it_stands_on_whatever_order_it_was_copied_in()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle();
        await Say(site, story, 60);

        var newest = await reader.Opens($"{story.Address()}?sort=newest");
        var links = newest.Html.QuerySelectorAll(".comment header a.when").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(50, links.Count);
        Assert.Equal(10, links.Count(link => link.StartsWith($"{story.Address()}?cpage=2#c-", StringComparison.Ordinal)));
        foreach (var link in new[] { links[0], links[^1] })
            Assert.NotNull((await reader.Opens(link.Split('#')[0])).Html.GetElementById(link.Split('#')[1]));
        // Machines are told the same.
        var told = newest.Html.QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.All(links, link => Assert.Contains($"{link}\"", told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_tracking_page_leads_to_the_page_where_the_comment_stands()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle();
        await Say(site, story, 60);
        var (id, tracking) = await reader.Comments(site, story, "نظر آخر");
        await site.Publish(id);

        var link = (await reader.Opens(tracking)).Html.QuerySelector($"a[href$='#c-{id}']")!.GetAttribute("href")!;

        Assert.NotNull((await reader.Opens(link.Split('#')[0])).Comment(id));
    }

    [Theory]
    [InlineData("votes", "value", "up")]
    [InlineData("reports", "reason", "insult")]
    public async Task A_number_that_is_no_comment_is_not_found_and_waits_in_nobodys_way(string what, string field, string value)
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        using var latch = new Latch();
        var held = site.Writer.Write(_ => latch.Opened);

        using var answer = await reader.Http.PostAsync(
            $"/comments/999999999/{what}",
            new FormUrlEncodedContent([new(field, value)])
        );

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        latch.Open();
        await held;
    }

    [Fact]
    public async Task An_answer_names_whom_it_answers_until_that_comment_is_gone()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle();
        var (first, _) = await reader.Comments(site, story, "آغاز سخن", name: "مینا");
        await site.Publish(first);
        var (answer, _) = await reader.Comments(site, story, "پاسخ من", replyTo: first);
        await site.Publish(answer);
        Assert.Contains("مینا", (await reader.Opens(story)).Comment(answer)!.QuerySelector(".reply-to")!.TextContent);

        await site.Reject(first, RejectionReason.OffTopic);

        Assert.Null((await reader.Opens(story)).Comment(answer)!.QuerySelector(".reply-to"));
    }

    static Task Say(TestSite site, Article story, int threads) =>
        site.Writer.Write(async db =>
        {
            var article = (await db.Articles.FindAsync(story.Id))!;
            for (var n = 1; n <= threads; n++)
            {
                var at = site.Now.AddSeconds(n);
                var (comment, outcome) = Comment.Import(article, Published($"نظر {n}", at), Actor.Operator, site.Now);
                db.Comments.Add(comment);
                db.Record(outcome);
                if (n != 7)
                    continue;
                var late = Published("پاسخ هفتم", site.Now.AddDays(1));
                var (answer, answered) = Comment.Import(article, late, Actor.Operator, site.Now, comment);
                db.Comments.Add(answer);
                db.Record(answered);
            }
        });

    static ImportedComment Published(string body, DateTime at) => new(null, body, CommentStatus.Published, at, 0, 0);
}
