using System.Globalization;
using Dabir.Data;
using Dabir.Delivery;

namespace Dabir.Gate;

/// <summary>
/// What a comment form carries instead of a token of one reader: a signature over article and day, the same for everybody,
/// so that the page can be shared. It shows that the form came from a page of ours, not long ago; origin check, trap and
/// limits do the rest.
/// </summary>
public static class CommentStamp
{
    const string Purpose = "comment-stamp";

    /// <summary>A page may be open overnight, and over a weekend.</summary>
    const int DaysAccepted = 3;

    /// <summary>The stamp of today (UTC).</summary>
    public static string Make(Signer signer, long articleId, DateTime now) =>
        $"{Day(now)}-{signer.Sign(Purpose, $"{articleId.ToString(CultureInfo.InvariantCulture)}/{Day(now)}")}";

    /// <summary>Whether a stamp is ours, for this article, and of the last days.</summary>
    public static bool Accepts(Signer signer, long articleId, string stamp, DateTime now)
    {
        for (var back = 0; back < DaysAccepted; back++)
            if (
                stamp.Length > 0
                && signer.Verify(
                    Purpose,
                    $"{articleId.ToString(CultureInfo.InvariantCulture)}/{Day(now.AddDays(-back))}",
                    After(stamp)
                )
                && stamp.StartsWith(Day(now.AddDays(-back)), StringComparison.Ordinal)
            )
                return true;
        return false;
    }

    /// <summary>The stamp of an article for the page being made.</summary>
    public static string Stamp(this PageLoad page, long articleId) => Make(page.Signer, articleId, page.Now);

    static string Day(DateTime at) => at.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    static string After(string stamp) => stamp.Length > 9 ? stamp[9..] : "";
}
