using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Staff;

/// <summary>The name and the address of an account are checked when they are typed, and can be put right later.</summary>
public class NamingColleagues
{
    [Fact]
    public async Task Everything_wrong_with_an_application_is_said_at_once()
    {
        await using var site = await TestSite.Open();
        using var editor = await AtTheDesk.SignIn(site);
        var page = await (
            await editor.Presses(
                await editor.Opens("/desk/staff"),
                "/desk/staff",
                ("Name", ""),
                ("Email", "mina@"),
                ("Password", "کوتاه"),
                ("Role", "nonsense")
            )
        ).IsRefused("نام را بنویسید");
        foreach (var field in new[] { "Name", "Email", "Password", "Role" })
            Assert.NotNull(page.Html.QuerySelector($"#{field}-wrong"));
    }

    [Theory]
    [InlineData("admin@example")]
    [InlineData("admin@localhost")]
    [InlineData("admin@example.o")]
    [InlineData("admin@-example.org")]
    [InlineData("admin@example..org")]
    [InlineData("admin@[127.0.0.1]")]
    [InlineData("مدیر@example.org")]
    [InlineData("\"a b\"@example.org")]
    public async Task An_address_of_no_real_form_is_refused_beside_its_field(string typed)
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        var page = await (
            await editor.Presses(
                await editor.Opens("/desk/staff"),
                "/desk/staff",
                ("Name", "مینا"),
                ("Email", typed),
                ("Password", site.EditorPassword),
                ("Role", "reporter")
            )
        ).IsRefused("نشانی ایمیل درست نیست");
        Assert.NotNull(page.Html.QuerySelector("#Email-wrong"));
        var home = $"/desk/staff/{pooya.Id}";
        page = await (await editor.Presses(await editor.Opens(home), $"{home}/name", ("Email", typed))).IsRefused(
            "نشانی ایمیل درست نیست"
        );
        Assert.Equal(typed, page.Html.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_leads_changes_a_name_and_an_address_and_the_new_one_signs_in()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        var home = $"/desk/staff/{pooya.Id}";

        await (
            await editor.Presses(await editor.Opens(home), $"{home}/name", ("Name", "پویا"), ("Email", "Narges@example.org"))
        ).IsRefused("کسی با این ایمیل از پیش همکار است.");
        (
            await editor.Presses(
                await editor.Opens(home),
                $"{home}/name",
                ("Name", "پویا سپهری‌نژاد"),
                ("Email", "p.sepehri@example.org")
            )
        ).IsDone();

        using var desk = await AtTheDesk.SignIn(site, "p.sepehri@example.org");
        Assert.Contains("پویا سپهری‌نژاد", (await desk.Opens("/desk")).Words);
        using var old = AtTheDesk.Stranger(site);
        await (await old.SignsIn(await old.Opens("/sign-in"), "pooya@example.org", site.EditorPassword)).IsRefused("درست نیست");
        var log = (await editor.Opens($"/desk/logbook?about=staff:{pooya.Id}")).Words;
        Assert.Contains("نام: پویا سپهری ← پویا سپهری‌نژاد", log);
        Assert.Contains("p.sepehri@example.org", log);
        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task Ones_own_name_is_changed_by_oneself_and_the_address_is_not()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.As(site, Role.Reporter);
        var page = await desk.Opens("/desk/me");
        Assert.Null(page.Html.QuerySelector("input[name=Email]"));
        await (await desk.Presses(page, "/desk/me/name", ("Name", " "))).IsRefused("نام را بنویسید");

        (await desk.Presses(page, "/desk/me/name", ("Name", "مینا رستگار"), ("Email", "other@example.org"))).IsDone();

        Assert.Contains("مینا رستگار", (await desk.Opens("/desk/me")).Words);
        Assert.True(await site.Read(db => db.Users.AnyAsync(m => m.Name == "مینا رستگار" && m.Email == "reporter@example.org")));
        Assert.Equal(1, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "staff.rename" && e.ById == e.ById)));
    }

    [Fact]
    public async Task Nobody_names_who_is_not_theirs_to_lead()
    {
        await using var site = await TestSite.Open();
        using var publisher = await AtTheDesk.As(site, Role.Publisher);
        var home = $"/desk/staff/{site.Editor.Id}";
        Assert.False(AtTheDesk.Offers(await publisher.Opens(home), $"{home}/name"));
        var token = (await publisher.Opens("/desk")).Html.QuerySelector("input[name=form_token]")!.GetAttribute("value")!;
        await (
            await publisher.Sends(
                $"{home}/name",
                new Dictionary<string, string>
                {
                    ["form_token"] = token,
                    ["Name"] = "دیگری",
                    ["Email"] = "narges@example.org",
                }
            )
        ).IsRefused("درباره حسابش نمی‌توانید تصمیم بگیرید");
        Assert.True(await site.Read(db => db.Users.AnyAsync(m => m.Name == "نرگس کامیاب")));
    }
}
