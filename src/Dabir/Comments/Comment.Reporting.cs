using Dabir.Data;
using Dabir.Logbook;
using Dabir.Staff;

namespace Dabir.Comments;

/// <summary>Why a reader thinks a published comment should be looked at again.</summary>
public enum ReportReason
{
    Insult,
    Defamation,
    Hate,
    Advert,
    PersonalData,
    Other,
}

/// <summary>One browser's report of one comment; shown to moderators only.</summary>
public sealed class CommentReport
{
    CommentReport() { }

    internal CommentReport(long commentId, string mark, ReportReason reason, string? note, DateTime now)
    {
        CommentId = commentId;
        Mark = mark;
        Reason = reason;
        Note = note;
        At = now;
    }

    /// <summary>Letters of a reader's own words; longer is refused, never cut.</summary>
    public const int LongestNote = 500;

    public long CommentId { get; private set; }

    /// <summary>The browser's mark, hashed.</summary>
    public string Mark { get; private set; } = "";
    public ReportReason Reason { get; private set; }

    /// <summary>The reader's own words, or null.</summary>
    public string? Note { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>Whether no moderator has decided since; see <see cref="ReportsFollowed"/>.</summary>
    public bool IsOpen { get; private set; } = true;
}

public sealed partial class Comment
{
    /// <summary>
    /// A reader asks the moderators to look at the comment again. A browser reports a comment once; the logbook keeps every
    /// report, because a moderator has to be able to show what was reported and when.
    /// </summary>
    /// <param name="mark">The browser's mark, hashed.</param>
    /// <param name="hasReported">Whether this browser did so before.</param>
    /// <param name="note">The reader's own words, with the letters of the edition; null for none.</param>
    public Outcome Report(string mark, bool hasReported, ReportReason reason, string? note, DateTime now)
    {
        if (!IsPublished)
            return Outcome.Refused("comments.no-comment");
        if (note?.Length > CommentReport.LongestNote)
            return Outcome.Refused("comments.report-too-long");
        if (hasReported)
            return Outcome.Unchanged;
        Reports.Add(new CommentReport(Id, mark, reason, note, now));
        ReportedAt ??= now;
        return Outcome.Done(new LogEntry("comment.report", this, Actor.Reader, now) { Reason = StoredName.Of(reason) });
    }

    /// <summary>
    /// A moderator has looked at what was reported and leaves the comment before the public; another report brings it back.
    /// Refuses one that is not reported.
    /// </summary>
    public Outcome Keep(StaffMember by, DateTime now)
    {
        if (!by.May(Permission.Moderate, this))
            return Outcome.Refused("comments.not-allowed");
        if (!IsPublished || ReportedAt is null)
            return Outcome.Refused("comments.not-reported");
        (ReportedAt, DecidedAt) = (null, now);
        return Outcome.Done(new LogEntry("comment.keep", this, by.AsActor, now));
    }
}
