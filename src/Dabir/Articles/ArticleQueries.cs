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
