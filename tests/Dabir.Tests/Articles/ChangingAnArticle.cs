using Dabir.Articles;
using Dabir.Logbook;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>A verb of an article, called as a page of the desk does it.</summary>
static class ChangingAnArticle
{
    public static async Task<HashSet<Change>> LastTouches(TestSite site) =>
        [.. (await site.Read(db => db.Logbook.OrderBy(e => e.Id).LastAsync())).Changes];

    public static Task Change(TestSite site, Article article, Func<Article, Dabir.Data.NewsroomDb, Outcome> verb) =>
        Change(site, article, (inside, db) => Task.FromResult(verb(inside, db)));

    public static async Task Change(TestSite site, Article article, Func<Article, Dabir.Data.NewsroomDb, Task<Outcome>> verb)
    {
        var outcome = await site.Writer.Write(async db =>
            await verb(
                await db
                    .Articles.Include(a => a.Tagged)
                        .ThenInclude(t => t.Tag)
                    .Include(a => a.Bylines)
                        .ThenInclude(b => b.Person)
                    .Include(a => a.Related)
                    .SingleAsync(a => a.Id == article.Id),
                db
            )
        );
        Assert.False(outcome.IsRefused, outcome.Reason);
        Assert.NotEmpty(outcome.Entries);
    }
}
