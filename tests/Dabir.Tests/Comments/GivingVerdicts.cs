using System.Net;
using Dabir.Comments;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Comments;

/// <summary>Each verdict on a comment is an address of its own.</summary>
public class GivingVerdicts
{
    [Theory]
    [InlineData("publication", CommentStatus.Published)]
    [InlineData("rejection", CommentStatus.Rejected)]
    [InlineData("spam", CommentStatus.Spam)]
    public async Task A_verdict_is_given_and_taken_back_to_review(string verdict, CommentStatus becomes)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, "چه خبر خوبی");
        using var desk = await AtTheDesk.As(site, Role.Moderator);

        (await desk.Presses(await desk.Opens("/desk/comments"), $"/comments/{id}/{verdict}", ("reason", "insult"))).IsDone();
        Assert.Equal(becomes, await Status(site, id));
        var tab = await desk.Opens($"/desk/comments?status={Dabir.Data.StoredName.Of(becomes)}");
        (await desk.Presses(tab, $"/comments/{id}/review")).IsDone();
        Assert.Equal(CommentStatus.Pending, await Status(site, id));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task An_answer_sent_twice_is_shown_once_and_a_refused_one_comes_back_in_its_own_form()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, "کی باز می‌شود؟");
        await site.Publish(id);
        using var desk = await AtTheDesk.As(site, Role.Moderator);
        var queue = await desk.Opens("/desk/comments?status=published");

        var told = await (await desk.Presses(queue, $"/comments/{id}/answer", ("answer", " "))).IsRefused("متن خالی است.");
        Assert.NotNull(told.Html.QuerySelector($"form[action$='/{id}/answer'] .wrong"));
        Assert.Null(told.Html.QuerySelector($"form[action$='/{id}/rejection'] .wrong"));
        await (await desk.Presses(queue, $"/comments/{id}/answer", ("answer", new string('ب', Comment.MaxBody + 1)))).IsRefused(
            "متن بیش از ۱۵۰۰ نویسه است."
        );
        var answers = await desk.PressesTwice(queue, $"/comments/{id}/answer", ("answer", "فردا ساعت ۹."));

        Assert.All(answers, answer => answer.IsDone());
        Assert.Equal(1, await site.Read(db => db.Comments.CountAsync(c => c.ParentId == id)));
        Assert.Contains("فردا ساعت ۹.", (await reader.Opens(story)).Words);
    }

    [Fact]
    public async Task A_rejection_without_its_reason_or_note_is_refused_with_what_was_typed()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, "سلام");
        using var desk = await AtTheDesk.As(site, Role.Moderator);
        var queue = await desk.Opens("/desk/comments");

        var page = await (await desk.Presses(queue, $"/comments/{id}/rejection", ("reason", ""), ("note", "بماند"))).IsRefused(
            "دلیل رد را برگزینید."
        );
        Assert.Equal(
            "بماند",
            page.Html.QuerySelector($"form[action$='/{id}/rejection'] input[name=note]")!.GetAttribute("value")
        );
        await (await desk.Presses(queue, $"/comments/{id}/rejection", ("reason", "other"))).IsRefused("توضیحی بنویسید");
        Assert.Equal(CommentStatus.Pending, await Status(site, id));
    }

    [Fact]
    public async Task Who_decides_on_a_comment_that_a_colleague_decided_on_meanwhile_is_told()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, "چه خبر خوبی");
        using var desk = await AtTheDesk.As(site, Role.Moderator);
        var opened = await desk.Opens("/desk/comments");
        await site.Reject(id, RejectionReason.Insult);

        var told = await (await desk.Presses(opened, $"/comments/{id}/publication")).IsRefused("همکار دیگری در این فاصله");

        Assert.Contains("غیر قابل انتشار", told.Words);
        Assert.Equal(CommentStatus.Rejected, await Status(site, id));
        var tab = await desk.Opens("/desk/comments?status=rejected");
        (await desk.Presses(tab, $"/comments/{id}/publication")).IsDone();
        Assert.Equal(CommentStatus.Published, await Status(site, id));
    }

    [Fact]
    public async Task The_number_beside_the_queue_is_not_shown_to_who_decides_in_one_section_only()
    {
        await using var site = await TestSite.Open();
        var theirs = await site.PublishedArticle("خبر ورزش", "sport");
        await site.Section("city", "شهر");
        using var reader = site.NewReader();
        await reader.Comments(site, theirs, "نظر ورزشی");
        using var everywhere = await AtTheDesk.SignIn(site);
        using var desk = await AtTheDesk.As(site, Role.Moderator, "city");

        Assert.Equal("۱", Badge(await everywhere.Opens("/desk")));
        Assert.Null(Badge(await desk.Opens("/desk")));

        static string? Badge(Page page) => page.Html.QuerySelector("nav a[href='/desk/comments'] .count")?.TextContent;
    }

    [Fact]
    public async Task The_same_answer_from_two_tabs_stands_once()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, "کی باز می‌شود؟");
        await site.Publish(id);
        using var desk = await AtTheDesk.As(site, Role.Moderator);
        var (first, second) = (
            await desk.Opens("/desk/comments?status=published"),
            await desk.Opens("/desk/comments?status=published")
        );

        foreach (var tab in new[] { first, second })
            (await desk.Presses(tab, $"/comments/{id}/answer", ("answer", "فردا ساعت ۹."))).IsDone();

        Assert.Equal(1, await site.Read(db => db.Comments.CountAsync(c => c.ParentId == id)));
    }

    [Fact]
    public async Task The_same_answer_of_two_members_stands_twice()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, "کی باز می‌شود؟");
        await site.Publish(id);
        using var editor = await AtTheDesk.SignIn(site);
        using var moderator = await AtTheDesk.As(site, Role.Moderator);

        foreach (var desk in new[] { editor, moderator })
            (
                await desk.Presses(
                    await desk.Opens("/desk/comments?status=published"),
                    $"/comments/{id}/answer",
                    ("answer", "فردا ساعت ۹.")
                )
            ).IsDone();

        Assert.Equal(2, await site.Read(db => db.Comments.CountAsync(c => c.ParentId == id)));
    }

    [Fact]
    public async Task An_answer_of_the_newsroom_is_not_taken_back_by_its_tracking_page()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, "کی باز می‌شود؟");
        await site.Publish(id);
        using var desk = await AtTheDesk.SignIn(site);
        (
            await desk.Presses(
                await desk.Opens("/desk/comments?status=published"),
                $"/comments/{id}/answer",
                ("answer", "فردا ساعت ۹.")
            )
        ).IsDone();
        var answer = await site.Read(db => db.Comments.SingleAsync(c => c.ParentId == id));

        await reader.Http.PostAsync($"{answer.TrackingPath}/withdrawal", new FormUrlEncodedContent([]));

        Assert.Equal(CommentStatus.Published, await Status(site, answer.Id));
    }

    [Fact]
    public async Task What_its_sender_took_back_stays_so_whatever_a_moderator_presses()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, tracking) = await reader.Comments(site, story, "سلام");
        await reader.Http.PostAsync($"{tracking}/withdrawal", new FormUrlEncodedContent([]));
        var verdicts = new Func<Comment, Dabir.Logbook.Outcome>[]
        {
            c => c.Publish(site.Editor, site.Now),
            c => c.Reject(site.Editor, RejectionReason.Insult, null, site.Now),
            c => c.MarkSpam(site.Editor, site.Now),
            c => c.Return(site.Editor, site.Now),
        };

        foreach (var verdict in verdicts)
        {
            var outcome = await site.Writer.Write(async db =>
                verdict(await db.Comments.Include(c => c.Article).SingleAsync(c => c.Id == id))
            );
            Assert.Equal("comments.withdrawnBySender", outcome.Reason);
        }
        Assert.Equal(CommentStatus.Withdrawn, await Status(site, id));
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_refused_and_comes_back_whole()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (id, _) = await reader.Comments(site, story, "کی باز می‌شود؟");
        await site.Publish(id);
        using var desk = await AtTheDesk.As(site, Role.Moderator);
        var queue = await desk.Opens("/desk/comments?status=published");
        var answer = new string('ب', Comment.MaxBody + 1);

        var page = await desk.Sees(desk.Presses(queue, $"/comments/{id}/answer", ("answer", answer)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(answer, page.Words);
        Assert.Equal(0, await site.Read(db => db.Comments.CountAsync(c => c.ParentId == id)));
        (await desk.Presses(queue, $"/comments/{id}/answer", ("answer", answer[1..]))).IsDone();
    }

    [Fact]
    public async Task A_comment_whose_text_nobody_knows_is_not_published()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        var id = await site.Writer.Write(async db =>
        {
            var brought = new ImportedComment(null, null, CommentStatus.Rejected, site.Now, 0, 0);
            var article = await db.Articles.SingleAsync(a => a.Id == story.Id);
            var (comment, outcome) = Comment.Import(article, brought, Dabir.Logbook.Actor.Operator, site.Now);
            db.Comments.Add(comment);
            db.Record(outcome);
            await db.SaveChangesAsync();
            return comment.Id;
        });
        using var desk = await AtTheDesk.As(site, Role.Moderator);
        var token = AtTheDesk.Filled(await desk.Opens("/desk/comments"), "/sign-out");

        using var answer = await desk.Sends($"/desk/comments/{id}/publication", token);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(CommentStatus.Rejected, await Status(site, id));
    }

    [Fact]
    public async Task A_moderator_of_one_section_decides_there_only()
    {
        await using var site = await TestSite.Open();
        var mine = await site.PublishedArticle("خبر شهر", "city");
        var theirs = await site.PublishedArticle("خبر ورزش", "sport");
        using var reader = site.NewReader();
        var (here, _) = await reader.Comments(site, mine, "نظر شهری");
        var (there, _) = await reader.Comments(site, theirs, "نظر ورزشی");
        using var desk = await AtTheDesk.As(site, Role.Moderator, "city");

        var queue = await desk.Opens("/desk/comments");
        Assert.DoesNotContain("نظر ورزشی", queue.Words);
        await (
            await desk.Sends($"/desk/comments/{there}/publication", AtTheDesk.Filled(queue, $"/{here}/publication"))
        ).IsRefused("این نظر پیدا نشد.");
        (await desk.Presses(queue, $"/{here}/publication")).IsDone();
        Assert.Equal(CommentStatus.Pending, await Status(site, there));
    }

    [Fact]
    public async Task A_long_queue_is_read_page_by_page_and_a_verdict_stays_on_its_page()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        for (var i = 0; i < 31; i++)
            await reader.Comments(site, story, $"نظر شماره {i}");
        using var desk = await AtTheDesk.SignIn(site);

        var first = await desk.Opens("/desk/comments");
        Assert.Equal(30, first.Html.QuerySelectorAll("article.card").Length);
        var next = first.Html.QuerySelectorAll("a").Single(a => a.TextContent == "بعدی").GetAttribute("href")!;
        var second = await desk.Opens(next);
        var last = Assert.Single(second.Html.QuerySelectorAll("article.card"));
        Assert.Contains("نظر شماره 30", last.TextContent);
        var decided = (await desk.Presses(second, "/publication")).IsDone();

        // Its page is empty now, so the one before it is shown.
        Assert.Equal("/desk/comments?status=", decided.Split('#')[0]);
        Assert.Equal("انتشار یافته: ۱ · در صف بررسی: ۳۰ · غیر قابل انتشار: ۰", (await reader.Opens(story)).Counters);
    }

    static Task<CommentStatus> Status(TestSite site, long id) =>
        site.Read(db => db.Comments.Where(c => c.Id == id).Select(c => c.Status).SingleAsync());
}
