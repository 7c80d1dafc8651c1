using Dabir.Desk;
using Dabir.Gate;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace Dabir.Staff.Desk;

/// <summary>What a sign-in carries along over its steps, and why it begins anew.</summary>
/// <param name="Wait">How long, when it was tried too often.</param>
/// <param name="RetryAfter">When to come again, as it was to be answered.</param>
public sealed record SignInAgain(string Key, int Status, string? ReturnUrl, TimeSpan? Wait, StringValues RetryAfter)
{
    /// <summary>Under which a request carries it on to the sign-in page.</summary>
    public static readonly object Item = new();
}

/// <summary>Where somebody lands who came in, or has to begin again.</summary>
public sealed class Arrival(KeptForms kept, Limits limits, Visitors visitors, SignIns numbers, HalfWay half)
{
    /// <summary>What is typed at the doors of the desk, several times; a form that is carried along may be longer.</summary>
    public const int LargestForm = 16 * 1024;

    /// <summary>Shows the form that was kept for the member, or leads on.</summary>
    public IActionResult Of(HttpContext http, long member, string? sealedForm, string? returnUrl)
    {
        numbers.Count("good");
        // A whole newsroom may come to work behind one address.
        limits.GiveBack(Limit.SignIns, visitors.NetworkNumber(http));
        half.End(http);
        // The page is made for the member who has just come in, token and all.
        return kept.Open(sealedForm) is { } form && form.Member == member
            ? StaleToken.Shown(form, StatusCodes.Status200OK)
            : new RedirectResult(Local(returnUrl) ?? "/desk");
    }

    /// <summary>The page of sign-in with a reason, and with the form it carries; see <see cref="KeptFormsSite.UseKeptForms"/>.</summary>
    public static IActionResult Again(
        HttpContext http,
        string key,
        int status,
        string? sealedForm,
        string? returnUrl,
        TimeSpan? wait = null
    )
    {
        http.Items[KeptForms.Item] = sealedForm;
        http.Items[SignInAgain.Item] = new SignInAgain(key, status, returnUrl, wait, http.Response.Headers.RetryAfter);
        return new EmptyResult();
    }

    /// <summary>Only a path of the desk, so that a link to sign-in cannot lead elsewhere.</summary>
    static string? Local(string? url) =>
        RedirectHttpResult.IsLocalUrl(url) && url.StartsWith("/desk", StringComparison.Ordinal) ? url : null;
}
