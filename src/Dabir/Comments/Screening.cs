namespace Dabir.Comments;

/// <summary>What screening says of a comment.</summary>
/// <param name="Status">Where it goes.</param>
/// <param name="Findings">What was found, for the moderator.</param>
public sealed record Verdict(CommentStatus Status, IReadOnlyList<CommentFinding> Findings);

/// <summary>A comment before it is taken in.</summary>
/// <param name="FilledTheTrap">Whether the field that people do not see was filled.</param>
public sealed record ArrivingComment(CommentDraft Draft, bool FilledTheTrap);

/// <summary>One look at an arriving comment, from its text alone. It leaves what it finds, and may say where the comment goes.</summary>
public interface IScreeningCheck
{
    /// <returns>A status ends the walk; null goes on. Findings are added to <paramref name="findings"/> either way.</returns>
    CommentStatus? Look(ArrivingComment comment, List<CommentFinding> findings);
}

/// <summary>
/// The checks in the order they are asked. The first that names a status is followed; without one the weight of the findings
/// decides, and a comment against which little speaks is in review, because here a person reads every comment before the
/// public does. Nothing is asked of the database, so all of it is done before the write.
/// </summary>
public static class Screening
{
    /// <summary>So much against it, and the comment is held for a moderator to see first: three links, say.</summary>
    const int Heavy = 3;

    static readonly IScreeningCheck[] Checks =
    [
        // Programs fill every field.
        new Checks.FilledTrap(),
        // Advertising lives on links; one or two are somebody's source.
        new Checks.Links(),
    ];

    public static Verdict Look(ArrivingComment comment)
    {
        List<CommentFinding> findings = [];
        foreach (var check in Checks)
            if (check.Look(comment, findings) is { } status)
                return new Verdict(status, findings);
        return new Verdict(findings.Sum(f => f.Weight) >= Heavy ? CommentStatus.Withheld : CommentStatus.Pending, findings);
    }
}
