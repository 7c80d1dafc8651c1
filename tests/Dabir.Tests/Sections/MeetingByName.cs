using Dabir.Articles;
using Dabir.Language;
using Dabir.Sections;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Sections;

/// <summary>One name is one thing, however it was typed; another name is another, though it looks alike.</summary>
public class MeetingByName
{
    [Theory]
    [InlineData("کتاب‌خوانی", "كتاب خواني", "کتابخوانی")]
    [InlineData("گفت‌وگو", "گفتگو", "گفت و گو")]
    [InlineData("مسئولیت", "مسؤولیت", "مسوولیت")]
    [InlineData("آبیاری", "ابیاری", "آبياری")]
    [InlineData("C++", "c++", "Ｃ++")]
    public async Task Spellings_of_one_tag_and_of_one_person_meet(string first, string second, string third)
    {
        await using var site = await TestSite.Open();
        foreach (var name in new[] { first, second, third })
            await site.PublishedArticle($"خبر {name}", tags: [name], by: [name]);

        Assert.Equal(1, await site.Read(db => db.Tags.CountAsync()));
        Assert.Equal(1, await site.Read(db => db.People.CountAsync()));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task Names_that_only_look_alike_stay_apart()
    {
        await using var site = await TestSite.Open();
        string[] names = ["C", "C++", "C#", "مهر", "مهرآباد", "تنها", "تنه", "۵٪", "۵"];

        await site.PublishedArticle(tags: names);

        Assert.Equal(names.Length, await site.Read(db => db.Tags.CountAsync()));
    }

    [Fact]
    public async Task A_section_is_not_opened_twice_under_another_spelling()
    {
        await using var site = await TestSite.Open();
        await site.Section("books", "کتاب‌خوانی");
        using var desk = await AtTheDesk.SignIn(site);

        var page = await (
            await desk.Presses(await desk.Opens("/desk/sections"), "/desk/sections", ("Name", "كتاب خواني"), ("Slug", "reading"))
        ).IsRefused("سرویسی به این نام هست");

        Assert.NotNull(page.Html.GetElementById("Name-wrong"));
    }

    [Theory]
    [InlineData("اغاز")]
    [InlineData("آغاز مدرسه")]
    [InlineData("مدرسه آغاز")]
    [InlineData("میروم")]
    [InlineData("می روم")]
    [InlineData("مي‌روم به مدرسه‌ها")]
    [InlineData("مدرسه ها")]
    [InlineData("140509020001")]
    [InlineData("۱۴۰۵۰۹۰۲۰۰۰۱")]
    public async Task The_desk_finds_a_headline_in_any_spelling_and_an_article_by_its_code(string words)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("با آغاز پاییز می‌روم به مدرسه‌ها");
        Assert.Equal(140509020001, story.Code);
        await site.PublishedArticle("خبر دیگر");
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Opens($"/desk/articles?q={Uri.EscapeDataString(words)}");

        Assert.Contains(story.Headline, page.Words);
        Assert.DoesNotContain("خبر دیگر", page.Words);
    }

    [Theory]
    [InlineData("C++")]
    [InlineData("«جاوا»")]
    [InlineData("R&D")]
    [InlineData("$۱۰۰")]
    public async Task Signs_in_a_headline_hinder_nobody(string words)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("زبان C++ و جاوا در R&D، با $۱۰۰");
        using var desk = await AtTheDesk.SignIn(site);

        Assert.Contains(story.Headline, (await desk.Opens($"/desk/articles?q={Uri.EscapeDataString(words)}")).Words);
    }

    [Fact]
    public async Task A_box_takes_in_no_story_for_a_mere_sign()
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);

        await (await desk.Presses(await desk.Opens("/desk/boxes/dont-miss"), "/items", ("Find", "؟"))).IsRefused("پیدا نشد");
        (await desk.Presses(await desk.Opens("/desk/boxes/dont-miss"), "/items", ("Find", "باران"))).IsDone();
    }

    [Theory]
    [InlineData("آرش نیک‌فر", "ارش نیک‌فر")]
    [InlineData("قرآن‌خوانی", "قران‌خوانی")]
    public async Task A_slip_of_the_hand_renames_nobody(string shown, string typed)
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle(tags: [shown], by: [shown]);

        await site.PublishedArticle("دیگر", tags: [typed], by: [typed]);

        Assert.Equal(shown, await site.Read(db => db.People.Select(p => p.Name).SingleAsync()));
        Assert.Equal(shown, await site.Read(db => db.Tags.Select(t => t.Name).SingleAsync()));
    }

    [Fact]
    public void Another_version_of_the_fold_needs_a_migration_that_empties_the_columns() =>
        Assert.Equal(SearchFold.Version, FoldFilling.MadeBy);

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("' OR 1=1 --")]
    [InlineData("آغاز زمستان")]
    [InlineData("99999999999999999999")]
    public async Task What_is_nowhere_is_not_found(string words)
    {
        await using var site = await TestSite.Open();
        await site.PublishedArticle("با آغاز پاییز می‌روم به مدرسه‌ها");
        using var desk = await AtTheDesk.SignIn(site);

        var page = await desk.Opens($"/desk/articles?q={Uri.EscapeDataString(words)}");

        Assert.Contains("چیزی در این فهرست نیست", page.Words);
    }
}
