using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dabir.Articles.Reader;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Journeys;

/// <summary>Staff, from the sign-in form to the public page.</summary>
public class WorkingAtTheDesk
{
    [Fact]
    public async Task An_editor_signs_in_writes_publishes_and_kills_an_article()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = site.NewReader();
        await SignIn(desk, "narges@example.org", site.EditorPassword);

        var form = await desk.Opens("/desk/articles/new");
        var saved = await Press(
            desk,
            form,
            "publish",
            f =>
                f.With("Headline", "باغ انار باز شد")
                    .With("Lead", "از امروز.")
                    .With("Body", "## ساعت\n\nهر روز ۹ تا ۱۷\n\n- رایگان")
                    .With("Tags", "باغ، انار")
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var address = saved.Headers.Location!.OriginalString;

        using var reader = site.NewReader();
        var front = await reader.Opens("/");
        Assert.Contains("باغ انار باز شد", front.Words);
        var link = front.Html.QuerySelectorAll("a").First(a => a.TextContent.Contains("باغ انار")).GetAttribute("href")!;
        Assert.Contains("<h2>ساعت</h2>", (await reader.Opens(link)).Text);

        var without = await Page.Of(await Press(desk, await desk.Opens(address), "kill", f => f));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("دلیل را بنویسید.", without.Words);
        await Press(desk, await desk.Opens(address), "kill", f => f.With("Reason", "به درخواست باغ"));
        Assert.Equal(HttpStatusCode.Gone, (await reader.Get(link)).StatusCode);
        Assert.Contains("به درخواست باغ", (await desk.Opens(address)).Words);
    }

    [Fact]
    public async Task A_form_with_mistakes_comes_back_whole_and_a_second_editor_is_told_of_the_first()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = site.NewReader();
        await SignIn(desk, "narges@example.org", site.EditorPassword);
        var path = $"/desk/articles/{story.Code}";

        var page = await Page.Of(
            await Press(
                desk,
                await desk.Opens(path),
                "save",
                f => f.With("Headline", new string('ت', 201)).With("SourceUrl", "javascript:x")
            )
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("بیش از ۲۰۰ نویسه است", page.Words);
        Assert.Contains(new string('ت', 201), page.Html.QuerySelector("#Headline")!.TextContent);

        var mine = await desk.Opens(path);
        await Press(desk, await desk.Opens(path), "save", f => f.With("Headline", "نوشته نخست"));
        page = await Page.Of(await Press(desk, mine, "save", f => f.With("Headline", "نوشته دوم")));
        Assert.Contains("در این میان این خبر را تغییر داد", page.Words);
        Assert.Contains("نوشته دوم", page.Html.QuerySelector("#Headline")!.TextContent);
    }

