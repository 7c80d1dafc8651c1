using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using Dabir.Comments;
using Dabir.Gate;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Gate;

/// <summary>What is no character of any text can be sent, and is nobody's mistake to lose a text over.</summary>
public class TakingInForms
{
    /// <summary>U+0000, a control, a noncharacter of each kind.</summary>
    const string Odd = "\0\u0001\u009F\uFFFE\uFFFF\uFDD0\U0001FFFE";

    [Fact]
    public async Task A_comment_keeps_its_words_and_loses_what_is_none()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        using var answer = await reader.Sends(story, $"پیش{Odd}پس", $"مینا{Odd}", "mina@example.org\0");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var stored = await site.Read(db => db.Comments.SingleAsync());
        Assert.Equal(("پیشپس", "مینا", "mina@example.org"), (stored.Body, stored.Name, stored.Email));
    }

    [Fact]
    public async Task An_address_with_what_is_no_character_is_nobodys()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle(tags: ["باران"], by: ["سارا نیک‌فر"]);
        using var reader = site.NewReader();
        using var desk = await AtTheDesk.SignIn(site);
        foreach (var odd in new[] { "%EF%BF%BE", "%EF%BF%BF", "%EF%B7%90", "%01", "%F0%9F%BF%BE" })
        {
            foreach (
                var path in new[]
                {
                    "/tag/باران",
                    "/author/سارا-نیک-فر",
                    $"/news/{story.Code}/x",
                    "/city",
                    "/city/x",
                    "/x/1",
                    "/",
                }
            )
                Assert.Equal((path, HttpStatusCode.NotFound), (path, (await reader.Get(path + odd)).StatusCode));
            foreach (var path in new[] { "/desk/boxes/lead", "/desk/articles/1", "/desk/x" })
                Assert.Equal((path, HttpStatusCode.NotFound), (path, (await desk.Get(path + odd)).StatusCode));
        }
    }

    [Fact]
    public async Task An_article_loses_it_from_every_field()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        (
            await desk.Presses(
                await desk.Opens(story),
                "/text",
                ("Headline", $"باران{Odd}"),
                ("Body", $"متن{Odd}"),
                ("Note", $"با{Odd}هم")
            )
        ).IsDone();
        (
            await desk.Presses(
                await desk.Opens(story),
                "/surroundings",
                ("Tags", $"آب{Odd}"),
                ("Bylines", $"مینا{Odd} رستگار | خبرنگار"),
                ("Dateline", $"شیراز{Odd}")
            )
        ).IsDone();

        var saved = await site.Read(db =>
            db.Articles.Include(a => a.Tagged)
                    .ThenInclude(t => t.Tag)
                .Include(a => a.Bylines)
                    .ThenInclude(b => b.Person)
                .SingleAsync()
        );
        Assert.Equal(
            ("باران", "<p>متن</p>", "باهم", "شیراز"),
            (saved.Headline, saved.BodyHtml, saved.EditorialNote, saved.Dateline)
        );
        Assert.Equal(("آب", "مینا رستگار"), (saved.Tagged[0].Tag.Name, saved.Bylines[0].Person.Name));
    }

    [Fact]
    public async Task A_form_that_is_not_in_parts_loses_nothing_typed_either()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (comment, _) = await reader.Comments(site, story, "سلام");
        await site.Publish(comment);
        using var desk = await AtTheDesk.SignIn(site);

        (await Posts(desk, "/desk/sections", "/desk/sections", ("Name", $"ورزش{Odd}"), ("Slug", "sport"))).IsDone();
        (
            await Posts(
                desk,
                "/desk/staff",
                "/desk/staff",
                ("Name", $"مینا{Odd}"),
                ("Email", "mina@example.org"),
                ("Password", "صبح‌به‌خیر نیلوفرشهر")
            )
        ).IsDone();
        await (await Posts(desk, "/desk/boxes/lead", "/items", ("Find", $"مه{Odd}"))).IsRefused("پیدا نشد");
        (
            await Posts(desk, "/desk/comments?status=published", $"/desk/comments/{comment}/answer", ("answer", $"درود{Odd}"))
        ).IsDone();

        Assert.Contains("ورزش", await site.Read(db => db.Sections.Select(s => s.Name).ToListAsync()));
        Assert.Contains("مینا", await site.Read(db => db.Users.Select(s => s.Name).ToListAsync()));
        Assert.Contains("درود", await site.Read(db => db.Comments.Select(c => c.Body).ToListAsync()));
    }

    [Fact]
    public async Task A_question_and_a_sign_in_with_it_are_answered()
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle();
        using var stranger = AtTheDesk.Stranger(site);

        var odd = await stranger.SignsIn(await stranger.Opens("/sign-in"), $"narges@example.org{Odd}", site.EditorPassword);

        Assert.Equal("/desk", odd.Headers.Location?.OriginalString);
        foreach (var mark in new[] { "%EF%BF%BE", "%00", "%01", "%EF%B7%90" })
            Assert.Contains("باران", (await stranger.Opens($"/desk/articles?q=باران{mark}")).Words);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("application/x-www-form-urlencoded; charset=iso-8859-1")]
    [InlineData("multipart/form-data; charset=utf-7; boundary=x")]
    public async Task Whatever_alphabet_a_program_names_fields_are_read_as_browsers_send_them(string type)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (action, fields) = await reader.Fills(story, "سلام");
        var part = string.Concat(
            fields.Select(f =>
                $"--x\r\nContent-Disposition: form-data; name=\"{f.Key}\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n{f.Value}\r\n"
            )
        );
        var body = type.StartsWith("multipart", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes($"{part}--x--\r\n")
            : await new FormUrlEncodedContent(fields).ReadAsByteArrayAsync();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

        using var answer = await reader.Http.PostAsync(action, content);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("سلام", await site.Read(db => db.Comments.Select(c => c.Body).SingleAsync()));
    }

    [Fact]
    public async Task A_very_long_comment_comes_back_with_its_text_and_an_endless_one_is_not_read()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var text = new string('ب', 100_000);

        var page = await Page.Of(await reader.Sends(story, text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("نظر شما بیش از", page.Words);
        Assert.Equal(text, page.Html.QuerySelector("textarea")!.TextContent.Trim());
        var (action, fields) = await reader.Fills(story, text + text);
        using var asking = AskingFirst.At(site);
        using var endless = await asking.PostAsync(action, new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, endless.StatusCode);
        Assert.Contains("بیش از اندازه بزرگ است", (await Page.Of(endless)).Words);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_flood_of_long_forms_holds_only_so_many_and_ordinary_ones_pass(bool sayHowLong)
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using var end = new Latch();
        var (action, fields) = await reader.Fills(story, new string('ب', 50_000));
        List<Task<HttpResponseMessage>> slow = [];

        // One more as long as a long form still passes.
        await Until.So(async () =>
        {
            using var answer = await reader.Http.PostAsync(action, new FormUrlEncodedContent(fields));
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                return true;
            slow.Add(reader.Http.PostAsync(action, new Dripping(fields, end.Opened, sayHowLong)));
            return slow.Count > 40;
        });

        Assert.Equal(HttpStatusCode.SeeOther, (await reader.Sends(story, "سلام")).StatusCode);
        end.Open();
        Assert.Equal(16, (await Task.WhenAll(slow)).Count(a => a.StatusCode == HttpStatusCode.UnprocessableEntity));
        // Who was answered leaves the place to the next.
        await Until.So(async () =>
        {
            using var next = await reader.Http.PostAsync(action, new FormUrlEncodedContent(fields));
            return next.StatusCode == HttpStatusCode.UnprocessableEntity;
        });
    }

    [Fact]
    public async Task A_flood_of_long_texts_after_their_sessions_end_holds_only_so_many_too()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Body", new string('ب', 50_000)));
        var address = $"/desk/articles/{story.Code}/text";
        site.Clock.Advance(TimeSpan.FromHours(13));
        using var end = new Latch();
        List<Task<HttpResponseMessage>> slow = [];

        await Until.So(async () =>
        {
            using var answer = await desk.Http.PostAsync(address, new FormUrlEncodedContent(fields));
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                Assert.NotNull(answer.Headers.RetryAfter);
                return true;
            }
            slow.Add(desk.Http.PostAsync(address, new Dripping(fields, end.Opened)));
            return slow.Count > 40;
        });

        fields["Body"] = "سلام";
        Assert.Contains("نگه داشته شده", (await desk.Sees(desk.Sends(address, fields))).Words);
        end.Open();
        Assert.Equal(16, (await Task.WhenAll(slow)).Count(a => a.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_flood_of_readers_takes_no_place_of_who_has_signed_in_before()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var text = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Body", new string('ب', 50_000)));
        site.Clock.Advance(TimeSpan.FromHours(13));
        using var reader = site.NewReader();
        using var end = new Latch();
        var (action, fields) = await reader.Fills(story, new string('ب', 50_000));
        List<Task<HttpResponseMessage>> slow = [];
        await Until.So(async () =>
        {
            slow.Add(reader.Http.PostAsync(action, new Dripping(fields, end.Opened)));
            using var answer = await reader.Http.PostAsync(action, new FormUrlEncodedContent(fields));
            return answer.StatusCode == HttpStatusCode.ServiceUnavailable;
        });

        Assert.Contains("نگه داشته شده", (await desk.Sees(desk.Sends($"/desk/articles/{story.Code}/text", text))).Words);

        end.Open();
        await Task.WhenAll(slow);
    }

    [Fact]
    public async Task A_long_text_that_comes_in_pieces_from_who_carries_no_mark_of_ours_is_not_read()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var stranger = site.NewReader();
        using var end = new Latch();
        end.Open();
        var page = await desk.Opens(story);
        async Task<HttpResponseMessage> Sends(int letters) =>
            await stranger.Http.PostAsync(
                $"/desk/articles/{story.Code}/text",
                new Dripping(AtTheDesk.Filled(page, "/text", ("Body", new string('ب', letters))), end.Opened, saysHowLong: false)
            );

        using (var longer = await Sends(12_000))
            Assert.StartsWith("/sign-in", longer.Headers.Location?.OriginalString);

        Assert.Contains("نگه داشته شده", (await Page.Of(await Sends(100))).Words);
    }

    [Theory]
    [InlineData(32, HttpStatusCode.SeeOther)]
    [InlineData(33, HttpStatusCode.BadRequest)]
    public async Task A_comment_of_more_fields_than_any_of_ours_is_400(int fields, HttpStatusCode status)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        using var answer = await reader.Sends(
            story,
            "سلام",
            change: f =>
            {
                while (f.Count < fields)
                    f[$"more{f.Count}"] = "";
            }
        );

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_of_the_desk_has_its_bounds_too()
    {
        Assert.Equal(1024, (await Reads(string.Concat(Enumerable.Repeat("a=&", 1024)))).Single().Value.Count);
        await Assert.ThrowsAsync<InvalidDataException>(() => Reads(string.Concat(Enumerable.Repeat("a=&", 1025))));
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            Reads(string.Concat(Enumerable.Range(0, 1025).Select(n => $"{n}=&")))
        );
        Assert.Single(await Reads($"{new string('n', 2048)}=x"));
        await Assert.ThrowsAsync<InvalidDataException>(() => Reads($"{new string('n', 2049)}=x"));
        Assert.Single(await Reads($"a={new string('x', (8 << 20) - 2)}"));
        var tooLong = await Assert.ThrowsAsync<BadHttpRequestException>(() => Reads($"a={new string('x', (8 << 20) - 1)}"));
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, tooLong.StatusCode);
        var pictures = string.Concat(Enumerable.Repeat(Picture, 1025)) + "--x--\r\n";
        await Assert.ThrowsAsync<InvalidDataException>(() => Reads(pictures, "multipart/form-data; boundary=x"));
    }

    [Theory]
    [InlineData(true, 7)]
    [InlineData(false, 0)]
    public async Task A_picture_of_somebody_who_has_not_signed_in_is_kept_nowhere(bool hasSignedIn, long bytes)
    {
        var form = await Reads($"{Picture}--x--\r\n", "multipart/form-data; boundary=x", hasSignedIn);

        Assert.Equal(bytes, Assert.Single(form.Files).Length);
    }

    [Fact]
    public async Task So_does_the_name_of_a_field() =>
        Assert.Equal("باران", (await Reads("Head%EF%BF%BEline=باران"))["Headline"]);

    [Theory]
    [InlineData("filename=\"a\uFFFEb.jpg\"")]
    [InlineData("filename=\"x.jpg\"; filename*=UTF-8''a%EF%BF%BEb.jpg")]
    public async Task So_does_the_name_of_a_file(string said)
    {
        var sent = Picture.Replace("filename=\"a.jpg\"", said);

        var form = await Reads($"{sent}--x--\r\n", "multipart/form-data; boundary=x", hasSignedIn: true);

        Assert.Equal("ab.jpg", Assert.Single(form.Files).FileName);
    }

    const string Picture = "--x\r\nContent-Disposition: form-data; name=\"Picture\"; filename=\"a.jpg\"\r\n\r\npicture\r\n";

    static Task<IFormCollection> Reads(string body, string type = "application/x-www-form-urlencoded", bool hasSignedIn = false)
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = type;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (hasSignedIn)
            http.User = new ClaimsPrincipal(new ClaimsIdentity("cookie"));
        return new IncomingForm(http).ReadFormAsync(TestContext.Current.CancellationToken);
    }

    static async Task<HttpResponseMessage> Posts(
        AtTheDesk desk,
        string page,
        string address,
        params (string Field, string Value)[] typed
    )
    {
        var opened = await desk.Opens(page);
        var target = opened.Html.QuerySelector($"form[action$='{address}']")!.GetAttribute("action")!;
        return await desk.Http.PostAsync(target, new FormUrlEncodedContent(AtTheDesk.Filled(opened, address, typed)));
    }
}
