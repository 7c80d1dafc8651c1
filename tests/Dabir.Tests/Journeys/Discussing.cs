using System.Net;
using Dabir.Comments;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Journeys;

/// <summary>From a reader's form to the public's eyes, without script.</summary>
public class Discussing
{
    [Fact]
    public async Task A_comment_is_received_tracked_published_and_answered_by_name()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        var (first, tracking) = await reader.Comments(site, story, "سلام بر باران", name: "مینا");
        Assert.Contains("نظر شما دریافت شد و پس از بررسی منتشر می‌شود", (await reader.Opens(tracking)).Words);
        var page = await reader.Opens(story);
        Assert.Equal("انتشار یافته: ۰ · در صف بررسی: ۱ · غیر قابل انتشار: ۰", page.Counters);
        Assert.DoesNotContain("سلام بر باران", page.Text);

        await site.Publish(first);
        page = await reader.Opens(story);
        Assert.Equal("انتشار یافته: ۱ · در صف بررسی: ۰ · غیر قابل انتشار: ۰", page.Counters);
        Assert.Contains("سلام بر باران", page.Comment(first)!.TextContent);
        Assert.Contains("۰۵:۰۹ - ۱۴۰۵/۰۹/۰۲", page.Comment(first)!.TextContent);
        Assert.Contains("منتشر شد", (await reader.Opens(tracking)).Words);

        Assert.Contains(
            "شما در حال پاسخ به نظر «\u2068سلام بر باران\u2069» هستید.",
            (await reader.Opens($"{page.Response.RequestMessage!.RequestUri!.AbsolutePath}?reply={first}")).Words
        );
        var (reply, _) = await reader.Comments(site, story, "و سلام بر شما", replyTo: first);
        await site.Publish(reply);
        page = await reader.Opens(story);
        Assert.Contains(
            "در پاسخ به مینا",
            string.Join(' ', page.Comment(reply)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );
        Assert.Contains("ناشناس", page.Comment(reply)!.TextContent);
    }

    [Fact]
    public async Task A_sender_takes_a_comment_back_and_it_is_counted_nowhere()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (waiting, first) = await reader.Comments(site, story, "نوبت عصر را هم بگویید");
        var (shown, second) = await reader.Comments(site, story, "باران خوبی بود");
        await site.Publish(shown);

        foreach (var tracking in new[] { first, second })
        {
            var form = (await reader.Opens(tracking)).Html.QuerySelector("form[action$='/withdrawal']")!;
            using var answer = await reader.Http.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent([]));
            Assert.Equal((HttpStatusCode.SeeOther, tracking), (answer.StatusCode, answer.Headers.Location!.ToString()));
            var told = await reader.Opens(tracking);
            Assert.Contains("پس گرفته شد", told.Words);
            Assert.Null(told.Html.QuerySelector("form[action$='/withdrawal']"));
        }

        var page = await reader.Opens(story);
        Assert.Equal("انتشار یافته: ۰ · در صف بررسی: ۰ · غیر قابل انتشار: ۰", page.Counters);
        Assert.Null(page.Comment(shown));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => site.Publish(waiting));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => site.Decide(waiting, (c, by, now) => c.MarkSpam(by, now)));
        using var unknown = await reader.Http.PostAsync(
            $"/comments/{new string('0', 32)}/withdrawal",
            new FormUrlEncodedContent([])
        );
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_rejected_comment_tells_its_sender_why_and_is_counted()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        var (comment, tracking) = await reader.Comments(site, story, "این را بخرید");
        await site.Reject(comment, RejectionReason.Advert, "تبلیغ نمی‌پذیریم.");

        Assert.Equal("انتشار یافته: ۰ · در صف بررسی: ۰ · غیر قابل انتشار: ۱", (await reader.Opens(story)).Counters);
        var told = (await reader.Opens(tracking)).Words;
        Assert.Contains("منتشر نشد", told);
        Assert.Contains("تبلیغ نمی‌پذیریم.", told);
    }

    [Fact]
    public async Task A_vote_counts_once_is_changed_and_is_taken_back()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using var other = site.NewReader();
        var (comment, _) = await reader.Comments(site, story, "هوا خوب شد");
        await site.Publish(comment);

        Assert.Equal(HttpStatusCode.SeeOther, (await reader.Votes(comment, "up")).StatusCode);
        await reader.Votes(comment, "up");
        Assert.Equal(("۱", "۰"), (await reader.Opens(story)).Votes(comment));
        Later();
        await other.Votes(comment, "up");
        Assert.Equal(("۲", "۰"), (await reader.Opens(story)).Votes(comment));
        Later();
        await reader.Votes(comment, "down");
        Assert.Equal(("۱", "۱"), (await reader.Opens(story)).Votes(comment));
        Later();
        await reader.Votes(comment, "none");
        Assert.Equal(("۱", "۰"), (await reader.Opens(story)).Votes(comment));
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.Votes(comment, "sideways")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Votes(comment + 999, "up")).StatusCode);

        // Within the same moment a page follows votes once, and a second press without a mark is a double click.
        void Later() => site.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Counters_equal_a_recount_after_many_decisions()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var dice = new Random(1405);
        List<long> sent = [];
        for (var i = 0; i < 12; i++)
            sent.Add((await reader.Comments(site, story, $"نظر شماره {i}")).Id);
        for (var i = 0; i < 60; i++)
        {
            var comment = sent[dice.Next(sent.Count)];
            await site.Decide(
                comment,
                dice.Next(4) switch
                {
                    0 => (c, by, now) => c.Publish(by, now),
                    1 => (c, by, now) => c.Reject(by, RejectionReason.OffTopic, null, now),
                    2 => (c, by, now) => c.MarkSpam(by, now),
                    _ => (c, by, now) => c.Return(by, now),
                }
            );
            var (counts, statuses) = await site.Read(async db =>
                (await db.CommentCounts.SingleAsync(), await db.Comments.Select(c => c.Status).ToListAsync())
            );
            Assert.Equal(statuses.Count(s => s.CountedAs() == PublicCounter.Published), counts.Published);
            Assert.Equal(statuses.Count(s => s.CountedAs() == PublicCounter.InReview), counts.InReview);
            Assert.Equal(statuses.Count(s => s.CountedAs() == PublicCounter.NotPublishable), counts.NotPublishable);
        }
    }
}
