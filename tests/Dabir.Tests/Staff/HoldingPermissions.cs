using System.Net;
using Dabir.Articles;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.Builder;
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
        // Of one section, with articles that stand in another by now.
        await site.Hire("one@example.org", "خبرنگار ورزش", Role.Reporter, "sport");
        await site.Hire("two@example.org", "خبرنگار شهر", Role.Reporter, "city");
        foreach (var writer in await site.Read(db => db.Users.WithGrants.ToListAsync()))
        foreach (var section in new[] { "city", "sport" })
        foreach (var isSent in new[] { false, true })
            await site.Writer.Write(async db =>
            {
                var place = await db.Sections.Include(s => s.Edition).SingleAsync(s => s.Slug == section);
                var code = await NewsCode.Next(db, new DateOnly(2026, 11, 23));
                var text = new ArticleText { Headline = "پیش‌نویس" };
                var (article, begun) = Article.Begin(place, code, text, writer.AsActor, site.Now, writer);
                db.Articles.Add(article);
                db.Record(begun);
                return isSent ? article.Decide(ArticleAction.Submit, site.Editor, null, site.Now) : begun;
            });

        var members = await site.Read(db => db.Users.WithGrants.AsNoTracking().ToListAsync());
        var all = await site.Read(db => db.Articles.AsNoTracking().ToListAsync());
        foreach (var member in members)
        foreach (var permission in Enum.GetValues<Permission>())
            Assert.Equal(
                all.Where(a => member.May(permission, a)).Select(a => a.Id).Order(),
                await site.Read(db => db.Articles.Open(member, permission).Select(a => a.Id).Order().ToListAsync())
            );
        Assert.Equal(12, members.Count);
        Assert.Contains(all, a => a.Status == ArticleStatus.Submitted);
    }

    /// <summary>Written by hand and not taken from the program's table.</summary>
    static readonly Dictionary<Role, Permission[]> Expected = new()
    {
        [Role.Reporter] = [Permission.EnterDesk, Permission.Write],
        [Role.Photographer] = [Permission.EnterDesk, Permission.Write],
        [Role.CopyEditor] = [Permission.EnterDesk, Permission.Write, Permission.SeeArticles, Permission.Edit],
        [Role.DeskEditor] = [Permission.EnterDesk, Permission.Write, Permission.SeeArticles, Permission.Edit, Permission.Publish],
        [Role.ManagingEditor] = [.. AllBut(Permission.Kill, Permission.ManageStaff, Permission.AppointAdmins)],
        [Role.EditorInChief] = [.. AllBut(Permission.AppointAdmins)],
        [Role.Moderator] = [Permission.EnterDesk, Permission.Moderate],
        [Role.Publisher] =
        [
            Permission.EnterDesk,
            Permission.SeeArticles,
            Permission.Kill,
            Permission.ReadLogbook,
            Permission.ManageStaff,
        ],
        [Role.Admin] = [.. AllBut()],
    };

    static IEnumerable<Permission> AllBut(params Permission[] these) => Enum.GetValues<Permission>().Except(these);

    [Fact]
    public async Task Every_role_may_do_what_belongs_to_it_and_no_more()
    {
        await using var site = await TestSite.Open();
        foreach (var role in Enum.GetValues<Role>())
            await site.Hire($"{role}@example.org", $"{role}", role, role == Role.DeskEditor ? [await City(site)] : []);
        var members = await site.Read(db => db.Users.WithGrants.Where(m => m.Name != "نرگس کامیاب").ToListAsync());

        Assert.Equal(Expected.Count, members.Count);
        foreach (var member in members)
            Assert.Equal(Expected[Enum.Parse<Role>(member.Name)].Order(), Enum.GetValues<Permission>().Where(member.May).Order());
    }

    [Fact]
    public async Task What_belongs_to_the_whole_house_is_not_held_for_a_section()
    {
        await using var site = await TestSite.Open();
        await City(site);
        using var desk = await AtTheDesk.As(site, Role.EditorInChief, "city");

        foreach (var page in new[] { "/desk/staff", "/desk/logbook", "/desk/boxes", "/desk/sections" })
            Assert.Contains("/desk/denied", (await desk.Get(page)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/desk/comments")).StatusCode);
    }

    [Fact]
    public async Task An_address_that_names_no_permission_is_closed_to_everybody()
    {
        await using var site = await TestSite.Open(map: app => app.MapGet("/forgotten", () => "here"));
        using var stranger = site.NewReader();
        using var editor = await AtTheDesk.SignIn(site);

        Assert.Contains("/sign-in", (await stranger.Get("/forgotten")).Headers.Location?.OriginalString);
        Assert.Contains("/desk/denied", (await editor.Get("/forgotten")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_grant_whose_section_is_not_loaded_is_not_held()
    {
        await using var site = await TestSite.Open();
        await City(site);
        await site.Hire("mina@example.org", "مینا رستگار", Role.DeskEditor, "city");

        var half = await site.Read(db => db.Users.Include(m => m.Grants).SingleAsync(m => m.Email == "mina@example.org"));

        Assert.Single(half.Grants);
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.False(half.May(permission), $"{permission}"));
    }

    [Fact]
    public async Task A_role_is_given_only_in_sections_that_are_all_held()
    {
        await using var site = await TestSite.Open();
        var city = await site.Section("city", "شهر");
        var sport = await site.Section("sport", "ورزش");
        await site.Hire("mina@example.org", "مینا رستگار", Role.DeskEditor, "city");
        var mina = await site.Read(db => db.Users.WithGrants.SingleAsync(m => m.Email == "mina@example.org"));

        Assert.True(mina.May(Permission.Edit, city));
        Assert.False(mina.MayGive(Role.DeskEditor, [city, sport]));
        Assert.True(site.Editor.MayGive(Role.DeskEditor, [city, sport]));
        Assert.False(mina.MayGive(Role.Reporter, []));
    }

    [Fact]
    public async Task Who_does_not_manage_staff_hires_nobody_though_they_hold_all_that_is_given()
    {
        await using var site = await TestSite.Open();
        await site.Hire("mina@example.org", "مینا رستگار", Role.CopyEditor);
        var mina = await site.Read(db => db.Users.WithGrants.SingleAsync(m => m.Email == "mina@example.org"));
        Assert.True(mina.MayGive(Role.CopyEditor, []));

        var (hired, outcome) = StaffMember.Hire("pooya@example.org", "پویا راستین", Role.CopyEditor, [], "", mina, site.Now);

        Assert.Null(hired);
        Assert.Equal("staff.not-yours", outcome.Reason);
    }

    [Fact]
    public async Task Of_two_roles_each_is_held_where_it_was_given()
    {
        await using var site = await TestSite.Open();
        var city = await site.Section("city", "شهر");
        Grant[] grants = [new(Role.Reporter, null), new(Role.DeskEditor, city)];

        Assert.True(Holding.Of(grants, Permission.Write).IsEverywhere);
        Assert.False(Holding.Of(grants, Permission.Publish).IsEverywhere);
        Assert.True(Holding.Of(grants, Permission.Publish).Covers(city.Id));
        Assert.True(Holding.Of(grants, Permission.Kill).IsNowhere);
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
