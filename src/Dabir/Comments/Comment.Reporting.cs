using Dabir.Data;
using Dabir.Logbook;

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

    internal CommentReport(long commentId, string mark, ReportReason reason, DateTime now)
    {
        CommentId = commentId;
        Mark = mark;
        Reason = reason;
        At = now;
    }

    public long CommentId { get; private set; }

    /// <summary>The browser's mark, hashed.</summary>
    public string Mark { get; private set; } = "";
    public ReportReason Reason { get; private set; }
    public DateTime At { get; private set; }
}

public sealed partial class Comment
{
    /// <summary>
    /// A reader asks the moderators to look at the comment again. A browser reports a comment once; the logbook keeps every
    /// report, because a moderator has to be able to show what was reported and when.
    /// </summary>
    /// <param name="mark">The browser's mark, hashed.</param>
    /// <param name="hasReported">Whether this browser did so before.</param>
    public Outcome Report(string mark, bool hasReported, ReportReason reason, DateTime now)
    {
        if (!IsPublished)
            return Outcome.Refused("comments.no-comment");
        if (hasReported)
            return Outcome.Unchanged;
        Reports.Add(new CommentReport(Id, mark, reason, now));
        return Outcome.Done(new LogEntry("comment.report", this, Actor.Reader, now) { Reason = StoredName.Of(reason) });
    }
}