    [Fact]
    public async Task A_moderator_decides_in_the_queue_and_the_page_follows()
    {
        await using var site = await TestSite.Open();
        await site.Hire("nazer@example.org", "شیرین آرام", Role.Moderator);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (good, _) = await reader.Comments(site, story, "چه خبر خوبی", name: "مینا");
        var (bad, tracking) = await reader.Comments(site, story, "کانال ما را ببینید");
        using var desk = site.NewReader();
        await SignIn(desk, "nazer@example.org", site.EditorPassword);

        Assert.Contains("چه خبر خوبی", (await desk.Opens("/desk/comments")).Words);
        await Decides(desk, good, "publish");
        await Decides(desk, bad, "reject", ("reason", "advert"), ("note", "تبلیغ است."));

        var page = await reader.Opens(story);
        Assert.Equal("انتشار یافته: ۱ · در صف بررسی: ۰ · غیر قابل انتشار: ۱", page.Counters);
        Assert.NotNull(page.Comment(good));
        Assert.Contains("تبلیغ است.", (await reader.Opens(tracking)).Words);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Get("/desk/articles")).StatusCode);
        Assert.Contains("/desk/denied", (await desk.Get("/desk/staff")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_long_queue_is_read_page_by_page_and_a_verdict_stays_on_its_page()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        for (var i = 0; i < 31; i++)
            await reader.Comments(site, story, $"نظر شماره {i}");
        using var desk = site.NewReader();
        await SignIn(desk, "narges@example.org", site.EditorPassword);

        var first = await desk.Opens("/desk/comments");
        Assert.Equal(30, first.Html.QuerySelectorAll("article.card").Length);
        var next = first.Html.QuerySelectorAll("a").Single(a => a.TextContent == "بعدی").GetAttribute("href")!;
        var second = await desk.Opens(next);
        var last = Assert.Single(second.Html.QuerySelectorAll("article.card"));
        Assert.Contains("نظر شماره 30", last.TextContent);
        var fields = Fields(last.QuerySelector<IHtmlFormElement>("form")!).With("verdict", "publish");
        using var decided = await desk.Http.PostAsync("/desk/comments", new FormUrlEncodedContent(fields));

        // Its page is empty now, so the one before it is shown.
        Assert.Equal("/desk/comments?status=", decided.Headers.Location!.OriginalString.Split('#')[0]);
        Assert.Equal("انتشار یافته: ۱ · در صف بررسی: ۳۰ · غیر قابل انتشار: ۰", (await reader.Opens(story)).Counters);
    }

    [Fact]
    public async Task An_article_is_found_at_the_desk_whatever_keyboard_the_words_were_typed_on()
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle("کتابخانه‌ی شهر باز شد");
        await site.PublishedArticle("مسابقه دوچرخه‌سواری");
        using var desk = site.NewReader();
        await SignIn(desk, "narges@example.org", site.EditorPassword);

        var found = (await desk.Opens($"/desk/articles?q={Uri.EscapeDataString("كتابخانه")}")).Words;

        Assert.Contains("کتابخانه‌ی شهر باز شد", found);
        Assert.DoesNotContain("مسابقه دوچرخه‌سواری", found);
    }

    [Fact]
    public async Task A_stranger_gets_no_further_than_the_door()
    {
        await using var site = await TestSite.Open();
        using var stranger = site.NewReader();
        foreach (
            var path in new[]
            {
                "/desk",
                "/desk/articles",
                "/desk/articles/new",
                "/desk/comments",
                "/desk/boxes",
                "/desk/staff",
                "/desk/logbook",
                "/desk/sections",
            }
        )
            Assert.StartsWith("/sign-in", (await stranger.Get(path)).Headers.Location!.PathAndQuery);
        var form = await stranger.Opens("/sign-in?returnUrl=//evil.example");
        foreach (
            var (email, password) in new[] { ("narges@example.org", "wrong password"), ("nobody@example.org", "wrong password") }
        )
        {
            var page = await Page.Of(await SendSignIn(stranger, form, email, password));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("ایمیل یا گذرواژه درست نیست.", page.Words);
        }
        var inside = await SendSignIn(stranger, form, "narges@example.org", site.EditorPassword);
        Assert.Equal("/desk", inside.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_setup_link_opens_once()
    {
        await using var site = await TestSite.Open();
        Assert.Null(await SetupLinks.MakeIfNobody(site.Writer, site.Now));
        using var stranger = site.NewReader();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/setup/0123456789abcdef0123456789abcdef01234567")).StatusCode);
    }

    [Fact]
    public async Task A_desk_editor_sees_and_decides_only_in_the_sections_held()
    {
        await using var site = await TestSite.Open();
        var mine = await site.PublishedArticle("خبر شهر", "city");
        var theirs = await site.PublishedArticle("خبر ورزش", "sport");
        await site.Hire("dabir@example.org", "پویا راستین", Role.DeskEditor, "city");
        using var desk = site.NewReader();
        await SignIn(desk, "dabir@example.org", site.EditorPassword);

        var list = (await desk.Opens("/desk/articles")).Words;
        Assert.Contains("خبر شهر", list);
        Assert.DoesNotContain("خبر ورزش", list);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get($"/desk/articles/{mine.Code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"/desk/articles/{theirs.Code}")).StatusCode);
        var member = await site.Read(db => db.Users.Include(m => m.Sections).SingleAsync(m => m.Email == "dabir@example.org"));
        Assert.False(mine.Allows(Dabir.Articles.ArticleAction.Publish, member));
        Assert.True(mine.Allows(Dabir.Articles.ArticleAction.Unpublish, member));
        Assert.False(theirs.Allows(Dabir.Articles.ArticleAction.Unpublish, member));
    }

    static async Task SignIn(Reader desk, string email, string password)
    {
        var answer = await SendSignIn(desk, await desk.Opens("/sign-in"), email, password);
        Assert.Equal("/desk", answer.Headers.Location?.OriginalString);
    }

    static Task<HttpResponseMessage> SendSignIn(Reader desk, Page form, string email, string password) =>
        desk.Http.PostAsync(
            "/sign-in",
            new FormUrlEncodedContent(
                Fields(form.Html.QuerySelector<IHtmlFormElement>("main form")!).With("Email", email).With("Password", password)
            )
        );

    static Task<HttpResponseMessage> Press(
        Reader desk,
        Page page,
        string button,
        Func<Dictionary<string, string>, Dictionary<string, string>> change
    )
    {
        var form = page.Html.QuerySelector<IHtmlFormElement>("form[enctype]")!;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in change(Fields(form)).With("Do", button))
            content.Add(new StringContent(value), name);
        return desk.Http.PostAsync(page.Response.RequestMessage!.RequestUri!.AbsolutePath, content);
    }

    static async Task Decides(Reader desk, long comment, string verdict, params (string, string)[] more)
    {
        var page = await desk.Opens("/desk/comments");
        var fields = Fields(page.Html.GetElementById($"comment-{comment}")!.QuerySelector<IHtmlFormElement>("form")!)
            .With("verdict", verdict);
        foreach (var (name, value) in more)
            fields[name] = value;
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await desk.Http.PostAsync("/desk/comments", new FormUrlEncodedContent(fields))).StatusCode
        );
    }

    static Dictionary<string, string> Fields(IHtmlFormElement form)
    {
        Dictionary<string, string> fields = [];
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]"))
            if (input.Type is not ("file" or "checkbox") || input.IsChecked)
                fields[input.Name!] = input.Value;
        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
            fields[area.Name!] = area.Value;
        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
            fields[select.Name!] = select.Value ?? "";
        return fields;
    }
}

static class FieldsExtensions
{
    public static Dictionary<string, string> With(this Dictionary<string, string> fields, string name, string value)
    {
        fields[name] = value;
        return fields;
    }
}
