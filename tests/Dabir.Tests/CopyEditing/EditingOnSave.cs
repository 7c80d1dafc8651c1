using Dabir.Articles;
using Dabir.Language;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.CopyEditing;

/// <summary>What the copy editor does unasked when a text is saved: little, and said each time.</summary>
public class EditingOnSave
{
    const string Typed = "كتابخانه سیار به 12 روستا مي رود";
    const string Right = "کتابخانه سیار به ۱۲ روستا می‌رود";

    [Fact]
    public async Task What_is_typed_as_it_comes_is_saved_as_it_is_written_and_every_edit_is_told_with_its_reason()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", Typed), ("Body", "کتاب ها رسید ."))).IsDone();

        var page = await desk.Opens(story);
        var card = page.Html.GetElementById("copy-edit")!;
        Assert.Equal((Right, "<p>کتاب‌ها رسید.</p>"), await TextOf(site));
        Assert.Contains("متن ذخیره شد؛ ۳ اصلاح در آن انجام شد", page.Words);
        Assert.Equal(["می رود", "کتاب ها", "رسید ."], card.QuerySelectorAll("del").Select(d => d.TextContent));
        Assert.Equal(["می‌رود", "کتاب‌ها", "رسید."], card.QuerySelectorAll("ins").Select(d => d.TextContent));
        Assert.Contains("«می» و «نمی» با نیم‌فاصله پیش از فعل می‌آید", card.TextContent);
        using var reader = site.NewReader();
        Assert.Contains(
            Right,
            (await reader.Opens(await site.Read(db => db.Articles.SingleAsync()))).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_somebody_said_is_left_as_it_was_said()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        (
            await desk.Presses(
                await desk.Opens(story),
                "/text",
                ("Lead", "گفت: «من می روم» و می رود"),
                ("Body", "> کتاب ها را می خوانم\n\nکتاب ها «می خوانم")
            )
        ).IsDone();

        var article = await site.Read(db => db.Articles.SingleAsync());
        Assert.Equal("گفت: «من می روم» و می‌رود", article.Lead);
        Assert.Equal("<blockquote><p>کتاب ها را می خوانم</p></blockquote><p>کتاب‌ها «می خوانم</p>", article.BodyHtml);
    }

    [Fact]
    public async Task Markup_and_addresses_stay_whole()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        (
            await desk.Presses(
                await desk.Opens(story),
                "/text",
                ("Body", "## کتاب ها\n\n- **می روم** .\n- [کتاب ها](https://example.org/12?a=5)")
            )
        ).IsDone();

