using System.Globalization;
using System.Text;
using Dabir.Data;
using Dabir.Sections.Reader;
using Dabir.Themes;
using Dabir.Themes.Views;
using Dabir.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Dabir.Delivery;

/// <summary>Turns loaders into pages: renders with the theme, keeps what may be kept, answers for what is not there.</summary>
public sealed class ReaderPages(
    PageCache cache,
    IServiceScopeFactory scopes,
    ITheme theme,
    Languages languages,
    Signer signer,
    TimeProvider clock,
    ILogger<ReaderPages> log
)
{
    /// <summary>Answers one request for a page from what is kept, or renders it.</summary>
    /// <param name="questions">The names the page understands after «?»; everything else is ignored, so that a tracking
    /// parameter makes no second copy.</param>
    public async Task Serve(HttpContext http, PageLoader loader, IReadOnlyList<string> questions)
    {
        var (key, asked) = Ask(http.Request, questions);
        var route = new RouteValueDictionary(http.Request.RouteValues);
        Task<ReadyPage> Render() => this.Render(key, loader, route, asked);

        var kept = cache.Find(key);
        if (kept is not null && cache.IsStale(kept))
            _ = cache
                .Render(key, Render)
                .ContinueWith(
                    failed => log.LogWarning(failed.Exception, "A page could not be made anew; the old one is shown."),
                    CancellationToken.None,
                    TaskContinuationOptions.OnlyOnFaulted,
                    TaskScheduler.Default
                );
        await PageSender.Send(http, kept ?? await cache.Render(key, Render));
    }

    /// <summary>Renders for one reader only: a refused form, a tracking page. Never kept.</summary>
    public Task<ReadyPage> RenderOnce(HttpContext http, PageLoader loader, int? status = null)
    {
        return Render("", loader, new RouteValueDictionary(http.Request.RouteValues), http.Request.Query, status);
    }

    /// <summary>Sends a notice such as 404 with the newest articles below it.</summary>
    public async Task SendNotice(HttpContext http, int status, string? reference = null)
    {
        Task<PageAnswer> Load(PageLoad page) => Task.FromResult<PageAnswer>(new PageAnswer.Notice(status, reference));
        await PageSender.Send(http, await RenderOnce(http, Load, status));
    }

    async Task<ReadyPage> Render(
        string key,
        PageLoader loader,
        RouteValueDictionary route,
        IQueryCollection asked,
        int? status = null
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var edition = await db.Editions.OrderBy(e => e.Id).FirstAsync();
        var address = scope.ServiceProvider.GetRequiredService<SiteAddress>().Base;
        var page = new PageLoad(
            db,
            edition,
            languages[edition.Language],
            address,
            signer,
            route,
            asked,
            clock.GetUtcNow().UtcDateTime
        );
        var answer = await loader(page);
        if (answer is PageAnswer.MovedTo moved)
            return new ReadyPage(key, [], edition.Language, page.Things, page.Now, StatusCodes.Status301MovedPermanently)
            {
                Location = moved.Address,
            };
        var view = answer as PageAnswer.View ?? await scope.ServiceProvider.GetRequiredService<NoticeLoader>().Load(page, answer);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        theme.Render(view.Name, view.Page, text);
        return new ReadyPage(
            key,
            Encoding.UTF8.GetBytes(text.ToString()),
            edition.Language,
            page.Things,
            page.Now,
            status ?? view.Status
        );
    }

    static (string Key, IQueryCollection Asked) Ask(HttpRequest request, IReadOnlyList<string> questions)
    {
        var path = request.Path.Value ?? "/";
        if (!request.QueryString.HasValue || questions.Count == 0)
            return (path, QueryCollection.Empty);
        Dictionary<string, StringValues> asked = new(StringComparer.Ordinal);
        foreach (var question in questions)
            if (request.Query.TryGetValue(question, out var value) && value is [{ Length: > 0 and <= 100 } one])
                asked[question] = one;
        return asked.Count == 0
            ? (path, QueryCollection.Empty)
            : ($"{path}?{string.Join('&', asked.Select(a => $"{a.Key}={a.Value}"))}", new QueryCollection(asked));
    }
}

/// <summary>Makes the page for what is not there; a part of the front page's concept, because it shows the newest articles.</summary>
public abstract class NoticeLoader
{
    public abstract Task<PageAnswer.View> Load(PageLoad page, PageAnswer answer);
}
