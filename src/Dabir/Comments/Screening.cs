using Dabir.Data;

namespace Dabir.Comments;

/// <summary>What screening says of a comment.</summary>
/// <param name="Status">Where it goes.</param>
/// <param name="Findings">What matched, for the moderator.</param>
/// <param name="Refusal">A message key when the sender is told at once and nothing is stored.</param>
public sealed record Verdict(CommentStatus Status, string Findings, string? Refusal = null);

/// <summary>
/// One look at an arriving comment. It may refuse, give a status, or leave a finding and stay silent on the rest.
/// </summary>
public interface IScreeningCheck
{
    /// <returns>A verdict ends the walk; null goes on. Findings are added to <paramref name="findings"/> either way.</returns>
    Task<Verdict?> Look(NewsroomDb db, ArrivingComment comment, List<string> findings);
}

/// <summary>A comment before it is taken in.</summary>
/// <param name="FilledTheTrap">Whether the field that people do not see was filled.</param>
public sealed record ArrivingComment(long ArticleId, CommentDraft Draft, bool FilledTheTrap, DateTime Now);

/// <summary>
/// The checks in the order they are asked. The first verdict counts; without one the comment is in review, because here a
/// person reads every comment before the public does.
/// </summary>
public sealed class Screening(Settings settings)
{
    readonly IScreeningCheck[] checks =
    [
        // Programs fill every field.
        new Checks.FilledTrap(),
        // The same text again is a double click, a reload or a flood; with the gate open for a benchmark it is the load itself.
        .. settings.GateIsOpen ? Array.Empty<IScreeningCheck>() : [new Checks.RepeatedText()],
        // Held for a person to see first, with what was found.
        new Checks.ManyLinks(),
    ];

    public async Task<Verdict> Look(NewsroomDb db, long articleId, CommentDraft draft, bool filledTheTrap, DateTime now)
    {
        List<string> findings = [];
        var arriving = new ArrivingComment(articleId, draft, filledTheTrap, now);
        foreach (var check in checks)
            if (await check.Look(db, arriving, findings) is { } verdict)
                return verdict with { Findings = string.Join('\n', findings) };
        return new Verdict(CommentStatus.Pending, string.Join('\n', findings));
    }
}
