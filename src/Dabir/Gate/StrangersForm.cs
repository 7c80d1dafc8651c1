using Microsoft.AspNetCore.Http.Features;

namespace Dabir.Gate;

/// <summary>
/// How long a form of the desk may be while nobody is known to have signed in: an ordinary one, and from a browser that carries
/// a mark of ours, a long text that came after the session's end. Never a picture.
/// </summary>
static class StrangersForm
{
    /// <summary>An article of half a million letters, and the same sealed into the page of sign-in.</summary>
    const long Longest = 3 << 20;

    /// <summary>Bounds what is still to be read of a request. False when it says of itself that it is longer.</summary>
    /// <param name="isKnown">Whether the browser carries a mark that this site made for it.</param>
    /// <exception cref="BadHttpRequestException">503: as many long forms as there may be are held already.</exception>
    public static bool IsBounded(HttpContext http, bool isKnown, LongForms longForms)
    {
        var size = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        var longest = LongestOf(http, isKnown, size);
        if (size is { IsReadOnly: false })
            size.MaxRequestBodySize = longest;
        if (http.Request.ContentLength > longest)
            return false;
        // One that was read already has its place.
        if (
            longest > KestrelBounds.OrdinaryForm
            && http.Request.HasFormContentType
            && http.Features.Get<IFormFeature>()?.Form is null
            && !longForms.LetIn(http, isKnown)
        )
            throw new BadHttpRequestException("Too many long forms are held.", StatusCodes.Status503ServiceUnavailable);
        return true;
    }

    static long LongestOf(HttpContext http, bool isKnown, IHttpMaxRequestBodySizeFeature? size)
    {
        var longest = isKnown ? Longest : KestrelBounds.OrdinaryForm;
        if (size is null)
            return longest;
        var carries = http.GetEndpoint()?.Metadata.GetMetadata<FormAtMostAttribute>()?.CarriesForms == true;
        return isKnown && carries && !size.IsReadOnly ? longest : Math.Min(longest, size.MaxRequestBodySize ?? longest);
    }
}
