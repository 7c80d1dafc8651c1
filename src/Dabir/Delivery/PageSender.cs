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

    /// <summary>No third party, no inline script or style; what a theme cannot load, an attacker cannot either.</summary>
    public static readonly StringValues Policy =
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
        + "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sends a page that is the same for everybody.</summary>
    public static Task Send(HttpContext http, ReadyPage page)
    {
        var (request, response) = (http.Request, http.Response);
        var encoded = page.For(request.Headers.AcceptEncoding);
        var headers = response.Headers;
        headers.CacheControl = page.Status == StatusCodes.Status200OK ? Revalidate : NotKept;
        headers.ETag = encoded.Tag;
        headers.Vary = Vary;
        if (page.Location is { } elsewhere)
            headers.Location = elsewhere;
        if (page.Status == StatusCodes.Status200OK && Matches(request.Headers.IfNoneMatch, encoded.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.StatusCode = page.Status;
        headers.ContentType = page.ContentType;
        headers.ContentLanguage = page.Language;
        if (encoded.Encoding.Count > 0)
            headers.ContentEncoding = encoded.Encoding;
        Guard(headers);
        headers.ContentLength = encoded.Body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(encoded.Body).AsTask();
    }

    /// <summary>Sends a page made for one reader; nobody keeps it.</summary>
    public static Task SendOnce(HttpContext http, ReadyPage page)
    {
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.CacheControl = NotKept;
            http.Response.Headers.Remove("ETag");
            return Task.CompletedTask;
        });
        return Send(http, page);
    }

    /// <summary>The headers that keep a page to itself.</summary>
    public static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
    }

    // Weak comparison, as RFC 9110 asks for If-None-Match: a proxy may have put W/ before our tag.
    static bool Matches(StringValues ifNoneMatch, StringValues tag) =>
        ifNoneMatch.Count > 0
        && (ifNoneMatch.ToString() is var asked)
        && (asked == "*" || asked.Contains(tag.ToString(), StringComparison.Ordinal));
}
