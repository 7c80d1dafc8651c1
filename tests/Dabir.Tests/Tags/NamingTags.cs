using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dabir.Articles;
using Dabir.Logbook;
using Dabir.Tags;
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
        using var desk = await SignedIn(site);

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
        using var desk = await SignedIn(site);
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
        using var desk = await SignedIn(site);

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
        using var desk = await SignedIn(site);

        await Saves(desk, story, ("Tags", "C++، C"));

        Assert.Equal(
            [("C", "c-2"), ("C++", "c")],
            (await site.Read(db => db.Tags.ToListAsync())).Select(t => (t.Name, t.Slug)).Order()
        );
    }

    static async Task<Reader> SignedIn(TestSite site)
    {
        var desk = site.NewReader();
        var form = (await desk.Opens("/sign-in")).Html.QuerySelector<IHtmlFormElement>("main form")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").ToDictionary(i => i.Name!, i => i.Value);
        (fields["Email"], fields["Password"]) = ("narges@example.org", site.EditorPassword);
        using var answer = await desk.Http.PostAsync("/sign-in", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return desk;
    }

    static async Task Saves(Reader desk, Article story, params (string, string)[] changes)
    {
        using var answer = await Sends(desk, story, changes);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await Page.Of(answer)).Words);
    }

    static async Task<HttpResponseMessage> Sends(Reader desk, Article story, params (string, string)[] changes)
    {
        var path = $"/desk/articles/{story.Code}";
        var form = (await desk.Opens(path)).Html.QuerySelector<IHtmlFormElement>("form[enctype]")!;
        Dictionary<string, string> fields = new() { ["Do"] = "save" };
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]"))
            if (input.Type is not ("file" or "checkbox") || input.IsChecked)
                fields[input.Name!] = input.Value;
        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
            fields[area.Name!] = area.Value;
        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
            fields[select.Name!] = select.Value ?? "";
        foreach (var (name, value) in changes)
            fields[name] = value;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        return await desk.Http.PostAsync(path, content);
    }
}
