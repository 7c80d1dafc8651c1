namespace Dabir.Comments;

/// <summary>What has been decided about a comment.</summary>
public enum CommentStatus
{
    /// <summary>Waiting for a moderator.</summary>
    Pending,

    /// <summary>Held back by a rule until a moderator has looked.</summary>
    Withheld,
    Published,

    /// <summary>Not publishable, for a reason its sender is told.</summary>
    Rejected,
    Spam,

    /// <summary>Taken back by its sender.</summary>
    Withdrawn,
}

/// <summary>Why a comment was not published.</summary>
public enum RejectionReason
{
    Insult,
    Defamation,
    Harassment,
    Hate,
    OffTopic,
    Advert,
    Duplicate,

    /// <summary>Persian in Latin letters (فینگلیش).</summary>
    Script,
    PersonalData,
    Impersonation,
    Unproven,
    Other,
}

/// <summary>Which of the three public counters a status counts in.</summary>
public enum PublicCounter
{
    None,

    /// <summary>در صف بررسی</summary>
    InReview,

    /// <summary>انتشار یافته</summary>
    Published,

    /// <summary>غیر قابل انتشار</summary>
    NotPublishable,
}

/// <summary>The one mapping of status to counter.</summary>
public static class PublicCounters
{
    public static PublicCounter CountedAs(this CommentStatus status) =>
        status switch
        {
            CommentStatus.Pending or CommentStatus.Withheld => PublicCounter.InReview,
            CommentStatus.Published => PublicCounter.Published,
            CommentStatus.Rejected => PublicCounter.NotPublishable,
            _ => PublicCounter.None,
        };

    /// <summary>The other way round, for a query.</summary>
    internal static CommentStatus[] Statuses(PublicCounter counter) =>
        [.. Enum.GetValues<CommentStatus>().Where(s => s.CountedAs() == counter)];
}
