using System.Text.RegularExpressions;
using Dabir.Data;

namespace Dabir.Comments.Checks;

/// <summary>Three links or more: withheld until a moderator has looked.</summary>
sealed partial class ManyLinks : IScreeningCheck
{
    const int Many = 3;

    public Task<Verdict?> Look(NewsroomDb db, ArrivingComment comment, List<string> findings)
    {
        var count = Link().Count(comment.Draft.Body);
        if (count > 0)
            findings.Add(FormattableString.Invariant($"links: {count}"));
        return Task.FromResult<Verdict?>(count >= Many ? new Verdict(CommentStatus.Withheld, "") : null);
    }

    [GeneratedRegex(@"https?://|www\.|t\.me/", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
