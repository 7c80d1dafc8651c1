using Dabir.Articles;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>One form makes one article, and nothing that could not be found again.</summary>
public class BeginningAnArticle
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

    static string Typed(Page page, string field)
    {
        var element = page.Html.GetElementById(field)!;
        return (element.GetAttribute("value") ?? element.TextContent).Trim();
    }
}
