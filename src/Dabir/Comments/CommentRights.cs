using Dabir.Articles;
using Dabir.Staff;

namespace Dabir.Comments;

/// <summary>Permissions asked about comments: a moderator decides under the articles of the sections held.</summary>
public static class CommentRights
{
    /// <summary>Whether the member may do this with the comment. Needs <see cref="Comment.Article"/> for who holds sections only; without it the answer is no.</summary>
    public static bool May(this StaffMember by, Permission permission, Comment comment) =>
        comment.Article is { } article ? by.May(permission, article) : by.Holding(permission).IsEverywhere;

    extension(IQueryable<Comment> comments)
    {
        /// <summary>The comments for which <see cref="May"/> answers yes.</summary>
        public IQueryable<Comment> Open(StaffMember by, Permission permission)
        {
            var held = by.Holding(permission);
            var sections = held.Sections;
            return held.IsEverywhere ? comments : comments.Where(c => sections.Contains(c.Article.SectionId));
        }
    }
}
