using System.Globalization;
using System.Net;
using Dabir.Comments;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Comments;

/// <summary>What may be typed into the form, and how long it may be.</summary>
public class Typing
{
    public static TheoryData<string, string> Blank =>
        [.. Shared.Rows("data/cases/blank-comments.tsv").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Blank))]
    public async Task A_comment_that_shows_nothing_is_refused_as_empty(string codePoints, string right)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var body = string.Concat(
            codePoints
                .Split(' ')
                .Select(c => char.ConvertFromUtf32(int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
        );

        var page = await Page.Of(await reader.Sends(story, body));

        Assert.Equal(right == "taken" ? HttpStatusCode.SeeOther : HttpStatusCode.UnprocessableEntity, page.Status);
        if (right == "refused")
            Assert.Contains("نظر خالی است.", page.Words);
    }

    [Theory]
    [InlineData("😀", 1_500, 1_500)]
    [InlineData("خط\r\n", 375, 1_500)]
    [InlineData("خط\n", 375, 1_500)]
    [InlineData("👩\u200D🚒", 500, 1_500)]
    [InlineData("ب\u064E", 750, 1_500)]
    public async Task A_text_is_as_long_as_its_counter_says(string part, int times, int length)
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var text = string.Concat(Enumerable.Repeat(part, times));

        Assert.Equal(HttpStatusCode.SeeOther, (await reader.Sends(story, text)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reader.Sends(story, text + "!")).StatusCode);

        var stored = await site.Read(db => db.Comments.Select(c => c.Body).SingleAsync());
        Assert.Equal(text.Replace("\r\n", "\n", StringComparison.Ordinal), stored);
        Assert.Equal(length, CommentLength.Of(stored));
    }

    [Fact]
    public async Task A_refused_text_comes_back_line_by_line()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        const string Text = "\nبند یک\n\n  بند دو\n";

        var page = await Page.Of(await reader.Sends(story, Text, email: "no address"));

        Assert.Equal(Text, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.Html.QuerySelector("textarea")!).Value);
    }

    [Theory]
    [InlineData("o'neil@example.org", true)]
    [InlineData("mina.k+news@example.co.ir", true)]
    [InlineData("mina@localhost", false)]
    [InlineData("mina@exam'ple.org", false)]
    [InlineData("a@b@example.org", false)]
    [InlineData("mina @example.org", false)]
    public async Task An_address_is_taken_when_it_can_be_one(string email, bool isTaken)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        using var answer = await reader.Sends(story, "سلام", email: email);

        Assert.Equal(isTaken, answer.StatusCode == HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData(254, 60, true)]
    [InlineData(255, 60, false)]
    [InlineData(254, 61, false)]
    public async Task A_name_and_an_address_are_taken_up_to_their_greatest_length(int address, int name, bool isTaken)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        const string End = "@example.org";

        using var answer = await reader.Sends(story, "سلام", new string('ب', name), new string('m', address - End.Length) + End);

        Assert.Equal(isTaken ? HttpStatusCode.SeeOther : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Theory]
    [InlineData("شاه\u200D. م.", "شاه\u200D. م.")]
    [InlineData("نیک\u200Cفر", "نیک\u200Cفر")]
    [InlineData("👩\u200D🚒 لیلا", "👩\u200D🚒 لیلا")]
    [InlineData("سا\u200Dرا", "سارا")]
    public async Task A_name_keeps_the_joints_its_script_needs(string typed, string shown)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        await reader.Comments(site, story, "سلام", typed);

        Assert.Equal(shown, await site.Read(db => db.Comments.Select(c => c.Name).SingleAsync()));
    }
}
