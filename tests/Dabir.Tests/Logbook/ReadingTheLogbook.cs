using Dabir.Data;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Dabir.Tests.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Logbook;

/// <summary>The logbook at the desk is read by people: who, what and about whom, in the newsroom's words.</summary>
public class ReadingTheLogbook
{
    const string Address = "/desk/logbook";

    [Fact]
    public async Task Each_row_has_its_number_and_the_head_says_when_it_was_written_down()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Opens(Address);
        var newest = await site.Read(db => db.Logbook.MaxAsync(e => e.Id));
        Assert.Equal(Dabir.Language.Digits.ToPersian($"{newest}"), page.Html.QuerySelector("tbody tr td")!.TextContent.Trim());
        Assert.Contains("مهر دفتر در ساعت ۰۵:۰۹", page.Words);
    }

    [Fact]
    public async Task What_the_row_of_a_key_keeps_for_the_check_is_not_said()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Opens(Address);

        Assert.Contains("به‌کارگیری کلید سایت", page.Words);
        Assert.DoesNotContain("digests", page.Words);
    }

    [Fact]
    public async Task What_changed_is_said_in_words()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Moderator);
        using var desk = await AtTheDesk.SignIn(site);
        var home = $"/desk/staff/{pooya.Id}";
        (await desk.Presses(await desk.Opens(home), $"{home}/role", ("Role", "reporter"))).IsDone();
        var (_, codes) = await Telephone.SetUp(site, desk);
        using var back = AtTheDesk.Stranger(site);
        (await back.SignsIn(await back.Opens("/sign-in"), "narges@example.org", site.EditorPassword)).IsDone();
        (await back.Presses(await back.Opens("/sign-in/second"), "/sign-in/second", ("Code", codes[0]))).IsDone();

        var page = await desk.Opens(Address);

        Assert.Contains("نقش: ناظر نظرات ← خبرنگار", page.Words);
        Assert.Contains("با گذرواژه", page.Words);
        Assert.Contains("با کد بازیابی (۹ کد مانده)", page.Words);
        Assert.DoesNotContain("{", page.Html.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task It_names_the_colleague_the_story_and_the_house()
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle("باران به شهر رسید", tags: ["باران"]);
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Opens(Address);

        Assert.Equal("پویا سپهری", page.Html.QuerySelector($"td a[href$='about=staff:{pooya.Id}']")!.TextContent.Trim());
        Assert.Contains(page.Html.QuerySelectorAll("td a"), a => a.TextContent.Contains("باران به شهر رسید"));
        Assert.DoesNotContain("سایت ۰", page.Words);
        Assert.DoesNotContain("همکار ", page.Html.QuerySelector("tbody")!.TextContent.Replace("افزودن همکار", ""));
    }

    [Fact]
    public async Task The_first_admin_came_by_the_setup_link()
    {
        await using var site = await TestSite.Open(staffed: false);
        var token = (await SetupLinks.MakeIfNobody(site.Writer, site.Services.GetRequiredService<Signer>(), site.Now))!;
        using var desk = AtTheDesk.Stranger(site);
        var address = $"/setup/{token}";
        var page = await desk.Opens(address);
        var fields = page
            .Html.QuerySelectorAll("form input[name]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["Name"], fields["Email"], fields["Password"]) = ("نرگس", "first@example.org", site.EditorPassword);
        (await desk.Sends(address, fields)).IsDone();

        var rows = (await desk.Opens(Address)).Html.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();

        Assert.Contains("پیوند راه‌اندازی", rows.Single(r => r.Contains("افزودن همکار")));
        Assert.Contains("به‌کارگیری کلید سایت", rows[^1] + rows[^2]);
    }

    [Fact]
    public async Task A_sign_in_that_failed_says_why_and_repeats_are_one_line()
    {
        await using var site = await TestSite.Open();
        using var guest = AtTheDesk.Stranger(site);
        for (var i = 0; i < 4; i++)
            using (await guest.SignsIn(await guest.Opens("/sign-in"), "narges@example.org", "نه این")) { }
        for (var i = 0; i < 3; i++)
            using (await guest.SignsIn(await guest.Opens("/sign-in"), "stranger@example.net", "نه این")) { }
        await Until.So(async () => await site.Read(db => db.Logbook.CountAsync(e => e.Action == "staff.sign-in-failed")) == 7);
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Opens($"{Address}?show=entries");

        var failed = page
            .Html.QuerySelectorAll("tbody tr")
            .Select(r => r.TextContent)
            .Where(r => r.Contains("ورود ناموفق"))
            .ToList();
        Assert.Equal(2, failed.Count);
        Assert.Contains("نشانی ناشناس", failed[0]);
        Assert.Contains("۳ بار", failed[0]);
        Assert.Contains("گذرواژه نادرست", failed[1]);
        Assert.Contains("۴ بار", failed[1]);
        Assert.Contains("نرگس کامیاب", failed[1]);
        Assert.False(await site.Read(db => db.Logbook.AnyAsync(e => (e.After ?? "").Contains("stranger"))));
        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task Unknown_addresses_fill_no_book()
    {
        await using var site = await TestSite.Open();
        using var guest = AtTheDesk.Stranger(site);
        var form = await guest.Opens("/sign-in");
        for (var i = 0; i < 25; i++)
            using (await guest.SignsIn(form, $"stranger{i}@example.net", "نه این")) { }
        using (await AtTheDesk.SignIn(site)) { }

        Assert.InRange(await site.Read(db => db.Logbook.CountAsync(e => e.Action == "staff.sign-in-failed")), 1, 10);
    }

    [Fact]
    public async Task Decisions_and_entries_are_read_apart_and_older_is_offered_when_there_is_older()
    {
        await using var site = await TestSite.Open();
        for (var i = 0; i < 60; i++)
            await site.Section($"part-{i}", $"بخش {i}");
        using var desk = await AtTheDesk.SignIn(site);

        var decisions = await desk.Opens($"{Address}?show=decisions");
        Assert.DoesNotContain("ورود به میز کار", decisions.Html.QuerySelector("tbody")!.TextContent);
        var older = decisions.Html.QuerySelectorAll("main a").Single(a => a.TextContent == "قدیمی‌تر").GetAttribute("href")!;
        Assert.Contains("show=decisions", older);
        var last = await desk.Opens(older);
        Assert.DoesNotContain("قدیمی‌تر", last.Words);
        Assert.Contains("افزودن سرویس", last.Words);
        var entries = await desk.Opens($"{Address}?show=entries");
        Assert.Equal(1, entries.Html.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("قدیمی‌تر", entries.Words);
    }
}
