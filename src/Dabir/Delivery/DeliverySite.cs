using Dabir.Data;
using Dabir.Logbook;
using Dabir.Themes;

namespace Dabir.Delivery;

/// <summary>How the program takes in delivery: one Add, two Use, and a Map line for each page.</summary>
public static class DeliverySite
{
    public static void AddDelivery(this IServiceCollection services, Settings settings)
    {
        services.AddMetrics();
        services.AddSingleton<DeliveryMeter>();
        services.AddSingleton(provider => new RenderGate(
            settings.Renders > 0 ? settings.Renders : Environment.ProcessorCount,
            () =>
                new ReadingRoom(provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<IDatabaseKind>())
        ));
        services.AddSingleton<PageCache>();
        services.AddSingleton<PageMaking>();
        services.AddSingleton<ReaderPages>();
        services.AddSingleton<Mistakes>();
        services.AddSingleton<EditionDoor>();
        services.AddHostedService<LastRenders>();
    }

    /// <summary>
    /// Stands before everything else: a kept page is sent before routing, sign-in or anything else has run. That is what
    /// lets one process carry a national-news spike.
    /// </summary>
    public static void UseReadyPages(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<ReaderPages>();
        if (app.Environment.IsDevelopment())
            FollowTheme(app, app.Services.GetRequiredService<ITheme>(), app.Services.GetRequiredService<PageCache>());
        app.Use(
            (http, next) =>
            {
                var request = http.Request;
                return
                    !request.QueryString.HasValue
                    && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                    && pages.FindFresh(request) is { } page
                    ? PageSender.Send(http, page)
                    : next(http);
            }
        );
    }

    // Who edits a theme sees each saved file with the next request: what was made before looks otherwise.
    static void FollowTheme(WebApplication app, ITheme theme, PageCache cache) =>
        app.Use(
            (http, next) =>
            {
                if (theme.Reload())
                    cache.Follow([Thing.Site]);
                return next(http);
            }
        );

    /// <summary>
    /// Stands before routing and behind the kept pages, whose keys are whole addresses: finds out which edition is asked for.
    /// </summary>
    public static void UseEditions(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<EditionDoor>();
        app.Use(next => http => door.Pass(http, next));
    }

    /// <summary>
    /// Stands right behind routing: what no concept has claimed is a real 404 page, and an address asked for in a way it does
    /// not understand is 405 with <c>Allow</c>. Before sign-in, because there is nothing to sign in for.
    /// </summary>
    public static void UseNotices(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<ReaderPages>();
        if (app.Environment.IsDevelopment())
            FollowTheme(app, app.Services.GetRequiredService<ITheme>(), app.Services.GetRequiredService<PageCache>());
        app.Use(
            async (http, next) =>
            {
                var endpoint = http.GetEndpoint();
                // The desk, the files, the numbers are the house's: no edition has them under its prefix.
                var isElsewhere = endpoint is RouteEndpoint && AskedEdition.Of(http) is not null && !IsOfEditions(endpoint);
                if (endpoint is null || isElsewhere)
                    await pages.SendNotice(http, StatusCodes.Status404NotFound);
                else if (endpoint is RouteEndpoint)
                    await next(http);
                else
                {
                    // Routing's own answer for a method that is not mapped: it sets status and Allow, and the notice follows.
                    await endpoint.RequestDelegate!(http);
                    if (!http.Response.HasStarted)
                        await pages.SendNotice(http, http.Response.StatusCode);
                }
            }
        );
    }

    /// <summary>Answers for whatever goes wrong further in.</summary>
    public static void UseMistakes(this WebApplication app)
    {
        var mistakes = app.Services.GetRequiredService<Mistakes>();
        app.Use(next => http => mistakes.Pass(http, next));
    }

    /// <summary>Maps one kind of page for everybody.</summary>
    /// <param name="questions">What it understands after «?», with the values that may be asked for.</param>
    public static IEndpointConventionBuilder MapPage(
        this IEndpointRouteBuilder routes,
        string pattern,
        PageLoader loader,
        params IReadOnlyList<Question> questions
    ) =>
        routes
            .MapMethods(
                pattern,
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext http, ReaderPages pages) => pages.Serve(http, loader, questions)
            )
            .AllowAnonymous()
            .OfEveryEdition();

    /// <summary>Says of an address that every edition has it, under its own prefix.</summary>
    public static T OfEveryEdition<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(InEveryEdition.Marked);

    static bool IsOfEditions(Endpoint endpoint) => endpoint.Metadata.GetMetadata<InEveryEdition>() is not null;

    /// <summary>Lets the renders under way finish when the program stops.</summary>
    sealed class LastRenders(RenderGate gate) : IHostedService
    {
        public Task StartAsync(CancellationToken stop) => Task.CompletedTask;

        public Task StopAsync(CancellationToken stop) => gate.Stop().WaitAsync(stop);
    }
}
