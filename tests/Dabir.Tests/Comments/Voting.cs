using System.Net;
using Dabir.Articles;
using Dabir.Comments;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Comments;

/// <summary>«موافق» and «مخالف»: one browser, one vote.</summary>
public class Voting
{
    [Fact]
    public async Task A_reader_who_presses_twice_at_once_counts_once_and_keeps_one_mark()
    {
        await using var site = await TestSite.Open();
        var (_, comment) = await Published(site);
        using var reader = Browser(site);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => reader.Votes(comment, "up")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
        Assert.Equal((1, 0), await Totals(site, comment));
        await reader.Votes(comment, "none");
        Assert.Equal((0, 0), await Totals(site, comment));
    }

    [Fact]
    public async Task A_browser_whose_first_answer_is_still_on_its_way_counts_once()
    {
        await using var site = await TestSite.Open();
        var (_, comment) = await Published(site);
        // The second click leaves before the first answer has brought the mark.
        using var first = Browser(site);
        using var second = Browser(site);

        await first.Votes(comment, "up");
        await second.Votes(comment, "up");
        Assert.Equal((1, 0), await Totals(site, comment));

        site.Clock.Advance(TimeSpan.FromSeconds(2));
        using var neighbour = Browser(site);
        await neighbour.Votes(comment, "up");
        Assert.Equal((2, 0), await Totals(site, comment));
    }

    [Fact]
    public async Task A_mark_is_stored_hashed()
    {
        await using var site = await TestSite.Open();
        var (_, comment) = await Published(site);
        using var reader = site.NewReader();

        using var voted = await reader.Votes(comment, "up");
        using var reported = await reader.Reports(comment, "insult");

        var mark = voted.Headers.GetValues("Set-Cookie").Single().Split('=', '.')[1];
        Assert.Equal(24, mark.Length);
        var stored = await site.Read(async db =>
            (await db.Votes.Select(v => v.Mark).SingleAsync(), await db.CommentReports.Select(r => r.Mark).SingleAsync())
        );
        Assert.Equal(stored.Item1, stored.Item2);
        Assert.DoesNotContain(mark, stored.Item1);
    }

