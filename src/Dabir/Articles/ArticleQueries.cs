using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>The questions asked of articles again and again, by name.</summary>
public static class ArticleQueries
{
    extension(IQueryable<Article> articles)
    {
        public IQueryable<Article> Published => articles.Where(a => a.Status == ArticleStatus.Published);

        public IQueryable<Article> NewestFirst => articles.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id);

        public IQueryable<Article> InEdition(long edition) => articles.Where(a => a.EditionId == edition);

        /// <summary>Of a section and its subsections.</summary>
        public IQueryable<Article> InSection(long section) =>
            articles.Where(a => a.SectionId == section || a.Section.ParentId == section);

        public IQueryable<Article> Tagged(long tag) => articles.Where(a => a.Tagged.Any(t => t.TagId == tag));

        public IQueryable<Article> SignedBy(long person) => articles.Where(a => a.Bylines.Any(b => b.PersonId == person));

        /// <summary>That show a picture of the house, above the text or in a gallery.</summary>
        public IQueryable<Article> Showing(long media) => articles.Where(a => a.Pictures.Any(p => p.MediaId == media));

        /// <summary>With what a card shows.</summary>
        public IQueryable<Article> WithCard =>
            articles
                .Include(a => a.Section)
                    .ThenInclude(s => s.Parent)
                .Include(a => a.Pictures.Where(p => p.IsLead))
                    .ThenInclude(p => p.Media);

        /// <summary>With what the whole page shows, comments aside.</summary>
        public IQueryable<Article> WithPage =>
            articles
                .WithCard.Include(a => a.Edition)
                .Include(a => a.Bylines)
                    .ThenInclude(b => b.Person)
                .Include(a => a.Tagged)
                    .ThenInclude(t => t.Tag)
                .Include(a => a.Corrections)
                .Include(a => a.Related)
                    .ThenInclude(r => r.To)
                .AsSplitQuery();
    }
}
