using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Data;
using Dabir.Delivery;
using Dabir.Gate;
using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Reader;

/// <summary>Voting on a comment and reporting one; both lead back to the comment.</summary>
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
        var form = await http.Request.ReadFormAsync();
        if (!StoredName.TryParse<VoteValue>(form["value"], out var value))
        {
            await pages.SendNotice(http, StatusCodes.Status400BadRequest);
            return;
        }
        var network = visitors.NetworkOf(http);
        // Before anything is awaited: two presses at once share a mark only while both are at work.
        using var mark = visitors.MarkOf(http, FormattableString.Invariant($"comment {id}"));
        if (await PlaceOf(id) is not { } place)
        {
            await pages.SendNotice(http, StatusCodes.Status404NotFound);
            return;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var outcome = await writer.Write(inside =>
            Ballot.Cast(inside, id, mark.Hash, value, network, now, CancellationToken.None)
        );
        if (outcome.Reason == "votes.too-many")
            Door.AskToWait(http, TimeSpan.FromHours(1));
        if (outcome.IsRefused)
            await pages.SendNotice(
                http,
                outcome.Reason == "votes.no-comment" ? StatusCodes.Status404NotFound : StatusCodes.Status429TooManyRequests
            );
        else
            await BackTo(http, place, id, value == VoteValue.None ? "vote-withdrawn" : "voted");
    }

    /// <summary><c>POST /comments/{id}/reports</c> with <c>reason</c>.</summary>
    public async Task Report(HttpContext http, long id)
    {
        var form = await http.Request.ReadFormAsync();
        if (!StoredName.TryParse<ReportReason>(form["reason"], out var reason))
        {
            await pages.SendNotice(http, StatusCodes.Status400BadRequest);
            return;
        }
        using var mark = visitors.MarkOf(http, FormattableString.Invariant($"comment {id}"));
        if (await PlaceOf(id) is not { } place)
        {
            await pages.SendNotice(http, StatusCodes.Status404NotFound);
            return;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var outcome = await writer.Write(async inside =>
            await inside.Comments.Seen.SingleOrDefaultAsync(c => c.Id == id) is { } comment
                ? comment.Report(
                    mark.Hash,
                    await inside.CommentReports.AnyAsync(r => r.CommentId == id && r.Mark == mark.Hash),
                    reason,
                    now
                )
                : Outcome.Refused("comments.no-comment")
        );
        if (outcome.IsRefused)
            await pages.SendNotice(http, StatusCodes.Status404NotFound);
        else
            await BackTo(http, place, id, "reported");
    }

    /// <summary>The article of a comment that readers see; numbers somebody tries need not stand in the writers' queue.</summary>
    Task<Place?> PlaceOf(long id) =>
        db
            .Comments.Seen.Where(c => c.Id == id)
            .Select(c => new Place(c.Article.EditionId, c.Article.Code, c.Article.Slug))
            .FirstOrDefaultAsync();

    /// <summary>Back to the comment, on the page of the discussion where it was pressed.</summary>
    async Task BackTo(HttpContext http, Place place, long id, string said)
    {
        var discussion = DiscussionAddress.Of(http.Request.Query);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = (await editions.Book()).At(
            place.Edition,
            discussion.At(Article.AddressOf(place.Code, place.Slug), said) + FormattableString.Invariant($"#c-{id}")
        );
    }

    sealed record Place(long Edition, long Code, string Slug);
}
