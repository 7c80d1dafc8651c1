using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dabir.Articles;
using Dabir.Staff;

namespace Dabir.Tests.Desk;

/// <summary>A member of staff before a browser without script: signs in, opens pages, types, presses buttons.</summary>
public sealed class AtTheDesk : IDisposable
{
    readonly Reader browser;

    AtTheDesk(Reader browser) => this.browser = browser;

    public HttpClient Http => browser.Http;
    public string Cookies => browser.Cookies;

    public static async Task<AtTheDesk> SignIn(TestSite site, string email = "narges@example.org")
    {
        var desk = new AtTheDesk(site.NewReader());
        using var answer = await desk.SignsIn(await desk.Opens("/sign-in"), email, site.EditorPassword);
        Assert.Equal("/desk", answer.Headers.Location?.OriginalString);
        return desk;
    }

    /// <summary>Somebody who has not signed in.</summary>
    public static AtTheDesk Stranger(TestSite site) => new(site.NewReader());

    /// <summary>Hires somebody and signs them in.</summary>
    public static async Task<AtTheDesk> As(TestSite site, Role role, params string[] sections)
    {
        var email = $"{role}@example.org".ToLowerInvariant();
        await site.Hire(email, $"همکار {role}", role, sections);
        return await SignIn(site, email);
    }

    public Task<HttpResponseMessage> SignsIn(Page form, string email, string password) =>
        Presses(form, "/sign-in", ("Email", email), ("Password", password));

    public Task<Page> Opens(string path) => browser.Opens(path);

    public Task<Page> Opens(Article article) => Opens($"/desk/articles/{article.Code}");

    public Task<HttpResponseMessage> Get(string path) => browser.Get(path);

    /// <summary>Presses the button that leads to an address, after typing; everything else of its form goes along as it stands.</summary>
    public Task<HttpResponseMessage> Presses(Page page, string address, params (string Field, string Value)[] typed) =>
        Sends(Target(page, address), Filled(page, address, typed));

    /// <summary>The same twice at once, as a double click does.</summary>
    public async Task<HttpResponseMessage[]> PressesTwice(
        Page page,
        string address,
        params (string Field, string Value)[] typed
    ) => await Task.WhenAll(Presses(page, address, typed), Presses(page, address, typed));

    public async Task<Page> Sees(Task<HttpResponseMessage> answer) => await Page.Of(await answer);

    /// <summary>Presses a button of the form of an article after choosing a picture.</summary>
    public Task<HttpResponseMessage> PressesWithPicture(
        Page page,
        string address,
        byte[] picture,
        params (string Field, string Value)[] typed
    ) => Sends(Target(page, address), Filled(page, address, typed), picture);

    public Task<HttpResponseMessage> Sends(string address, IReadOnlyDictionary<string, string> fields, byte[]? picture = null)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        if (picture is not null)
            content.Add(new ByteArrayContent(picture) { Headers = { ContentType = new("image/jpeg") } }, "Picture", "عکس.jpg");
        return browser.Http.PostAsync(address, content);
    }

    /// <summary>Whether the page offers a button to an address.</summary>
    public static bool Offers(Page page, string address) => Form(page, address) is not null;

    /// <summary>The fields of a form as a browser would send them.</summary>
    public static Dictionary<string, string> Filled(Page page, string address, params (string Field, string Value)[] typed)
    {
        var form = Form(page, address) ?? throw new InvalidOperationException($"No button leads to {address}:\n{page.Text}");
        Dictionary<string, string> fields = [];
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(IsSent))
            if (input.Type is not ("file" or "checkbox") || input.IsChecked)
                fields[input.Name!] = input.Value;
        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]").Where(IsSent))
            fields[area.Name!] = area.Value;
        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select[name]").Where(IsSent))
            fields[select.Name!] = select.Value ?? "";
        foreach (var (field, value) in typed)
            fields[field] = value;
        return fields;
    }

    static bool IsSent(IElement field) => field.Closest("fieldset[disabled]") is null;

    static string Target(Page page, string address) =>
        page.Html.QuerySelector($"button[formaction$='{address}']")?.GetAttribute("formaction")
        ?? Form(page, address)?.GetAttribute("action")
        ?? address;

    static IElement? Form(Page page, string address) =>
        page.Html.QuerySelector($"button[formaction$='{address}']")?.Closest("form")
        ?? page.Html.QuerySelector($"form[action$='{address}']");

    public void Dispose() => browser.Dispose();
}

static class Answers
{
    /// <summary>That it was done: the browser is led on, at the desk.</summary>
    public static string IsDone(this HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode}: {Text(answer)}");
        Assert.DoesNotContain("denied", answer.Headers.Location!.OriginalString);
        return answer.Headers.Location.OriginalString;
    }

    /// <summary>That it was refused on the page itself, in these words.</summary>
    public static async Task<Page> IsRefused(this HttpResponseMessage answer, string because)
    {
        var page = await Page.Of(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(because, page.Words);
        return page;
    }

    static string Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
}
