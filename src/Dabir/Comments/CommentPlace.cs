using System.Globalization;
using Dabir.Articles;
using Dabir.Data;

namespace Dabir.Comments;

/// <summary>What has to be known of an article to take in a comment under it; its texts need not be read for that.</summary>
public sealed record CommentPlace(long ArticleId, bool IsPublished, bool IsOpen)
{
    // One number, because a prepared statement answers with one value.
    static readonly string Standing = $"""
        SELECT CASE WHEN "Status" = '{StoredName.Of(ArticleStatus.Published)}' THEN 1 ELSE 0 END
            + CASE WHEN "CommentsOpen" THEN 2 ELSE 0 END
        FROM "Articles" WHERE "Id" = @p0
        """;

    public static CommentPlace Of(Article article) => new(article.Id, article.IsPublished, article.CommentsOpen);

    /// <summary>As it is inside a write, where nobody changes it meanwhile.</summary>
    internal static async Task<CommentPlace> Now(NewsroomDb inside, long article)
    {
        var standing =
            await inside.Run(Standing, [article]) ?? throw new InvalidOperationException("Articles are never removed.");
        var flags = Convert.ToInt32(standing, CultureInfo.InvariantCulture);
        return new CommentPlace(article, IsPublished: (flags & 1) != 0, IsOpen: (flags & 2) != 0);
    }
}
