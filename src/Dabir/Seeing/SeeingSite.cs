using System.Text;
using Dabir.Delivery;

namespace Dabir.Seeing;

/// <summary>How the program takes in its numbers and its health.</summary>
public static class SeeingSite
{
    static Encoding Utf8 => Encoding.UTF8;

    public static void AddSeeing(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<Numbers>();
        services.AddSingleton<Readiness>();
    }

    /// <summary>
    /// <c>/healthz</c>: the process answers. <c>/readyz</c>: it can serve, so send readers here. <c>/metrics</c>: the numbers,
    /// for machines of <see cref="Settings.MetricsReaders"/>; for everybody else there is no such page.
    /// </summary>
    public static void MapSeeing(this WebApplication app)
    {
        // From here on they are counted, whether somebody reads them or not.
        var numbers = app.Services.GetRequiredService<Numbers>();
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        var machines = app.MapGroup("").AddEndpointFilter(static (asked, next) => Guarded(asked, next));
        machines.MapMethods("/healthz", reading, () => Results.Text("alive\n", "text/plain", Utf8)).AllowAnonymous();
        machines.MapMethods("/readyz", reading, Ready).AllowAnonymous();
        machines
            .MapMethods(
                "/metrics",
                reading,
                async (HttpContext http, Settings settings, ReaderPages pages) =>
                {
                    if (http.Connection.RemoteIpAddress is not { } asking || !settings.MetricsReaders.Have(asking))
                    {
                        await pages.SendNotice(http, StatusCodes.Status404NotFound);
                        return Results.Empty;
                    }
                    http.Response.Headers.CacheControl = "no-store";
                    return Results.Text(numbers.Print(), "text/plain; version=0.0.4", Utf8);
                }
            )
            .AllowAnonymous();
    }

    static ValueTask<object?> Guarded(EndpointFilterInvocationContext asked, EndpointFilterDelegate next)
    {
        PageSender.Guard(asked.HttpContext.Response.Headers);
        return next(asked);
    }

    static async Task<IResult> Ready(HttpContext http, Readiness readiness)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await readiness.WhyNot() is not { } why)
            return Results.Text("ready\n", "text/plain", Utf8);
        http.Response.Headers.RetryAfter = "5";
        return Results.Text($"{why}\n", "text/plain", Utf8, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
