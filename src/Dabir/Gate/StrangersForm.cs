using Microsoft.AspNetCore.Http.Features;

namespace Dabir.Gate;

/// <summary>
/// How long a form of the desk may be while nobody is known to have signed in: an ordinary one, and from a browser on which
/// somebody has signed in before, a long text that came after the session's end. Never a picture.
/// </summary>
static class StrangersForm
{
    /// <summary>An article of half a million letters, and the same sealed into the page of sign-in.</summary>
    const long Longest = 3 << 20;

    /// <summary>Bounds what is still to be read of a request. False when it says of itself that it is longer.</summary>
    /// <param name="isKnown">Whether the browser carries a mark that this site made for it when somebody signed in.</param>
    public static bool IsBounded(HttpContext http, bool isKnown)
    {
        var longest = isKnown ? Longest : KestrelBounds.OrdinaryForm;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { } size)
            return http.Request.ContentLength is null || http.Request.ContentLength <= longest;
        var carries = http.GetEndpoint()?.Metadata.GetMetadata<FormAtMostAttribute>()?.CarriesForms == true;
        if (!size.IsReadOnly && ((isKnown && carries) || size.MaxRequestBodySize is null || size.MaxRequestBodySize > longest))
            size.MaxRequestBodySize = longest;
        return http.Request.ContentLength is not { } said || said <= Math.Min(longest, size.MaxRequestBodySize ?? longest);
    }
}
