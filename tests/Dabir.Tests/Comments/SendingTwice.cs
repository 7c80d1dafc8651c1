using System.Net;
using Dabir.Comments;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Comments;

/// <summary>A form that arrives twice acts once: double click, reload, resend after a broken line.</summary>
public class SendingTwice
{
    const string Text = "نوبت عصر را هم بگویید";

    [Fact]
    public async Task A_double_click_makes_one_comment_and_both_answers_lead_to_it()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (action, fields) = await reader.Fills(story, Text, "مینا");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => reader.Http.PostAsync(action, new FormUrlEncodedContent(fields)))
        );

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
        var tracking = Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct());
        Assert.Equal(HttpStatusCode.OK, (await reader.Opens(tracking)).Status);
        Assert.Equal("انتشار یافته: ۰ · در صف بررسی: ۱ · غیر قابل انتشار: ۰", (await reader.Opens(story)).Counters);
        Assert.Equal(1, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "comment.receive")));
    }

    [Fact]
    public async Task A_form_sent_again_after_a_broken_line_leads_to_the_comment_that_is_there_whatever_became_of_it()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, tracking) = await reader.Comments(site, story, Text);
        await site.Reject(id, RejectionReason.OffTopic);
        site.Clock.Advance(TimeSpan.FromMinutes(9));

        using var again = await reader.Sends(story, Text);

        Assert.Equal((HttpStatusCode.SeeOther, tracking), (again.StatusCode, again.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task The_same_words_from_another_form_are_a_repetition()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        await reader.Comments(site, story, Text, "مینا");

        Assert.Contains("این نظر پیش‌تر فرستاده شده است.", (await Page.Of(await reader.Sends(story, Text, "سارا"))).Words);
        using var other = site.NewReader();
        other.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Another/1.0");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.Sends(story, Text, "مینا")).StatusCode);
        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reader.Sends(story, Text, "مینا")).StatusCode);
    }

    const string Long = "کتابخانه محله ما هم تا ساعت ده شب باز است.";

    [Fact]
    public async Task A_few_words_may_come_from_two_networks_and_a_whole_text_may_not()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using var elsewhere = site.NewReader();
        elsewhere.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        using var neighbour = site.NewReader();
        neighbour.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Another/1.0");
        await reader.Comments(site, story, "عالی بود");
        await reader.Comments(site, story, Long);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await neighbour.Sends(story, "عالی بود")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await elsewhere.Sends(story, "عالی بود")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elsewhere.Sends(story, Long)).StatusCode);
    }

    [Fact]
    public async Task What_was_said_yesterday_may_be_said_again()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        await reader.Comments(site, story, Text);

        site.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reader.Sends(story, Text)).StatusCode);
        site.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(HttpStatusCode.SeeOther, (await reader.Sends(story, Text)).StatusCode);
    }

    [Fact]
    public async Task Repeated_words_sent_at_once_are_taken_in_once()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (action, fields) = await reader.Fills(story, Text);

        var answers = await Task.WhenAll(
            new[] { "", "مینا", "سارا", "نگار" }.Select(name =>
                reader.Http.PostAsync(
                    action,
                    new FormUrlEncodedContent(new Dictionary<string, string>(fields) { ["name"] = name })
                )
            )
        );

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(1, await site.Read(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task What_was_taken_back_may_be_sent_anew_and_taking_back_twice_is_once()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, tracking) = await reader.Comments(site, story, Text);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => reader.Http.PostAsync($"{tracking}/withdrawal", new FormUrlEncodedContent([])))
        );

        Assert.All(
            answers,
            a => Assert.Equal((HttpStatusCode.SeeOther, tracking), (a.StatusCode, a.Headers.Location!.ToString()))
        );
        Assert.Equal(1, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "comment.withdraw")));
        Assert.NotEqual(id, (await reader.Comments(site, story, Text)).Id);
    }

    [Fact]
    public async Task A_decided_comment_is_not_taken_back_and_its_sender_is_led_to_what_was_decided()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, tracking) = await reader.Comments(site, story, Text);
        await site.Reject(id, RejectionReason.Insult);

        using var answer = await reader.Http.PostAsync($"{tracking}/withdrawal", new FormUrlEncodedContent([]));

        Assert.Equal((HttpStatusCode.SeeOther, tracking), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Equal(CommentStatus.Rejected, await site.Read(db => db.Comments.Select(c => c.Status).SingleAsync()));
    }
}
