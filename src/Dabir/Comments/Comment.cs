using Dabir.Articles;
using Dabir.Logbook;
using Dabir.Staff;

namespace Dabir.Comments;

/// <summary>
/// What a reader (or the newsroom) says under an article. Plain text, kept as sent. The public counters follow
/// <see cref="Status"/> by themselves: see <see cref="CommentCounts"/>.
/// </summary>
public sealed partial class Comment : INamed
{
    Comment() { }

    public long Id { get; private set; }
    public long ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;
    public long? ParentId { get; private set; }
    public Comment? Parent { get; private set; }

    /// <summary>The name as cleaned for display, or null for «ناشناس».</summary>
    public string? Name { get; private set; }

    /// <summary>Never public.</summary>
    public string? Email { get; private set; }

    /// <summary>The text as sent; empty only when <see cref="IsTextUnknown"/>.</summary>
    public string Body { get; private set; } = "";

    /// <summary>An imported comment that was counted where it came from but whose text was not there.</summary>
    public bool IsTextUnknown { get; private set; }
    public CommentStatus Status { get; private set; }
    public RejectionReason? Reason { get; private set; }

    /// <summary>The moderator's own words to the sender, or null.</summary>
    public string? ReasonNote { get; private set; }
    public DateTime SentAt { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>When the first report came that nobody has decided on; null when there is none, or the comment is not published.</summary>
    public DateTime? ReportedAt { get; private set; }

    /// <summary>Unguessable, in the address of the sender's tracking page.</summary>
    public string Tracking { get; private set; } = "";

    /// <summary>Keyed hash of the sender's network; enough to see a flood, too little to find a person.</summary>
    public string? Network { get; private set; }

    /// <summary>Hash of the folded text, to catch the same text sent again.</summary>
    public string TextHash { get; private set; } = "";

    /// <summary>Keyed hash of the whole form and where it came from: the same form sent twice has the same. See <see cref="Repeats"/>.</summary>
    public string Sending { get; private set; } = "";

    /// <summary>What screening found, for the moderator.</summary>
    public List<CommentFinding> Findings { get; private set; } = [];

    /// <summary>Set when a member of staff wrote it: «پاسخ تحریریه».</summary>
    public long? StaffId { get; private set; }
    public StaffMember? Staff { get; private set; }

    /// <summary>Up and down votes as shown: those cast here and those brought along by an import.</summary>
    public int Up { get; private set; }
    public int Down { get; private set; }
    public int ImportedUp { get; private set; }
    public int ImportedDown { get; private set; }
    public List<Vote> Votes { get; private set; } = [];
    public List<CommentReport> Reports { get; private set; } = [];

    public Thing Thing => Thing.Comment(Id);

    /// <inheritdoc/>
    public void Digest(ThingDigest digest) =>
        digest
            .Add("article", ArticleId)
            .Add("parent", ParentId)
            .Add("name", Name)
            .Add("body", Body)
            .Add("unknown", IsTextUnknown)
            .AddWord<CommentStatus>("status", Status)
            .AddWord("reason", Reason)
            .Add("note", ReasonNote)
            .Add("sent", SentAt)
            .Add("decided", DecidedAt)
            .Add("tracking", Tracking)
            .Add("staff", StaffId)
            .Add("up", ImportedUp)
            .Add("down", ImportedDown);

    public string StatusName => Data.StoredName.Of(Status);
    public bool IsPublished => Status == CommentStatus.Published;

    /// <summary>The sender's page.</summary>
    public string TrackingPath => TrackingPathOf(Tracking);

    internal static string TrackingPathOf(string tracking) => $"/comments/{tracking}";

    /// <summary>
    /// Where a change of the comment shows. What the public loses or gains is seen at the next request; what readers send and
    /// take back unpublished within a second, and so the counts on cards and in lists.
    /// </summary>
    IEnumerable<Change> Reach(CommentStatus before, CommentStatus after, Actor by)
    {
        var isPublic = before == CommentStatus.Published || after == CommentStatus.Published;
        yield return new Change(Thing.Discussion(ArticleId), IsSoft: by == Actor.Reader && !isPublic);
        if (isPublic)
            yield return new Change(Thing.Counts(ArticleId), IsSoft: true);
    }
}
