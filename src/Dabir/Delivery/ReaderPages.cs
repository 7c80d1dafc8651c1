using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Themes;
using Dabir.Words;

namespace Dabir.Delivery;

/// <summary>Turns loaders into pages: sends what is kept, renders what is not, answers for what is not there.</summary>
public sealed class ReaderPages(
    PageCache cache,
    RenderGate gate,
    ITheme theme,
    NoticeLoader notices,
    Languages languages,
    SiteAddress site,
    Signer signer,
    TimeProvider clock,
    DeliveryMeter meter,
    ILogger<ReaderPages> log
)
{
    /// <summary>How long somebody waits in the line for a page of which there is no copy.</summary>
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>And for one of which there is: then the copy is sent.</summary>
    static readonly TimeSpan WaitBesideACopy = TimeSpan.FromSeconds(1);

    /// <summary>The page that is kept and fresh; null when there is none and the request must go further.</summary>
    internal ReadyPage? FindFresh(HttpRequest request)
    {
        if (theme.Reload())
            cache.Follow([Thing.Site]);
        if (cache.Find(new PageKey(request.Path.Value!)) is not { } page || cache.At(page) != Freshness.Fresh)
            return null;
        meter.Hit();
        return page;
    }

    /// <summary>Answers one request for a page from what is kept, or renders it.</summary>
    /// <param name="questions">What the page understands after «?»; everything else is ignored, so that a tracking parameter
    /// makes no second copy.</param>
    public Task Serve(HttpContext http, PageLoader loader, IReadOnlyList<Question> questions)
    {
        var key = PageKey.Of(http.Request, questions, out var asked);
        var route = new RouteValueDictionary(http.Request.RouteValues);
        var edition = AskedEdition.Of(http);
        return Serve(http, key, rendering => Render(rendering, key, edition, loader, route, asked, questions));
    }

    /// <summary>Renders for one reader only: a refused form, a tracking page. Never kept.</summary>
    public async Task<ReadyPage> RenderOnce(HttpContext http, PageLoader loader, int? status = null)
    {
        var route = new RouteValueDictionary(http.Request.RouteValues);
        var asked = http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        var edition = AskedEdition.Of(http);
        var page = await cache.Render(
            PageKey.Nobodys,
            rendering => Render(rendering, PageKey.Nobodys, edition, loader, route, asked, [], status),
            Wanted(http),
            hasCopy: false,
            LongestWait,
            http.RequestAborted
        );
        return page ?? Busy(http);
    }

    /// <summary>Sends a notice such as 404 with the newest articles below it: one kept page for each edition and status.</summary>
    /// <param name="reference">The number the log knows this fault by; it makes the notice one reader's own.</param>
    public async Task SendNotice(HttpContext http, int status, string? reference = null)
    {
        Task<PageAnswer> Load(PageLoad page) => Task.FromResult<PageAnswer>(new PageAnswer.Notice(status, reference));
        if (reference is not null)
        {
            await PageSender.Send(http, await RenderOnce(http, Load, status));
            return;
        }
        var edition = AskedEdition.Of(http);
        var key = PageKey.Notice(status, edition);
        await Serve(
            http,
            key,
            rendering => Render(rendering, key, edition, Load, [], new Dictionary<string, string>(), [], status),
            status
        );
    }

    async Task Serve(HttpContext http, PageKey key, Func<Rendering, Task<ReadyPage>> render, int? status = null)
    {
        var kept = cache.Find(key);
        var freshness = kept is null ? Freshness.Over : cache.At(kept);
        if (freshness == Freshness.Due || (freshness == Freshness.Overdue && gate.IsCongested))
            Refresh(key, render, kept!);
        if (freshness is Freshness.Over or Freshness.Overdue && !(freshness == Freshness.Overdue && gate.IsCongested))
        {
            var copy = freshness == Freshness.Over ? null : kept;
            meter.Missed();
            kept =
                await cache.Render(
                    key,
                    render,
                    Wanted(http) | (kept?.Made ?? Coding.None),
                    copy is not null,
                    copy is null ? LongestWait : WaitBesideACopy,
                    http.RequestAborted
                )
                ?? copy
                ?? Busy(http, status);
        }
        else
            meter.Hit();
        if (kept is { IsNotice: true } && status is null)
            await SendNotice(http, kept.Status);
        else
            await PageSender.Send(http, kept!);
    }

    void Refresh(PageKey key, Func<Rendering, Task<ReadyPage>> render, ReadyPage kept) =>
        _ = cache
            .Refresh(key, render, kept.Made)
            ?.ContinueWith(
                failed => log.LogWarning(failed.Exception, "{Page} could not be made anew; the old one is shown.", key.Path),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default
            );

    Task<ReadyPage> Render(
        Rendering rendering,
        PageKey key,
        AskedEdition? asksFor,
        PageLoader loader,
        RouteValueDictionary route,
        IReadOnlyDictionary<string, string> asked,
        IReadOnlyList<Question> questions,
        int? status = null
    ) =>
        rendering.Room.Read(async db =>
        {
            var editions = await EditionsOf(rendering, db);
            var edition = asksFor is null ? editions.First : editions.Of(asksFor.Id);
            var (words, now) = (languages[edition.Language], clock.GetUtcNow().UtcDateTime);
            var load = new PageLoad(rendering, db, editions, edition, words, site.Base, signer, now, route, asked);
            var answer = await loader(load);
            if (questions.Count > 0 || key.Path.StartsWith('/'))
                answer = InItsPlace(answer, load, key, questions);
            switch (answer)
            {
                case PageAnswer.MovedTo moved:
                    return new ReadyPage(key, [], "", "", StatusCodes.Status301MovedPermanently) { Location = moved.Address };
                case PageAnswer.Document document:
                    return Ready(document.Bytes, document.ContentType, StatusCodes.Status200OK);
                case PageAnswer.NotFound or PageAnswer.Gone or PageAnswer.Notice { Reference: null } when status is null:
                    return new ReadyPage(key, [], "", "", NoticeLoader.StatusOf(answer)) { IsNotice = true };
            }
            var view = answer as PageAnswer.View ?? await notices.Load(load, answer);
            var sheet = rendering.Room.Sheet.Clean();
            theme.Render(view.Name, view.Page, sheet);
            return Ready(sheet.Page(), "text/html; charset=utf-8", status ?? view.Status);

            ReadyPage Ready(byte[] body, string contentType, int becomes) =>
                new(
                    key,
                    body,
                    contentType,
                    edition.Language,
                    becomes,
                    load.Things,
                    load.Besides,
                    rendering.Began,
                    cache.Lags.End(load.TrueUntil ?? DateTime.MaxValue)
                )
                {
                    MayBeKept =
                        key == PageKey.Notice(becomes, asksFor) || (key != PageKey.Nobodys && becomes == StatusCodes.Status200OK),
                    Parts = load.Parts,
                };
        });

    /// <summary>One page has one address: a view that was asked for by another is moved to its own.</summary>
    static PageAnswer InItsPlace(PageAnswer answer, PageLoad load, PageKey key, IReadOnlyList<Question> questions)
    {
        var own = answer switch
        {
            PageAnswer.View view => view.Page.Url,
            PageAnswer.Document document => document.Url,
            _ => null,
        };
        if (own?.Split('?', '#')[0] is not { } path)
            return answer;
        var answered = PageKey.Join(questions.Select(q => q.Name), load.Answered);
        if (Uri.UnescapeDataString(path) == key.Path && answered == key.Questions)
            return answer;
        return new PageAnswer.MovedTo(answered.Length > 0 ? $"{path}?{answered}" : path);
    }

    ReadyPage Busy(HttpContext http, int? status = null) =>
        BarePage.Of(
            status ?? StatusCodes.Status503ServiceUnavailable,
            AskedEdition.Of(http) is { } edition ? languages[edition.Language] : languages.House
        );

    /// <summary>The editions, kept as a part is: every page shows its own, so what changes one drops them all.</summary>
    static async Task<EditionBook> EditionsOf(Rendering rendering, NewsroomDb db)
    {
        const string key = "editions";
        if (rendering.Cache.Part(key, asOwn: true) is { } kept)
            return (EditionBook)kept.Value;
        var editions = await EditionBook.Open(db);
        HashSet<Thing> things = [Thing.Site, .. editions.All.Select(e => Thing.Edition(e.Id))];
        rendering.Cache.KeepRow(key, editions, things, rendering.Began);
        return editions;
    }

    static Coding Wanted(HttpContext http) => AcceptedCoding.Best(http.Request.Headers.AcceptEncoding);
}

/// <summary>Makes the page for what is not there; a part of the front page's concept, because it shows the newest articles.</summary>
public abstract class NoticeLoader
{
    public abstract Task<PageAnswer.View> Load(PageLoad page, PageAnswer answer);

    /// <summary>The status a notice is sent with.</summary>
    public static int StatusOf(PageAnswer answer) =>
        answer switch
        {
            PageAnswer.NotFound => StatusCodes.Status404NotFound,
            PageAnswer.Gone => StatusCodes.Status410Gone,
            PageAnswer.Notice other => other.Status,
            _ => throw new InvalidOperationException($"There is no notice for {answer.GetType().Name}."),
        };
}
