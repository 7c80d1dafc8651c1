using Dabir.Articles;
using Dabir.Comments;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Logbook;

public class KeepingTheLogbook
{
    [Fact]
    public async Task A_changed_status_without_a_row_is_refused_and_nothing_is_saved()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            site.Writer.Write(async db =>
                (await db.Articles.FindAsync(story.Id))!.Unpublish(site.Editor, "خبر تکراری است", site.Now).IsRefused
            )
        );

        Assert.True(await site.Read(db => db.Articles.AnyAsync(a => a.Id == story.Id && a.Status == ArticleStatus.Published)));
    }

    [Fact]
    public async Task One_refused_write_takes_nothing_of_its_neighbours_with_it()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        var writes = Enumerable
            .Range(0, 40)
            .Select(i =>
                site.Writer.Write(async db =>
                {
                    var draft = new CommentDraft(null, null, $"نظر {i}", $"{i}", null, $"{i}");
                    var received = db.Record(
                        Comment.Receive(
                            CommentPlace.Of((await db.Articles.FindAsync(story.Id))!),
                            null,
                            draft,
                            new Verdict(CommentStatus.Pending, []),
                            site.Now
                        )
                    );
                    db.Comments.Add(received.Value);
                    if (i % 4 == 0)
                        throw new InvalidOperationException("this one fails");
                })
            )
            .ToList();
        await Task.WhenAll(writes.Select(w => w.ContinueWith(_ => { }, TestContext.Current.CancellationToken)));

        Assert.Equal(10, writes.Count(w => w.IsFaulted));
        Assert.Equal(30, await site.Read(db => db.Comments.CountAsync()));
        Assert.Equal(30, await site.Read(db => db.CommentCounts.Select(c => c.InReview).SingleAsync()));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task Each_row_says_who_did_what_to_which_thing_and_why()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (comment, _) = await reader.Comments(site, story, "سلام");
        await site.Reject(comment, RejectionReason.OffTopic, "درباره خبر بنویسید.");

        var row = await site.Read(db => db.Logbook.OrderBy(e => e.Id).LastAsync());
        Assert.Equal(("comment.reject", $"comment:{comment}", "نرگس کامیاب"), (row.Action, row.About, row.ByName));
        Assert.Equal("off_topic: درباره خبر بنویسید.", row.Reason);
        Assert.Contains(Thing.Discussion(story.Id), row.Changes);
    }
}
