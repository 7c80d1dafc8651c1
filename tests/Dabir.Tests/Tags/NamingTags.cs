using System.Net;
using Dabir.Articles;
using Dabir.Logbook;
using Dabir.Staff;
using Dabir.Tags;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Tags;

/// <summary>Which names are one name, at the desk and in addresses.</summary>
public class NamingTags
{
    [Theory]
    [InlineData("C++، C#، C", 3)]
    [InlineData("کتاب‌خوانی، كتاب خواني", 1)]
    [InlineData("ایران؟، ایران", 1)]
    [InlineData("#ایران، ایران", 1)]
    [InlineData("بورس 👍، بورس 👎، بورس", 3)]
    [InlineData("Chess، chess", 1)]
    [InlineData("R&D، RD", 2)]
    public async Task Each_tag_typed_at_the_desk_has_an_address_of_its_own(string typed, int expected)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        await Saves(desk, story, ("Tags", typed));

        using var reader = site.NewReader();
        var links = (await reader.Opens(story)).Html.QuerySelectorAll("a[href^='/tag/']").Select(a => a.GetAttribute("href")!);
        Assert.Equal(expected, links.Distinct().Count());
        foreach (var link in links)
            Assert.Contains("باران به شهر رسید", (await reader.Opens(link)).Words);
    }

    [Fact]
    public async Task A_half_space_typed_later_is_shown_and_a_space_never_takes_it_away()
    {
        await using var site = await TestSite.Open();
        var (first, second) = (await site.PublishedArticle("یکم"), await site.PublishedArticle("دوم"));
        using var desk = await AtTheDesk.SignIn(site);
        await Saves(desk, first, ("Tags", "کتاب خوانی"), ("Bylines", "سارا نیک فر | خبرنگار"));

        await Saves(desk, second, ("Tags", "كتاب‌خوانی"), ("Bylines", "سارا نیک‌فر | خبرنگار"));

        using var reader = site.NewReader();
        var words = (await reader.Opens(first)).Words;
        Assert.Contains("سارا نیک‌فر", words);
        Assert.Contains("کتاب‌خوانی", words);
        await Saves(desk, first, ("Tags", "کتاب خوانی"), ("Bylines", "سارا نیک فر | خبرنگار"));
        Assert.Contains("سارا نیک‌فر", (await reader.Opens(first)).Words);
        Assert.Contains("سارا نیک‌فر", (await reader.Opens($"/author/{Uri.EscapeDataString("سارا-نیک-فر")}")).Words);
        Assert.Equal(
            ["person.add", "person.respell", "tag.add", "tag.respell"],
            await site.Read(db =>
                db.Logbook.Where(e => e.Action.StartsWith("tag.") || e.Action.StartsWith("person."))
                    .Select(e => e.Action)
                    .Order()
                    .ToListAsync()
            )
        );
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task A_name_without_end_or_without_letters_is_refused_with_a_sentence_and_not_stored()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        var endless = await Page.Of(await Sends(desk, story, ("Tags", new string('ب', 5_000))));
        var empty = await Page.Of(await Sends(desk, story, ("Tags", "باغ، ؟!")));
        var signed = await Page.Of(await Sends(desk, story, ("Bylines", new string('س', 101))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, endless.Status);
        Assert.Contains("هر برچسب حداکثر ۶۰ نویسه است.", endless.Words);
        Assert.Contains(new string('ب', 5_000), endless.Html.QuerySelector("#Tags")!.OuterHtml);
        Assert.Contains("«؟!» برچسب نیست", empty.Words);
        Assert.Contains("هر نام حداکثر ۱۰۰ نویسه است.", signed.Words);
        Assert.Equal((0, 0), (await site.Read(db => db.Tags.CountAsync()), await site.Read(db => db.People.CountAsync())));
    }

    [Fact]
    public async Task A_tag_that_an_earlier_program_put_under_anothers_address_keeps_it()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        await site.Writer.Write(async db =>
        {
            var edition = await db.Editions.FirstAsync();
            var (old, added) = Tag.Add(edition, "C++", "c", Actor.House, site.Now);
            db.Tags.Add(old);
            db.Record(added);
        });
        using var desk = await AtTheDesk.SignIn(site);

        await Saves(desk, story, ("Tags", "C++، C"));

        Assert.Equal(
            [("C", "c-2"), ("C++", "c")],
            (await site.Read(db => db.Tags.ToListAsync())).Select(t => (t.Name, t.Slug)).Order()
        );
    }

    static async Task Saves(AtTheDesk desk, Article story, params (string, string)[] typed)
    {
        using var answer = await Sends(desk, story, typed);
        answer.IsDone();
    }

    static async Task<HttpResponseMessage> Sends(AtTheDesk desk, Article story, params (string, string)[] typed) =>
        await desk.Presses(await desk.Opens(story), "surroundings", typed);

    [Fact]
    public async Task A_writers_draft_does_not_respell_a_name_that_readers_see_and_an_editors_does()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle(tags: ["کتاب خوانی"], by: ["سارا نیک فر"]);
        using var reader = site.NewReader();
        using var writer = await AtTheDesk.As(site, Role.Reporter);
        (string, string)[] typed = [("Headline", "پیش‌نویس"), ("Tags", "کتاب\u200Cخوانی"), ("Bylines", "سارا نیک\u200Cفر")];

        (await writer.Presses(await writer.Opens("/desk/articles/new"), "/desk/articles", typed)).IsDone();
        var before = await reader.Opens(story);
        Assert.Contains("کتاب خوانی", before.Words);
        Assert.Contains("سارا نیک فر", before.Words);

        using var editor = await AtTheDesk.SignIn(site);
        (await editor.Presses(await editor.Opens("/desk/articles/new"), "/desk/articles", typed)).IsDone();
        var after = await reader.Opens(story);
        Assert.Contains("کتاب\u200Cخوانی", after.Words);
        Assert.Contains("سارا نیک\u200Cفر", after.Words);
    }
}
