using Dabir.Language;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.CopyEditing;

/// <summary>Where good papers differ the edition decides once, and its copy editor and its dates follow.</summary>
public class KeepingAStyleSheet
{
    [Fact]
    public async Task The_copy_editor_and_the_dates_of_readers_follow_the_sheet()
    {
        await using var site = await TestSite.Open();
        site.Clock.Advance(TimeSpan.FromDays(3));
        var story = await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();
        Assert.Contains("پنجشنبه ۵ آذر", (await reader.Opens("/")).Words, StringComparison.Ordinal);

        (
            await desk.Presses(await desk.Opens("/desk/style"), "/desk/style", ("Weekdays", "half_space"), ("Pronouns", "closed"))
        ).IsDone();

        Assert.Contains("پنج‌شنبه ۵ آذر", (await reader.Opens("/")).Words, StringComparison.Ordinal);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "آن ها رفتند"))).IsDone();
        Assert.Equal("آنها رفتند", await site.Read(db => db.Articles.Select(a => a.Headline).SingleAsync()));
        var row = await site.Read(db => db.Logbook.SingleAsync(e => e.Action == "edition.style"));
        Assert.Contains("\"weekdays\":\"half_space\"", row.After);
        Assert.Contains("روزهای هفته: پنجشنبه، یکشنبه", (await desk.Opens("/desk/logbook")).Words);
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task Of_two_tabs_the_later_does_not_undo_what_the_earlier_chose()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var (one, other) = (await desk.Opens("/desk/style"), await desk.Opens("/desk/style"));
        (await desk.Presses(one, "/desk/style", ("Weekdays", "half_space"))).IsDone();

        var refused = await (await desk.Presses(other, "/desk/style", ("Pronouns", "closed"))).IsRefused(
            "همکاری در این میان شیوه‌نامه را عوض کرد"
        );

        Assert.Equal(WordJoint.HalfSpace, await Weekdays());
        Assert.Equal("closed", Chosen(refused, "Pronouns"));
        Assert.Contains("پنج‌شنبه، یک‌شنبه", StoredBeside(refused, "Weekdays"), StringComparison.Ordinal);
        // Pressed again, it is meant.
        (await desk.Presses(refused, "/desk/style")).IsDone();
        Assert.Equal(WordJoint.Closed, await Weekdays());

        async Task<WordJoint> Weekdays() => (await site.Read(db => db.Editions.SingleAsync())).Style.Weekdays;
        static string? Chosen(Page page, string field) =>
            page.Html.QuerySelector($"#{field} option[selected]")!.GetAttribute("value");
        static string StoredBeside(Page page, string field) =>
            page.Html.GetElementById(field)!.Closest(".field")!.QuerySelector(".stored")!.TextContent;
    }

    [Fact]
    public async Task An_edition_of_another_language_is_asked_nothing_about_Persian()
    {
        await using var site = await TestSite.Open();
        await site.Edition("en", "Niloufar Times", "en");
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens("/desk"), "/desk/edition", ("edition", "en"))).IsDone();

        var page = await desk.Opens("/desk/style");
        Assert.Null(page.Html.GetElementById("Weekdays"));
        var fields = AtTheDesk.Filled(page, "/desk/style");
        fields.Remove("EditsOnSave");
        (await desk.Sends("/desk/style", fields)).IsDone();

        var edition = await site.Read(db => db.Editions.SingleAsync(e => e.Slug == "en"));
        Assert.Equal((HouseStyle.Academy, false), (edition.Style, edition.EditsOnSave));
    }

    [Fact]
    public async Task A_copy_editor_reads_the_sheet_and_teaches_words_but_does_not_change_it()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.As(site, Role.CopyEditor);

        var page = await desk.Opens("/desk/style");

        Assert.NotNull(page.Html.QuerySelector("form[action='/desk/style'] fieldset[disabled]"));
        (await desk.Presses(page, "/desk/style/words", ("Word", "ایکاد"), ("Kind", "known"))).IsDone();
        Assert.Equal("ایکاد", await site.Read(db => db.HouseWords.Select(w => w.Text).SingleAsync()));
    }

    [Theory]
    [InlineData("", "حرفی نیست")]
    [InlineData("!!!", "حرفی نیست")]
    [InlineData("\u202Eباران", "حرفی نیست")]
    [InlineData("یک واژهٔ بسیار بسیار بسیار بسیار بسیار بسیار بسیار بسیار دراز است", "حداکثر ۶۰ نویسه")]
    public async Task What_is_no_word_is_refused_beside_its_field(string typed, string says)
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (
            await desk.Presses(await desk.Opens("/desk/style"), "/desk/style/words", ("Word", typed), ("Kind", "known"))
        ).IsRefused(says);

        Assert.NotNull(page.Html.GetElementById("Word-wrong"));
        Assert.Equal(typed, page.Html.GetElementById("Word")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_word_that_was_refused_keeps_what_was_chosen_beside_it()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (
            await desk.Presses(await desk.Opens("/desk/style"), "/desk/style/words", ("Word", "!"), ("Kind", "as_written"))
        ).IsRefused("حرفی نیست");

        Assert.Equal("as_written", page.Html.QuerySelector("#Kind option[selected]")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("برف%ی", "%")]
    [InlineData("برف_ی", "_")]
    [InlineData("برف\\ی", "\\")]
    public async Task A_word_of_the_house_is_found_by_its_signs_as_they_are(string word, string asked)
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        foreach (var taught in (string[])[word, "باران"])
            (
                await desk.Presses(await desk.Opens("/desk/style"), "/desk/style/words", ("Word", taught), ("Kind", "known"))
            ).IsDone();

        var page = await desk.Opens($"/desk/style?q={Uri.EscapeDataString(asked)}");

        Assert.Equal([word], page.Html.QuerySelectorAll("#words li b").Select(b => b.TextContent));
    }

    [Fact]
    public async Task A_word_of_the_house_is_found_in_any_spelling()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        foreach (var taught in (string[])["میان‌رودان", "باران"])
            (
                await desk.Presses(await desk.Opens("/desk/style"), "/desk/style/words", ("Word", taught), ("Kind", "known"))
            ).IsDone();

        foreach (var asked in (string[])["ميانرودان", "میان رودان", "میان‌رو"])
            Assert.Equal(
                ["میان‌رودان"],
                (await desk.Opens($"/desk/style?q={Uri.EscapeDataString(asked)}"))
                    .Html.QuerySelectorAll("#words li b")
                    .Select(b => b.TextContent)
            );
    }

    [Fact]
    public async Task A_word_taught_twice_at_once_is_one_and_a_forgotten_one_comes_back()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Opens("/desk/style");

        foreach (var answer in await desk.PressesTwice(page, "/desk/style/words", ("Word", "ایکاد"), ("Kind", "known")))
            answer.IsDone();
        (await desk.Presses(await desk.Opens("/desk/style"), "/desk/style/words", ("Word", "ایکاد"), ("Kind", "known"))).IsDone();
        (await desk.Presses(await desk.Opens("/desk/style"), "/withdrawal")).IsDone();
        Assert.DoesNotContain("ایکاد", (await desk.Opens("/desk/style")).Html.GetElementById("words")!.TextContent);
        (await desk.Presses(await desk.Opens("/desk/style"), "/desk/style/words", ("Word", "ایکاد"), ("Kind", "known"))).IsDone();

        Assert.Equal(
            (1, false),
            await site.Read(async db => (await db.HouseWords.CountAsync(), (await db.HouseWords.SingleAsync()).IsForgotten))
        );
        Assert.Equal(
            ["word.teach", "word.forget", "word.teach"],
            await site.Read(db =>
                db.Logbook.Where(e => e.Action.StartsWith("word.")).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync()
            )
        );
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Theory]
    [InlineData("weekdays=half_space strict")]
    [InlineData("honorifics=spaced preverbs=spaced")]
    public void A_sheet_is_read_as_it_was_written_and_what_it_does_not_say_is_the_Academys(string written)
    {
        var style = StyleSheet.Read(written);

        Assert.Equal(style, StyleSheet.Read(StyleSheet.Of(style)));
        Assert.NotEqual(HouseStyle.Academy, style);
        Assert.Equal(HouseStyle.Academy, StyleSheet.Read("weekdays=none something"));
    }
}
