using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>The questions asked of revisions; never all of them with their texts.</summary>
public static class RevisionQueries
{
    extension(NewsroomDb db)
    {
        /// <summary>Loads the newest revision, which the next one may continue, and no other.</summary>
        public Task LatestRevision(Article article) =>
            db.Revisions.Where(r => r.ArticleId == article.Id).OrderByDescending(r => r.Number).Take(1).LoadAsync();
    }
}
