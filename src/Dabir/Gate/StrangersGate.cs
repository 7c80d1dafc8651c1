using Dabir.Delivery;
using Microsoft.AspNetCore.Http.Features;

namespace Dabir.Gate;

/// <summary>Reads the form of a stranger who passed the <see cref="Door"/>: nothing too large, nothing malformed.</summary>
public sealed class StrangersGate(ReaderPages pages, LongForms longForms) : IEndpointFilter
{
    /// <summary>
    /// A text of 170,000 letters comes back with the reason beside its field; none of ours is longer. A flood may hold sixteen
    /// of them and no more, see <see cref="LongForms"/>.
    /// </summary>
    const long LargestForm = 1024 * 1024;

    const int MostFields = 32;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.HasFormContentType)
            return await Refuse(http, StatusCodes.Status400BadRequest);
        var longest = http.GetEndpoint()?.Metadata.GetMetadata<FormAtMostAttribute>()?.MaxRequestBodySize ?? LargestForm;
        if (http.Request.ContentLength > longest)
            return await Refuse(http, StatusCodes.Status413PayloadTooLarge);
        if (!longForms.LetIn(http, isKnown: false))
            return await Refuse(http, StatusCodes.Status503ServiceUnavailable);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = longest;
        try
        {
            if ((await http.Request.ReadFormAsync(http.RequestAborted)).Count > MostFields)
                return await Refuse(http, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException refused)
        {
            return await Refuse(http, refused.StatusCode);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return await Refuse(http, StatusCodes.Status400BadRequest);
        }
        return await next(context);
    }

    /// <summary>
    /// Browsers say where a request was made: Sec-Fetch-Site, or Origin where that is not known yet. A client that says
    /// neither is no browser and carries no one's cookies unasked; the stamp is checked for it as for all.
    /// </summary>
    internal static bool IsFromHere(HttpRequest request, string? address = null)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site])
            return site is "same-origin" or "none";
        if (request.Headers.Origin is not [{ Length: > 0 } origin])
            return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && (
                string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
                || (
                    Uri.TryCreate(address, UriKind.Absolute, out var ours)
                    && string.Equals(from.Authority, ours.Authority, StringComparison.OrdinalIgnoreCase)
                )
            );
    }

    async Task<object?> Refuse(HttpContext http, int status)
    {
        await pages.SendNotice(http, status);
        return Results.Empty;
    }
}
