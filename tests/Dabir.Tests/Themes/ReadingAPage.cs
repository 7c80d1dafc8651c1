using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dabir.Tests.Themes.Newsroom;

namespace Dabir.Tests.Themes;

public class ReadingAPage
{
    public static TheoryData<string> Files => [.. Samples.All.Select(sample => sample.File)];

    [Fact]
    public void The_three_counters_stand_in_one_line_of_text() =>
        Assert.Equal(
            "انتشار یافته: ۳ · در صف بررسی: ۰ · غیر قابل انتشار: ۴",
            Open("article").QuerySelector("#comments .counters")!.TextContent
        );

    [Fact]
    public void The_facts_of_a_story_are_labelled_and_carry_machine_times()
    {
        var facts = Open("article").QuerySelector(".facts")!;

        Assert.Contains("کد خبر: ۱۴۰۵۰۹۰۲۰۰۱۷", facts.TextContent);
        Assert.Contains("تاریخ انتشار: دوشنبه ۲ آذر ۱۴۰۵ - ۰۵:۰۹", facts.TextContent);
        Assert.Contains("به‌روزرسانی: دوشنبه ۲ آذر ۱۴۰۵ - ۱۱:۴۰", facts.TextContent);
        Assert.Contains("سرویس: شهر · نوع: گزارش", facts.TextContent);
        Assert.Contains("۳ نظر", facts.TextContent);
        Assert.Equal("2026-11-23T05:09:00+03:30", facts.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public void A_story_reads_path_facts_kicker_headline_deck_lead_picture_credits_body()
    {
        string[] order =
        [
            "nav.path",
            ".facts",
            ".kicker",
            "h1",
            ".deck",
            ".lead",
            "figure.main-picture",
            ".credits",
            ".body",
            ".corrections",
            ".tools",
            ".tags",
        ];
        var article = Open("article").QuerySelector("main > article")!;

        var all = article.QuerySelectorAll("*").ToList();
        var places = order.Select(part => all.IndexOf(article.QuerySelector(part)!)).ToArray();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal("عکس: آرش نوری / روزنامه شهر", article.QuerySelector("figcaption .credit")!.TextContent);
        Assert.Equal("high", article.QuerySelector("figure.main-picture img")!.GetAttribute("fetchpriority"));
    }

    [Fact]
    public void What_a_story_does_not_have_is_not_drawn()
    {
        var page = Open("article-bare");

        Assert.Empty(
            page.QuerySelectorAll("main .kicker, .deck, .lead, figure, .tags, .related, .corrections, .short-link, aside .box")
        );
        Assert.DoesNotContain("به‌روزرسانی", page.QuerySelector(".facts")!.TextContent);
    }

    [Fact]
    public void A_comment_can_be_voted_answered_and_reported_without_script()
    {
        var comment = Open("article").GetElementById("c-41")!;

        var votes = (IHtmlFormElement)comment.QuerySelector("form.votes")!;
        Assert.Equal(("post", "/comments/41/votes"), (votes.Method, votes.GetAttribute("action")));
        Assert.Equal(
            [("up", "موافق ۲"), ("down", "مخالف ۱")],
            votes
                .QuerySelectorAll("button[name=value]")
                .Select(button => (button.GetAttribute("value")!, button.TextContent.Trim()))
        );
        Assert.Equal("?reply=41#comment-form", comment.QuerySelector(":scope > footer a.reply")!.GetAttribute("href"));
        Assert.Equal("/comments/41/reports", comment.QuerySelector(":scope > footer .report form")!.GetAttribute("action"));
        Assert.NotNull(comment.QuerySelector(":scope > footer select[name=reason] option[value=insult]"));
    }

    [Fact]
    public void Answers_stand_inside_their_comment_and_name_whom_they_answer()
    {
        var answers = Open("article").QuerySelectorAll("#c-41 > .replies > article");

        Assert.Equal(["c-43", "c-44"], answers.Select(answer => answer.Id));
        Assert.Equal("پاسخ تحریریه", answers[0].QuerySelector("header .badge")!.TextContent);
        Assert.Equal("در پاسخ به کتابخانه مرکزی", answers[1].QuerySelector("a.reply-to")!.TextContent);
        Assert.Equal("ناشناس", answers[1].QuerySelector("h3")!.TextContent);
    }

    [Fact]
    public void Line_breaks_of_a_comment_are_kept_as_they_were_typed() =>
        Assert.Equal(Samples.Article.Comments.Items[0].Body, Open("article").QuerySelector("#c-41 > .said")!.TextContent);

    [Fact]
    public void A_refused_form_keeps_what_was_typed_and_ties_each_error_to_its_field()
    {
        var form = (IHtmlFormElement)Open("article-refused").QuerySelector("#comment-form form")!;
        var typed = Samples.Refused.Comments.Form!;

        Assert.Equal(typed.Name, ((IHtmlInputElement)form.QuerySelector("[name=name]")!).Value);
        Assert.Equal(typed.Email, ((IHtmlInputElement)form.QuerySelector("[name=email]")!).Value);
        Assert.Equal(typed.Body, ((IHtmlTextAreaElement)form.QuerySelector("[name=body]")!).Value);
        Assert.Equal("41", ((IHtmlInputElement)form.QuerySelector("[name=parent]")!).Value);
        Assert.Equal("comment-email-error", form.QuerySelector("[name=email]")!.GetAttribute("aria-describedby"));
        Assert.Contains("comment-body-error", form.QuerySelector("[name=body]")!.GetAttribute("aria-describedby"));
        Assert.NotNull(form.ParentElement!.QuerySelector(".errors[role=alert][autofocus]"));
    }

    [Fact]
    public void Closed_comments_still_show_the_counters_and_what_was_published()
    {
        var comments = Open("article-bare").GetElementById("comments")!;

        Assert.NotNull(comments.QuerySelector(".counters"));
        Assert.NotNull(comments.QuerySelector("#c-50"));
        Assert.Null(comments.QuerySelector("#comment-form"));
        Assert.Contains("نظردهی این خبر بسته شده است.", comments.TextContent);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Headings_go_down_one_step_at_a_time(string file)
    {
        var levels = Open(file).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName[1] - '0').ToArray();

        Assert.DoesNotContain(levels.Zip(levels.Skip(1)), pair => pair.Second > pair.First + 1);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Ids_are_unique_and_every_reference_to_one_finds_it(string file)
    {
        var page = Open(file);
        var ids = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToArray();

        Assert.Equal(ids.Distinct(), ids);
        var references = page.All.SelectMany(element =>
            new[] { "aria-labelledby", "aria-describedby", "for" }.SelectMany(name =>
                (element.GetAttribute(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            )
        );
        Assert.All(references, reference => Assert.Contains(reference, ids));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Readers_see_Persian_digits_and_machines_see_ASCII(string file)
    {
        var page = Open(file);
        foreach (var machine in page.QuerySelectorAll("script, style, head, [dir=ltr], .number").ToArray())
            machine.Remove();

        Assert.DoesNotContain(page.Body!.TextContent, char.IsAsciiDigit);
        Assert.All(Open(file).QuerySelectorAll("time"), time => Assert.True(time.GetAttribute("datetime")!.All(char.IsAscii)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_fetched_from_another_host(string file)
    {
        var addresses = Open(file)
            .QuerySelectorAll(
                "script[src], img, source, link[rel=stylesheet], link[rel=preload], link[rel=icon], iframe, video, audio"
            );

        Assert.All(
            addresses
                .SelectMany(element =>
                    new[] { element.GetAttribute("src"), element.GetAttribute("href"), element.GetAttribute("srcset") }
                )
                .OfType<string>(),
            address => Assert.StartsWith("/", address)
        );
    }

    static IHtmlDocument Open(string file) => new HtmlParser().ParseDocument(RenderingAPage.Render(file));
}
