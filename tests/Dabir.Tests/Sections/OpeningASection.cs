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
}
