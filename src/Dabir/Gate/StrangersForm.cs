using Microsoft.AspNetCore.Http.Features;

namespace Dabir.Gate;

/// <summary>How long a form of the desk may be while nobody is known to have signed in: a long text, and never a picture.</summary>
static class StrangersForm
{
    /// <summary>An article of half a million letters, and the same sealed into the page of sign-in.</summary>
    const long Longest = 3 << 20;

    /// <summary>Bounds what is still to be read of a request. False when it says of itself that it is longer.</summary>
    public static bool IsBounded(HttpContext http)
    {
        if (http.Request.ContentLength > Longest)
            return false;
        if (
            http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
            && size.MaxRequestBodySize is null or > Longest
        )
            size.MaxRequestBodySize = Longest;
        return true;
    }
}
