using Microsoft.Extensions.Primitives;

namespace Dabir.Delivery;

/// <summary>Sends a ready page: picks the encoding, answers 304, sets the headers every page of the site has.</summary>
public static class PageSender
{
    static readonly StringValues Revalidate = "public, max-age=0, must-revalidate";
    static readonly StringValues NotKept = "no-store";
    static readonly StringValues Vary = "Accept-Encoding";
    static readonly StringValues NoSniff = "nosniff";
    static readonly StringValues Referrer = "strict-origin-when-cross-origin";

    static readonly StringValues Opener = "same-origin";

    // A newspaper asks for none of them, and nothing that slips into a page shall.
    static readonly StringValues Permissions =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=()";

    /// <summary>No third party, no inline script or style; what a theme cannot load, an attacker cannot either.</summary>
    public static readonly StringValues Policy =
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
        + "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sends a page that is the same for everybody, or an answer that nobody keeps.</summary>
    public static Task Send(HttpContext http, ReadyPage page)
    {
        var (request, response) = (http.Request, http.Response);
        var headers = response.Headers;
        var encoded = page.IsEmpty ? ReadyPage.Empty : page.For(AcceptedCoding.Best(request.Headers.AcceptEncoding));
        headers.Vary = Vary;
        if (page.Status == StatusCodes.Status200OK && encoded.Tag.Count > 0)
        {
            headers.CacheControl = Revalidate;
            headers.ETag = encoded.Tag;
            var held = request.Headers.IfNoneMatch;
            if (EntityTags.Match(held, encoded.Tag!) || (encoded.Former.Count > 0 && EntityTags.Match(held, encoded.Former!)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        else
            headers.CacheControl = NotKept;
        if (page.Location is { } elsewhere)
            headers.Location = elsewhere;
        if (page.RetryAfter is { } seconds)
            headers.RetryAfter = seconds;
        response.StatusCode = page.Status;
        Guard(headers);
        headers.ContentLength = encoded.Body.Length;
        if (encoded.Body.Length == 0)
            return Task.CompletedTask;
        headers.ContentType = page.ContentType;
        headers.ContentLanguage = page.Language;
        if (encoded.Encoding.Count > 0)
            headers.ContentEncoding = encoded.Encoding;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(encoded.Body).AsTask();
    }

    /// <summary>The headers that keep a page to itself.</summary>
    public static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = Opener;
    }
}
