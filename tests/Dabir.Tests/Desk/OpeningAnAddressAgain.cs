using System.Net;

namespace Dabir.Tests.Desk;

/// <summary>The address of a button stays in the browser with the page that was shown again; asked for, it leads to that page.</summary>
public class OpeningAnAddressAgain
{
    [Theory]
    [InlineData("/desk/articles/copy-edit", "/desk/articles")]
    [InlineData("/desk/articles/{0}/copy-edit", "/desk/articles/{0}")]
    [InlineData("/desk/articles/{0}/edits/withdrawal", "/desk/articles/{0}")]
    [InlineData("/desk/articles/{0}/text", "/desk/articles/{0}")]
    [InlineData("/desk/style/words", "/desk/style")]
    [InlineData("/desk/style/words/7/withdrawal", "/desk/style")]
    public async Task It_leads_to_the_page_the_button_stood_on(string address, string leads)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        using var answer = await desk.Get(string.Format(null, address, story.Code));

        Assert.Equal(string.Format(null, leads, story.Code), answer.IsDone());
        using var page = await desk.Get(answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/desk/nothing")]
    [InlineData("/desk/articles/{0}/nothing")]
    [InlineData("/desk/style/words/7/nothing")]
    public async Task What_no_button_has_is_nowhere(string address)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        using var answer = await desk.Get(string.Format(null, address, story.Code));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
