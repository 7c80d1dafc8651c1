using System.Net;
using Dabir.Articles;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Staff;

/// <summary>Who may do what is one table of roles and the rows of who holds which, where.</summary>
public class HoldingPermissions
{
    [Fact]
    public async Task A_desk_editor_sees_and_decides_only_in_the_sections_held_and_below_them()
    {
        await using var site = await TestSite.Open();
        var mine = await site.PublishedArticle("خبر شهر", "city");
        var theirs = await site.PublishedArticle("خبر ورزش", "sport");
        await Below(site, "city", "parks");
        var below = await site.PublishedArticle("خبر بوستان", "parks");
        using var desk = await AtTheDesk.As(site, Role.DeskEditor, "city");

        var list = (await desk.Opens("/desk/articles")).Words;
        Assert.Contains("خبر شهر", list);
        Assert.Contains("خبر بوستان", list);
        Assert.DoesNotContain("خبر ورزش", list);
        var notHere = await desk.Opens(theirs);
        Assert.Equal(HttpStatusCode.NotFound, notHere.Status);
        Assert.Contains("در دسترس شما نیست", notHere.Words);
        Assert.NotNull(notHere.Html.QuerySelector("header.bar"));
        Assert.True(AtTheDesk.Offers(await desk.Opens(mine), "/publication/withdrawal"));
        Assert.True(AtTheDesk.Offers(await desk.Opens(below), "/publication/withdrawal"));
        (await desk.Presses(await desk.Opens(below), "/surroundings", ("Tags", "بوستان"))).IsDone();
    }

    [Fact]
    public async Task An_article_is_moved_only_where_one_edits()
    {
        await using var site = await TestSite.Open();
        var mine = await site.PublishedArticle("خبر شهر", "city");
        await site.Section("sport", "ورزش");
        using var desk = await AtTheDesk.As(site, Role.DeskEditor, "city");

        await (await desk.Presses(await desk.Opens(mine), "/surroundings", ("Section", "sport"))).IsRefused(
            "سرویسی را که به آن دسترسی دارید برگزینید."
        );

        Assert.Equal("city", await site.Read(db => db.Articles.Select(a => a.Section.Slug).SingleAsync()));
    }

    [Fact]
    public async Task The_question_and_the_filter_of_a_query_give_the_same_answer()
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle("شهر", "city");
        await site.PublishedArticle("ورزش", "sport");
        await Below(site, "city", "parks");
        var killed = await site.PublishedArticle("بوستان", "parks");
        await site.Decide(killed, ArticleAction.Kill);
        foreach (var role in Enum.GetValues<Role>())
            await site.Hire($"{role}@example.org", $"{role}", role, role == Role.DeskEditor ? ["city"] : []);
        foreach (var writer in await site.Read(db => db.Users.WithGrants.ToListAsync()))
            if (writer.May(Permission.Write))
                await site.Writer.Write(async db =>
                {
                    var place = await db.Sections.Include(s => s.Edition).SingleAsync(s => s.Slug == "city");
                    var code = await NewsCode.Next(db, new DateOnly(2026, 11, 23));
                    var (article, begun) = Article.Begin(
                        place,
                        code,
                        new ArticleText { Headline = "پیش‌نویس" },
                        writer,
                        site.Now
                    );
                    db.Articles.Add(article!);
                    return begun;
                });

        var members = await site.Read(db => db.Users.WithGrants.AsNoTracking().ToListAsync());
        var all = await site.Read(db => db.Articles.AsNoTracking().ToListAsync());
        foreach (var member in members)
        foreach (var permission in Enum.GetValues<Permission>())
            Assert.Equal(
                all.Where(a => member.May(permission, a)).Select(a => a.Id).Order(),
                await site.Read(db => db.Articles.Open(member, permission).Select(a => a.Id).Order().ToListAsync())
            );
        Assert.Equal(10, members.Count);
    }

    [Fact]
    public async Task Every_role_may_do_what_the_table_says_and_no_more()
    {
        await using var site = await TestSite.Open();
        foreach (var role in Enum.GetValues<Role>())
            await site.Hire($"{role}@example.org", $"{role}", role, role == Role.DeskEditor ? [await City(site)] : []);
        var members = await site.Read(db => db.Users.WithGrants.Where(m => m.Name != "نرگس کامیاب").ToListAsync());
        foreach (var member in members)
        {
            var role = Enum.Parse<Role>(member.Name);
            Assert.Equal(role.Permissions().Order(), Enum.GetValues<Permission>().Where(member.May).Order());
        }
    }

    static async Task<string> City(TestSite site) => (await site.Section("city", "شهر")).Slug;

    static Task Below(TestSite site, string parent, string slug) =>
        site.Writer.Write(async db =>
        {
            var above = await db.Sections.Include(s => s.Edition).SingleAsync(s => s.Slug == parent);
            var (section, opened) = Dabir.Sections.Section.Open(
                above.Edition,
                slug,
                "بوستان‌ها",
                9,
                above,
                site.Editor,
                site.Now
            );
            db.Sections.Add(section!);
            return opened;
        });
}
