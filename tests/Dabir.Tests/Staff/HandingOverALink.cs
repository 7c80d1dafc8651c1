using System.Net;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Staff;

/// <summary>A link by which a colleague chooses a password is shown once to who made it, and made by nothing but its button.</summary>
public class HandingOverALink
{
    [Fact]
    public async Task Loading_its_page_again_shows_it_no_more_and_makes_no_other()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        var home = $"/desk/staff/{pooya.Id}";

        Assert.Equal(home, (await editor.Presses(await editor.Opens(home), $"{home}/reset")).IsDone());

        var page = await editor.Opens(home);
        var link = LinkOn(page)!;
        Assert.Contains("با ساختن پیوند تازه، پیوند پیشین دیگر باز نمی‌شود.", page.Words);
        Assert.Contains("سه‌شنبه ۳ آذر ۱۴۰۵ - ۰۵:۰۹", page.Words);
        Assert.NotNull(page.Html.QuerySelector("button[data-copy]"));
        page = await editor.Opens(home);
        Assert.Null(LinkOn(page));
        Assert.Contains("پیوندی در راه است", page.Words);
        Assert.Equal(HttpStatusCode.OK, (await editor.Opens(link)).Status);
        Assert.Equal(1, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "staff.reset")));
    }

    [Fact]
    public async Task The_page_of_another_colleague_in_between_does_not_use_it_up()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        var mina = await site.Hire("mina@example.org", "مینا رستگار", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        var home = $"/desk/staff/{pooya.Id}";
        (await editor.Presses(await editor.Opens(home), $"{home}/reset")).IsDone();

        Assert.Null(LinkOn(await editor.Opens($"/desk/staff/{mina.Id}")));

        Assert.NotNull(LinkOn(await editor.Opens(home)));
        Assert.Null(LinkOn(await editor.Opens(home)));
    }

    [Fact]
    public async Task It_is_shown_to_nobody_else_who_sits_down_at_the_browser()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        await site.Hire("chief@example.org", "سردبیر دوم", Role.EditorInChief);
        using var editor = await AtTheDesk.SignIn(site);
        var home = $"/desk/staff/{pooya.Id}";
        (await editor.Presses(await editor.Opens(home), $"{home}/reset")).IsDone();
        using (await editor.Presses(await editor.Opens("/desk"), "/sign-out")) { }
        (await editor.SignsIn(await editor.Opens("/sign-in"), "chief@example.org", site.EditorPassword)).IsDone();

        Assert.Null(LinkOn(await editor.Opens(home)));
    }

    [Fact]
    public async Task Somebody_hired_without_a_password_chooses_it_by_a_link()
    {
        await using var site = await TestSite.Open();
        using var editor = await AtTheDesk.SignIn(site);
        var form = await editor.Opens("/desk/staff");
        var home = (
            await editor.Presses(
                form,
                "/desk/staff",
                ("Name", "مینا رستگار"),
                ("Email", "mina@example.org"),
                ("Password", ""),
                ("Role", "reporter")
            )
        ).IsDone();
        var page = await editor.Opens(home);
        Assert.Contains("حساب مینا رستگار ساخته شد.", page.Words);
        var link = LinkOn(page)!;
        using var mina = AtTheDesk.Stranger(site);
        foreach (var guess in new[] { "", "nobody's", site.EditorPassword })
            await (await mina.SignsIn(await mina.Opens("/sign-in"), "mina@example.org", guess)).IsRefused(
                "ایمیل یا گذرواژه درست نیست."
            );

        var chosen = AtTheDesk.Filled(await mina.Opens(link), link, ("Password", "کبوتر آبی روی پشت‌بام"));
        Assert.Equal("/desk", (await mina.Sends(link, chosen)).IsDone());

        Assert.Contains("خبرنگار", (await mina.Opens("/desk")).Words);
        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
    }

    static string? LinkOn(Page page) =>
        page.Html.QuerySelector("main [role=status] code") is { } code ? new Uri(code.TextContent).PathAndQuery : null;
}
