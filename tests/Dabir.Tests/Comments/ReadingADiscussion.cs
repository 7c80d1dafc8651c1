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
