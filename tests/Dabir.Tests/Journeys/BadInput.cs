using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dabir.Comments;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Journeys;

/// <summary>What a reader, a careless program or an attacker may send to the comment form.</summary>
public class BadInput
{
    [Theory]
    [InlineData("", "", "نظر خالی است.")]
    [InlineData("   \n ", "", "نظر خالی است.")]
    [InlineData("\u200c\u200f", "", "نظر خالی است.")]
    [InlineData("خوب است", "\u202Eمدیر", "این نام را نمی‌توان به کار برد")]
    [InlineData("خوب است", "\u200B\u2060", "این نام حرفی ندارد")]
    public async Task A_refused_form_says_why_beside_the_field_and_keeps_everything_typed(
        string body,
        string name,
        string message
    )
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        var page = await Page.Of(await reader.Sends(story, body, name, "mina@example.org"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.Words);
        Assert.Equal("mina@example.org", page.Html.QuerySelector("input[name=email]")!.GetAttribute("value"));
        Assert.Equal(name, page.Html.QuerySelector("input[name=name]")!.GetAttribute("value"));
        Assert.Equal(0, await site.Read(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_never_cut()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var text = new string('ب', Comment.MaxBody + 1);

        var page = await Page.Of(await reader.Sends(story, text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("نظر شما بیش از ۱٬۵۰۰ نویسه است.", page.Words);
        Assert.Equal(text, page.Html.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.SeeOther, (await reader.Sends(story, text[1..])).StatusCode);
        Assert.Equal(Comment.MaxBody, await site.Read(db => db.Comments.Select(c => c.Body.Length).SingleAsync()));
    }

    [Fact]
    public async Task A_forged_old_or_missing_stamp_is_refused_with_a_fresh_form()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        string[] stamps = ["", "20261123-00000000000000000000000000000000", "x"];
        foreach (var stamp in stamps)
        {
            var page = await Page.Of(await reader.Sends(story, "سلام", change: f => f["stamp"] = stamp));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("نوشته شما نگه داشته شد", page.Words);
        }
        var old = (await reader.Opens(story)).Html.QuerySelector("input[name=stamp]")!.GetAttribute("value")!;
        site.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await reader.Sends(story, "سلام", change: f => f["stamp"] = old)).StatusCode
        );
    }

    [Fact]
    public async Task A_closed_article_and_an_unknown_parent_are_refused_in_words()
    {
        await using var site = await TestSite.Open();
        var open = await site.PublishedArticle();
        var closed = await site.PublishedArticle("گفت‌وگوی بسته", commentsOpen: false);
        using var reader = site.NewReader();

        var page = await Page.Of(await reader.Sends(open, "سلام", change: f => f["parent"] = "987654"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("نظری که به آن پاسخ می‌دهید دیگر منتشر نیست.", page.Words);

        Assert.Contains("نظردهی این خبر بسته شده است.", (await reader.Opens(closed)).Words);
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["body"] = "سلام" });
        page = await Page.Of(await reader.Http.PostAsync($"/news/{closed.Code}/comments", form));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public async Task Malformed_requests_are_400_and_never_500()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var path = $"/news/{story.Code}/comments";
        HttpContent[] bodies =
        [
            new StringContent("{}", Encoding.UTF8, "application/json"),
            new StringContent("no boundary", Encoding.UTF8, new MediaTypeHeaderValue("multipart/form-data")),
            Multipart("--x\r\nbroken"),
            new ByteArrayContent([0xff, 0xfe, 0x00]),
        ];
        foreach (var body in bodies)
            Assert.Equal(HttpStatusCode.BadRequest, (await reader.Http.PostAsync(path, body)).StatusCode);
        // Asked before the body is sent: it is refused by its length, and a client that goes on writing meets a closed line.
        using var tooLong = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Headers = { ExpectContinue = true },
            Content = new FormUrlEncodedContent([new("body", new string('x', 1_200_000))]),
        };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await reader.Http.SendAsync(tooLong)).StatusCode);
        string[] odd =
        [
            "/news/99999999999999999999/x",
            "/news/-1/x",
            "/x/%00",
            "/tag/%ff",
            "/comments/zzz",
            "/news/1/x?cpage=-4",
        ];
        foreach (var address in odd)
            Assert.InRange((int)(await reader.Get(address)).StatusCode, 400, 499);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await reader.Get("/city?page=99999999999")).StatusCode);
    }

    [Fact]
    public async Task A_post_from_another_site_is_refused()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        foreach (
            var (header, value) in new[]
            {
                ("Sec-Fetch-Site", "cross-site"),
                ("Sec-Fetch-Site", "same-site"),
                ("Origin", "https://evil.example"),
                ("Origin", "null"),
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/news/{story.Code}/comments")
            {
                Content = new FormUrlEncodedContent([new("body", "x")]),
            };
            request.Headers.Add(header, value);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.Http.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task The_twenty_first_comment_of_a_network_waits_and_its_text_is_kept()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.SeeOther, (await reader.Sends(story, $"نظر {i}")).StatusCode);

        var page = await Page.Of(await reader.Sends(story, "یکی دیگر"));

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("۱۰ دقیقه دیگر تلاش کنید", page.Words);
        Assert.Contains("یکی دیگر", page.Html.QuerySelector("textarea")!.TextContent);
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.SeeOther, (await reader.Sends(story, "یکی دیگر")).StatusCode);
    }

    [Fact]
    public async Task The_same_text_twice_and_a_filled_trap_are_caught()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        await reader.Sends(story, "چه باران خوبی");
        Assert.Contains("این نظر پیش‌تر فرستاده شده است.", (await Page.Of(await reader.Sends(story, "چه  باران خوبی!"))).Words);

        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await reader.Sends(story, "هرزنامه", change: f => f["website"] = "https://x.example")).StatusCode
        );
        Assert.Equal("انتشار یافته: ۰ · در صف بررسی: ۱ · غیر قابل انتشار: ۰", (await reader.Opens(story)).Counters);
    }

    [Fact]
    public async Task Two_comments_of_nothing_but_pictures_are_the_same_only_when_they_are()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        Assert.Equal(HttpStatusCode.SeeOther, (await reader.Sends(story, "👏👏")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await reader.Sends(story, "🌹")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reader.Sends(story, " 🌹 ")).StatusCode);
    }

    [Fact]
    public async Task A_form_without_a_length_is_read_no_further_than_one_with_it()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/news/{story.Code}/comments")
        {
            Content = Multipart(new string('x', 1_200_000)),
        };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await reader.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Hostile_texts_are_shown_as_text_and_nothing_else()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        List<string> texts =
        [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "{{7*7}} {{{raw}}}",
            "\"><svg onload=1>",
            "]]></textarea><script>",
        ];
        if (Shared.File("data/security/comment_bodies.jsonl") is { } file)
            texts.AddRange(
                File.ReadLines(file)
                    .Select(l => JsonDocument.Parse(l).RootElement)
                    .SelectMany(Texts)
                    .Where(t => t.Length is > 0 and <= Comment.MaxBody)
            );
        List<(long, string)> sent = [];
        foreach (var text in texts.Distinct().Take(80))
        {
            using var answer = await reader.Sends(story, text, name: text.Length <= Comment.MaxName ? text : null);
            // All of it is text, taken in or refused in words.
            Assert.True(answer.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.UnprocessableEntity, text);
            if (answer.StatusCode != HttpStatusCode.SeeOther)
                continue;
            var tracking = await reader.Opens(answer.Headers.Location!.ToString());
            Assert.Empty(Foreign(tracking));
        }
        foreach (
            var id in await site.Read(db =>
                db.Comments.Where(c => c.Status != CommentStatus.Spam).Select(c => c.Id).ToListAsync()
            )
        )
            await site.Publish(id);
        var page = await reader.Opens(story);
        Assert.Empty(Foreign(page));
        Assert.Contains("<script>alert(1)</script>", page.Html.QuerySelector(".comments")!.TextContent);
    }

    // Elements and attributes that only a hostile text could have brought.
    static IEnumerable<string> Foreign(Page page) =>
        page
            .Html.QuerySelectorAll("*")
            .Where(e =>
                e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                || (e.LocalName == "script" && e.GetAttribute("src") is null && e.GetAttribute("type") != "application/ld+json")
                || e.LocalName is "iframe" or "object" or "embed" or "svg" or "base"
                || (e.GetAttribute("href") ?? "").TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            )
            .Select(e => e.OuterHtml);

    static IEnumerable<string> Texts(JsonElement row) =>
        row.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()!);

    static MultipartContent Multipart(string raw)
    {
        var content = new MultipartContent("form-data", "x") { new StringContent(raw) };
        return content;
    }
}
