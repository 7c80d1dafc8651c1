using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Sections.Reader;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Desk;

/// <summary>A verdict that was refused, with everything that was typed for it.</summary>
/// <param name="Comment">The comment it was about.</param>
/// <param name="Why">The reason, in the member's language.</param>
/// <param name="IsAnswer">Whether it was an answer, and not a rejection.</param>
public sealed record RefusedVerdict(long Comment, string Why, bool IsAnswer, string? Reason, string? Note, string? Answer);

/// <summary>What the queue shows.</summary>
public sealed class QueuePage
{
    const int Size = 30;

    public required DeskRoom Room { get; init; }
    public required QueueFilter Filter { get; init; }
    public required IReadOnlyList<Comment> Comments { get; init; }
    public required Neighbours Neighbours { get; init; }
    public RefusedVerdict? Refused { get; set; }

    public EditionClock Clock => Room.Clock;

    /// <summary>Value, label and, of what waits for a moderator, how many.</summary>
    public IReadOnlyList<(string Value, string Text, int Waits)> Tabs =>
        [
            ("", Room.Words["commentStatus.pending"], Room.Waiting.InReview),
            (QueueFilter.Reported, Room.Words["desk.reported"], Room.Waiting.Reported),
            .. Enum.GetValues<CommentStatus>()
                .Where(s => s is not (CommentStatus.Pending or CommentStatus.Withheld))
                .Select(StoredName.Of)
                .Select(s => (s, Room.Words[$"commentStatus.{s}"], 0)),
        ];

    /// <summary>«توهین ۲، تبلیغ ۱»: what readers reported a comment for.</summary>
    internal string Reported(Comment comment) =>
        string.Join(
            Room.Words["findings.between"],
            comment
                .Reports.GroupBy(r => r.Reason)
                .OrderByDescending(r => r.Count())
                .ThenBy(r => r.Key)
                .Select(r => $"{Room.Words[$"reports.{StoredName.Of(r.Key)}"]} {Clock.Count(r.Count()).Text}")
        );

    public IReadOnlyList<(string Value, string Text)> Reasons =>
        [.. Enum.GetValues<RejectionReason>().Select(StoredName.Of).Select(r => (r, Room.Words[$"reasons.{r}.name"]))];

    /// <summary>Where readers find the article of a comment.</summary>
    internal string At(Article article) => Room.At(article.EditionId, article.Address());

    /// <summary>What was refused of this comment; null when it was another, or nothing.</summary>
    internal RefusedVerdict? RefusedOf(Comment comment) => Refused?.Comment == comment.Id ? Refused : null;

    /// <summary>Reads the comments the member may decide on, in the edition on the table.</summary>
    public static async Task<QueuePage> Load(NewsroomDb db, DeskRoom room, QueueFilter filter)
    {
        var held = room.Me.Holding(Permission.Moderate);
        var walk = filter.Walk(held.IsEverywhere ? null : held.Sections, room.Editions.All.Count > 1 ? room.Edition.Id : null);
        var page = new DeskWalk(filter.After, filter.After is null ? filter.Before : null, Size);
        var (ids, newer, more) = page.Page(await walk.Ids(db, page.After, page.Before, Size + 1));
        var found = await db
            .Comments.Open(room.Me, Permission.Moderate)
            .AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Include(c => c.Article)
            .Include(c => c.Parent)
            .Include(c => c.Reports)
            .Include(c => c.Findings)
            .AsSplitQuery()
            .ToDictionaryAsync(c => c.Id);
        return new QueuePage
        {
            Room = room,
            Filter = filter,
            Comments = [.. ids.Where(found.ContainsKey).Select(id => found[id])],
            Neighbours = new(
                newer ? (filter with { After = null, Before = ids[0] }).Address : null,
                more ? (filter with { After = ids[^1], Before = null }).Address : null
            ),
        };
    }
}
