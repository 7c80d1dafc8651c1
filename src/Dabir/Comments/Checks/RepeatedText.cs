using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Checks;

/// <summary>
/// The same text under the same article within a day. A short «عالی بود» may well come from two people, so a short text
/// counts as repeated only from one network.
/// </summary>
sealed class RepeatedText : IScreeningCheck
{
    const int Long = 40;
    static readonly TimeSpan Window = TimeSpan.FromDays(1);

    public async Task<Verdict?> Look(NewsroomDb db, ArrivingComment comment, List<string> findings)
    {
        var (draft, since) = (comment.Draft, comment.Now - Window);
        var anyNetwork = draft.Body.Length >= Long;
        var repeated = await db.Comments.AnyAsync(c =>
            c.ArticleId == comment.ArticleId
            && c.TextHash == draft.TextHash
            && c.SentAt > since
            && c.Status != CommentStatus.Withdrawn
            && (anyNetwork || c.Network == draft.Network)
        );
        return repeated ? new Verdict(CommentStatus.Rejected, "", "comments.repeated") : null;
    }
}
