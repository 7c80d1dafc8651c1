using Microsoft.Net.Http.Headers;

namespace Dabir.Media.Reader;

/// <summary>Serves <c>/media/{key}/{name}</c>: pictures we made, and nothing else.</summary>
public static class PictureFiles
{
    /// <summary>Maps the addresses of every rendition.</summary>
    public static IEndpointRouteBuilder MapMedia(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/media/{key}/{name}", [HttpMethods.Get, HttpMethods.Head], Serve).AllowAnonymous();
        return app;
    }

    static async Task<IResult> Serve(
        string key,
        string name,
        Renditions renditions,
        HttpResponse response,
        CancellationToken stop
    )
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        if (!PictureKey.TryParse(key, out var picture) || Rendition.Named(name) is not { } rendition)
            return Results.NotFound();

        var served = await renditions.Open(picture, rendition, stop);
        if (served.IsBusy)
            return AskAgain(response);
        if (served.Content is null)
            return Results.NotFound();

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Stream(
            served.Content,
            rendition.Format.ContentType,
            entityTag: new EntityTagHeaderValue($"\"{key}.{name}\"")
        );
    }

    static IResult AskAgain(HttpResponse response)
    {
        response.Headers.RetryAfter = "2";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
