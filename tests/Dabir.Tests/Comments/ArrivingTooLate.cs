using System.Net;
using Dabir.Articles;
using Dabir.Comments;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Comments;

/// <summary>
/// What was right when a form was looked at may be wrong when its turn to be written comes; so it is asked again there.
/// </summary>
public class ArrivingTooLate
{
    [Fact]
    public async Task A_comment_on_a_story_that_is_taken_out_meanwhile_is_not_taken_in() =>
        await Meanwhile((site, story, _) => site.Decide(story, ArticleAction.Unpublish));

    [Fact]
    public async Task A_comment_on_a_story_whose_discussion_is_closed_meanwhile_is_not_taken_in() =>
        await Meanwhile(
            (site, story, _) =>
                site.Writer.Write(async db =>
                    (await db.Articles.SingleAsync(a => a.Id == story.Id)).SetCommentsOpen(false, site.Editor, site.Now)
                )
        );

    [Fact]
    public async Task An_answer_to_a_comment_that_is_rejected_meanwhile_is_not_taken_in() =>
        await Meanwhile((site, _, parent) => site.Reject(parent, RejectionReason.OffTopic));

    [Fact]
    public async Task An_answer_to_a_comment_of_another_story_is_not_taken_in()
    {
        await using var site = await TestSite.Open();
        var (story, other) = (await site.PublishedArticle(), await site.PublishedArticle("برف", "snow"));
        using var reader = site.NewReader();
        var (elsewhere, _) = await reader.Comments(site, other, "برف خوبی بود");
        await site.Publish(elsewhere);

        var sent = await reader.Sends(story, "بله", change: f => f["parent"] = $"{elsewhere}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Equal(1, await site.Read(db => db.Comments.CountAsync()));
    }

    static async Task Meanwhile(Func<TestSite, Article, long, Task> decides)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (parent, _) = await reader.Comments(site, story, "کی باز می‌شود؟");
        await site.Publish(parent);
        var (action, fields) = await reader.Fills(story, "فردا", replyTo: parent);
        using var latch = new Latch();
        var ahead = site.Writer.Write(_ => latch.Opened, TestContext.Current.CancellationToken);
        await Until.So(async () => await Waiting(reader) == 0);

        var decided = decides(site, story, parent);
        await Until.So(async () => await Waiting(reader) == 1);
        var sent = reader.Http.PostAsync(action, new FormUrlEncodedContent(fields));
        await Until.So(async () => await Waiting(reader) == 2 || sent.IsCompleted);
        latch.Open();
        await Task.WhenAll(ahead, decided);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await sent).StatusCode);
        Assert.Equal(1, await site.Read(db => db.Comments.CountAsync()));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    static async Task<int> Waiting(Reader reader)
    {
        var numbers = (await reader.Http.GetStringAsync("/metrics")).Split('\n');
        return int.Parse(numbers.Single(n => n.StartsWith("dabir_writer_queue ", StringComparison.Ordinal)).Split(' ')[1]);
    }
}
