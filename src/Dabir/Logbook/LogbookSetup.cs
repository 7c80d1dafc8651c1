using Dabir.Data;
using Dabir.Data.Check;

namespace Dabir.Logbook;

/// <summary>How the program takes in its logbook.</summary>
static class LogbookSetup
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
}
