using System.Globalization;
using System.Threading.RateLimiting;
using Dabir.Delivery;
using Dabir.Language;
using Microsoft.AspNetCore.Http.Features;

namespace Dabir.Gate;

/// <summary>
/// Where everything that changes something comes in, before sign-in, antiforgery or any form is read. What comes from a page
/// of another site leaves here with 403, what comes too often with 429, and an odd method for a page with 405. An address with something in it that is no
/// character is nobody's: 404.
/// </summary>
public sealed class Door(
    ReaderPages pages,
    Visitors visitors,
    Limits limits,
    CostlyWork costly,
    NoPlace noPlace,
    Settings settings
) : IDisposable
{
    /// <summary>Razor Pages answer to whatever method comes; these are the ones they are written for.</summary>
    const string MethodsOfPages = "GET, HEAD, POST";

    // A form that is given back costs a page, so only a few are under way at once; who comes beyond them gets the short notice.
    readonly ConcurrencyLimiter givingBack = new(new ConcurrencyLimiterOptions { PermitLimit = 4, QueueLimit = 0 });

    /// <summary>How long the sender has to wait, when the endpoint was let through only to give the form back.</summary>
    public static TimeSpan? TooOften(HttpContext http) => http.Features.Get<Wait>()?.For;

    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        if (!CleanText.Is(http.Request.Path.Value))
        {
            await pages.SendNotice(http, StatusCodes.Status404NotFound);
            return;
        }
        var method = http.Request.Method;
        var onlyAsks = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        if (!onlyAsks)
            http.Features.Set<IFormFeature>(new IncomingForm(http));
        // Nothing is found or made for who would only be sent away behind it, and nothing read but a form that would be lost.
        if (http.GetEndpoint()?.Metadata.GetMetadata<CostlyAttribute>() is not null && costly.HasNoPlaceFor(http))
        {
            await noPlace.Send(http);
            return;
        }
        if (onlyAsks)
        {
            // Who only asks sends no form, whatever is said of it.
            if (http.Request.ContentType is not null)
                http.Features.Set<IFormFeature>(new IncomingForm(http) { Form = FormCollection.Empty });
            await next(http);
            return;
        }
        var endpoint = http.GetEndpoint()!;
        if (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is null && !HttpMethods.IsPost(method))
        {
            http.Response.Headers.Allow = MethodsOfPages;
            await pages.SendNotice(http, StatusCodes.Status405MethodNotAllowed);
            return;
        }
        if (endpoint.Metadata.GetMetadata<LimitedAttribute>() is { } limited)
            await PassLimited(http, next, limited);
        else
            await next(http);
    }

    public void Dispose() => givingBack.Dispose();

    async Task PassLimited(HttpContext http, RequestDelegate next, LimitedAttribute limited)
    {
        if (!StrangersGate.IsFromHere(http.Request, settings.Address))
        {
            await pages.SendNotice(http, StatusCodes.Status403Forbidden);
            return;
        }
        var network = visitors.NetworkNumber(http);
        if (limits.Take(limited.Limit, network) is not { } wait)
        {
            await next(http);
            return;
        }
        AskToWait(http, wait);
        using var lane = limited.GivesFormBack ? givingBack.AttemptAcquire() : null;
        if (lane is { IsAcquired: true } && limits.Take(Limit.FormsGivenBack, network) is null)
        {
            http.Features.Set(new Wait(wait));
            await next(http);
        }
        else
            await pages.SendNotice(http, StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Says when to come again. Rounded up: who comes at that second is let in.</summary>
    public static void AskToWait(HttpContext http, TimeSpan wait) =>
        http.Response.Headers.RetryAfter = ((long)Math.Ceiling(Math.Max(1, wait.TotalSeconds))).ToString(
            CultureInfo.InvariantCulture
        );

    sealed record Wait(TimeSpan For);
}
