using Dabir.Data;
using Dabir.Data.Check;

namespace Dabir.Logbook;

/// <summary>How the program takes in its logbook.</summary>
public static class LogbookSite
{
    public static void AddLogbook(this IServiceCollection services)
    {
        services.AddSingleton<LogbookChain>();
        services.AddTransient<IWitness, DigestedThings>();
        services.AddSingleton<CommittedChanges>();
        services.AddHostedService<LogbookFollower>();
        services.AddSingleton<NotedHeads>();
        services.AddSingleton<LogbookHeads>();
        services.AddHostedService(all => all.GetRequiredService<LogbookHeads>());
    }

    /// <summary><see cref="LogbookHeads.Address"/>: for whoever wants to keep a proof of the logbook elsewhere, a line a day.</summary>
    public static void MapLogbook(this WebApplication app) =>
        app.MapMethods(
                LogbookHeads.Address,
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext http, LogbookHeads heads) =>
                {
                    http.Response.Headers.CacheControl = "public, max-age=300";
                    return Results.Text(heads.Lines, "text/plain", System.Text.Encoding.UTF8);
                }
            )
            .AllowAnonymous();
}

/// <summary><c>dabir key renew</c>.</summary>
static class KeyRenewing
{
    public static async Task<int> Run(IServiceProvider services, TextWriter output)
    {
        var key = services.GetRequiredService<SiteKey>();
        await KeyedFrom.Renew(
            key,
            services.GetRequiredService<NewsroomWriter>(),
            services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime
        );
        await output.WriteLineAsync(
            $"{key.File} is the key of the site from now on. Start the site anew; staff sign in again. Rows of the logbook from before are followed by their links only."
        );
        return 0;
    }
}
