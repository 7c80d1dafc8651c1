using Dabir.Staff;

namespace Dabir.Articles.Desk;

/// <summary>Which articles a member of staff has to do with; the limit stands in the query, not in the page.</summary>
public static class SeenByQuery
{
    extension(IQueryable<Article> articles)
    {
        /// <summary>An editor's: all; a desk editor's: of the sections held; a reporter's: the own ones.</summary>
        public IQueryable<Article> SeenBy(StaffMember member)
        {
            if (member.Role == Role.DeskEditor)
            {
                var held = member.Sections.ConvertAll(s => s.Id);
                return articles.Where(a => held.Contains(a.SectionId) || a.WriterId == member.Id);
            }
            return member.May(Permission.Edit) || member.May(Permission.Kill)
                ? articles
                : articles.Where(a => a.WriterId == member.Id);
        }
    }
}
