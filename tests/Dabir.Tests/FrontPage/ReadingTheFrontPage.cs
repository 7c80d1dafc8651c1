using Dabir.Articles;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.FrontPage;

public class ReadingTheFrontPage
{
    [Fact]
    public async Task A_block_shows_the_newest_five_of_its_section_and_subsections()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        await site.Section("culture", "فرهنگ");
        await Subsection(site, "culture", "books", "کتاب");
        for (var n = 1; n <= 4; n++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            await site.PublishedArticle($"فرهنگ {n}", "culture");
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            await site.PublishedArticle($"کتاب {n}", "books");
        }
        await site.PublishedArticle("ورزش", "sport");

        var page = await reader.Opens("/");

        var blocks = page.Html.QuerySelectorAll(".block").ToDictionary(b => b.QuerySelector("h2")!.TextContent);
        Assert.Equal(["فرهنگ", "شهر"], blocks.Keys);
        Assert.Equal(
            ["کتاب 4", "فرهنگ 4", "کتاب 3", "فرهنگ 3", "کتاب 2"],
            blocks["فرهنگ"].QuerySelectorAll(".card-title, .line > a").Select(t => t.TextContent)
        );
    }

    [Fact]
    public async Task The_most_discussed_of_the_week_stand_in_order_of_their_comments()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var old = await site.PublishedArticle("هفته پیش");
        await Discuss(site, reader, old, 3);
        site.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        var some = await site.PublishedArticle("کمی بحث");
        var much = await site.PublishedArticle("بحث بسیار");
        await site.PublishedArticle("بی‌بحث");
        await Discuss(site, reader, some, 1);
        await Discuss(site, reader, much, 2);

        var page = await reader.Opens("/");

        Assert.Equal(["بحث بسیار", "کمی بحث"], page.Html.QuerySelectorAll(".ranked li > a").Select(a => a.TextContent));
    }

    static async Task Discuss(TestSite site, Reader reader, Article story, int times)
    {
        for (var n = 0; n < times; n++)
        {
            var (id, _) = await reader.Comments(site, story, $"نظر {n} درباره این خبر");
            await site.Publish(id);
        }
    }

    static Task Subsection(TestSite site, string above, string slug, string name) =>
        site.Writer.Write(async db =>
        {
            var parent = await db.Sections.Include(s => s.Edition).SingleAsync(s => s.Slug == above);
            var (section, outcome) = Dabir.Sections.Section.Open(parent.Edition, slug, name, 1, parent, Actor.Operator, site.Now);
            db.Sections.Add(section);
            db.Record(outcome);
        });
}
