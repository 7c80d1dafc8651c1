using System.Net;

namespace Dabir.Tests.Gate;

/// <summary>A form shows by its stamp that it came from a page of ours, about this article, not long ago.</summary>
public sealed class StampingAForm
{
    [Fact]
    public async Task A_page_may_stay_open_over_a_weekend_and_no_longer()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (action, fields) = await reader.Fills(story, "سلام");

        site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.SeeOther, await Sends("سلام بر همه"));
        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Sends("روز بخیر"));

        async Task<HttpStatusCode> Sends(string body)
        {
            fields["body"] = body;
            using var answer = await reader.Http.PostAsync(action, new FormUrlEncodedContent(fields));
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task The_stamp_of_one_article_opens_no_other()
    {
        await using var site = await TestSite.Open();
        var (story, other) = (await site.PublishedArticle(), await site.PublishedArticle("برف", "snow"));
        using var reader = site.NewReader();
        var (_, fields) = await reader.Fills(story, "سلام");

        using var answer = await reader.Sends(other, "سلام", change: f => f["stamp"] = fields["stamp"]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }
}
