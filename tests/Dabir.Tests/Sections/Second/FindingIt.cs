using System.Net;
using Dabir.Articles;
using Dabir.Articles.Reader;

namespace Dabir.Tests.Sections.Second;

/// <summary>Every page of a house with two newspapers has one address; every other way to ask leads there.</summary>
public sealed class FindingIt
{
    [Fact]
    public async Task Another_spelling_leads_to_the_one_address()
    {
        await using var house = await House.Open();
        foreach (
            var (asked, leads) in new[]
            {
                ("/fa", "/"),
                ("/fa/", "/"),
                ("/FA/city", "/city"),
                ("/fa/tag/%D8%A8%D8%A7%D8%AF?before=1&utm=a%20b", "/tag/%D8%A8%D8%A7%D8%AF?before=1&utm=a%20b"),
                ("/fa//example.org/x", "/example.org/x"),
                ("/fa/%5Cexample.org", "/%5Cexample.org"),
                ("/en", "/en/"),
                ("/EN/", "/en/"),
                ("/EN/City/", "/en/city"),
            }
        )
            await LeadsTo(house, asked, leads);
    }

    [Fact]
    public async Task An_article_is_shown_by_its_own_newspaper_and_the_other_leads_there()
    {
        await using var house = await House.Open();
        var (persian, english) = (house.Persian, house.English);
        foreach (
            var (asked, leads) in new[]
            {
                (english.Address(), Reader.AddressOf(english)),
                ($"/news/{english.Code}", Reader.AddressOf(english)),
                ($"/en{persian.Address()}", persian.Address()),
                ($"/x/{ShortLink.Of(english.Id)}", Reader.AddressOf(english)),
                ($"/en/x/{ShortLink.Of(english.Id)}", Reader.AddressOf(english)),
                ($"/en/x/{ShortLink.Of(persian.Id)}", persian.Address()),
            }
        )
            await LeadsTo(house, asked, leads);
    }

    [Fact]
    public async Task A_form_sent_to_the_first_newspapers_prefix_is_sent_on_as_a_form()
    {
        await using var house = await House.Open();

        using var answer = await house.Reader.Http.PostAsync(
            "/fa/comments/1/votes",
            new FormUrlEncodedContent([new("value", "up")])
        );

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("/comments/1/votes", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_belongs_to_the_house_is_in_no_newspaper()
    {
        await using var house = await House.Open();
        string[] addresses =
        [
            "/en/desk",
            "/en/sign-in",
            "/en/healthz",
            "/en/assets/0/site.css",
            "/en/en/",
            "/en/fa/city",
            "/ku/",
        ];
        foreach (var address in addresses)
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await house.Reader.Opens(address)).Status));
    }

    [Fact]
    public async Task What_is_not_there_is_told_in_the_newspapers_own_words()
    {
        await using var house = await House.Open();
        await house.Site.Decide(house.English, ArticleAction.Unpublish);

        var gone = await house.Reader.Opens(house.English);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("This story is no longer published", gone.Words);
        foreach (
            var (address, language, words) in new[]
            {
                ("/nothing", "fa", "این صفحه پیدا نشد"),
                ("/en/nothing", "en", "This page was not found"),
                ("/en/no/such/page", "en", "This page was not found"),
                ("/nothing", "fa", "این صفحه پیدا نشد"),
            }
        )
        {
            var missing = await house.Reader.Opens(address);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, missing.Status));
            Assert.Equal(language, missing.Html.DocumentElement.GetAttribute("lang"));
            Assert.Contains(words, missing.Words);
        }
        using var refused = await house.Reader.Http.PostAsync("/en/city", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Contains("This request is not accepted here", (await Page.Of(refused)).Words);
    }

    static async Task LeadsTo(House house, string asked, string address)
    {
        using var answer = await house.Reader.Get(asked);
        Assert.Equal((asked, HttpStatusCode.MovedPermanently), (asked, answer.StatusCode));
        Assert.Equal(address, answer.Headers.Location!.OriginalString);
    }
}
