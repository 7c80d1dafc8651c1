using System.Net;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Comments;

/// <summary>Readers ask the moderators to look again.</summary>
public class Reporting
{
    [Fact]
    public async Task A_report_stands_in_the_logbook_once_for_each_browser()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using var other = site.NewReader();
        var (comment, _) = await reader.Comments(site, story, "این خبر درست نیست");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Reports(comment, "insult")).StatusCode);
        await site.Publish(comment);

        using var answer = await reader.Reports(comment, "personal_data");
        using var again = await reader.Reports(comment, "hate");
        await other.Reports(comment, "insult");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(answer.Headers.Location, again.Headers.Location);
        Assert.Contains("گزارش شما به ناظر نظرات رسید.", (await reader.Opens(answer.Headers.Location!.ToString())).Words);
        var rows = await site.Read(db => db.Logbook.Where(e => e.Action == "comment.report").OrderBy(e => e.Id).ToListAsync());
        Assert.Equal(["personal_data", "insult"], rows.Select(r => r.Reason));
        Assert.All(
            rows,
            r => Assert.Equal((Thing.Comment(comment).ToString(), Actor.Reader.Name, null), (r.About, r.ByName, r.ById))
        );
        Assert.Equal(2, await site.Read(db => db.CommentReports.CountAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, (await other.Reports(comment, "boredom")).StatusCode);
    }

    [Fact]
    public async Task What_is_no_longer_published_is_not_reported()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, "سلام");

        var outcome = await site.Writer.Write(async db =>
            (await db.Comments.SingleAsync(c => c.Id == id)).Report(
                "mark",
                hasReported: false,
                Dabir.Comments.ReportReason.Other,
                note: null,
                site.Now
            )
        );

        Assert.Equal("comments.no-comment", outcome.Reason);
        Assert.Equal(0, await site.Read(db => db.CommentReports.CountAsync()));
    }
}
