namespace Dabir.Delivery;

/// <summary>How the program takes in delivery: one Add, one Use, and a Map line for each page.</summary>
public static class DeliverySite
{
    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddSingleton<ReaderPages>();
        services.AddHostedService<LastRenders>();
    }

    /// <summary>
    /// Stands before everything else: a kept page is sent before routing, sign-in or anything else has run. That is what
    /// lets one process carry a national-news spike.
    /// </summary>
    public static void UseReadyPages(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<PageCache>();
        app.Use(
            (http, next) =>
            {
                var request = http.Request;
                if (
                    !request.QueryString.HasValue
                    && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                    && cache.Find(request.Path.Value!) is { } page
                    && !cache.IsStale(page)
                )
                    return PageSender.Send(http, page);
                return next(http);
            }
        );
    }

    /// <summary>Maps one kind of page for everybody.</summary>
    /// <param name="questions">The names it understands after «?».</param>
    public static IEndpointConventionBuilder MapPage(
        this IEndpointRouteBuilder routes,
        string pattern,
        PageLoader loader,
        params IReadOnlyList<string> questions
    ) =>
        routes
            .MapMethods(
                pattern,
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext http, ReaderPages pages) => pages.Serve(http, loader, questions)
            )
            .AllowAnonymous();

    /// <summary>Lets the renders under way finish when the program stops.</summary>
    sealed class LastRenders(PageCache cache) : IHostedService
    {
        public Task StartAsync(CancellationToken stop) => Task.CompletedTask;

        public Task StopAsync(CancellationToken stop) => cache.AtRest().WaitAsync(stop);
    }
}
