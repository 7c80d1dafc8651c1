using Dabir.Articles;
using Dabir.Comments;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task Each_column_of_a_row_is_sealed()
    {
        await using var site = await TestSite.Open();
        var chain = site.Services.GetRequiredService<LogbookChain>();
        var row = await site.Read(db => db.Logbook.AsNoTracking().OrderByDescending(e => e.Id).FirstAsync());
        List<string> open = [];
        foreach (
            var (column, another) in new (string, object)[]
            {
                (nameof(LogEntry.At), row.At.AddTicks(TimeSpan.TicksPerMicrosecond)),
                (nameof(LogEntry.ById), (row.ById ?? 0) + 7),
                (nameof(LogEntry.ByName), row.ByName + "؟"),
                (nameof(LogEntry.Action), row.Action + "؟"),
                (nameof(LogEntry.About), row.About + "؟"),
                (nameof(LogEntry.Reason), row.Reason + "؟"),
                (nameof(LogEntry.Before), row.Before + "؟"),
                (nameof(LogEntry.After), row.After + "؟"),
                (nameof(LogEntry.Touches), row.Touches + "؟"),
                (nameof(LogEntry.Digest), new byte[16]),
                (nameof(LogEntry.DigestBefore), new byte[16]),
                (nameof(LogEntry.PreviousHash), new byte[32]),
            }
        )
        {
            var property = typeof(LogEntry).GetProperty(column)!;
            var was = property.GetValue(row);
            property.SetValue(row, another);
            if (chain.HashOf(row).AsSpan().SequenceEqual(row.Hash))
                open.Add(column);
            property.SetValue(row, was);
        }

        Assert.Empty(open);
        Assert.Equal(row.Hash, chain.HashOf(row));
        // What stands in the row, and what is not sealed of it: its number, and the seal itself.
        Assert.Equal(
            14,
            await site.Read(db => Task.FromResult(db.Model.FindEntityType(typeof(LogEntry))!.GetProperties().Count()))
        );
    }

    [Fact]
    public async Task A_column_of_a_row_is_told_from_its_neighbour_and_a_missing_one_from_an_empty_one()
    {
        await using var site = await TestSite.Open();
        var chain = site.Services.GetRequiredService<LogbookChain>();
        var row = await site.Read(db => db.Logbook.AsNoTracking().OrderByDescending(e => e.Id).FirstAsync());
        string[] hashes =
        [
            Hash("نرگس", "staff.hire", null, null),
            Hash("نرگ", "سstaff.hire", null, null),
            Hash("نرگس", "staff.hire", "", null),
            Hash("نرگس", "staff.hire", null, ""),
            Hash("نرگس", "staff.hire", "{}", null),
            Hash("نرگس", "staff.hire", null, "{}"),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());

        string Hash(string by, string action, string? reason, string? before)
        {
            foreach (
                var (column, value) in new (string, string?)[]
                {
                    (nameof(LogEntry.ByName), by),
                    (nameof(LogEntry.Action), action),
                    (nameof(LogEntry.Reason), reason),
                    (nameof(LogEntry.Before), before),
                }
            )
                typeof(LogEntry).GetProperty(column)!.SetValue(row, value);
            return Convert.ToHexString(chain.HashOf(row));
        }
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
