using System.Net;
using Dabir.Data;
using Dabir.Logbook;
using Dabir.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Comments;

/// <summary>A reader signs as the newsroom, as something nobody can read, or as themselves.</summary>
public class SigningAsTheHouse
{
    const string Reserved = "این نام یا نامی مانند آن از آنِ تحریریه است";

    // The one who edits here is «نرگس کامیاب».
    [Theory]
    [InlineData("نرگس کامیاب")]
    [InlineData("نـرگس كامياب")]
    [InlineData("کامیاب، نرگس")]
    [InlineData("دکتر نرگس کامیاب")]
    [InlineData("از طرف نرگس کامیاب")]
    [InlineData("ن ر گ س  ک ا م ی ا ب")]
    [InlineData("س\u200Bردبیر (رسمی)")]
    [InlineData("تحریریه روزنامه دبیر")]
    [InlineData("نماینده تحریریه در یزد")]
    [InlineData("Аdm1n_24")]
    [InlineData("from the editor")]
    public async Task A_name_of_the_house_in_any_disguise_is_given_back_with_all_that_was_typed(string name)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        var page = await Page.Of(await reader.Sends(story, "این خبر درست است", name, "mina@example.org"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(Reserved, page.Words);
        Assert.Equal(name, page.Html.QuerySelector("input[name=name]")!.GetAttribute("value"));
        Assert.Equal("mina@example.org", page.Html.QuerySelector("input[name=email]")!.GetAttribute("value"));
        Assert.Equal("این خبر درست است", page.Html.QuerySelector("textarea[name=body]")!.TextContent);
        Assert.Equal("true", page.Html.QuerySelector("input[name=name]")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Who_shares_a_first_or_a_family_name_with_the_staff_signs_with_it()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        foreach (var name in (string[])["نرگس", "خانم کامیاب", "نرگس رضایی", "مینا کامیاب", "نیلوفر رضایی", "علی مدیر"])
        {
            var (_, tracking) = await reader.Comments(site, story, $"سلام از {name}", name);
            Assert.DoesNotContain("نام شما چنین دیده می‌شود", (await reader.Opens(tracking)).Words);
        }
    }

    [Fact]
    public async Task Whoever_is_hired_has_their_name_kept_from_then_on()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        await reader.Comments(site, story, "پیش از کار", "پویا راستین");

        await site.Hire("pooya@example.org", "پویا راستین", Role.Reporter);

        Assert.Contains(Reserved, (await Page.Of(await reader.Sends(story, "پس از آن", "پويا راستین"))).Words);
    }

    [Fact]
    public async Task The_name_of_a_new_edition_is_kept_and_said_so_in_its_language()
    {
        await using var site = await TestSite.Open();
        await site.Edition("en", "Waterlily", "en");
        var story = await site.PublishedArticle("Rain at last", edition: "en");
        using var reader = site.NewReader();

        var page = await Page.Of(await reader.Sends(story, "Good to hear", "W4terli1y (official)"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("belongs to the newsroom", page.Words);
    }

    [Fact]
    public async Task One_hired_by_another_process_is_known_here_too()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        await reader.Comments(site, story, "پیش از کار", "پویا راستین");
        await using var other = Site.Build(site.Settings);
        await other.Prepare();
        await other.StartAsync(TestContext.Current.CancellationToken);

        await using (var scope = other.Services.CreateAsyncScope())
        {
            var adding = scope.ServiceProvider.GetRequiredService<StaffAdding>();
            var application = StaffAdding.Apply("pooya@example.org", "پویا راستین", Role.Reporter, "", []);
            Assert.False((await adding.Hire(application, Actor.Operator)).IsRefused);
        }

        await Until.So(async () =>
            (await reader.Sends(story, "پس از آن", "پویا راستین")).StatusCode == HttpStatusCode.UnprocessableEntity
        );
        await other.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("ـــ")]
    [InlineData("\u200B\u200D")]
    [InlineData("\u0651\u064E")]
    [InlineData("ـ\u064E ـ")]
    public async Task A_name_without_a_letter_is_refused_with_words_of_its_own(string name)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        var page = await Page.Of(await reader.Sends(story, "این خبر درست است", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("این نام حرفی ندارد که خوانده شود", page.Words);
    }

    [Fact]
    public async Task A_name_that_is_shown_otherwise_than_typed_is_told_to_its_sender()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        using var answer = await reader.Sends(story, "چه خبر خوبی", "سا\u200Bرا\u200E شریفی");
        var page = await reader.Opens(answer.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("نام شما چنین دیده می‌شود: سارا شریفی", page.Words);
    }
}