    [Theory]
    [InlineData(ArticleAction.Kill)]
    [InlineData(ArticleAction.Unpublish)]
    public async Task Comments_of_an_article_that_was_taken_away_take_no_votes_and_no_reports(ArticleAction action)
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site);
        using var reader = site.NewReader();
        await site.Decide(story, action, "نادرست بود");

        Assert.Equal(HttpStatusCode.NotFound, (await reader.Votes(comment, "up")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Reports(comment, "insult")).StatusCode);
        Assert.Equal((0, 0), await Totals(site, comment));
        Assert.Equal(0, await site.Read(db => db.CommentReports.CountAsync()));
    }

    [Fact]
    public async Task A_network_that_voted_thirty_times_on_a_comment_waits_an_hour_for_the_next()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var (story, comment) = await Published(site);
        using var first = site.NewReader();
        await first.Votes(comment, "up");
        for (var i = 1; i < Ballot.MostFromOneNetwork; i++)
            using (var neighbour = site.NewReader())
                Assert.Equal(HttpStatusCode.SeeOther, (await neighbour.Votes(comment, "down")).StatusCode);
        using var late = site.NewReader();

        using var refused = await late.Votes(comment, "up");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromHours(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal((1, 29), await Totals(site, comment));
        // Who has voted may think again, and another comment or another network has not been voted on.
        Assert.Equal(HttpStatusCode.SeeOther, (await first.Votes(comment, "down")).StatusCode);
        var (another, _) = await late.Comments(site, story, "فردا هم می‌بارد");
        await site.Publish(another);
        Assert.Equal(HttpStatusCode.SeeOther, (await late.Votes(another, "up")).StatusCode);
        late.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        Assert.Equal(HttpStatusCode.SeeOther, (await late.Votes(comment, "up")).StatusCode);
        Assert.Equal((1, 30), await Totals(site, comment));
    }

    [Fact]
    public async Task A_ballot_says_whether_it_changed_anything()
    {
        await using var site = await TestSite.Open();
        var (_, comment) = await Published(site);
        Task<Dabir.Logbook.Outcome> Casts(VoteValue value) =>
            site.Writer.Write(db => Ballot.Cast(db, comment, "mark", value, null, site.Now, default));

        Assert.Same(Dabir.Logbook.Outcome.Unchanged, await Casts(VoteValue.None));
        foreach (var value in new[] { VoteValue.Up, VoteValue.Down, VoteValue.None })
        {
            Assert.NotSame(Dabir.Logbook.Outcome.Unchanged, await Casts(value));
            Assert.Same(Dabir.Logbook.Outcome.Unchanged, await Casts(value));
        }
    }

    [Fact]
    public async Task A_vote_is_seen_on_the_page_by_the_next_reader()
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site);
        using var reader = site.NewReader();
        Assert.Equal(("۰", "۰"), (await reader.Opens(story)).Votes(comment));

        await reader.Votes(comment, "down");

        Assert.Equal(("۰", "۱"), (await reader.Opens(story)).Votes(comment));
    }

    [Theory]
    [InlineData("0123456789abcdef01234567.forged")]
    [InlineData("0123456789abcdef01234567")]
    public async Task A_mark_that_is_not_ours_is_replaced(string forged)
    {
        await using var site = await TestSite.Open();
        var (_, comment) = await Published(site);
        using var forger = site.NewReader();
        forger.Http.DefaultRequestHeaders.Add("Cookie", $"dabir_mark={forged}");

        using var answer = await forger.Votes(comment, "up");

        var mark = answer.Headers.GetValues("Set-Cookie").Single().Split('=', '.')[1];
        Assert.NotEqual(forged.Split('.')[0], mark);
        Assert.Equal(Dabir.Gate.VisitorMark.HashOf(mark), await site.Read(db => db.Votes.Select(v => v.Mark).SingleAsync()));
    }

    [Fact]
    public async Task What_was_signed_for_a_form_is_no_mark()
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site);
        using var forger = site.NewReader();
        var stamp = (await forger.Fills(story, "")).Fields["stamp"].Split('-');
        forger.Http.DefaultRequestHeaders.Add("Cookie", $"dabir_mark={story.Id}/{stamp[0]}.{stamp[1]}");

        using var answer = await forger.Votes(comment, "up");

        Assert.StartsWith("dabir_mark=", answer.Headers.GetValues("Set-Cookie").Single());
    }

    [Theory]
    [InlineData("another browser")]
    [InlineData("another network")]
    [InlineData("another comment")]
    public async Task Who_votes_in_the_same_moment_from_elsewhere_or_on_something_else_has_another_mark(string what)
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site);
        using Reader first = Browser(site),
            second = Browser(site);
        var (other, _) = await second.Comments(site, story, "فردا هم می‌بارد");
        await site.Publish(other);
        if (what == "another browser")
            second.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Another/1.0");
        if (what == "another network")
            second.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        using var one = await first.Votes(comment, "up");
        using var two = await second.Votes(what == "another comment" ? other : comment, "up");

        Assert.NotEqual(one.Headers.GetValues("Set-Cookie").Single(), two.Headers.GetValues("Set-Cookie").Single());
    }

    [Fact]
    public void A_mark_is_one_as_long_as_a_press_is_under_way()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 11, 23, 5, 9, 0, TimeSpan.Zero));
        var marks = new Dabir.Gate.FreshMarks(clock);
        marks.Give("press", isBrowser: true).Dispose();
        using var slow = marks.Give("press", isBrowser: true);

        clock.Advance(TimeSpan.FromSeconds(5));

        using var again = marks.Give("press", isBrowser: true);
        Assert.Equal(slow.Hash, again.Hash);
    }

    [Fact]
    public async Task Totals_equal_a_recount_whatever_was_pressed_at_once()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var (_, comment) = await Published(site);
        var readers = Enumerable.Range(0, 6).Select(_ => site.NewReader()).ToList();
        var dice = new Random(1405);
        foreach (var reader in readers)
            await reader.Votes(comment, "up");

        foreach (var _ in Enumerable.Range(0, 5))
            await Task.WhenAll(
                readers.Select(r =>
                    r.Votes(
                        comment,
                        dice.Next(3) switch
                        {
                            0 => "up",
                            1 => "down",
                            _ => "none",
                        }
                    )
                )
            );

        var (up, down) = await Totals(site, comment);
        Assert.Equal(up, await site.Read(db => db.Votes.CountAsync(v => v.IsUp)));
        Assert.Equal(down, await site.Read(db => db.Votes.CountAsync(v => !v.IsUp)));
        Assert.Equal(0, (await site.Check()).Exit);
        readers.ForEach(r => r.Dispose());
    }

    [Fact]
    public async Task The_tally_tells_nobody_what_a_vote_adds_to_it()
    {
        await using var site = await TestSite.Open();
        var (_, comment) = await Published(site);
        using var reader = site.NewReader();
        Task<byte[]> Tally() => site.Read(db => db.VoteTallies.Select(t => t.State).SingleAsync());
        var before = await Tally();

        await reader.Votes(comment, "up");
        await reader.Votes(comment, "none");

        // It is what it was, and does not look it: neither as a whole nor in any part.
        var after = await Tally();
        Assert.Equal(before.Length, after.Length);
        Assert.Empty(
            before
                .Chunk(8)
                .Intersect(after.Chunk(8), EqualityComparer<byte[]>.Create((a, b) => a.AsSpan().SequenceEqual(b), b => b[0]))
        );
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Theory]
    [InlineData("""UPDATE "Votes" SET "Mark" = 'nobody'""")]
    [InlineData("""UPDATE "Votes" SET "IsUp" = NOT "IsUp" """)]
    [InlineData("""UPDATE "Votes" SET "At" = "At" + 1""")]
    [InlineData("""UPDATE "Votes" SET "CommentId" = (SELECT MAX("Id") FROM "Comments")""")]
    public async Task A_vote_that_is_not_as_it_was_cast_is_told_with_its_comment(string change)
    {
        await using var site = await TestSite.Open();
        var (story, comment) = await Published(site);
        using var reader = site.NewReader();
        await reader.Comments(site, story, "فردا هم می‌بارد");
        await reader.Votes(comment, "up");

        await site.Tampers(change);

        var told = await site.Read(db => db.Votes.Select(v => v.CommentId).SingleAsync());
        Assert.Contains($"a vote on comment {told} was not cast here as it stands", (await site.Check()).Said);
    }

    static async Task<(Article Story, long Comment)> Published(TestSite site)
    {
        var story = await site.PublishedArticle();
        using var sender = site.NewReader();
        var (comment, _) = await sender.Comments(site, story, "هوا خوب شد");
        await site.Publish(comment);
        return (story, comment);
    }

    static Reader Browser(TestSite site)
    {
        var reader = site.NewReader();
        reader.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
        reader.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return reader;
    }

    static Task<(int Up, int Down)> Totals(TestSite site, long comment) =>
        site.Read(async db =>
        {
            var row = await db.Comments.AsNoTracking().SingleAsync(c => c.Id == comment);
            return (row.Up, row.Down);
        });
}
