using System.Net;
using Dabir.Articles;

namespace Dabir.Tests.Sections.Second;

/// <summary>Readers discuss under a story of the second newspaper without ever leaving it.</summary>
public sealed class TalkingUnderIt
{
    [Fact]
    public async Task A_comment_leads_to_its_own_page_and_back_to_the_story()
    {
        await using var house = await House.Open();

        var (id, tracking) = await house.Reader.Comments(house.Site, house.English, "It rained here too.");

        Assert.StartsWith("/en/comments/", tracking);
        var page = await house.Reader.Opens(tracking);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("In review", page.Words);
        Assert.NotNull(page.Html.QuerySelector($"a[href='{Reader.AddressOf(house.English)}']"));
        using var elsewhere = await house.Reader.Get(tracking["/en".Length..]);
        Assert.Equal(HttpStatusCode.MovedPermanently, elsewhere.StatusCode);
        Assert.Equal(tracking, elsewhere.Headers.Location!.OriginalString);

        await house.Site.Publish(id);
        Assert.Contains("It rained here too.", (await house.Reader.Opens(house.English)).Words);
        using var withdrawn = await house.Reader.Http.PostAsync($"{tracking}/withdrawal", new FormUrlEncodedContent([]));
        Assert.Equal((HttpStatusCode.SeeOther, tracking), (withdrawn.StatusCode, withdrawn.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_refused_form_is_given_back_in_the_newspapers_words()
    {
        await using var house = await House.Open();

        using var answer = await house.Reader.Sends(house.English, " ", "Sam");

        var page = await Page.Of(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("The comment is empty.", page.Words);
        Assert.Equal(
            $"/en/news/{house.English.Code}/comments",
            page.Html.QuerySelector("form[action$='/comments']")!.GetAttribute("action")
        );
    }

    [Fact]
    public async Task Votes_and_reports_lead_back_to_the_comment()
    {
        await using var house = await House.Open();
        var page = await house.Reader.Opens(house.English);
        foreach (var (address, field, value) in new[] { ("/votes", "value", "up"), ("/reports", "reason", "insult") })
        {
            var action = page.Html.QuerySelector($"form[action*='{address}#']")!.GetAttribute("action")!;
            Assert.StartsWith("/en/comments/", action);
            using var answer = await house.Reader.Http.PostAsync(action, new FormUrlEncodedContent([new(field, value)]));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.StartsWith($"{Reader.AddressOf(house.English)}?on=", answer.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task A_comment_does_not_enter_by_the_other_newspapers_door()
    {
        await using var house = await House.Open();
        var (_, fields) = await house.Reader.Fills(house.English, "Hello.");

        using var answer = await house.Reader.Http.PostAsync(
            $"/news/{house.English.Code}/comments",
            new FormUrlEncodedContent(fields)
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
