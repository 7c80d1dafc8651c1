namespace Dabir.Comments;

/// <summary>One browser's vote on one comment. Withdrawing removes the row.</summary>
public sealed class Vote
{
    Vote() { }

    /// <param name="mark">The signed mark of the browser, hashed.</param>
    public Vote(long commentId, string mark, bool isUp, string? network, DateTime now)
    {
        CommentId = commentId;
        Mark = mark;
        IsUp = isUp;
        Network = network;
        At = now;
    }

    public long CommentId { get; private set; }
    public string Mark { get; private set; } = "";
    public bool IsUp { get; private set; }
    public string? Network { get; private set; }
    public DateTime At { get; private set; }

    internal void Turn(bool isUp, DateTime now) => (IsUp, At) = (isUp, now);
}

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

    public CommentReport(long commentId, string mark, ReportReason reason, DateTime now)
    {
        CommentId = commentId;
        Mark = mark;
        Reason = reason;
        At = now;
    }

    public long CommentId { get; private set; }
    public string Mark { get; private set; } = "";
    public ReportReason Reason { get; private set; }
    public DateTime At { get; private set; }
}
