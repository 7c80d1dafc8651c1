using System.Net;
using Dabir.Articles;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>One page, several parts: each saved by its own button, none at another's cost.</summary>
public class SavingParts
{
    [Fact]
    public async Task A_new_article_is_kept_with_its_surroundings_and_leads_to_its_page()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);

        var address = (
            await desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/desk/articles",
                ("Headline", "باغ انار باز شد"),
                ("Lead", "از امروز."),
                ("Tags", "باغ، انار"),
                ("Bylines", "مینا رستگار | خبرنگار"),
                ("SourceName", "روابط عمومی باغ")
            )
        ).IsDone();

        var page = await desk.Opens(address);
        Assert.Contains("پیش‌نویس", page.Words);
        Assert.Equal("باغ، انار", page.Html.QuerySelector("#Tags")!.GetAttribute("value"));
        Assert.Equal("روابط عمومی باغ", page.Html.QuerySelector("#SourceName")!.GetAttribute("value"));
        Assert.Contains("مینا رستگار", page.Html.QuerySelector("#Bylines")!.TextContent);
    }

    [Fact]
    public async Task The_form_of_a_new_article_sent_twice_makes_one()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);

        var answers = await desk.PressesTwice(
            await desk.Opens("/desk/articles/new"),
            "/desk/articles/publication",
            ("Headline", "دوبار فشرده شد"),
            ("Lead", "یک بار منتشر شد.")
        );

        Assert.Single(answers.Select(a => a.IsDone()).Distinct());
        Assert.Equal(1, await site.Read(db => db.Articles.CountAsync()));
        Assert.Equal(1, await site.Read(db => db.Articles.Published.CountAsync()));
    }

    [Fact]
    public async Task The_form_of_a_new_article_makes_one_whichever_of_its_buttons_is_pressed_and_takes_what_was_changed_since()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        var form = await desk.Opens("/desk/articles/new");

        var answers = await Task.WhenAll(
            desk.Presses(form, "/desk/articles", ("Headline", "باغ انار"), ("Lead", "از امروز.")),
            desk.Presses(form, "/desk/articles/publication", ("Headline", "باغ انار"), ("Lead", "از امروز."))
        );
        var address = Assert.Single(answers.Select(a => a.IsDone()).Distinct());
        (await desk.Presses(form, "/desk/articles", ("Headline", "باغ انار باز شد"), ("Lead", "از امروز."))).IsDone();

        var story = await site.Read(db => db.Articles.SingleAsync());
        Assert.Equal("باغ انار باز شد", story.Headline);
        Assert.True(story.IsPublished);

        await site.Hire("pooya@example.org", "پویا راستین", Role.EditorInChief);
        using var colleague = await AtTheDesk.SignIn(site, "pooya@example.org");
        (await colleague.Presses(await colleague.Opens(address), "/text", ("Headline", "نوشته همکار"))).IsDone();
        var told = await (await desk.Presses(form, "/desk/articles", ("Headline", "نوشته من"), ("Lead", "از امروز."))).IsRefused(
            "پویا راستین در این میان این خبر را تغییر داد"
        );
        Assert.Equal("نوشته من", Typed(told, "Headline"));
        Assert.Equal("نوشته همکار", await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    public async Task What_has_no_headline_is_not_sent_to_the_editor(string headline)
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.As(site, Role.Reporter);

        await (
            await desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/desk/articles/submission",
                ("Headline", headline),
                ("Lead", "از امروز.")
            )
        ).IsRefused("تیتر");

        Assert.Empty(await site.Read(db => db.Articles.ToListAsync()));
    }

    [Theory]
    [InlineData("!!!", "سرخط", "تیتر")]
    [InlineData("باران", "", "متن")]
    public async Task A_published_article_keeps_what_it_could_not_have_been_published_without(
        string headline,
        string lead,
        string says
    )
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        await (
            await desk.Presses(await desk.Opens(story), "/text", ("Headline", headline), ("Lead", lead), ("Body", ""))
        ).IsRefused(says);

        using var reader = site.NewReader();
        Assert.Contains("نخستین باران پاییز امروز بارید.", (await reader.Opens(story)).Words);
    }

    [Theory]
    [InlineData("Headline", "\u3164\u115F\u2800", "تیتر خالی است.")]
    [InlineData("Headline", "\u202Eباران", "جهت خط را برمی‌گرداند")]
    [InlineData("Headline", "باران \u2067", "جهت خط را برمی‌گرداند")]
    [InlineData("Kicker", "\u202Aباران", "جهت خط را برمی‌گرداند")]
    [InlineData("Lead", "باران\u2069", "جهت خط را برمی‌گرداند")]
    public async Task A_line_that_shows_nothing_or_turns_the_line_around_is_refused(string field, string typed, string says)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (await desk.Presses(await desk.Opens(story), "/text", (field, typed))).IsRefused(says);

        Assert.NotNull(page.Html.QuerySelector($"#{field}-wrong"));
        Assert.Equal(
            typed,
            page.Html.GetElementById(field) is AngleSharp.Html.Dom.IHtmlInputElement line
                ? line.Value
                : page.Html.GetElementById(field)!.TextContent.Trim('\n')
        );
    }

    [Theory]
    [InlineData("Tags", "باران، \u202Eآب", "جهت خط را برمی‌گرداند")]
    [InlineData("Tags", "باران، \u3164", "دست‌کم یک حرف یا رقم لازم است")]
    [InlineData("Bylines", "\u202Dمینا رستگار", "جهت خط را برمی‌گرداند")]
    [InlineData("Bylines", "\u3164 | خبرنگار", "هر نام در یک سطر")]
    [InlineData("SourceName", "\u2066روابط عمومی", "جهت خط را برمی‌گرداند")]
    [InlineData("Dateline", "\u202Bشیراز", "جهت خط را برمی‌گرداند")]
    public async Task So_is_a_name_beside_the_text(string field, string typed, string says)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (await desk.Presses(await desk.Opens(story), "/surroundings", (field, typed))).IsRefused(says);

        Assert.NotNull(page.Html.QuerySelector($"#{field}-wrong"));
        Assert.Equal(0, await site.Read(db => db.Tags.CountAsync()) + await site.Read(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_text_that_shows_nothing_is_none()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);

        await (
            await desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/desk/articles/publication",
                ("Headline", "باران"),
                ("Lead", "\u3164"),
                ("Body", "\u2800\n\n\u200C")
            )
        ).IsRefused("خبر لید و متن ندارد.");

        Assert.Equal(0, await site.Read(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task A_name_in_isolates_and_a_broken_line_are_only_put_in_order()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        (
            await desk.Presses(await desk.Opens(story), "/text", ("Headline", "به گزارش \u2068BBC\u2069\r\nباران\u2028آمد"))
        ).IsDone();

        Assert.Equal(
            "به گزارش \u2068BBC\u2069 باران آمد",
            await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync())
        );
    }

    [Theory]
    [InlineData("html", "<div>", 39_999)]
    [InlineData("html", "<b>", 66_000)]
    [InlineData("html", "<ul><li>", 24_000)]
    [InlineData("", "- الف\n", 60_000)]
    public async Task A_body_of_too_many_parts_is_refused_beside_its_field(string form, string part, int times)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var body = string.Concat(Enumerable.Repeat(part, times));

        var page = await (await desk.Presses(await desk.Opens(story), "/text", ("BodyForm", form), ("Body", body))).IsRefused(
            "این متن بیش از اندازه تودرتو یا پرتکه است؛ ساده‌ترش کنید."
        );

        Assert.Equal(body.Trim(), page.Html.QuerySelector("#Body")!.TextContent.Trim());
    }

    [Fact]
    public async Task An_article_stays_in_its_edition()
    {
        await using var site = await TestSite.Open();
        await site.Edition("en", "Niloufar", "en");
        await site.Section("city", "City", "en");
        var story = await site.PublishedArticle();

        var moved = await site.Writer.Write(async db =>
        {
            var article = await db.Articles.WithPage.SingleAsync(a => a.Id == story.Id);
            return article.MoveTo(
                await db.Sections.SingleAsync(s => s.Slug == "city" && s.Edition.Slug == "en"),
                site.Editor,
                site.Now
            );
        });

        Assert.Equal("articles.no-section", moved.Reason);
    }

    [Theory]
    [InlineData("/text", "Headline", "نوشته نخست", "نوشته دوم")]
    [InlineData("/surroundings", "Tags", "باران", "برف")]
    [InlineData("/surroundings", "Bylines", "مینا رستگار", "سارا نیک‌فر")]
    public async Task Who_saves_a_form_opened_before_anothers_save_is_told_and_loses_nothing(
        string part,
        string field,
        string first,
        string second
    )
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        await site.Hire("pooya@example.org", "پویا راستین", Role.EditorInChief);
        using var a = await AtTheDesk.SignIn(site, "pooya@example.org");
        using var b = await AtTheDesk.SignIn(site);
        var opened = await b.Opens(story);

        (await a.Presses(await a.Opens(story), part, (field, first))).IsDone();
        var told = await (await b.Presses(opened, part, (field, second))).IsRefused(
            "پویا راستین در این میان این خبر را تغییر داد"
        );

        Assert.Contains(second, Typed(told, field));
        Assert.Contains(first, told.Words);
        Assert.Contains(first, Typed(await a.Opens(story), field));
        (await b.Presses(told, part)).IsDone();
        Assert.Contains(second, Typed(await a.Opens(story), field));
    }

    [Theory]
    [InlineData("/comments-closure")]
    [InlineData("/publication/withdrawal")]
    [InlineData("/correction")]
    public async Task A_decision_on_what_has_changed_meanwhile_is_refused_too(string decision)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var a = await AtTheDesk.SignIn(site);
        using var b = await AtTheDesk.SignIn(site);
        var opened = await b.Opens(story);

        (await a.Presses(await a.Opens(story), "/surroundings", ("Tags", "باران"))).IsDone();

        await (await b.Presses(opened, decision)).IsRefused("در این میان این خبر را تغییر داد");
        Assert.True(await site.Read(db => db.Articles.Where(x => x.Id == story.Id).Select(x => x.CommentsOpen).SingleAsync()));
    }

    [Fact]
    public async Task Of_ten_saves_of_one_version_at_once_exactly_one_passes()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Opens(story);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => desk.Presses(page, "/surroundings", ("Tags", $"برچسب {i}")))
        );

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(9, answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task What_is_typed_in_another_part_comes_back_and_is_named()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Sees(
            desk.Presses(await desk.Opens(story), "/text", ("Headline", "تیتر ذخیره‌شده"), ("Tags", "هنوز نه"))
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("متن ذخیره شد.", page.Words);
        Assert.Contains("هنوز ذخیره نشده است: مشخصات خبر", page.Words);
        Assert.Equal("هنوز نه", Typed(page, "Tags"));
        Assert.Equal(0, await site.Read(db => db.Tags.CountAsync()));
        (await desk.Presses(page, "/surroundings")).IsDone();
        Assert.Equal("هنوز نه", Typed(await desk.Opens(story), "Tags"));
        Assert.Equal("تیتر ذخیره‌شده", Typed(await desk.Opens(story), "Headline"));
    }

    [Fact]
    public async Task A_decision_waits_for_what_is_typed_and_not_saved()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        var address = (
            await desk.Presses(await desk.Opens("/desk/articles/new"), "/desk/articles", ("Headline", "تیتر"), ("Lead", "لید"))
        ).IsDone();

        var page = await (await desk.Presses(await desk.Opens(address), "/publication", ("Lead", "لید تازه"))).IsRefused(
            "نخست این بخش‌ها را ذخیره کنید: متن."
        );

        Assert.Contains("لید تازه", page.Html.QuerySelector("#Lead")!.TextContent);
        Assert.Equal(0, await site.Read(db => db.Articles.Published.CountAsync()));
    }

    [Fact]
    public async Task A_form_with_mistakes_comes_back_whole()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (
            await desk.Presses(await desk.Opens(story), "/text", ("Headline", new string('ت', 201)), ("Tags", "بماند"))
        ).IsRefused("بیش از ۲۰۰ نویسه است");
        Assert.Contains(new string('ت', 201), Typed(page, "Headline"));
        Assert.Equal("بماند", Typed(page, "Tags"));
        await (await desk.Presses(await desk.Opens(story), "/surroundings", ("SourceUrl", "javascript:x"))).IsRefused(
            "نشانی منبع باید با"
        );
        await (await desk.Presses(await desk.Opens(story), "/surroundings", ("Related", "۱۲۳۴۵"))).IsRefused(
            "خبری با کد ۱۲۳۴۵ پیدا نشد."
        );
        await (await desk.Presses(await desk.Opens(story), "/surroundings", ("Tags", new string('ب', 5_000)))).IsRefused(
            "هر برچسب حداکثر ۶۰ نویسه است."
        );
    }

    [Fact]
    public async Task A_reporter_has_the_own_draft_in_hand_and_nothing_after_it_is_sent()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var reporter = await AtTheDesk.As(site, Role.Reporter);
        var address = (
            await reporter.Presses(
                await reporter.Opens("/desk/articles/new"),
                "/desk/articles",
                ("Headline", "تیتر"),
                ("Lead", "لید")
            )
        ).IsDone();
        var mine = await reporter.Opens(address);
        Assert.False(AtTheDesk.Offers(mine, "/embargo"));
        Assert.False(AtTheDesk.Offers(mine, "/publication"));
        (await reporter.Presses(mine, "/submission")).IsDone();

        var sent = await reporter.Opens(address);
        Assert.False(AtTheDesk.Offers(sent, "/text") && sent.Html.QuerySelector("fieldset:not([disabled])") is not null);
        var fields = AtTheDesk.Filled(mine, "/text");
        fields["Version"] = sent.Html.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        foreach (
            var (part, field, value) in new[]
            {
                ("/text", "Headline", "دیگر"),
                ("/surroundings", "Tags", "دیگر"),
                ("/picture/withdrawal", "Alt", ""),
            }
        )
            await (await reporter.Sends(address + part, new Dictionary<string, string>(fields) { [field] = value })).IsRefused(
                "این خبر در این وضعیت یا با نقش شما ویرایش نمی‌شود."
            );
        foreach (var decision in new[] { "/embargo", "/embargo/withdrawal", "/comments-closure", "/kill" })
            Assert.Contains("denied", (await reporter.Sends(address + decision, fields)).Headers.Location!.OriginalString);
        Assert.Equal("تیتر", await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync()));
    }

    [Fact]
    public async Task A_killed_article_changes_in_no_part()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text");
        await site.Decide(story, ArticleAction.Kill, "به درخواست باغ");
        fields["Version"] = $"{await site.Read(db => db.Articles.Select(a => a.Version).SingleAsync())}";
        foreach (var part in new[] { "/text", "/surroundings", "/comments-closure", "/embargo", "/picture/withdrawal" })
        {
            using var answer = await desk.Sends(
                $"/desk/articles/{story.Code}{part}",
                new Dictionary<string, string>(fields)
                {
                    ["Headline"] = "تازه",
                    ["Tags"] = "تازه",
                    ["Embargo"] = "۱۴۰۶/۰۱/۰۱ ۱۰:۰۰",
                }
            );
            await answer.IsRefused("خبر حذف‌شده ویرایش نمی‌شود.");
        }
        Assert.False(AtTheDesk.Offers(await desk.Opens(story), "/surroundings"));
    }

    [Fact]
    public async Task An_embargo_holds_back_what_is_not_out_and_is_refused_on_what_is()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        var address = (
            await desk.Presses(await desk.Opens("/desk/articles/new"), "/desk/articles", ("Headline", "تیتر"), ("Lead", "لید"))
        ).IsDone();
        await (await desk.Presses(await desk.Opens(address), "/embargo", ("Embargo", "فردا"))).IsRefused("زمان را مانند");
        (await desk.Presses(await desk.Opens(address), "/embargo", ("Embargo", "۱۴۰۵/۰۹/۰۳ ۱۰:۰۰"))).IsDone();
        await (await desk.Presses(await desk.Opens(address), "/publication")).IsRefused(
            "زمان مجاز انتشار این خبر هنوز نرسیده است."
        );
        (await desk.Presses(await desk.Opens(address), "/embargo/withdrawal")).IsDone();
        (await desk.Presses(await desk.Opens(address), "/publication")).IsDone();

        var page = await desk.Opens(address);
        Assert.False(AtTheDesk.Offers(page, "/embargo"));
        var fields = AtTheDesk.Filled(page, "/text");
        fields["Embargo"] = "۱۴۰۶/۰۱/۰۱ ۱۰:۰۰";
        await (await desk.Sends(address + "/embargo", fields)).IsRefused("ممنوعیت انتشار بر آن اثری ندارد");
        Assert.Null(await site.Read(db => db.Articles.Select(a => a.EmbargoUntil).SingleAsync()));
    }

    [Fact]
    public async Task Saves_of_one_sitting_leave_one_revision_until_somebody_decides_or_time_passes()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);
        var address = (
            await desk.Presses(await desk.Opens("/desk/articles/new"), "/desk/articles", ("Headline", "یک"), ("Lead", "لید"))
        ).IsDone();
        Task<int> Revisions() => site.Read(db => db.Revisions.CountAsync());
        async Task Save(string headline) =>
            (await desk.Presses(await desk.Opens(address), "/text", ("Headline", headline))).IsDone();

        await Save("دو");
        Assert.Equal(1, await Revisions());
        site.Clock.Advance(ArticleRevision.Sitting);
        await Save("سه");
        Assert.Equal(2, await Revisions());
        (await desk.Presses(await desk.Opens(address), "/publication")).IsDone();
        await Save("چهار");
        await Save("پنج");
        Assert.Equal(4, await Revisions());

        var page = await desk.Opens(address);
        var links = page.Html.QuerySelectorAll("a[href*='/revisions/']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(4, links.Count);
        Assert.Contains("دو", (await desk.Opens(links[^1])).Words);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get(address + "/revisions/77")).StatusCode);
    }

    static string Typed(Page page, string field)
    {
        var element = page.Html.GetElementById(field)!;
        return (element.GetAttribute("value") ?? element.TextContent).Trim();
    }
}
