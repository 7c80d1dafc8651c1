using Dabir.Gate;
using Dabir.Sections;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Dabir.Desk;

/// <summary>
/// Which edition a request at the desk works on. A form says it itself: another edition may have been chosen in another tab
/// since it was opened, and what was typed for one newspaper must not land in the other. A page shows the chosen one, and who
/// sends a form goes on at the edition it was for.
/// </summary>
static class DeskEdition
{
    /// <summary>The field of every form that names its edition.</summary>
    public const string Field = "form_edition";

    const string Cookie = "dabir_edition";

    // Only the desk asks for it, but a name of one host alone is for all its paths. Who closes the browser begins with the first
    // edition again.
    static CookieOptions Session(HttpContext http) =>
        new()
        {
            Path = http.Request.IsHttps ? "/" : "/desk",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        };

    public static async Task<Edition> Of(HttpContext http, EditionBook book)
    {
        var request = http.Request;
        var chosen = book.Named(request.Cookies[NameFor(http)]) ?? book.First;
        if (!request.HasFormContentType || book.Named((await request.ReadFormAsync())[Field]) is not { } named)
            return chosen;
        if (named.Id != chosen.Id)
            Choose(http, named);
        return named;
    }

    static string NameFor(HttpContext http) => SafeCookie.Name(Cookie, http.Request.IsHttps);

    public static void Choose(HttpContext http, Edition edition) =>
        http.Response.Cookies.Append(NameFor(http), edition.Slug, Session(http));

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(NameFor(http), Session(http));
}

/// <summary>Goes over to another edition, by the buttons in the desk's header.</summary>
[Needs(Permission.EnterDesk)]
public sealed class EditionChoosing(DeskTools tools) : DeskController(tools)
{
    /// <summary>Where somebody lands who pressed the button after the session's end, and has signed in again.</summary>
    [HttpGet("/desk/edition")]
    public IActionResult Show() => Redirect("/desk");

    /// <summary><c>POST /desk/edition</c> with <c>edition</c>, its slug, and <c>from</c>, the page of the menu it was pressed on.</summary>
    [HttpPost("/desk/edition")]
    public IActionResult Choose()
    {
        if (Room.Editions.Named(Request.Form["edition"]) is not { } edition)
            return NotHere();
        DeskEdition.Choose(HttpContext, edition);
        var from = $"{Request.Form["from"]}";
        return Redirect(DeskMenu.Items.Any(item => item.Href == from) ? from : "/desk");
    }
}
