using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dabir.Articles;
using Dabir.Articles.Reader;

namespace Dabir.Tests;

/// <summary>A reader's browser without script: opens pages, fills forms as they stand there, follows nothing by itself.</summary>
public sealed class Reader : IDisposable
{
    readonly HttpClient http;
    readonly CookieContainer jar = new();

    public Reader(TestSite site)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = jar,
            UseProxy = false,
            // Who asks first waits for the answer, however busy the machine is.
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
        };
        http = new HttpClient(handler) { BaseAddress = site.Address };
    }

    public HttpClient Http => http;

    /// <summary>What the browser would send along, as whoever copied it could too.</summary>
    public string Cookies => jar.GetCookieHeader(http.BaseAddress!);

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(path);

    public Task<Page> Opens(Article article) => Opens(AddressOf(article));

    /// <summary>Where readers find it.</summary>
    public static string AddressOf(Article article) =>
        article.Edition is { Slug: not "fa" } other ? $"/{other.Slug}{article.Address()}" : article.Address();

    public async Task<Page> Opens(string path) => await Page.Of(await http.GetAsync(path));

    /// <summary>Fills the form under an article and sends it.</summary>
    /// <param name="replyTo">The number of the comment whose «پاسخ» is pressed first.</param>
    /// <param name="change">Last changes to the fields, for what a browser would not send.</param>
    public async Task<HttpResponseMessage> Sends(
        Article article,
        string body,
        string? name = null,
        string? email = null,
        long? replyTo = null,
        Action<Dictionary<string, string>>? change = null
    )
    {
        var (action, fields) = await Fills(article, body, name, email, replyTo);
        change?.Invoke(fields);
        return await http.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    /// <summary>Fills the form and leaves it unsent.</summary>
    public async Task<(string Action, Dictionary<string, string> Fields)> Fills(
        Article article,
        string body,
        string? name = null,
        string? email = null,
        long? replyTo = null
    )
    {
        var page = await Opens(replyTo is null ? AddressOf(article) : $"{AddressOf(article)}?reply={replyTo}");
        var form = page.Html.QuerySelector<IHtmlFormElement>("form[action$='/comments']")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").ToDictionary(i => i.Name!, i => i.Value);
        fields["body"] = body;
        fields["name"] = name ?? "";
        fields["email"] = email ?? "";
        return (form.GetAttribute("action")!, fields);
    }

    /// <summary>Sends a comment that is taken in, and opens its tracking page.</summary>
    public async Task<(long Id, string Tracking)> Comments(
        TestSite site,
        Article article,
        string body,
        string? name = null,
        long? replyTo = null
    )
    {
        using var answer = await Sends(article, body, name, replyTo: replyTo);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var tracking = answer.Headers.Location!.ToString();
        var number = tracking.Split('/')[^1].Split('?')[0];
        var id = await site.Read(async db =>
            await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
                db.Comments,
                c => c.Tracking == number
            )
        );
        return (id.Id, tracking);
    }

    public Task<HttpResponseMessage> Votes(long comment, string value) =>
        http.PostAsync(
            $"/comments/{comment}/votes",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["value"] = value })
        );

    public Task<HttpResponseMessage> Reports(long comment, string reason, string note = "") =>
        http.PostAsync(
            $"/comments/{comment}/reports",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["reason"] = reason, ["note"] = note })
        );

    public void Dispose() => http.Dispose();
}

/// <summary>A page as somebody reads it.</summary>
public sealed class Page
{
    Page(HttpResponseMessage response, string text)
    {
        (Response, Text) = (response, text);
        Html = new HtmlParser().ParseDocument(text);
    }

    public HttpResponseMessage Response { get; }
    public HttpStatusCode Status => Response.StatusCode;
    public string Text { get; }
    public IHtmlDocument Html { get; }

    /// <summary>The visible words of the page in one line.</summary>
    public string Words => string.Join(' ', Html.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Counters => Html.QuerySelector(".counters")!.TextContent.Trim();

    public IElement? Comment(long id) => Html.GetElementById($"c-{id}");

    /// <summary>«موافق» and «مخالف» of a comment as shown.</summary>
    public (string Up, string Down) Votes(long comment)
    {
        var buttons = Comment(comment)!.QuerySelectorAll("form.votes button span");
        return (buttons[0].TextContent, buttons[1].TextContent);
    }

    public static async Task<Page> Of(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync());
}
