using Dabir.Data;
using Dabir.Words;

namespace Dabir.Delivery;

/// <summary>Answers requests for pages: sends what is kept, has made what is not, answers for what is not there.</summary>
public sealed class ReaderPages(
    PageCache cache,
    RenderGate gate,
    PageMaking making,
    Languages languages,
    DeliveryMeter meter,
    IDatabaseKind kind,
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
        if (cache.Find(new PageKey(request.Path.Value!)) is not { } page || cache.At(page) != Freshness.Fresh)
            return null;
        meter.Hit();
        cache.Improve(page);
        return page;
    }

    /// <summary>Answers one request for a page from what is kept, or renders it.</summary>
    /// <param name="questions">What the page understands after «?»; everything else is ignored, so that a tracking parameter
    /// makes no second copy.</param>
    public Task Serve(HttpContext http, PageLoader loader, IReadOnlyList<Question> questions)
    {
        var key = PageKey.Of(http.Request, questions, out var asked);
        var isForOne = questions.Any(question => question.IsForOne && asked.ContainsKey(question.Name));
        PageOrder order = new(key, AskedEdition.Of(http), loader)
        {
            IsForOne = isForOne,
            Route = new(http.Request.RouteValues),
            Asked = asked,
            Questions = questions,
        };
        return Serve(http, order);
    }

    /// <summary>Renders for one reader only: a refused form, a tracking page. Never kept.</summary>
    public async Task<ReadyPage> RenderOnce(HttpContext http, PageLoader loader, int? status = null)
    {
        PageOrder order = new(PageKey.Nobodys, AskedEdition.Of(http), loader)
        {
            Route = new(http.Request.RouteValues),
            Asked = http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal),
            Status = status,
        };
        var page = await cache.Render(
            order.Key,
            rendering => making.Make(rendering, order),
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
        await Serve(http, new PageOrder(PageKey.Notice(status, edition), edition, Load) { Status = status });
    }

    /// <summary>Says the same to a program.</summary>
    internal Task SendToProgram(HttpContext http, int status, string? reference)
    {
        var words = WordsFor(http);
        PageSender.Guard(http.Response.Headers);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.StatusCode = status;
        var error = words[$"{BarePage.NoticeOf(status, words)}.title"];
        return reference is null
            ? http.Response.WriteAsJsonAsync(new { error })
            : http.Response.WriteAsJsonAsync(new { error, reference });
    }

    /// <summary>Sends the small page that needs neither database nor theme.</summary>
    internal Task SendBare(HttpContext http, int status, string? reference) =>
        PageSender.Send(http, BarePage.Of(status, WordsFor(http), reference));

    /// <summary>
    /// Sends back what was typed, as 503, when no page can be made to show it in; the same button sends it again.
    /// </summary>
    /// <param name="action">Where it is sent.</param>
    public Task SendBack(HttpContext http, string message, string action, string button, IEnumerable<TypedField> typed)
    {
        http.Response.Headers.RetryAfter = NewsroomUnavailableException.RetryAfter;
        return PageSender.Send(http, BarePage.GivingBack(WordsFor(http), message, action, button, typed));
    }

    Wording WordsFor(HttpContext http) => AskedEdition.Of(http) is { } edition ? languages[edition.Language] : languages.House;

    async Task Serve(HttpContext http, PageOrder order)
    {
        var (key, status) = (order.KeptAs, order.Status);
        Task<ReadyPage> Render(Rendering rendering) => making.Make(rendering, order);
        var kept = cache.Find(key);
        var freshness = kept is null ? Freshness.Over : cache.At(kept);
        if (freshness == Freshness.Due || (freshness == Freshness.Overdue && gate.IsCongested))
            Refresh(key, Render, kept!);
        if (freshness is Freshness.Over or Freshness.Overdue && !(freshness == Freshness.Overdue && gate.IsCongested))
        {
            var copy = freshness == Freshness.Over ? null : kept;
            meter.Missed();
            try
            {
                kept =
                    await cache.Render(
                        key,
                        Render,
                        Wanted(http) | (kept?.Made ?? Coding.None),
                        copy is not null,
                        copy is null ? LongestWait : WaitBesideACopy,
                        http.RequestAborted
                    )
                    ?? copy
                    ?? Busy(http, status);
            }
            catch (Exception away) when (kept is not null && kind.IsAway(away))
            {
                // However old it is: no decision of the newsroom has taken it away.
            }
        }
        else
        {
            meter.Hit();
            cache.Improve(kept!);
        }
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

    ReadyPage Busy(HttpContext http, int? status = null) =>
        BarePage.Of(status ?? StatusCodes.Status503ServiceUnavailable, WordsFor(http));

    static Coding Wanted(HttpContext http) => AcceptedCoding.Best(http.Request.Headers.AcceptEncoding);
}
