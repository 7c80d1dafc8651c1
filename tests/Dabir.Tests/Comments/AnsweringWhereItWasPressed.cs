using System.Net;
using AngleSharp.Dom;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Comments;
using Dabir.Gate;

namespace Dabir.Tests.Comments;

/// <summary>What a reader does to a comment is answered in that comment: led back without script, the comment alone with it.</summary>
public class AnsweringWhereItWasPressed
{
    [Fact]
    public async Task A_vote_looks_pressed_and_pressed_again_it_is_taken_back()
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site);
        using var reader = site.NewReader();
        Assert.Equal([("up", null), ("down", null)], Buttons(await reader.Opens(story), comment));

        var page = await Presses(reader, await reader.Opens(story), comment, "up");

        Assert.Equal("رأی شما ثبت شد", Answer(page, comment));
        Assert.Equal([("none", "true"), ("down", null)], Buttons(page, comment));
        page = await Presses(reader, page, comment, "down");
        Assert.Equal([("up", null), ("none", "true")], Buttons(page, comment));
        page = await Presses(reader, page, comment, "none");
        Assert.Equal("رأی شما پس گرفته شد", Answer(page, comment));
        Assert.Equal([("up", null), ("down", null)], Buttons(page, comment));
        Assert.Equal(("۰", "۰"), page.Votes(comment));
        // Whoever has not voted is offered nothing to take back.
        Assert.DoesNotContain("پس گرفتن", (await reader.Opens(story)).Words);
    }

    [Fact]
    public async Task Each_of_many_who_vote_at_once_sees_their_own_vote_counted()
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site);
        for (var number = 1; number <= 5; number++)
        {
            // The clock stands: everything that is kept for a second is kept.
            using var reader = site.NewReader();
            var page = await Presses(reader, await reader.Opens(story), comment, "up");
            Assert.Equal("۰۱۲۳۴۵"[number].ToString(), page.Votes(comment).Up);
        }
    }

    [Fact]
    public async Task A_script_gets_the_comment_alone_as_it_stands_now()
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site);
        using var reader = site.NewReader();
        var page = await reader.Opens(story);

        using var voted = await Prefers(reader, VotesOf(page, comment), ("value", "down"));
        using var reported = await Prefers(reader, ReportsOf(page, comment), ("reason", "insult"));

        foreach (var (answer, says) in new[] { (voted, "رأی شما ثبت شد"), (reported, "گزارش شما به ناظر نظرات رسید.") })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("return=representation", answer.Headers.GetValues("Preference-Applied").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
            var alone = await Page.Of(answer);
            Assert.Equal(says, Answer(alone, comment));
            Assert.Equal(("۰", "۱"), alone.Votes(comment));
            Assert.Empty(alone.Html.QuerySelectorAll("h1, header.masthead, #comment-form"));
            Assert.InRange(alone.Text.Length, 200, 4_000);
        }
        Assert.NotEmpty((await Page.Of(reported)).Html.QuerySelectorAll("select[name=reason] option"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refusal_stands_in_the_comment_too(bool script)
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var (story, comment) = await Published(site);
        for (var i = 0; i < Ballot.MostFromOneNetwork; i++)
            using (var neighbour = site.NewReader())
                (await neighbour.Votes(comment, "down")).Dispose();
        using var late = site.NewReader();
        var page = await late.Opens(story);

        using var refused = script
            ? await Prefers(late, VotesOf(page, comment), ("value", "up"))
            : await late.Http.PostAsync(VotesOf(page, comment), new FormUrlEncodedContent([new("value", "up")]));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var answer = await Page.Of(refused);
        Assert.StartsWith("از شبکه شما رأی‌های زیادی", Answer(answer, comment), StringComparison.Ordinal);
        Assert.Equal([("up", null), ("down", null)], Buttons(answer, comment));
        // A page that is no address of its own is read at the comment all the same: browsers keep what the form's address ends with.
        Assert.EndsWith($"#c-{comment}", VotesOf(page, comment));
    }

    [Fact]
    public async Task Who_votes_too_often_reads_in_the_comment_how_long_to_wait()
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site);
        using var reader = site.NewReader();
        var page = await reader.Opens(story);
        HttpResponseMessage last;
        do last = await reader.Http.PostAsync(VotesOf(page, comment), new FormUrlEncodedContent([new("value", "up")]));
        while (last.StatusCode == HttpStatusCode.SeeOther);

        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.NotNull(last.Headers.RetryAfter);
        Assert.Matches("[۰-۹]+ دقیقه دیگر تلاش کنید", Answer(await Page.Of(last), comment));
        Assert.Equal(("۱", "۰"), (await reader.Opens(story)).Votes(comment));
    }

    [Fact]
    public async Task It_is_answered_on_the_page_and_in_the_order_it_was_pressed_in()
    {
        await using var site = await TestSite.Open();
        var (story, _) = await Published(site, 60);
        using var reader = site.NewReader();
        var second = await reader.Opens($"{story.Address()}?cpage=2&sort=newest");
        var comment = long.Parse(second.Html.QuerySelector(".thread > .comment")!.Id![2..]);

        using var answer = await reader.Http.PostAsync(
            ReportsOf(second, comment),
            new FormUrlEncodedContent([new("reason", "insult")])
        );

        Assert.Equal(
            $"{story.Address()}?cpage=2&sort=newest&on={comment}&said=reported#c-{comment}",
            answer.Headers.Location!.OriginalString
        );
        var page = await reader.Opens(answer.Headers.Location.OriginalString.Split('#')[0]);
        Assert.Equal("گزارش شما به ناظر نظرات رسید.", Answer(page, comment));
        Assert.Single(page.Html.QuerySelectorAll(".answer"), a => a.TextContent.Length > 0);
    }

    [Theory]
    [InlineData("?said=voted-up")]
    [InlineData("?on=1")]
    [InlineData("?on=9999&said=voted-up")]
    public async Task An_address_that_tells_of_nothing_on_the_page_leads_to_the_plain_one(string questions)
    {
        await using var site = await TestSite.Open();
        var (story, _) = await Published(site);
        using var reader = site.NewReader();

        using var answer = await reader.Get(story.Address() + questions);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(story.Address(), answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_form_of_a_reply_stands_in_the_comment_it_answers_and_quotes_it()
    {
        await using var site = await TestSite.Open();
        var (story, _) = await Published(site, 60);
        using var reader = site.NewReader();
        var text =
            "کتابخانه محله ما هم چهارشنبه‌ها تا ساعت نه شب باز است و قفسه کودکان تازه‌ای دارد.\nکاش محله‌های دیگر هم چنین برنامه‌ای داشته باشند و کسی بی‌نصیب نماند.";
        var (last, _) = await reader.Comments(site, story, text);
        await site.Publish(last);
        var page = await reader.Opens($"{story.Address()}?cpage=2");

        // The address says nothing of pages: it is the page the comment stands on.
        page = await reader.Opens(page.Comment(last)!.QuerySelector("a.reply")!.GetAttribute("href")!.Split('#')[0]);

        var form = page.Html.GetElementById("comment-form")!;
        Assert.Equal($"c-{last}", form.ParentElement!.Id);
        Assert.Contains("شما در حال پاسخ به نظر «\u2068کتابخانه محله ما هم", form.TextContent, StringComparison.Ordinal);
        Assert.Contains("…\u2069» هستید.", form.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("بی‌نصیب", form.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{story.Address()}?cpage=2#c-{last}", form.QuerySelector(".replying a")!.GetAttribute("href"));

        // Refused, it stands there again with what was typed.
        using var refused = await reader.Sends(story, "  ", "مینا", replyTo: last);
        var again = await Page.Of(refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal($"c-{last}", again.Html.GetElementById("comment-form")!.ParentElement!.Id);
        Assert.Equal("مینا", again.Html.GetElementById("comment-name")!.GetAttribute("value"));
        Assert.Single(again.Html.QuerySelectorAll("[autofocus]"));
    }

    static async Task<(Article Story, long Comment)> Published(TestSite site, int comments = 1)
    {
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var id = 0L;
        for (var number = 1; number <= comments; number++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            (id, _) = await reader.Comments(site, story, $"نظر {number}");
            await site.Publish(id);
        }
        return (story, id);
    }

    static async Task<Page> Presses(Reader reader, Page page, long comment, string value)
    {
        using var answer = await reader.Http.PostAsync(VotesOf(page, comment), new FormUrlEncodedContent([new("value", value)]));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.EndsWith($"#c-{comment}", answer.Headers.Location!.OriginalString);
        return await reader.Opens(answer.Headers.Location.OriginalString.Split('#')[0]);
    }

    static Task<HttpResponseMessage> Prefers(Reader reader, string address, (string Name, string Value) field)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new(field.Name, field.Value)]),
        };
        request.Headers.Add("Prefer", "return=representation");
        return reader.Http.SendAsync(request);
    }

    static string VotesOf(Page page, long comment) => page.Comment(comment)!.QuerySelector("form.votes")!.GetAttribute("action")!;

    static string ReportsOf(Page page, long comment) =>
        page.Comment(comment)!.QuerySelector("form[action*='/reports']")!.GetAttribute("action")!;

    static string Answer(Page page, long comment) =>
        page.Comment(comment)!.Children.Single(c => c.LocalName == "footer").QuerySelector(".answer")!.TextContent;

    static IEnumerable<(string?, string?)> Buttons(Page page, long comment) =>
        page.Comment(comment)!
            .QuerySelectorAll("form.votes button")
            .Select(b => (b.GetAttribute("value"), b.GetAttribute("aria-pressed")));
}
