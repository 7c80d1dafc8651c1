using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.FrontPage.Reader;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Reader;

/// <summary>What became of a comment, for its sender alone: never kept, never indexed.</summary>
public static class TrackingPageLoader
{
    /// <summary>What the address ends with when the name was cleaned: the page says how it is shown.</summary>
    public const string NameChanged = "?name=changed";

    public static async Task<PageAnswer> Load(PageLoad page)
    {
        var tracking = page.Route("tracking");
        var found = await page
            .Db.Comments.Where(c => c.Tracking == tracking && c.Tracking != "")
            .Select(c => new
            {
                Comment = c,
                c.Article.EditionId,
                c.Article.Code,
                c.Article.Slug,
                c.Article.Headline,
                c.Article.Status,
            })
            .FirstOrDefaultAsync();
        if (found is null)
            return new PageAnswer.NotFound();
        var comment = found.Comment;
        var path = page.Editions.At(found.EditionId, comment.TrackingPath);
        if (found.EditionId != page.Edition.Id)
            return new PageAnswer.MovedTo(path);
        // What was taken out of publication is not told here either, not even its headline.
        var article =
            found.Status == ArticleStatus.Published
                ? new LinkView(found.Headline, page.At(Article.AddressOf(found.Code, found.Slug)))
                : null;
        var (state, words) = (State(comment.Status), page.Wording);
        return new PageAnswer.View(
            "tracking",
            new TrackingPage
            {
                Site = await page.Site(),
                Url = path,
                Robots = "noindex, nofollow",
                Heading = words["tracking.title"],
                Number = comment.Tracking,
                State = state,
                JustSent = state == "inReview",
                Reason =
                    state == "notPublished" && comment.Reason is { } reason
                        ? words[$"reasons.{Data.StoredName.Of(reason)}.name"]
                        : null,
                ReasonNote = state == "notPublished" ? comment.ReasonNote : null,
                Sent = page.Clock.Short(comment.SentAt),
                Name = comment.Name,
                IsNameChanged = comment.Name is not null && page.Query("name") == "changed",
                Body = comment.Body,
                Article = article,
                WithdrawUrl = state is "inReview" or "published" ? $"{path}/withdrawal" : null,
                CommentUrl =
                    comment.IsPublished && article is not null
                        ? await page.AddressOf(article.Url, comment.ArticleId, comment.Id)
                        : null,
            }
        );
    }

    // Spam is told as what it is not called: a spammer learns nothing, a person wrongly taken for one sees that it waits.
    static string State(CommentStatus status) =>
        status switch
        {
            CommentStatus.Published => "published",
            CommentStatus.Rejected => "notPublished",
            CommentStatus.Withdrawn => "withdrawn",
            _ => "inReview",
        };
}
