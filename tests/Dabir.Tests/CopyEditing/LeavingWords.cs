using System.Net;
using Dabir.Articles;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using static Dabir.Tests.CopyEditing.EditingOnSave;

namespace Dabir.Tests.CopyEditing;

/// <summary>Words are left as they are written: nothing of that is lost on the way to the save, and no half of a pair is left.</summary>
public class LeavingWords
{
    const string Read = "/copy-edit#copy-edit";

    [Fact]
    public async Task A_word_that_was_left_is_not_forgotten_when_an_edit_is_taken_back()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می رود"), ("Lead", "دانش آموز آمد"))).IsDone();
        var page = await desk.Sees(desk.Presses(await desk.Opens(story), Read, ("Leave", "دانش آموز")));

        (await desk.Presses(page, "/edits/withdrawal", ("Undo", "می رود"))).IsDone();

        Assert.Equal(["دانش آموز", "می رود"], (await site.Read(db => db.ArticleEdits.SingleAsync())).Left);
    }

    [Fact]
    public async Task A_word_that_was_left_is_not_forgotten_when_another_part_is_saved()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("دانش آموز آمد");
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Sees(desk.Presses(await desk.Opens(story), Read, ("Leave", "دانش آموز")));
        Assert.Contains("هنوز ذخیره نشده است: متن", page.Words);

        page = await desk.Sees(desk.Presses(page, "/surroundings", ("Dateline", "شیراز")));
        Assert.Contains("هنوز ذخیره نشده است: متن", page.Words);
        page = await (await desk.Presses(page, "/publication/withdrawal")).IsRefused("نخست این بخش‌ها را ذخیره کنید");
        (await desk.Presses(page, "/text")).IsDone();

        Assert.Equal(["دانش آموز"], (await site.Read(db => db.ArticleEdits.SingleAsync())).Left);
        Assert.DoesNotContain("هنوز ذخیره نشده است", (await desk.Opens(story)).Words);
    }

    [Fact]
    public async Task An_article_that_is_let_go_again_is_not_forgotten_when_an_edit_is_taken_back()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می رود"))).IsDone();
        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal")).IsDone();

        var page = await desk.Sees(desk.Presses(await desk.Opens(story), Read, ("Release", "*")));

        Assert.Contains("هنوز ذخیره نشده است: متن", page.Words);
        page = await desk.Sees(desk.Presses(page, "/surroundings", ("Dateline", "شیراز")));
        (await desk.Presses(page, "/text")).IsDone();
        Assert.Equal("او می‌رود", (await TextOf(site)).Headline);
    }

    [Fact]
    public async Task What_two_leave_in_two_tabs_is_left_and_what_one_lets_go_is_let_go()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (
            await desk.Presses(await desk.Opens(story), "/text", ("Lead", "دانش آموز و پیش تر و همه ی"), ("LeftAlone", "پیش تر"))
        ).IsDone();
        var (one, other) = (await desk.Opens(story), await desk.Opens(story));
        one = await desk.Sees(desk.Presses(one, Read, ("Leave", "دانش آموز")));
        one = await desk.Sees(desk.Presses(one, Read, ("Release", "پیش تر")));
        other = await desk.Sees(desk.Presses(other, Read, ("Leave", "همه ی")));

        (await desk.Presses(one, "/text")).IsDone();
        (await desk.Presses(other, "/text")).IsDone();

        Assert.Equal(["همه ی", "دانش آموز"], (await site.Read(db => db.ArticleEdits.SingleAsync())).Left);
    }

    [Fact]
    public async Task What_was_taken_back_meanwhile_stays_back_when_an_older_form_is_saved_over_it()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "او می رود"), ("Lead", "کتاب ها"))).IsDone();
        var old = await desk.Opens(story);
        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal")).IsDone();

        var page = await (await desk.Presses(old, "/text", ("Deck", "باران آمد"))).IsRefused("در این میان");
        (await desk.Presses(page, "/text", ("Headline", "او می رود"))).IsDone();

        Assert.Equal("او می رود", (await TextOf(site)).Headline);
        Assert.True((await site.Read(db => db.ArticleEdits.SingleAsync())).IsByHand);
    }

    [Fact]
    public async Task A_mark_of_a_quotation_that_is_left_keeps_its_other_half()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        const string Typed = "گفت \"سلام بر شما\" و رفت";
        var page = await desk.Sees(desk.Presses(await desk.Opens(story), Read, ("Headline", Typed)));

        page = await desk.Sees(desk.Presses(page, Read, ("Leave", "\"سلام")));

        Assert.Empty(page.Html.QuerySelectorAll("#copy-edit mark"));
        (await desk.Presses(page, "/text")).IsDone();
        Assert.Equal(Typed, (await TextOf(site)).Headline);
    }

    [Fact]
    public async Task A_quotation_whose_marks_were_taken_back_keeps_both_when_one_word_of_it_is_another()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "گفت \"سلام بر شما\" و رفت"))).IsDone();
        (await desk.Presses(await desk.Opens(story), "/edits/withdrawal", ("Undo", "\"سلام"))).IsDone();

        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "گفت \"درود بر شما\" و رفت"))).IsDone();

        Assert.Equal("گفت \"درود بر شما\" و رفت", (await TextOf(site)).Headline);
    }

    [Fact]
    public async Task Words_that_stay_may_be_spaced_as_they_like()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Sees(desk.Presses(await desk.Opens(story), Read, ("Body", "من می  روم")));

        page = await desk.Sees(desk.Presses(page, Read, ("Never", "می  روم")));

        Assert.Empty(page.Html.QuerySelectorAll("#copy-edit mark"));
    }

    [Fact]
    public async Task A_line_as_long_as_it_may_be_does_not_grow_beyond_it()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var longest = string.Concat(Enumerable.Repeat("سلام,خوبی ", 40))[..ArticleText.Limits.Headline];
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", longest))).IsDone();

        (await desk.Presses(await desk.Opens(story), "/text", ("Lead", "باران آمد"))).IsDone();

        Assert.Equal("باران آمد", await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_is_told_that_nothing_was_found_in_a_language_that_is_not_read()
    {
        await using var site = await TestSite.Open();
        await site.Edition("en", "Niloufar Times", "en");
        using var desk = await AtTheDesk.SignIn(site);
        Assert.True(AtTheDesk.Offers(await desk.Opens("/desk/articles/new"), Read));

        (await desk.Presses(await desk.Opens("/desk"), "/desk/edition", ("edition", "en"))).IsDone();

        Assert.False(AtTheDesk.Offers(await desk.Opens("/desk/articles/new"), Read));
    }

    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task A_sign_that_no_database_takes_is_kept_nowhere_and_breaks_nothing(string edition)
    {
        await using var site = await TestSite.Open();
        await site.Edition("en", "Niloufar Times", "en");
        await site.Section("city", "City", edition);
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens("/desk"), "/desk/edition", ("edition", edition))).IsDone();
        const string Odd = "او می\0 رود a\0b";
        (
            await desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/desk/articles",
                ("Headline", Odd),
                ("Body", Odd),
                ("Note", Odd),
                ("Section", "city"),
                ("Tags", "ab\0c"),
                ("LeftAlone", "a\0b\nab")
            )
        ).IsDone();
        var story = await site.Read(db => db.Articles.SingleAsync());
        using var undone = await desk.Presses(
            await desk.Opens(story),
            edition == "fa" ? "/edits/withdrawal" : "/text",
            ("LeftAlone", "a\0b"),
            ("Undo", "می رود\0")
        );

        Assert.NotEqual(HttpStatusCode.InternalServerError, undone.StatusCode);
        (await desk.Presses(await desk.Opens("/desk/style"), "/desk/style/words", ("Word", "a\0b"), ("Kind", "known"))).IsDone();
        foreach (var asked in (string[])["/desk/style?q=a%00b", "/desk/articles?q=a%00b", "/desk/articles?q=%00"])
        {
            using var found = await desk.Get(asked);
            Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        }
        Assert.DoesNotContain('\0', story.Headline + story.BodyHtml + story.EditorialNote);
    }
}
