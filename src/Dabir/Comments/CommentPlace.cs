using Dabir.Articles;

namespace Dabir.Comments;

/// <summary>What has to be known of an article to take in a comment under it; its texts need not be read for that.</summary>
public sealed record CommentPlace(long ArticleId, bool IsPublished, bool IsOpen)
{
    public static CommentPlace Of(Article article) => new(article.Id, article.IsPublished, article.CommentsOpen);
}
