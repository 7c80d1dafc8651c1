using System.Text;
using Dabir.Delivery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Dabir.Desk;

/// <summary>
/// Where the desk leads on to is a path of this site, whatever host was asked for, in letters that may stand in a header:
/// an address with Persian in it was an error of its own.
/// </summary>
sealed class PlainAddress : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is RedirectResult redirect && !Ascii.IsValid(redirect.Url))
            redirect.Url = Escaped(redirect.Url);
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    /// <summary>Leads on within the site.</summary>
    /// <param name="status">What a program is told instead: it has no use for a page.</param>
    internal static Task LeadOn(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (ForProgramsAttribute.Asked(context.HttpContext))
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }
        var whole = context.RedirectUri;
        var host = whole.IndexOf(Uri.SchemeDelimiter, StringComparison.Ordinal);
        var path = host < 0 ? 0 : whole.IndexOf('/', host + Uri.SchemeDelimiter.Length);
        context.Response.Redirect(path < 0 ? "/" : Escaped(whole[path..]));
        return Task.CompletedTask;
    }

    static string Escaped(string address)
    {
        var escaped = new StringBuilder();
        foreach (var letter in address.EnumerateRunes())
            escaped.Append(letter.IsAscii ? letter.ToString() : Uri.EscapeDataString(letter.ToString()));
        return escaped.ToString();
    }
}
