using Dabir.Comments;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Comments;

/// <summary>The badge of the desk is a kept number, and always the true one.</summary>
public class CountingWhatWaits
{
    [Fact]
    public async Task It_moves_with_every_comment_that_comes_in_and_every_verdict()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        Assert.Equal(0, await Waiting(site));

        var (first, _) = await reader.Comments(site, story, "سلام بر همه");
        var (second, _) = await reader.Comments(site, story, "خسته نباشید");
        Assert.Equal(2, await Waiting(site));

        await site.Publish(first);
        await site.Reject(second, RejectionReason.OffTopic);
        Assert.Equal(0, await Waiting(site));

        await site.Decide(second, (c, by, now) => c.Return(by, now));
        Assert.Equal(1, await Waiting(site));
        var check = await site.Check();
        Assert.True(check.Exit == 0, check.Said);
    }

    [Fact]
    public async Task Check_finds_a_badge_that_is_not_true()
    {
        await using var site = await TestSite.Open();
        await site.Generate("50", "200");
        await site.Read(db => db.NewsroomCounts.ExecuteUpdateAsync(c => c.SetProperty(x => x.InReview, x => x.InReview + 1)));

        var (exit, said) = await site.Check();

        Assert.Equal(1, exit);
        Assert.Contains("waiting:", said, StringComparison.Ordinal);
    }

    static Task<int> Waiting(TestSite site) => site.Read(db => db.NewsroomCounts.SumAsync(c => c.InReview));

    [Fact]
    public async Task A_comment_that_is_removed_is_counted_no_more()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, "سلام بر همه");

        await site.Writer.Write(async db =>
        {
            var comment = await db.Comments.SingleAsync(c => c.Id == id);
            db.Comments.Remove(comment);
            return Dabir.Logbook.Outcome.Done(
                new Dabir.Logbook.LogEntry("comment.remove", comment, Dabir.Logbook.Actor.Operator, site.Now)
            );
        });

        Assert.Equal(0, await Waiting(site));
        Assert.Equal(0, await site.Read(db => db.CommentCounts.Select(c => c.InReview).SingleAsync()));
    }
}
