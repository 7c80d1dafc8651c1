using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Sections;

/// <summary>A section is opened at the desk and stands in the menu at once.</summary>
public class OpeningASection
{
    [Fact]
    public async Task It_stands_in_the_menu_and_the_form_sent_twice_opens_one()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();
        Assert.DoesNotContain("فرهنگ", (await reader.Opens("/")).Words);

        var answers = await desk.PressesTwice(
            await desk.Opens("/desk/sections"),
            "/desk/sections",
            ("Name", "فرهنگ"),
            ("Slug", "culture")
        );

        Assert.All(answers, answer => Assert.Equal("/desk/sections", answer.IsDone()));
        Assert.Equal(1, await site.Read(db => db.Sections.CountAsync()));
        Assert.Contains("فرهنگ", (await reader.Opens("/")).Words);
    }

    [Theory]
    [InlineData("", "culture", "نام سرویس را بنویسید.")]
    [InlineData("\u3164\u2800", "culture", "نام سرویس را بنویسید.")]
    [InlineData("\u202Eفرهنگ", "culture", "جهت خط را برمی‌گرداند")]
    [InlineData("سرویسی با نامی چنان دراز که در هیچ فهرست و هیچ سرصفحه‌ای جا نمی‌شود و باید کوتاه شود", "culture", "۶۰")]
    [InlineData("فرهنگ", "01", "با دست‌کم یک حرف")]
    [InlineData("فرهنگ", "2-3", "با دست‌کم یک حرف")]
    [InlineData("فرهنگ", "desk", "تنها حروف کوچک لاتین")]
    [InlineData("فرهنگ", "city", "این نشانی گرفته شده است.")]
    [InlineData("فرهنگ", "fa", "نشانی‌های یکی از نسخه‌های سایت با این واژه آغاز می‌شود")]
    [InlineData("فرهنگ", "eng", "نشانی‌های یکی از نسخه‌های سایت با این واژه آغاز می‌شود")]
    public async Task What_is_wrong_is_said_in_its_own_words(string name, string slug, string because)
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        await site.Edition("eng", "Niloufar", "en");
        using var desk = await AtTheDesk.SignIn(site);
        await (
            await desk.Presses(await desk.Opens("/desk/sections"), "/desk/sections", ("Name", name), ("Slug", slug))
        ).IsRefused(because);
    }

    [Fact]
    public async Task Below_a_section_that_is_not_there_none_is_opened()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var form = await desk.Opens("/desk/sections");
        var fields = AtTheDesk.Filled(form, "/desk/sections", ("Name", "فرهنگ"), ("Slug", "culture"), ("Parent", "nowhere"));

        var page = await (await desk.Sends("/desk/sections", fields)).IsRefused("چنین سرویسی نیست؛ از فهرست برگزینید");

        Assert.NotNull(page.Html.QuerySelector("#Parent-wrong"));
        Assert.Equal(0, await site.Read(db => db.Sections.CountAsync()));
    }

    [Fact]
    public async Task A_name_typed_on_two_lines_stands_on_one()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);

        (
            await desk.Presses(
                await desk.Opens("/desk/sections"),
                "/desk/sections",
                ("Name", "فرهنگ\r\nو  هنر"),
                ("Slug", "culture")
            )
        ).IsDone();

        Assert.Equal("فرهنگ و هنر", await site.Read(db => db.Sections.Select(s => s.Name).SingleAsync()));
    }
}
