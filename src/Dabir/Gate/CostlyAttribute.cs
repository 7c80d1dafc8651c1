using System.Threading.RateLimiting;
using Dabir.Delivery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Dabir.Gate;

/// <summary>
/// Says of a page or a controller open to all that each of its answers costs a hash or a page made for one. Only a few of them
/// are under way at once, whoever asks, so that a core stays with the readers; who finds the short line full is sent away with
/// 503 and a page that costs nothing.
/// </summary>
/// <remarks>It counts when the form is read: who sends one letter a minute takes nobody's place.</remarks>
/// <example><c>[AllowAnonymous, Costly, Limited(Limit.SignIns)]</c></example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CostlyAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        using var place = await http.RequestServices.GetRequiredService<CostlyWork>().TakePlace(http.RequestAborted);
        if (place.IsAcquired)
        {
            await next();
            return;
        }
        await http
            .RequestServices.GetRequiredService<ReaderPages>()
            .SendBare(http, StatusCodes.Status503ServiceUnavailable, null);
        context.Result = new EmptyResult();
    }
}

/// <summary>The places of <see cref="CostlyAttribute"/>: a few at work, some in line.</summary>
public sealed class CostlyWork : IDisposable
{
    // Some two seconds of hashing on one core.
    const int LongestLine = 16;

    readonly ConcurrencyLimiter places = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = Math.Max(2, Environment.ProcessorCount / 2),
            QueueLimit = LongestLine,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>Nobody more finds a place now.</summary>
    public bool IsFull => places.GetStatistics()!.CurrentQueuedCount >= LongestLine;

    /// <summary>Waits for a place; one that is not acquired when the line is full. Dispose it to leave.</summary>
    public ValueTask<RateLimitLease> TakePlace(CancellationToken stop) => places.AcquireAsync(1, stop);

    public void Dispose() => places.Dispose();
}
