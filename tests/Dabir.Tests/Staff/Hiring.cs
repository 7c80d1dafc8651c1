using System.Net;
using Dabir.Data;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Staff;

/// <summary>New colleagues come in by the desk, with no more than the one who lets them in.</summary>
public class Hiring
{
    [Fact]
    public async Task Somebody_hired_signs_in_with_the_sections_given()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var editor = await AtTheDesk.SignIn(site);

        (await editor.Sends("/desk/staff", await Applied(editor, "desk_editor", "city"))).IsDone();

        Assert.Contains("مینا رستگار", (await editor.Opens("/desk/staff")).Words);
        using var hired = await AtTheDesk.SignIn(site, "mina@example.org");
        Assert.Contains("دبیر سرویس", (await hired.Opens("/desk")).Words);
    }

    [Fact]
    public async Task Nobody_gives_a_role_or_a_section_they_do_not_hold()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var publisher = await AtTheDesk.As(site, Role.Publisher);
        var offered = (await publisher.Opens("/desk/staff"))
            .Html.QuerySelectorAll("#Role option")
            .Select(o => o.GetAttribute("value"));
        Assert.Equal(["publisher"], offered);
        foreach (var role in new[] { "editor_in_chief", "reporter", "admin", "nonsense" })
        {
            using var answer = await publisher.Sends("/desk/staff", await Applied(publisher, role));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
        using var editor = await AtTheDesk.SignIn(site);
        await (await editor.Sends("/desk/staff", await Applied(editor, "admin"))).IsRefused(
            "نقش یا سرویسی را که خودتان ندارید نمی‌توانید به دیگری بدهید."
        );
        await (await editor.Sends("/desk/staff", await Applied(editor, "desk_editor"))).IsRefused("دست‌کم یک سرویس برگزینید");
        Assert.Equal(2, await site.Read(db => db.Users.CountAsync()));
    }

    [Theory]
    [InlineData("Role", "nonsense", "Role", "چنین نقشی نیست")]
    [InlineData("Held", "nowhere", null, "چنین سرویسی نیست")]
    [InlineData("Name", "\u3164", "Name", "نام را بنویسید")]
    [InlineData("Name", "مینا\u202E", "Name", "جهت خط را برمی‌گرداند")]
    public async Task What_is_wrong_with_an_application_is_said_in_its_own_words(
        string field,
        string typed,
        string? at,
        string says
    )
    {
        await using var site = await TestSite.Open();
        using var editor = await AtTheDesk.SignIn(site);
        var fields = await Applied(editor, "reporter");
        fields[field] = typed;

        var page = await (await editor.Sends("/desk/staff", fields)).IsRefused(says);

        if (at is not null)
            Assert.NotNull(page.Html.QuerySelector($"#{at}-wrong"));
        Assert.Equal("mina@example.org", page.Html.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_empty_section_is_none_and_a_name_stands_on_one_line()
    {
        await using var site = await TestSite.Open();
        using var editor = await AtTheDesk.SignIn(site);
        var fields = await Applied(editor, "reporter", "");
        fields["Name"] = "مینا\r\nرستگار";

        (await editor.Sends("/desk/staff", fields)).IsDone();

        Assert.Contains("مینا رستگار", await site.Read(db => db.Users.Select(m => m.Name).ToListAsync()));
    }

    [Fact]
    public async Task The_form_sent_twice_hires_once()
    {
        await using var site = await TestSite.Open();
        using var editor = await AtTheDesk.SignIn(site);
        var fields = await Applied(editor, "reporter");

        var answers = await Task.WhenAll(editor.Sends("/desk/staff", fields), editor.Sends("/desk/staff", fields));

        Assert.All(answers, answer => Assert.Equal("/desk/staff", answer.IsDone()));
        Assert.Equal(2, await site.Read(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task The_setup_link_opens_once_and_makes_the_first_admin()
    {
        await using var site = await TestSite.Open(staffed: false);
        var token = (await SetupLinks.MakeIfNobody(site.Writer, site.Services.GetRequiredService<Signer>(), site.Now))!;
        using var browser = site.NewReader();
        using var late = site.NewReader();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/setup/{new string('0', 40)}")).StatusCode);
        var fields = await Founder(browser, token, site.EditorPassword);
        var lateFields = await Founder(late, token, site.EditorPassword);

        using var made = await browser.Http.PostAsync($"/setup/{token}", new FormUrlEncodedContent(fields));

        Assert.Equal("/desk", made.Headers.Location!.OriginalString);
        Assert.Contains("مدیر سامانه", (await browser.Opens("/desk")).Words);
        Assert.Equal(HttpStatusCode.NotFound, (await late.Get($"/setup/{token}")).StatusCode);
        using var again = await late.Http.PostAsync($"/setup/{token}", new FormUrlEncodedContent(lateFields));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Null(await SetupLinks.MakeIfNobody(site.Writer, site.Services.GetRequiredService<Signer>(), site.Now));
        Assert.Equal(1, await site.Read(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task The_setup_link_makes_nobody_once_somebody_works_here()
    {
        await using var site = await TestSite.Open(staffed: false);
        var token = (await SetupLinks.MakeIfNobody(site.Writer, site.Services.GetRequiredService<Signer>(), site.Now))!;
        using var browser = site.NewReader();
        var fields = await Founder(browser, token, site.EditorPassword);
        // As the operator can: «dabir staff add».
        await site.Hire("operators@example.org", "همکار نخست", Role.Admin);

        using var late = await browser.Http.PostAsync($"/setup/{token}", new FormUrlEncodedContent(fields));

        Assert.True((int)late.StatusCode >= 400, $"{late.StatusCode}");
        Assert.Equal(["operators@example.org"], await site.Read(db => db.Users.Select(m => m.Email).ToListAsync()));
        await using var next = await FirstLink.Make(site.Services, site.Now);
        Assert.True(next is { Token: null, IsElsewhere: false });
    }

    [Fact]
    public async Task Of_two_first_starts_one_prints_the_link_and_it_stays_good_while_that_one_lives()
    {
        await using var site = await TestSite.Open(staffed: false);
        await using var other = Site.Build(site.Settings);
        await other.Prepare();

        var links = await Task.WhenAll(FirstLink.Make(site.Services, site.Now), FirstLink.Make(other.Services, site.Now));

        var mine = Assert.Single(links, link => link.Token is not null);
        Assert.True(Assert.Single(links, link => link != mine) is { Token: null, IsElsewhere: true });
        await using (var later = await FirstLink.Make(other.Services, site.Now))
            Assert.True(later.IsElsewhere);
        using var browser = site.NewReader();
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"/setup/{mine.Token}")).StatusCode);

        // Who starts again after that one has ended gets another.
        await mine.DisposeAsync();
        await using var next = await FirstLink.Make(other.Services, site.Now);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"/setup/{next.Token}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/setup/{mine.Token}")).StatusCode);
    }

    static async Task<Dictionary<string, string>> Founder(Reader browser, string token, string password)
    {
        var inputs = (await browser.Opens($"/setup/{token}")).Html.QuerySelectorAll("form input[name]");
        var fields = inputs.ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["Name"], fields["Email"], fields["Password"]) = ("نرگس کامیاب", "first@example.org", password);
        return fields;
    }

    static async Task<Dictionary<string, string>> Applied(AtTheDesk desk, string role, string? held = null)
    {
        var fields = AtTheDesk.Filled(
            await desk.Opens("/desk/staff"),
            "/desk/staff",
            ("Name", "مینا رستگار"),
            ("Email", "mina@example.org"),
            ("Password", "صبح‌به‌خیر نیلوفرشهر"),
            ("Role", role)
        );
        if (held is not null)
            fields["Held"] = held;
        return fields;
    }
}
