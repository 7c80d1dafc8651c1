using Dabir.Articles;
using Dabir.Language;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using static Dabir.Tests.CopyEditing.EditingOnSave;

namespace Dabir.Tests.CopyEditing;

/// <summary>An edit made on save is taken back with one click, exactly where it was made, and stays back.</summary>
public class TakingEditsBack
{
    [Fact]
    public async Task An_edit_that_is_taken_back_stays_back_and_the_others_stand()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می رود"), ("Body", "می رود و کتاب ها"))).IsDone();

        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal", ("Undo", "می رود"))).IsDone();

        Assert.Equal(("او می رود", "<p>می رود و کتاب‌ها</p>"), await TextOf(site));
        var page = await desk.Opens(story);
        Assert.Contains("اصلاح بازگشت", page.Words);
        Assert.Equal(["کتاب ها"], page.Html.QuerySelectorAll("#copy-edit del").Select(d => d.TextContent));

        // Saved again by somebody else.
        using var colleague = await AtTheDesk.As(site, Role.ManagingEditor);
        (await colleague.Presses(await colleague.Opens(story), "/text", ("Deck", "او نمی رود"))).IsDone();
        Assert.Equal(("او می رود", "<p>می رود و کتاب‌ها</p>"), await TextOf(site));
        Assert.Equal("او نمی‌رود", await site.Read(db => db.Articles.Select(a => a.Deck).SingleAsync()));
    }

    [Fact]
    public async Task All_of_them_are_taken_back_at_once()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می رود ."), ("Lead", "کتاب ها"))).IsDone();

        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal")).IsDone();

        var article = await site.Read(db => db.Articles.SingleAsync());
        Assert.Equal(("او می رود .", "کتاب ها"), (article.Headline, article.Lead));
        Assert.Empty((await desk.Opens(story)).Html.QuerySelectorAll("#copy-edit del"));
    }

    [Fact]
    public async Task What_was_edited_can_be_taken_back_after_other_words_were_saved_too()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (
            await desk.Presses(
                await desk.Opens(story),
                "/text",
                ("Headline", "او می رود"),
                ("Body", "کتاب‌ها آمد و کتاب ها رفت.\n\nمی خواند .")
            )
        ).IsDone();

        // A word before them, a word behind them, and a new fault.
        (
            await desk.Presses(
                await desk.Opens(story),
                "/text",
                ("Body", "امروز کتاب‌ها آمد و کتاب‌ها رفت.\n\nمی‌خواند. خانه ها")
            )
        ).IsDone();

        var page = await desk.Opens(story);
        Assert.Equal(
            ["می رود", "کتاب ها", "خانه ها"],
            page.Html.QuerySelectorAll("#copy-edit del")
                .Select(d => d.TextContent)
                .Where(d => !d.EndsWith('.') && d != "می خواند")
        );
        (await desk.Presses(page, "/edits/withdrawal", ("Undo", "کتاب ها"))).IsDone();

        // The one that was typed right stays right.
        Assert.Equal("<p>امروز کتاب‌ها آمد و کتاب ها رفت.</p><p>می‌خواند. خانه‌ها</p>", (await TextOf(site)).Body);
    }

    [Fact]
    public async Task Another_style_sheet_changes_nothing_when_an_edit_is_taken_back()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "آن ها می رود"))).IsDone();
        (await desk.Presses(await desk.Opens("/desk/style"), "/desk/style", ("Pronouns", "closed"))).IsDone();

        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal", ("Undo", "می رود"))).IsDone();

        Assert.Equal("آن‌ها می رود", (await TextOf(site)).Headline);
    }

    [Fact]
    public async Task Marks_of_a_quotation_are_taken_back_together()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "گفت \"سلام\" و رفت"))).IsDone();
        var first = (await desk.Opens(story)).Html.QuerySelectorAll("#copy-edit del")[0].TextContent;

        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal", ("Undo", first))).IsDone();

        Assert.Equal("گفت \"سلام\" و رفت", (await TextOf(site)).Headline);
    }

    [Fact]
    public async Task After_all_was_taken_back_the_article_is_edited_by_hand_until_somebody_says_otherwise()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می رود"))).IsDone();
        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal")).IsDone();
        (await desk.Presses(await desk.Opens(story), "/text", ("Lead", "کتاب ها رسید"))).IsDone();
        Assert.Equal("کتاب ها رسید", await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync()));

        var page = await desk.Sees(desk.Presses(await desk.Opens(story), "/copy-edit#copy-edit", ("Release", "*")));
        (await desk.Presses(page, "/text")).IsDone();

        Assert.Equal("کتاب‌ها رسید", await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync()));
    }

    [Fact]
    public async Task A_word_that_was_left_is_let_go_again()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می رود"))).IsDone();
        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal", ("Undo", "می رود"))).IsDone();
        Assert.Contains("۱ واژه همین‌گونه می‌ماند", (await desk.Opens(story)).Words);

        var page = await desk.Sees(desk.Presses(await desk.Opens(story), "/copy-edit#copy-edit", ("Release", "می رود")));
        (await desk.Presses(page, "/text")).IsDone();

        Assert.Equal("او می‌رود", (await TextOf(site)).Headline);
    }

    [Fact]
    public async Task A_long_body_full_of_faults_is_saved_and_all_of_it_taken_back()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var body = string.Join("\n\n", Enumerable.Range(0, 6_000).Select(n => $"می روم {n} و کتاب ها رسید ."));

        (await desk.Presses(await desk.Opens(story), "/text", ("Body", body))).IsDone();
        Assert.StartsWith("<p>می‌روم ۰ و کتاب‌ها رسید.</p>", (await TextOf(site)).Body, StringComparison.Ordinal);
        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal", ("Undo", "می روم"))).IsDone();

        Assert.StartsWith("<p>می روم ۰ و کتاب‌ها رسید.</p>", (await TextOf(site)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_a_text_that_was_saved_again_meanwhile_is_not_taken_back()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var colleague = await AtTheDesk.As(site, Role.ManagingEditor);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می رود"))).IsDone();
        var old = await desk.Opens(story);
        (await colleague.Presses(await colleague.Opens(story), "/text", ("Headline", "باران آمد"))).IsDone();

        await (await desk.Presses(old, "/edits/withdrawal", ("Undo", "می رود"))).IsRefused("همکار ManagingEditor");

        Assert.Equal("باران آمد", await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync()));
    }

    [Fact]
    public async Task What_is_typed_over_an_edit_is_saved_first()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می رود"))).IsDone();

        var page = await (
            await desk.Presses(await desk.Opens(story), "/edits/withdrawal", ("Undo", "می رود"), ("Lead", "هنوز ذخیره نشده"))
        ).IsRefused("نخست این بخش‌ها را ذخیره کنید");

        Assert.Equal("هنوز ذخیره نشده", page.Html.GetElementById("Lead")!.TextContent.Trim());
    }

    [Fact]
    public async Task Words_with_two_spaces_between_them_stay_back_too()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می  رود"), ("Lead", "دانش  آموز آمد"))).IsDone();
        var del = (await desk.Opens(story)).Html.QuerySelector("#copy-edit del")!.TextContent;
        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal", ("Undo", del))).IsDone();

        foreach (var deck in (string[])["یک", "دو", "سه"])
            (await desk.Presses(await desk.Opens(story), "/text", ("Deck", deck))).IsDone();

        Assert.Equal("او می رود", (await TextOf(site)).Headline);
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_is_taken_back_once()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می رود"), ("Lead", "کتاب ها"))).IsDone();

        foreach (var answer in await desk.PressesTwice(await desk.Opens(story), "/edits/withdrawal", ("Undo", "می رود")))
            answer.IsDone();

        Assert.Equal("او می رود", (await TextOf(site)).Headline);
        Assert.Equal("کتاب‌ها", await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync()));
    }

    [Theory]
    [InlineData("میروم", "میروم .", "من میروم.")]
    [InlineData("میروم .", "میروم", "من می‌روم .")]
    public async Task Two_edits_of_one_word_are_taken_back_one_after_the_other(string first, string then, string between)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "من میروم ."))).IsDone();
        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal", ("Undo", first))).IsDone();
        (await desk.Presses(await desk.Opens(story), "/text", ("Lead", "باران آمد"))).IsDone();

        var page = await desk.Opens(story);
        Assert.Equal(between, (await TextOf(site)).Headline);
        Assert.Equal([then], page.Html.QuerySelectorAll("#copy-edit del").Select(d => d.TextContent));
        Assert.Contains(page.Html.QuerySelector("#copy-edit ins")!.TextContent, between, StringComparison.Ordinal);
        (await desk.Presses(page, "/edits/withdrawal", ("Undo", then))).IsDone();
        (await desk.Presses(await desk.Opens(story), "/text", ("Lead", "باران رفت"))).IsDone();

        Assert.Equal("من میروم .", (await TextOf(site)).Headline);
    }

    [Fact]
    public async Task Of_more_edits_than_are_listed_no_quotation_gets_back_half_its_marks()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var body = string.Join("\n\n", Enumerable.Repeat("می روم و \"باران\" آمد", 400));
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "کتاب ها می رود"), ("Body", body))).IsDone();

        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal")).IsDone();

        foreach (var line in (await TextOf(site)).Body.Split("</p>"))
            Assert.True(line.Count(c => c == '"') is 0 or 2, line);
    }
}
