using System.Security.Cryptography;
using Dabir.Articles;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Staff;

namespace Dabir.Comments;

/// <summary>What a sender wrote, checked and cleaned by the form; nothing in it is cut.</summary>
/// <param name="Name">Clean for display, or null.</param>
/// <param name="TextHash">Hash of the folded text.</param>
/// <param name="Network">Keyed hash of the network it came from.</param>
/// <param name="Sending">Keyed hash of the whole form and where it came from.</param>
public sealed record CommentDraft(string? Name, string? Email, string Body, string TextHash, string? Network, string Sending);

/// <summary>A comment brought from another system with what that system knew of it.</summary>
/// <param name="Body">Null when only the fact of the comment is known.</param>
public sealed record ImportedComment(string? Name, string? Body, CommentStatus Status, DateTime SentAt, int Up, int Down);

public sealed partial class Comment
{
    /// <summary>How long a text may be, as <see cref="CommentLength"/> counts; longer is refused, never cut.</summary>
    public const int MaxBody = 1_500;
    public const int MaxName = 60;
    public const int MaxEmail = 254;

    /// <summary>Takes in a comment as screening judged it. Refuses a closed article and a parent that readers cannot see.</summary>
    public static Outcome<Comment> Receive(CommentPlace place, Comment? parent, CommentDraft draft, Verdict verdict, DateTime now)
    {
        if (!place.IsPublished)
            return Outcome.Refused("comments.no-article");
        if (!place.IsOpen)
            return Outcome.Refused("comments.closed");
        if (parent is not null && (parent.ArticleId != place.ArticleId || !parent.IsPublished))
            return Outcome.Refused("comments.no-parent");

        var comment = new Comment
        {
            ArticleId = place.ArticleId,
            ParentId = parent?.Id,
            Name = draft.Name,
            Email = draft.Email,
            Body = draft.Body,
            TextHash = draft.TextHash,
            Network = draft.Network,
            Sending = draft.Sending,
            Findings = [.. verdict.Findings],
            Status = verdict.Status,
            SentAt = now,
            Tracking = NewTracking(),
        };
        var entry = new LogEntry(
            "comment.receive",
            comment,
            Actor.Reader,
            now,
            () => comment.Reach(comment.Status, comment.Status, Actor.Reader)
        )
        {
            After = LogEntry.Facts(new { status = comment.StatusName }),
        };
        return Outcome.Done(entry).With(comment);
    }

    /// <summary>The newsroom answers under its own name; published at once.</summary>
    public static Outcome<Comment> Answer(Comment parent, string body, StaffMember by, DateTime now)
    {
        if (!by.May(Permission.Moderate, parent))
            return Outcome.Refused("comments.not-allowed");
        if (!parent.IsPublished)
            return Outcome.Refused("comments.no-parent");
        if (BlankText.IsBlank(body))
            return Outcome.Refused("comments.empty");
        if (CommentLength.Of(body) > MaxBody)
            return Outcome.Refused("comments.too-long");
        var comment = new Comment
        {
            ArticleId = parent.ArticleId,
            ParentId = parent.Id,
            Name = by.Name,
            StaffId = by.Id,
            Body = body,
            Status = CommentStatus.Published,
            SentAt = now,
            DecidedAt = now,
            Tracking = NewTracking(),
        };
        return Outcome
            .Done(
                new LogEntry(
                    "comment.answer",
                    comment,
                    by.AsActor,
                    now,
                    () => comment.Reach(comment.Status, comment.Status, by.AsActor)
                )
            )
            .With(comment);
    }

    /// <summary>Brings in a comment from elsewhere, votes and all. One whose text is unknown is still a row.</summary>
    /// <param name="parent">The imported comment it answers; null for one of the first level.</param>
    public static (Comment Comment, Outcome Outcome) Import(
        Article article,
        ImportedComment imported,
        Actor by,
        DateTime now,
        Comment? parent = null
    )
    {
        var comment = new Comment
        {
            Article = article,
            ArticleId = article.Id,
            Parent = parent,
            Name = imported.Name,
            Body = imported.Body ?? "",
            IsTextUnknown = imported.Body is null,
            Status = imported.Status,
            Reason = imported.Status == CommentStatus.Rejected ? RejectionReason.Other : null,
            SentAt = imported.SentAt,
            DecidedAt = imported.Status == CommentStatus.Pending ? null : now,
            Up = imported.Up,
            Down = imported.Down,
            ImportedUp = imported.Up,
            ImportedDown = imported.Down,
            Tracking = NewTracking(),
        };
        IEnumerable<Change> Shown() =>
            [Thing.Discussion(comment.Article.Id), new Change(Thing.Counts(comment.Article.Id), IsSoft: true)];
        var entry = new LogEntry("comment.import", comment, by, now, Shown)
        {
            After = LogEntry.Facts(new { status = comment.StatusName }),
        };
        return (comment, Outcome.Done(entry));
    }

    // 128 bits: nobody finds another sender's page by trying.
    static string NewTracking() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
