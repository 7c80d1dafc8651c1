namespace Dabir.Gate;

/// <summary>How the program takes in its gate.</summary>
public static class GateSite
{
    public static void AddGate(this IServiceCollection services)
    {
        services.AddSingleton<Tally>();
        services.AddSingleton<SlowRequests>();
        services.AddSingleton<Proxies>();
        services.AddSingleton<Limits>();
        services.AddSingleton<FreshMarks>();
        services.AddSingleton<NetworkMarks>();
        services.AddHostedService(all => all.GetRequiredService<NetworkMarks>());
        services.AddSingleton<Visitors>();
        services.AddSingleton<Door>();
        services.AddSingleton<CostlyWork>();
        services.AddSingleton<NoPlace>();
        services.AddSingleton<LongForms>();
        services.AddSingleton<OwnHost>();
    }

    /// <summary>Stands before everything: what is asked for under another name is not looked at.</summary>
    public static void UseOwnHost(this WebApplication app)
    {
        var host = app.Services.GetRequiredService<OwnHost>();
        app.Use(next => http => host.Pass(http, next));
    }

    /// <summary>Finds out who asks, behind whatever proxies, and names what is slow.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var slow = app.Services.GetRequiredService<SlowRequests>();
        app.Use(next => http => slow.Watch(http, next));
        var (proxies, host) = (app.Services.GetRequiredService<Proxies>(), app.Services.GetRequiredService<OwnHost>());
        app.Use(
            (http, next) =>
            {
                if (proxies.PassOnNoName(http))
                    return host.Refuse(http);
                proxies.Before(http);
                return next(http);
            }
        );
        // Given no network at all, the framework's middleware would believe everybody.
        if (proxies.Options is { KnownIPNetworks.Count: > 0 } options)
            app.UseForwardedHeaders(options);
        app.Use(
            (http, next) =>
            {
                proxies.After(http);
                return next(http);
            }
        );
    }

    /// <summary>After routing, which says what an address is for; before anything of the request is read.</summary>
    public static void UseDoor(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<Door>();
        app.Use(next => http => door.Pass(http, next));
    }
}