        var body = await site.Read(db => db.Articles.Select(a => a.BodyHtml).SingleAsync());
        Assert.Equal(
            "<h2>کتاب‌ها</h2><ul><li><strong>می‌روم</strong> .</li><li><a href=\"https://example.org/12?a=5\" rel=\"noopener\">کتاب‌ها</a></li></ul>",
            body
        );
    }

    [Theory]
    // Typed over two lines, over two paragraphs, with a mark that was forgotten, and as HTML says it.
    [InlineData("گفت: «می روم\nو می خوانم» و می رود", "گفت: «می روم<br>و می خوانم» و می‌رود")]
    [InlineData("گفت: «می روم\n\nو می خوانم» و می رود", "گفت: «می روم</p><p>و می خوانم» و می‌رود")]
    [InlineData("او می رود» و می خواند", "او می رود» و می‌خواند")]
    [InlineData("گفت: «می روم و می خوانم\n\nمی رود", "گفت: «می روم و می خوانم</p><p>می‌رود")]
    [InlineData("گفت: ‹می روم› و می رود", "گفت: ‹می روم› و می‌رود")]
    [InlineData("گفت: “می روم” و می رود", "گفت: «می روم» و می‌رود")]
    [InlineData("  > می روم\n\nمی رود", "می روم</p></blockquote><p>می‌رود")]
    public async Task However_a_quotation_is_typed_it_stays(string typed, string kept)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        (await desk.Presses(await desk.Opens(story), "/text", ("Body", typed))).IsDone();

        Assert.Contains(kept, await site.Read(db => db.Articles.Select(a => a.BodyHtml).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_with_a_table_is_edited_between_its_tags_and_taken_back_too()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        const string Typed =
            "<table><tbody><tr><td>کتاب ها &amp; می روم</td><td>&quot;می روم&quot;</td></tr></tbody></table><blockquote><p>می روم</p></blockquote>";

        (await desk.Presses(await desk.Opens(story), "/text", ("Body", Typed), ("BodyForm", "html"))).IsDone();
        Assert.Equal(
            "<table><tbody><tr><td>کتاب‌ها &amp; می‌روم</td><td>«می روم»</td></tr></tbody></table><blockquote><p>می روم</p></blockquote>",
            (await TextOf(site)).Body
        );
        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal", ("Undo", "می روم"))).IsDone();

        Assert.Equal(
            "<table><tbody><tr><td>کتاب‌ها &amp; می روم</td><td>«می روم»</td></tr></tbody></table><blockquote><p>می روم</p></blockquote>",
            (await TextOf(site)).Body
        );
    }

    [Fact]
    public async Task A_headline_as_long_as_it_may_be_is_still_taken_after_it_was_edited()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var longest = string.Concat(Enumerable.Repeat("میشود ", 40))[..ArticleText.Limits.Headline];

        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", longest))).IsDone();
        (await desk.Presses(await desk.Opens(story), "/text", ("Lead", "باران آمد"))).IsDone();

        Assert.StartsWith("می‌شود می‌شود", (await TextOf(site)).Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_edits_by_hand_is_left_alone()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var sheet = await desk.Opens("/desk/style");
        var form = AtTheDesk.Filled(sheet, "/desk/style");
        Assert.True(form.Remove("EditsOnSave"));
        (await desk.Sends("/desk/style", form)).IsDone();

        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "كتاب ها مي رود"))).IsDone();

        // The letters are no edit.
        Assert.Equal("کتاب ها می رود", await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync()));
    }

    [Fact]
    public async Task A_new_article_that_is_published_with_one_button_is_edited_too()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.SignIn(site);

        (
            await desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/desk/articles/publication",
                ("Headline", Typed),
                ("Lead", "باران آمد"),
                ("Section", "city")
            )
        ).IsDone();

        var story = await site.Read(db => db.Articles.SingleAsync());
        Assert.Equal((ArticleStatus.Published, Right), (story.Status, story.Headline));
        Assert.Equal(["می رود"], (await desk.Opens(story)).Html.QuerySelectorAll("#copy-edit del").Select(d => d.TextContent));
    }

    [Fact]
    public async Task Who_sends_a_text_on_its_way_is_told_what_was_edited_and_sees_it_afterwards()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.As(site, Role.Reporter);

        (
            await desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/desk/articles/submission",
                ("Headline", "او می رود"),
                ("Lead", "باران آمد"),
                ("Section", "city")
            )
        ).IsDone();

        var page = await desk.Opens(await site.Read(db => db.Articles.SingleAsync()));
        Assert.Contains("۱ اصلاح در آن انجام شد", page.Words);
        Assert.Equal(["می رود"], page.Html.QuerySelectorAll("#copy-edit del").Select(d => d.TextContent));
        // It is with the editor now.
        Assert.Empty(page.Html.QuerySelectorAll("#copy-edit button"));
    }

    [Fact]
    public async Task A_form_that_names_thousands_of_words_to_leave_holds_nobody_up()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        List<string> words = [.. Enumerable.Range(0, 20_000).Select(n => Digits.To(DigitShapes.Persian, $"واژه{n}"))];

        (
            await desk.Presses(
                await desk.Opens(story),
                "/text",
                ("LeftAlone", string.Join('\n', words)),
                ("Body", string.Join(' ', words))
            )
        ).IsDone();

        Assert.Equal(ArticleEdits.MostLeft, await site.Read(async db => (await db.ArticleEdits.SingleAsync()).Left.Count));
    }

    internal static Task<(string Headline, string Body)> TextOf(TestSite site) =>
        site.Read(async db =>
        {
            var article = await db.Articles.SingleAsync();
            return (article.Headline, article.BodyHtml);
        });
}
