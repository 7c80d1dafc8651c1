using Dabir.Comments;
using Dabir.Comments.Desk;
using Dabir.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Comments;

/// <summary>The queue: what has waited longest comes first, page by page, nothing twice.</summary>
public class WalkingTheQueue
{
    [Fact]
    public async Task A_walk_forth_and_back_meets_every_waiting_comment_in_the_order_of_sending()
    {
        await using var site = await TestSite.Open();
        await site.Generate("200", "3000");
        QueueWalk queue = new([CommentStatus.Pending, CommentStatus.Withheld], NewestFirst: false);
        var waiting = await site.Read(db =>
            db.Comments.Where(c => queue.Statuses.Contains(c.Status)).OldestFirst.Select(c => c.Id).ToListAsync()
        );

        List<long> met = [];
        for (long? after = null; ; after = met[^1])
        {
            var from = after;
            var (ids, _, more) = new DeskWalk(from, null, 20).Page(await site.Read(db => queue.Ids(db, from, null, 21)));
            met.AddRange(ids);
            if (!more)
                break;
        }
        var back = await site.Read(db => queue.Ids(db, null, met[40], 20));

        Assert.Equal(waiting, met);
        Assert.Equal(waiting.Take(40).TakeLast(20), back);
    }
}
