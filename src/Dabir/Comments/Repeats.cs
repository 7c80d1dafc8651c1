using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>A text that was here before.</summary>
/// <param name="TrackingPath">The sender's page when the very same form arrived twice; null when somebody says the same again.</param>
public sealed record Repeat(string? TrackingPath);

/// <summary>
/// Knows a form sent twice (a double click, a reload, a resend after a broken line), whose sender is led to the comment that
/// is already there, from the same text said again under one article, which is refused. A short «عالی بود» may well come from
/// two people, so a short text is repeated only from one network.
/// </summary>
/// <remarks>
/// The page and its form are the same for everybody, so a form has no number of its own: it is known by everything that was
/// typed, the network and the browser. Two strangers would have to agree in all of that within minutes.
/// </remarks>
public static class Repeats
{
    const int Long = 40;
    static readonly TimeSpan SentTwice = TimeSpan.FromMinutes(10);
    static readonly TimeSpan SaidAgain = TimeSpan.FromDays(1);

    /// <summary>Looks for an earlier one; null when the text is new. Asked before the write, and again in it for what arrived meanwhile.</summary>
    public static async Task<Repeat?> Find(NewsroomDb db, long articleId, CommentDraft draft, DateTime now)
    {
        var (since, anyNetwork) = (now - SaidAgain, draft.Body.Length >= Long);
        var earlier = await db
            .Comments.Where(c =>
                c.ArticleId == articleId
                && c.TextHash == draft.TextHash
                && c.SentAt > since
                && c.Status != CommentStatus.Withdrawn
                && (anyNetwork || c.Network == draft.Network)
            )
            .OrderByDescending(c => c.SentAt)
            .Select(c => new
            {
                c.Tracking,
                c.SentAt,
                IsSame = c.Sending == draft.Sending,
            })
            .Take(20)
            .ToListAsync();
        return earlier.Find(e => e.IsSame && e.SentAt > now - SentTwice) is { } same
                ? new Repeat(Comment.TrackingPathOf(same.Tracking))
            : earlier.Count > 0 ? new Repeat(null)
            : null;
    }

    /// <summary>Whether the same answer of the same member stands under the comment already: sent from two tabs.</summary>
    public static Task<bool> IsAnswered(NewsroomDb db, long parentId, string body, long staffId, DateTime now)
    {
        var since = now - SentTwice;
        return db.Comments.AnyAsync(c => c.ParentId == parentId && c.StaffId == staffId && c.Body == body && c.SentAt > since);
    }
}
