using Dabir.Articles;

namespace Dabir.Comments;

/// <summary>The questions asked of comments again and again, by name.</summary>
public static class CommentQueries
{
    extension(IQueryable<Comment> comments)
    {
        public IQueryable<Comment> Published => comments.Where(c => c.Status == CommentStatus.Published);

        /// <summary>What readers see: published, under an article that is.</summary>
        public IQueryable<Comment> Seen =>
            comments.Where(c => c.Status == CommentStatus.Published && c.Article.Status == ArticleStatus.Published);

        public IQueryable<Comment> OldestFirst => comments.OrderBy(c => c.SentAt).ThenBy(c => c.Id);
    }
}
