using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dabir.Articles;
using Dabir.CopyEditing;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.CopyEditing;

/// <summary>The copy editor beside the form: it reads what is typed, offers with reasons, and changes nothing by itself.</summary>
public class OfferingEdits
{
    [Fact]
    public async Task An_offer_is_taken_into_what_is_typed_and_nothing_is_saved()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Sees(
            desk.Presses(await desk.Opens(story), "/copy-edit#copy-edit", ("Headline", "دانش آموزان رفتند"))
        );
        Assert.Contains("این دو جزء یک واژه‌اند", page.Words);
        Assert.Equal(["دانش آموزان"], page.Html.QuerySelectorAll("#copy-edit mark").Select(m => m.TextContent));
        page = await desk.Sees(Takes(desk, page, "دانش‌آموزان"));

        Assert.Equal("دانش‌آموزان رفتند", page.Html.GetElementById("Headline")!.TextContent.Trim());
        Assert.Empty(page.Html.QuerySelectorAll("#copy-edit mark"));
        Assert.Contains("هنوز ذخیره نشده است: متن", page.Words);
        Assert.Equal("باران", await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync()));

        (await desk.Presses(page, "/text")).IsDone();
        Assert.Equal("دانش‌آموزان رفتند", await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync()));
    }

    [Fact]
    public async Task All_offers_of_one_kind_are_taken_at_once_in_every_field()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Sees(
            desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/copy-edit#copy-edit",
                ("Headline", "دانش آموز"),
                ("Body", "دانش آموز و دانش آموزان می روند.")
            )
        );
        page = await desk.Sees(desk.Presses(page, "/copy-edit#copy-edit", ("TakeAll", "compound")));

        Assert.Equal("دانش‌آموز", page.Html.GetElementById("Headline")!.TextContent.Trim());
        Assert.Equal("دانش‌آموز و دانش‌آموزان می روند.", page.Html.GetElementById("Body")!.TextContent.Trim());
        Assert.Equal(0, await site.Read(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task A_misspelt_word_has_proposals_and_a_name_is_learnt_in_one_click()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Sees(desk.Presses(await desk.Opens(story), "/copy-edit#copy-edit", ("Lead", "انتخاباط پاکستنا")));
        Assert.Contains("انتخابات", Offers(page, "انتخاباط"));
        Assert.Contains("پاکستان", Offers(page, "پاکستنا"));
        Assert.True(Offers(page, "انتخاباط").Count <= 5);
        page = await desk.Sees(desk.Presses(page, "/copy-edit#copy-edit", ("Learn", "پاکستنا")));

        Assert.Equal(["انتخاباط"], page.Html.QuerySelectorAll("#copy-edit mark").Select(m => m.TextContent));
        // Everybody's from now on, in every article, and a colleague may take it back.
        using var colleague = await AtTheDesk.As(site, Role.CopyEditor);
        page = await colleague.Sees(
            colleague.Presses(await colleague.Opens("/desk/articles/new"), "/copy-edit#copy-edit", ("Lead", "پاکستنا"))
        );
        Assert.Empty(page.Html.QuerySelectorAll("#copy-edit mark"));
        var sheet = await colleague.Opens("/desk/style");
        Assert.Contains("پاکستنا", sheet.Words);
        (await colleague.Presses(sheet, "/withdrawal")).IsDone();
        page = await colleague.Sees(
            colleague.Presses(await colleague.Opens("/desk/articles/new"), "/copy-edit#copy-edit", ("Lead", "پاکستنا"))
        );
        Assert.Single(page.Html.QuerySelectorAll("#copy-edit mark"));
    }

    [Fact]
    public async Task A_word_that_is_always_written_so_is_neither_offered_nor_edited_again()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Sees(desk.Presses(await desk.Opens(story), "/copy-edit#copy-edit", ("Headline", "کتاب ها آمد")));

        page = await desk.Sees(desk.Presses(page, "/copy-edit#copy-edit", ("Never", "کتاب ها")));

        Assert.Empty(page.Html.QuerySelectorAll("#copy-edit mark"));
        (await desk.Presses(page, "/text")).IsDone();
        Assert.Equal("کتاب ها آمد", await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync()));
        var other = await site.PublishedArticle("دیگر");
        (await desk.Presses(await desk.Opens(other), "/text", ("Headline", "کتاب ها و می رود"))).IsDone();
        Assert.Equal(
            "کتاب ها و می‌رود",
            await site.Read(db => db.Articles.Where(a => a.Id == other.Id).Select(a => a.Headline).SingleAsync())
        );
    }

    [Fact]
    public async Task A_reporter_leaves_a_word_in_one_article_and_teaches_nobody()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.As(site, Role.Reporter);
        var page = await desk.Sees(
            desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/copy-edit#copy-edit",
                ("Headline", "کتاب ها"),
                ("Section", "city")
            )
        );
        Assert.DoesNotContain("همیشه همین بماند", page.Words);

        page = await desk.Sees(desk.Presses(page, "/copy-edit#copy-edit", ("Leave", "کتاب ها")));
        (await desk.Presses(page, "/desk/articles")).IsDone();

        var story = await site.Read(db => db.Articles.SingleAsync());
        Assert.Equal("کتاب ها", story.Headline);
        page = await desk.Sees(
            desk.Presses(await desk.Opens(story), "/copy-edit#copy-edit", ("Never", "می رود"), ("Learn", "پاکستنا"))
        );
        Assert.Contains("با نقش شما ممکن نیست", page.Words);
        Assert.False(await site.Read(db => db.HouseWords.AnyAsync()));
    }

    [Fact]
    public async Task An_offer_about_a_text_that_was_typed_over_says_so()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (
            await desk.Presses(
                await desk.Opens(story),
                "/copy-edit#copy-edit",
                ("Headline", "باران آمد"),
                ("Take", "Headline|0|compound|\u200C|دانش آموز")
            )
        ).IsRefused("این پیشنهاد دیگر در آن نیست");

        Assert.Equal("باران آمد", page.Html.GetElementById("Headline")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("Body|0|compound")]
    [InlineData("Password|0|verb-prefix|\u200C|می روم")]
    [InlineData("Headline|-5|verb-prefix|بد|می روم")]
    [InlineData("Headline|99999999999|verb-prefix|\u200C|می روم")]
    [InlineData("||||||")]
    public async Task A_button_nobody_made_breaks_nothing(string taken)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);

        using var answer = await desk.Presses(
            await desk.Opens(story),
            "/copy-edit#copy-edit",
            ("Headline", "من می روم"),
            ("Take", taken)
        );

        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Programs_get_ranges_replacements_rules_levels_and_reasons()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var token = AtTheDesk.Filled(await desk.Opens("/desk/style"), "/desk/style")["form_token"];
        const string Text = "او می روم و دانش آموز";

        using var answer = await desk.Sends(
            "/desk/copy-edits",
            new Dictionary<string, string> { ["text"] = Text, ["form_token"] = token }
        );
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        var edits = told.RootElement.GetProperty("edits").EnumerateArray().ToList();
        Assert.Equal(["verb-prefix", "compound"], edits.Select(e => e.GetProperty("rule").GetString()));
        Assert.Equal(["safe", "suggest"], edits.Select(e => e.GetProperty("level").GetString()));
        Assert.All(edits, e => Assert.Matches("[آ-ی]", e.GetProperty("reason").GetString()));
        var first = edits[0];
        var (start, length) = (first.GetProperty("start").GetInt32(), first.GetProperty("length").GetInt32());
        Assert.Equal(
            "او می‌روم و دانش آموز",
            string.Concat(Text.AsSpan(0, start), first.GetProperty("replacements")[0].GetString(), Text.AsSpan(start + length))
        );
        Assert.Equal("می روم", first.GetProperty("before").GetString());
        Assert.Equal("می‌روم", first.GetProperty("after")[0].GetString());
    }

    [Fact]
    public async Task After_an_offer_is_taken_the_next_one_stands_where_it_stood()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Sees(
            desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/copy-edit#copy-edit",
                ("Lead", "می روم. می دوم. می خوانم. می روم.")
            )
        );

        // Of «می روم» there are two, and leaving it alone takes both away.
        Assert.Equal(["copy-edit", "offer-2", "offer-3", "copy-edit"], Leads(page));

        page = await desk.Sees(
            desk.Presses(page, "/copy-edit#offer-2", ("Take", Offers(page).ElementAt(1).GetAttribute("value")!))
        );
        Assert.Contains("می خوانم", page.Html.GetElementById("offer-2")!.TextContent, StringComparison.Ordinal);

        static IEnumerable<AngleSharp.Dom.IElement> Offers(Page page) => page.Html.QuerySelectorAll("button[name=Take]");
        static IEnumerable<string> Leads(Page page) => Offers(page).Select(b => b.GetAttribute("formaction")!.Split('#')[1]);
    }

    [Fact]
    public async Task Programs_are_told_what_is_wrong_as_JSON_and_never_led_to_a_page()
    {
        await using var site = await TestSite.Open();
        using var stranger = AtTheDesk.Stranger(site);
        using var moderator = await AtTheDesk.As(site, Role.Moderator);
        using var desk = await AtTheDesk.SignIn(site);
        var token = AtTheDesk.Filled(await moderator.Opens("/desk/comments"), "/sign-out")["form_token"];
        var key = AtTheDesk.Filled(await desk.Opens("/desk/style"), "/desk/style");

        await Told(stranger, HttpStatusCode.Unauthorized, "وارد شوید", []);
        await Told(moderator, HttpStatusCode.Forbidden, "اجازه", new() { ["form_token"] = token });
        await Told(desk, HttpStatusCode.BadRequest, "درخواست درست نبود", []);
        // Nor is a form kept that carries the key of one.
        await Told(stranger, HttpStatusCode.Unauthorized, "وارد شوید", key);
        await Told(desk, HttpStatusCode.BadRequest, "درخواست درست نبود", new(key) { ["form_token"] = "stale" });

        static async Task Told(AtTheDesk who, HttpStatusCode status, string why, Dictionary<string, string> fields)
        {
            using var answer = await who.Sends(
                "/desk/copy-edits",
                new Dictionary<string, string>(fields) { ["text"] = "می روم" }
            );
            Assert.Equal((status, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Contains(why, told.RootElement.GetProperty("error").GetString());
        }
    }

    [Fact]
    public async Task Ranges_count_a_line_end_once_whatever_the_browser_sent()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var token = AtTheDesk.Filled(await desk.Opens("/desk/style"), "/desk/style")["form_token"];

        using var answer = await desk.Sends(
            "/desk/copy-edits",
            new Dictionary<string, string> { ["text"] = "باران\r\n\r\nگفت: «می روم»", ["form_token"] = token }
        );
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        var edit = told.RootElement.GetProperty("edits").EnumerateArray().Single();
        Assert.Equal("باران\n\nگفت: «می".Length, edit.GetProperty("start").GetInt32());
        Assert.True(edit.GetProperty("quoted").GetBoolean());
        Assert.False(told.RootElement.GetProperty("more").GetBoolean());
    }

    [Fact]
    public async Task Taking_all_of_a_kind_leaves_quoted_words_alone()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Sees(
            desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/copy-edit#copy-edit",
                ("Lead", "می روم. گفت: «می روم» و می رود"),
                ("TakeAll", "verb-prefix")
            )
        );

        Assert.Equal("می‌روم. گفت: «می روم» و می‌رود", page.Html.GetElementById("Lead")!.TextContent.Trim());
        Assert.Contains("نقل‌قول", page.Html.GetElementById("copy-edit")!.TextContent);
    }

    [Fact]
    public async Task The_button_for_all_of_a_kind_says_when_it_is_not_all_of_them()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Sees(
            desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/copy-edit#copy-edit",
                ("Lead", "می روم. گفت: «می روم» و می رود. کتاب ها و خانه ها")
            )
        );

        Assert.Equal(
            ["پذیرش ۲ مورد بیرون از نقل‌قول", "پذیرش هر ۲ مورد"],
            page.Html.QuerySelectorAll("button[name=TakeAll]").Select(b => b.TextContent.Trim())
        );
    }

    [Fact]
    public async Task However_many_quotations_there_are_none_is_left_half_marked()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var typed = "می روم. " + string.Concat(Enumerable.Repeat("\"باران\" آمد. ", 120));
        var page = await desk.Sees(desk.Presses(await desk.Opens("/desk/articles/new"), "/copy-edit#copy-edit", ("Body", typed)));

        foreach (var button in (string[])["Take", "TakeAll"])
        {
            var value =
                button == "TakeAll"
                    ? "quotation-marks"
                    : page
                        .Html.QuerySelectorAll("button[name=Take]")
                        .Select(b => b.GetAttribute("value")!)
                        .First(v => v.Contains("quotation-marks", StringComparison.Ordinal));
            var taken = await desk.Sees(desk.Presses(page, "/copy-edit#copy-edit", (button, value)));
            Assert.DoesNotContain("\"", taken.Html.GetElementById("Body")!.TextContent);
        }
    }

    [Fact]
    public async Task A_name_that_is_repeated_hides_no_other_word()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var text = string.Concat(Enumerable.Repeat("پاکستنا رفت. ", 80)) + "انتخاباط";

        var page = await desk.Sees(desk.Presses(await desk.Opens("/desk/articles/new"), "/copy-edit#copy-edit", ("Lead", text)));

        Assert.Contains("انتخاباط", page.Html.QuerySelectorAll("#copy-edit mark").Select(m => m.TextContent));
    }

    [Fact]
    public async Task A_body_longer_than_may_be_is_not_read_and_comes_back_whole()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var text = new string('ب', ArticleText.Limits.Body + 1);

        var page = await (
            await desk.Presses(await desk.Opens("/desk/articles/new"), "/copy-edit#copy-edit", ("Body", text))
        ).IsRefused("نویسه");

        Assert.Equal(text.Length, page.Html.GetElementById("Body")!.TextContent.Trim('\n').Length);
        Assert.NotNull(page.Html.GetElementById("Body-wrong"));
    }

    static async Task<HttpResponseMessage> Takes(AtTheDesk desk, Page page, string replacement)
    {
        var button = page
            .Html.QuerySelectorAll<IHtmlButtonElement>("button[name=Take]")
            .Single(b => b.TextContent.Trim() == replacement);
        return await desk.Presses(page, "/copy-edit#copy-edit", ("Take", button.Value!));
    }

    static IReadOnlyList<string> Offers(Page page, string word) =>
        [
            .. page
                .Html.QuerySelectorAll("#copy-edit li")
                .Single(li => li.QuerySelector("mark")?.TextContent == word)
                .QuerySelectorAll("button[name=Take]")
                .Select(b => b.TextContent.Trim()),
        ];
}
