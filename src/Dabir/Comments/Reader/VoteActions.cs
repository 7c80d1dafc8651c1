using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Data;
using Dabir.Delivery;
using Dabir.FrontPage.Reader;
using Dabir.Gate;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Reader;

/// <summary>
/// Voting on a comment and reporting one. What became of it stands in the comment: a browser is led back to it, and a script
/// that prefers it (<c>Prefer: return=representation</c>, RFC 7240) gets the comment alone.
/// </summary>
public sealed class VoteActions(
    NewsroomDb db,
    NewsroomWriter writer,
    ReaderPages pages,
    Visitors visitors,
    KeptEditions editions,
    TimeProvider clock
)
{
    /// <summary><c>POST /comments/{id}/votes</c> with <c>value=up|down|none</c>.</summary>
    public async Task Vote(HttpContext http, long id)
    {
        if (await IsTooOften(http, id))
            return;
        var form = await http.Request.ReadFormAsync();
        if (!StoredName.TryParse<VoteValue>(form["value"], out var value))
        {
            await pages.SendNotice(http, StatusCodes.Status400BadRequest);
            return;
        }
        var network = visitors.NetworkOf(http);
        // Before anything is awaited: two presses at once share a mark only while both are at work.
        using var mark = visitors.MarkOf(http, FormattableString.Invariant($"comment {id}"));
        if (await Found(http, id) is not { } place)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        var outcome = await writer.Write(inside =>
            Ballot.Cast(inside, id, mark.Hash, value, network, now, CancellationToken.None)
        );
        if (outcome.Reason == "votes.too-many")
            Door.AskToWait(http, TimeSpan.FromHours(1));
        await Answer(
            http,
            place,
            outcome.Reason switch
            {
                null => new CommentDeed(
                    id,
                    value switch
                    {
                        VoteValue.Up => DeedKind.VotedUp,
                        VoteValue.Down => DeedKind.VotedDown,
                        _ => DeedKind.VoteWithdrawn,
                    }
                ),
                "votes.too-many" => new CommentDeed(id, DeedKind.TooManyVotes),
                _ => null,
            }
        );
    }

    /// <summary><c>POST /comments/{id}/reports</c> with <c>reason</c>.</summary>
    public async Task Report(HttpContext http, long id)
    {
        if (await IsTooOften(http, id))
            return;
        var form = await http.Request.ReadFormAsync();
        if (!StoredName.TryParse<ReportReason>(form["reason"], out var reason))
        {
            await pages.SendNotice(http, StatusCodes.Status400BadRequest);
            return;
        }
        using var mark = visitors.MarkOf(http, FormattableString.Invariant($"comment {id}"));
        if (await Found(http, id) is not { } place)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        var typed = $"{form["note"]}";
        var note = TypedText.Of(typed, (await editions.Book()).Of(place.Edition).Language).Trim();
        var outcome = await writer.Write(async inside =>
            await inside.Comments.Seen.SingleOrDefaultAsync(c => c.Id == id) is { } comment
                ? comment.Report(
                    mark.Hash,
                    await inside.CommentReports.AnyAsync(r => r.CommentId == id && r.Mark == mark.Hash),
                    reason,
                    note.Length > 0 ? note : null,
                    now
                )
                : Outcome.Refused("comments.no-comment")
        );
        await Answer(
            http,
            place,
            outcome.Reason switch
            {
                null => new CommentDeed(id, DeedKind.Reported),
                "comments.report-too-long" => new CommentDeed(id, DeedKind.ReportTooLong)
                {
                    Typed = (StoredName.Of(reason), typed),
                },
                _ => null,
            }
        );
    }

    /// <summary>Answers whose network asks too often: in the comment, when there is one.</summary>
    async Task<bool> IsTooOften(HttpContext http, long id)
    {
        if (Door.TooOften(http) is not { } wait)
            return false;
        if (await PlaceOf(id) is { } place)
            await Answer(http, place, new CommentDeed(id, DeedKind.TooOften, Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))));
        else
            await pages.SendNotice(http, StatusCodes.Status429TooManyRequests);
        return true;
    }

    /// <summary>The article of a comment that readers see, or null after a 404.</summary>
    async Task<Place?> Found(HttpContext http, long id)
    {
        var place = await PlaceOf(id);
        if (place is null)
            await pages.SendNotice(http, StatusCodes.Status404NotFound);
        return place;
    }

    /// <summary>The article of a comment that readers see; numbers somebody tries need not stand in the writers' queue.</summary>
    Task<Place?> PlaceOf(long id) =>
        db
            .Comments.Seen.Where(c => c.Id == id)
            .Select(c => new Place(c.Article.EditionId, c.Article.Code, c.Article.Slug))
            .FirstOrDefaultAsync();

    /// <summary>Answers where it was pressed, on that page of the discussion.</summary>
    /// <param name="done">Null when the comment is no longer there.</param>
    async Task Answer(HttpContext http, Place place, CommentDeed? done)
    {
        if (done is not { } deed)
        {
            await pages.SendNotice(http, StatusCodes.Status404NotFound);
            return;
        }
        var discussion = DiscussionAddress.Of(http.Request.Query);
        var status =
            deed.IsDone ? StatusCodes.Status200OK
            : deed.Kind == DeedKind.ReportTooLong ? StatusCodes.Status422UnprocessableEntity
            : StatusCodes.Status429TooManyRequests;
        if (http.Request.Headers["Prefer"].Contains("return=representation"))
        {
            http.Response.Headers["Preference-Applied"] = "return=representation";
            await PageSender.Send(http, await pages.RenderOnce(http, page => One(page, place.Code, discussion, deed), status));
        }
        else if (deed.IsDone)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = (await editions.Book()).At(
                place.Edition,
                deed.At(discussion, Article.AddressOf(place.Code, place.Slug))
            );
        }
        else
            await PageSender.Send(
                http,
                await pages.RenderOnce(http, page => ArticlePageLoader.Load(page, place.Code, deed), status)
            );
    }

    static async Task<PageAnswer> One(PageLoad page, long code, DiscussionAddress discussion, CommentDeed done)
    {
        var article = await page.Db.Articles.Published.FirstOrDefaultAsync(a => a.Code == code);
        return article is null
            ? new PageAnswer.NotFound()
            : new PageAnswer.View(
                "comment",
                new CommentPage
                {
                    Site = await page.Site(article.SectionId),
                    Url = page.At(article.Address()),
                    Comments = await page.Comment(article, done.Comment, discussion, done),
                }
            );
    }

    sealed record Place(long Edition, long Code, string Slug);
}
