using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dabir.Staff;
using Dabir.Tests.Desk;

namespace Dabir.Tests.Trust.Fuzzing;

/// <summary>A form as it was found on a page, with one of its buttons.</summary>
sealed record FoundForm(string Action, string Method, bool IsMultipart, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>
/// Somebody who asks: a stranger, or a member of staff who comes in again when a session has ended. Remembers the forms and
/// the links of the pages that were shown.
/// </summary>
sealed class Guest(TestSite site, Role? role) : IDisposable
{
    const int Remembered = 60;

    readonly Lock door = new();
    readonly List<FoundForm> forms = [];
    readonly List<string> links = [];
    readonly SemaphoreSlim comingIn = new(1);
    int hired;
    int since;
    string? email;

    public bool IsSignedIn => role is not null;

    /// <summary>What is sent along.</summary>
    public string Cookies { get; private set; } = "";

    public async Task ComeIn()
    {
        await comingIn.WaitAsync();
        try
        {
            since = 0;
            lock (door)
                forms.Clear();
            if (role is not { } holds)
            {
                using var stranger = new Reader(site);
                await Look(stranger);
                return;
            }
            // A colleague may have blocked the account, or changed what it may do: then somebody new is hired.
            for (var tries = 0; tries < 3; tries++)
            {
                if (email is null)
                    await site.Hire(email = $"guest-{holds}-{hired++}@example.org", $"مهمان {holds} {hired}", holds);
                using var reader = new Reader(site);
                var form = await reader.Opens("/sign-in");
                var fields = AtTheDesk.Filled(form, "/sign-in", ("Email", email), ("Password", site.EditorPassword));
                using var answer = await reader.Http.PostAsync("/sign-in", new FormUrlEncodedContent(fields));
                using var desk = await reader.Get("/desk");
                if (desk.IsSuccessStatusCode)
                {
                    await Look(reader);
                    return;
                }
                email = null;
            }
            throw new InvalidOperationException($"Nobody can come in as {holds} any more.");
        }
        finally
        {
            comingIn.Release();
        }
    }

    /// <summary>The session has ended, as it does when a form of the guest's own ended it.</summary>
    public Task Lost() => Interlocked.Increment(ref since) >= 4 ? ComeIn() : Task.CompletedTask;

    public FoundForm? Form(Chance chance)
    {
        lock (door)
        {
            if (forms.Count == 0)
                return null;
            // What stands on every page, and ends the visit, is pressed seldom.
            var form = chance.One(forms);
            return IsOfEveryPage(form) && !chance.Percent(4) ? forms.FindLast(f => !IsOfEveryPage(f)) ?? form : form;
        }
    }

    static bool IsOfEveryPage(FoundForm form) => form.Action is "/sign-out" or "/desk/edition" or "/desk/me/sessions/withdrawal";

    public string? Link(Chance chance)
    {
        lock (door)
            return links.Count == 0 ? null : links[chance.Below(links.Count)];
    }

    /// <summary>Takes up what a page offers.</summary>
    public void Sees(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var found = page.Forms.SelectMany(Buttons).ToList();
        var seen = page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).ToList();
        lock (door)
        {
            Add(forms, found);
            Add(links, seen);
        }
    }

    public void Dispose() => comingIn.Dispose();

    async Task Look(Reader reader)
    {
        string[] pages = role is null
            ? ["/", "/sign-in", "/city"]
            : ["/desk", "/desk/articles", "/desk/articles/new", "/desk/me", "/desk/comments", "/desk/boxes/lead", "/desk/staff"];
        foreach (var page in pages)
            Sees((await reader.Opens(page)).Text);
        Cookies = reader.Cookies;
    }

    static void Add<T>(List<T> to, List<T> found)
    {
        to.AddRange(found);
        if (to.Count > Remembered)
            to.RemoveRange(0, to.Count - Remembered);
    }

    static IEnumerable<FoundForm> Buttons(IHtmlFormElement form)
    {
        var fields = form.QuerySelectorAll("input[name], textarea[name], select[name]")
            .Where(f => f is not IHtmlInputElement { Type: "checkbox", IsChecked: false })
            .Select(f =>
                KeyValuePair.Create(
                    f.GetAttribute("name")!,
                    f switch
                    {
                        IHtmlInputElement input => input.Value,
                        IHtmlTextAreaElement area => area.Value,
                        IHtmlSelectElement choice => choice.Value ?? "",
                        _ => "",
                    }
                )
            )
            .ToList();
        var isMultipart = form.Enctype == "multipart/form-data";
        var action = form.GetAttribute("action") ?? "";
        var buttons = form.QuerySelectorAll("button").DefaultIfEmpty();
        foreach (var button in buttons)
            yield return new FoundForm(
                button?.GetAttribute("formaction") ?? action,
                form.Method.ToUpperInvariant(),
                isMultipart,
                button?.GetAttribute("name") is { } name
                    ? [.. fields, KeyValuePair.Create(name, button.GetAttribute("value") ?? "")]
                    : fields
            );
    }
}
