using Dabir.Data;
using Dabir.Data.Check;
using Dabir.Delivery;
using Dabir.Gate;
using Dabir.Logbook;

namespace Dabir.Comments.Reader;

/// <summary>How the program takes in comments, and the addresses of their public side.</summary>
public static class CommentsSite
{
    /// <summary>What a button sends, and a few words with it.</summary>
    const long OfAButton = 16 * 1024;

    public static void AddComments(this IServiceCollection services)
    {
        services.AddScoped<IFollowsSave, CommentCounting>();
        services.AddScoped<IFollowsSave, ReportsFollowed>();
        services.AddSingleton<IRecount, CounterRecount>();
        services.AddSingleton<IRecount, WaitingRecount>();
        services.AddSingleton<IRecount, ReportedRecount>();
        services.AddSingleton<IRecount, VoteRecount>();
        services.AddSingleton<IFollowsKey, TallyOfVotes>();
        services.AddSingleton<IDecidedThings, DecidedComments>();
        services.AddSingleton<KeptPlaces>();
        services.AddSingleton<NamesOfTheHouse>();
        services.AddScoped<CommentActions>();
        services.AddScoped<VoteActions>();
    }

    public static void MapComments(this WebApplication app)
    {
        var strangers = app.MapGroup("")
            .AllowAnonymous()
            .AddEndpointFilter<StrangersGate>()
            .DisableAntiforgery()
            .OfEveryEdition();
        strangers
            .MapPost(
                "/news/{code:long}/comments",
                (HttpContext http, long code, CommentActions actions) => actions.Send(http, code)
            )
            .Limited(Limit.Comments, givesFormBack: true);
        strangers
            .MapPost("/comments/{id:long}/votes", (HttpContext http, long id, VoteActions actions) => actions.Vote(http, id))
            .Limited(Limit.Votes, givesFormBack: true)
            .WithMetadata(new FormAtMostAttribute(OfAButton));
        strangers
            .MapPost("/comments/{id:long}/reports", (HttpContext http, long id, VoteActions actions) => actions.Report(http, id))
            .Limited(Limit.Reports, givesFormBack: true)
            .WithMetadata(new FormAtMostAttribute(OfAButton));
        strangers
            .MapPost(
                "/comments/{tracking:length(32)}/withdrawal",
                (HttpContext http, string tracking, CommentActions actions) => actions.Withdraw(http, tracking)
            )
            .Limited(Limit.Withdrawals)
            .WithMetadata(new FormAtMostAttribute(OfAButton));

        app.MapMethods(
                "/comments/{tracking:length(32)}",
                [HttpMethods.Get, HttpMethods.Head],
                async (HttpContext http, ReaderPages pages) =>
                {
                    var page = await pages.RenderOnce(http, TrackingPageLoader.Load);
                    await PageSender.Send(http, page);
                }
            )
            .AllowAnonymous()
            .OfEveryEdition();
        app.MapPage("/guide", GuidePageLoader.Load);
    }
}
