using Dabir.Articles;

namespace Dabir.Comments;

/// <summary>What has to be known of an article to take in a comment under it; its texts need not be read for that.</summary>
public sealed record CommentPlace(long ArticleId, bool IsPublished, bool IsOpen)
{
    public static CommentPlace Of(Article article) => new(article.Id, article.IsPublished, article.CommentsOpen);
}

/// <summary>The articles comments are sent to.</summary>
public static class CommentPlaces
{
    extension(IQueryable<Article> articles)
    {
        /// <summary>Each article as a place for comments.</summary>
        public IQueryable<CommentPlace> AsPlaces =>
            articles.Select(a => new CommentPlace(a.Id, a.Status == ArticleStatus.Published, a.CommentsOpen));
    }
}
