using Dabir.Data;
using Dabir.Data.Check;

namespace Dabir.Articles;

/// <summary>What the concept Articles adds to the program.</summary>
public static class ArticlesSetup
{
    public static void AddArticles(this IServiceCollection services)
    {
        services.AddScoped<IFollowsSave, ListTimes>();
        services.AddScoped<IFollowsSave, ArticleReach>();
        services.AddSingleton<IRecount, RevisionRecount>();
        services.AddSingleton<IRecount, ListTimesRecount>();
        services.AddSingleton<IRecount, FoldRecount>();
        services.AddSingleton<IFillsIn, FoldFilling>();
        services.AddSingleton<IDecidedThings, DecidedArticles>();
        services.AddTransient<IWitness, ToldRevisions>();
    }
}
