using Dabir.Language;
using Dabir.Logbook;
using Dabir.Staff;

namespace Dabir.Comments;

public sealed partial class Comment
{
    /// <summary>Puts the comment before the public. Refuses one its sender took back and one without text.</summary>
    public Outcome Publish(StaffMember by, DateTime now)
    {
        if (!by.May(Permission.Moderate, this))
            return Outcome.Refused("comments.not-allowed");
        if (Status == CommentStatus.Withdrawn)
            return Outcome.Refused("comments.withdrawnBySender");
        if (IsTextUnknown)
            return Outcome.Refused("comments.text-unknown");
        return Become(CommentStatus.Published, "publish", by.AsActor, now);
    }

    /// <summary>Declines the comment for a reason that its sender and the counters see. «Other» needs a note.</summary>
    public Outcome Reject(StaffMember by, RejectionReason reason, string? note, DateTime now)
    {
        if (!by.May(Permission.Moderate, this))
            return Outcome.Refused("comments.not-allowed");
        if (Status == CommentStatus.Withdrawn)
            return Outcome.Refused("comments.withdrawnBySender");
        if (reason == RejectionReason.Other && BlankText.IsBlank(note ?? ""))
            return Outcome.Refused("comments.other-needs-note");
        return Become(CommentStatus.Rejected, "reject", by.AsActor, now, reason, note);
    }

    /// <summary>Puts the comment among the spam, which is not counted. Refuses one its sender took back.</summary>
    public Outcome MarkSpam(StaffMember by, DateTime now) =>
        !by.May(Permission.Moderate, this) ? Outcome.Refused("comments.not-allowed")
        : Status == CommentStatus.Withdrawn ? Outcome.Refused("comments.withdrawnBySender")
        : Become(CommentStatus.Spam, "mark-spam", by.AsActor, now);

    /// <summary>Back into the queue, to be looked at again.</summary>
    public Outcome Return(StaffMember by, DateTime now) =>
        !by.May(Permission.Moderate, this) ? Outcome.Refused("comments.not-allowed")
        : Status == CommentStatus.Withdrawn ? Outcome.Refused("comments.withdrawnBySender")
        : Become(CommentStatus.Pending, "return", by.AsActor, now);

    /// <summary>
    /// The sender takes it back, by the tracking page; twice is once. Staff answers are not taken back this way, and what was
    /// rejected stays so.
    /// </summary>
    public Outcome Withdraw(DateTime now) =>
        StaffId is not null ? Outcome.Refused("comments.not-allowed")
        : Status == CommentStatus.Rejected ? Outcome.Refused("comments.already-decided")
        : Become(CommentStatus.Withdrawn, "withdraw", Actor.Reader, now);

    Outcome Become(CommentStatus status, string verb, Actor by, DateTime now, RejectionReason? reason = null, string? note = null)
    {
        note = BlankText.IsBlank(note ?? "") ? null : note;
        if (Status == status && Reason == reason && ReasonNote == note)
            return Outcome.Unchanged;
        var (before, beforeName) = (Status, StatusName);
        (Status, Reason, ReasonNote, DecidedAt, ReportedAt) = (status, reason, note, now, null);
        var why = reason is { } r ? Data.StoredName.Of(r) + (ReasonNote is null ? "" : ": " + ReasonNote) : null;
        return Outcome.Done(
            new LogEntry($"comment.{verb}", this, by, now, () => Reach(before, status, by))
            {
                Reason = why,
                Before = LogEntry.Facts(new { status = beforeName }),
                After = LogEntry.Facts(new { status = StatusName }),
            }
        );
    }
}
