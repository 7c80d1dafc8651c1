using System.Globalization;
using Dabir.Delivery;

namespace Dabir.Comments.Reader;

/// <summary>What a reader did to a comment, and what became of it.</summary>
enum DeedKind
{
    VotedUp,
    VotedDown,
    VoteWithdrawn,
    Reported,

    /// <summary>Refused: the network has voted too often on this comment.</summary>
    TooManyVotes,

    /// <summary>Refused: the network asks too often at all.</summary>
    TooOften,

    /// <summary>Refused: the words of a report are too many.</summary>
    ReportTooLong,
}

/// <summary>
/// What a reader just did to one comment. The answer stands inside that comment, and the vote that was given looks pressed. After
/// a deed without script the page has an address that says so (<c>?on=12&amp;said=voted-up#c-12</c>).
/// </summary>
/// <param name="Comment">The comment's number.</param>
/// <param name="Minutes">How long to wait, for <see cref="DeedKind.TooOften"/>.</param>
readonly record struct CommentDeed(long Comment, DeedKind Kind, int Minutes = 0)
{
    static readonly (DeedKind Kind, string Said)[] Told =
    [
        (DeedKind.VotedUp, "voted-up"),
        (DeedKind.VotedDown, "voted-down"),
        (DeedKind.VoteWithdrawn, "vote-withdrawn"),
        (DeedKind.Reported, "reported"),
    ];

    /// <summary>The question that says which comment it was.</summary>
    public static Question On { get; } = Question.Number("on") with { Without = ["reply"] };

    /// <summary>The question that says what was done.</summary>
    public static Question Said { get; } =
        Question.OneOf("said", [.. Told.Select(t => t.Said)]) with
        {
            Without = ["reply"],
            IsForOne = true,
        };

    /// <summary>What the address tells; null when it tells nothing, or only half of it.</summary>
    public static CommentDeed? Of(PageLoad page)
    {
        if (page.Query(Said.Name) is { } said && PageLoad.Whole(page.Query(On.Name) ?? "") is { } comment)
            return new CommentDeed(comment, Told.Single(t => t.Said == said).Kind);
        Nowhere(page);
        return null;
    }

    /// <summary>Says that the page shows no such deed: its comment is not on it.</summary>
    public static void Nowhere(PageLoad page)
    {
        page.Answers(Said.Name, null);
        page.Answers(On.Name, null);
    }

    /// <summary>The report as it was sent, to be shown again when it was refused.</summary>
    public (string Reason, string Note)? Typed { get; init; }

    /// <summary>Whether it was done; otherwise it was refused.</summary>
    public bool IsDone => Kind < DeedKind.TooManyVotes;

    /// <summary>The address of a page of the discussion that tells it, at the comment.</summary>
    public string At(DiscussionAddress discussion, string path)
    {
        var kind = Kind;
        return discussion.At(
                path,
                string.Create(CultureInfo.InvariantCulture, $"on={Comment}"),
                $"said={Told.Single(t => t.Kind == kind).Said}"
            ) + string.Create(CultureInfo.InvariantCulture, $"#c-{Comment}");
    }

    /// <summary>The sentence for who did it.</summary>
    public string InWords(PageLoad page) =>
        Kind switch
        {
            DeedKind.VotedUp or DeedKind.VotedDown => page.Wording["comments.voted"],
            DeedKind.VoteWithdrawn => page.Wording["comments.voteWithdrawn"],
            DeedKind.Reported => page.Wording["comments.reported"],
            DeedKind.TooManyVotes => page.Wording["comments.tooManyVotes"],
            DeedKind.ReportTooLong => page.Wording.Say(
                "comments.report-too-long",
                ("max", page.Clock.Count(CommentReport.LongestNote).Text)
            ),
            _ => page.Wording.Say("comments.tooOften", ("minutes", page.Clock.Count(Minutes).Text)),
        };
}
