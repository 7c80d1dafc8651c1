using System.Globalization;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Data;
using Dabir.Delivery;
using Dabir.Gate;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Sections.Reader;
using Dabir.Words;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Reader;

/// <summary>
/// Sending a comment: gate, form, screening, write, and away to the sender's own page. All that can be known from the form
/// alone is done before the write, where every other writer waits.
/// </summary>
public sealed class CommentActions(
    NewsroomDb db,
    NewsroomWriter writer,
    ReaderPages pages,
    Settings settings,
    Visitors visitors,
    Signer signer,
    Languages languages,
    KeptEditions editions,
    KeptPlaces places,
    NamesOfTheHouse names,
    Limits limits,
    IDatabaseKind kind,
    TimeProvider clock
)
{
    /// <summary>
    /// <c>POST /news/{code}/comments</c>. 303 to the tracking page when it is on disk, also for a form that arrives twice; 422
    /// (429 for too many, 503 while nothing can be written) with the form filled as it was sent and the reason beside the field.
    /// </summary>
    public async Task Send(HttpContext http, long code)
    {
        var typed = TypedComment.Read(await http.Request.ReadFormAsync());
        try
        {
            await Take(http, code, typed);
        }
        catch (Exception away) when (!http.Response.HasStarted && kind.IsAway(away))
        {
            // It was nobody's comment too many.
            if (Door.TooOften(http) is null)
                limits.GiveBack(Limit.Comments, visitors.NetworkNumber(http));
            await GiveBack(http, typed);
        }
    }

    async Task Take(HttpContext http, long code, TypedComment typed)
    {
        var article = await places.Find(db, code);
        var book = await editions.Book();
        if (article is not { Place.IsPublished: true } || article.Edition.Id != (AskedEdition.Of(http)?.Id ?? book.First.Id))
        {
            await pages.SendNotice(
                http,
                article is null or { PublishedAt: null } or { Place.IsPublished: true }
                    ? StatusCodes.Status404NotFound
                    : StatusCodes.Status410Gone
            );
            return;
        }
        var (place, words, edition, now) = (
            article.Place,
            languages[article.Edition.Language],
            new EditionClock(article.Edition),
            clock.GetUtcNow().UtcDateTime
        );
        var form = typed.Checked(words, n => edition.Count(n).Text, await names.Now());
        if (Door.TooOften(http) is { } wait)
        {
            var minutes = edition.Count(Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))).Text;
            form = form with { FormError = words.Say("commentForm.error.tooOften", ("minutes", minutes)) };
            await ShowAgain(http, form, StatusCodes.Status429TooManyRequests);
            return;
        }
        if (!place.IsOpen)
            form = form with { FormError = words["commentForm.error.closed"] };
        else if (!CommentStamp.Accepts(signer, place.ArticleId, form.Stamp, now))
            form = form with { FormError = words["commentForm.error.stampWrong"] };
        if (form.IsRefused)
        {
            await ShowAgain(http, form, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var network = visitors.NetworkOf(http);
        var draft = form.Draft(
            place.ArticleId,
            network,
            http.Request.Headers.UserAgent.ToString(),
            article.Edition.Language,
            signer
        );
        var verdict = Screening.Look(new ArrivingComment(draft, form.Trap.Length > 0));
        var sent =
            await WhatIsThere(db, place.ArticleId, draft, now)
            ?? await writer.Write(inside => Receive(inside, place.ArticleId, form.ParentId, draft, verdict, now));
        if (sent.IsRefused)
        {
            var text = words[ErrorOf(sent.Reason!)];
            await ShowAgain(http, form with { FormError = text }, StatusCodes.Status422UnprocessableEntity);
            return;
        }
        // The page itself keeps only the name as shown; that it was typed otherwise is told once, by the address led to.
        SeeOther(http, book.At(article.Edition, sent.Value) + (form.IsNameChanged ? TrackingPageLoader.NameChanged : ""));
    }

    /// <summary>
    /// <c>POST /comments/{tracking}/withdrawal</c>: the sender takes a comment back. Back to the tracking page, which says what
    /// became of it, also when it was decided against a moment before.
    /// </summary>
    public async Task Withdraw(HttpContext http, string tracking)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Numbers somebody tries need not stand in the writers' queue.
        var edition = await db
            .Comments.Where(c => c.Tracking == tracking)
            .Select(c => (long?)c.Article.EditionId)
            .FirstOrDefaultAsync();
        if (edition is null)
        {
            await pages.SendNotice(http, StatusCodes.Status404NotFound);
            return;
        }
        await writer.Write(async inside => (await inside.Comments.SingleAsync(c => c.Tracking == tracking)).Withdraw(now));
        SeeOther(http, (await editions.Book()).At(edition.Value, Comment.TrackingPathOf(tracking)));
    }

    /// <summary>Asks again only what may have changed since the form was looked at.</summary>
    /// <returns>The path of the sender's page.</returns>
    async Task<Outcome<string>> Receive(
        NewsroomDb inside,
        long articleId,
        long? parentId,
        CommentDraft draft,
        Verdict verdict,
        DateTime now
    )
    {
        if (await WhatIsThere(inside, articleId, draft, now) is { } there)
            return there;
        var place = await CommentPlace.Now(inside, articleId);
        var parent = parentId is null ? null : await inside.Comments.FindAsync(parentId);
        if (parentId is not null && parent is null)
            return Outcome.Refused("comments.no-parent");
        var received = Comment.Receive(place, parent, draft, verdict, now);
        if (received.IsRefused)
            return received.Whole;
        inside.Comments.Add(received.Value);
        return received.Whole.With(received.Value.TrackingPath);
    }

    // With the gate open for a benchmark, the same text again is the load itself.
    async Task<Outcome<string>?> WhatIsThere(NewsroomDb at, long articleId, CommentDraft draft, DateTime now) =>
        settings.GateIsOpen ? null
        : await Repeats.Find(at, articleId, draft, now) is not { } repeat ? null
        : repeat.TrackingPath is { } path ? Outcome.Unchanged.With(path)
        : Outcome.Refused("comments.repeated");

    async Task ShowAgain(HttpContext http, TypedComment form, int status)
    {
        var page = await pages.RenderOnce(http, load => ArticlePageLoader.Load(load, form), status);
        await PageSender.Send(http, page);
    }

    async Task GiveBack(HttpContext http, TypedComment typed)
    {
        var words = AskedEdition.Of(http) is { } edition ? languages[edition.Language] : languages.House;
        var why = words["commentForm.error.unavailable"];
        http.Response.Headers.RetryAfter = NewsroomUnavailableException.RetryAfter;
        try
        {
            await ShowAgain(http, typed with { FormError = why }, StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception away) when (!http.Response.HasStarted && kind.IsAway(away))
        {
            var action = http.Request.PathBase.Add(http.Request.Path).ToUriComponent();
            await pages.SendBack(http, why, action, words["commentForm.send"], typed.Fields);
        }
    }

    static void SeeOther(HttpContext http, string path)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = path;
    }

    static string ErrorOf(string reason) =>
        reason switch
        {
            "comments.repeated" => "commentForm.error.repeated",
            "comments.closed" or "comments.no-article" => "commentForm.error.closed",
            _ => "commentForm.error.parentGone",
        };
}
