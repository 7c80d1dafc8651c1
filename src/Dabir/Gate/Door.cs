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
public sealed class Door(ReaderPages pages, Visitors visitors, Limits limits, CostlyWork costly, Settings settings) : IDisposable
{
    /// <summary>Razor Pages answer to whatever method comes; these are the ones they are written for.</summary>
    const string MethodsOfPages = "GET, HEAD, POST";

    // A form that is given back costs a page, so only a few are under way at once; who comes beyond them gets the short notice.
    readonly ConcurrencyLimiter givingBack = new(new ConcurrencyLimiterOptions { PermitLimit = 4, QueueLimit = 0 });

    // A form of ordinary length costs next to nothing; of those that may be sixteen times as long only so many are held at once.
    readonly ConcurrencyLimiter longForms = new(new ConcurrencyLimiterOptions { PermitLimit = 16, QueueLimit = 0 });

    /// <summary>How long the sender has to wait, when the endpoint was let through only to give the form back.</summary>
    public static TimeSpan? TooOften(HttpContext http) => http.Features.Get<Wait>()?.For;

    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        if (!CleanText.Is(http.Request.Path.Value))
        {
            await pages.SendNotice(http, StatusCodes.Status404NotFound);
            return;
        }
        // Nothing is read, found or made for who would only be sent away behind it.
        if (costly.IsFull && http.GetEndpoint()?.Metadata.GetMetadata<CostlyAttribute>() is not null)
        {
            await pages.SendBare(http, StatusCodes.Status503ServiceUnavailable, null);
            return;
        }
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
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
        http.Features.Set<IFormFeature>(new IncomingForm(http));
        if (endpoint.Metadata.GetMetadata<LimitedAttribute>() is { } limited)
            await PassLimited(http, next, limited);
        else
            await next(http);
    }

    /// <summary>Lets in a stranger's form that is longer than ordinary ones; hold the lease while the form is at hand.</summary>
    internal RateLimitLease LetInLong() => longForms.AttemptAcquire();

    public void Dispose()
    {
        givingBack.Dispose();
        longForms.Dispose();
    }

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
