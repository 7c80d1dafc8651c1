using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.FrontPage.Reader;

/// <summary>The boxes and lists that stand beside a page: curated ones, the newest, the most discussed.</summary>
public static class SidePart
{
    const int ListLength = 10;
    static readonly TimeSpan DiscussedWithin = TimeSpan.FromDays(7);

    public static async Task<SideView> Side(this PageLoad page) =>
        new()
        {
            Boxes = await page.Boxes(),
            Latest = await page.Latest(ListLength),
            MostDiscussed = await page.MostDiscussed(),
        };

    /// <summary>Boxes in the editor's order without the one at the top of the front page; an empty one is not drawn.</summary>
    public static async Task<IReadOnlyList<BoxView>> Boxes(this PageLoad page)
    {
        List<BoxView> views = [];
        foreach (var (box, articles) in await page.Filled(b => b.Style != BoxStyle.Lead))
            views.Add(new BoxView(box.Slug, box.Title, Data.StoredName.Of(box.Style), await page.Cards(articles)));
        return views;
    }

    /// <summary>Boxes with their published articles in order; each box is declared, also when it is empty.</summary>
    internal static async Task<IReadOnlyList<(Box Box, List<Article> Articles)>> Filled(
        this PageLoad page,
        System.Linq.Expressions.Expression<Func<Box, bool>> which
    )
    {
        var boxes = await page
            .Db.Boxes.Where(b => b.EditionId == page.Edition.Id)
            .Where(which)
            .OrderBy(b => b.Position)
            .ToListAsync();
        page.Shows(boxes);
        var ids = boxes.Select(b => b.Id).ToList();
        var items = await page
            .Db.Set<BoxItem>()
            .Where(i => ids.Contains(i.BoxId))
            .OrderBy(i => i.Position)
            .Select(i => new { i.BoxId, i.ArticleId })
            .ToListAsync();
        var wanted = items.Select(i => i.ArticleId).Distinct().ToList();
        // Also one taken out of publication is declared: the page is made anew when it comes back.
        foreach (var id in wanted)
            page.Shows(Thing.Card(id));
        var articles = await page.Db.Articles.Published.Where(a => wanted.Contains(a.Id)).WithCard.ToDictionaryAsync(a => a.Id);
        return
        [
            .. boxes
                .Select(b =>
                    (
                        b,
                        items
                            .Where(i => i.BoxId == b.Id && articles.ContainsKey(i.ArticleId))
                            .Select(i => articles[i.ArticleId])
                            .ToList()
                    )
                )
                .Where(b => b.Item2.Count > 0),
        ];
    }

    public static async Task<IReadOnlyList<ArticleCard>> Latest(this PageLoad page, int count)
    {
        page.Shows(Thing.Latest(page.Edition.Id));
        return await page.Cards(
            await page.Db.Articles.Published.InEdition(page.Edition.Id).NewestFirst.Take(count).WithCard.ToListAsync()
        );
    }

    /// <summary>
    /// «پربحث‌ترین‌ها» of the week. The first comment of an article not yet listed does not evict this list; the page's
    /// one-minute lifetime brings it.
    /// </summary>
    public static async Task<IReadOnlyList<ArticleCard>> MostDiscussed(this PageLoad page)
    {
        var since = page.Now - DiscussedWithin;
        var ids = await page
            .Db.CommentCounts.Where(c => c.Published > 0)
            .Join(
                page.Db.Articles.Published.InEdition(page.Edition.Id),
                c => c.ArticleId,
                a => a.Id,
                (c, a) =>
                    new
                    {
                        c.Published,
                        a.Id,
                        a.PublishedAt,
                    }
            )
            .Where(a => a.PublishedAt > since)
            .OrderByDescending(a => a.Published)
            .ThenByDescending(a => a.Id)
            .Take(ListLength)
            .Select(a => a.Id)
            .ToListAsync();
        var articles = await page.Db.Articles.Where(a => ids.Contains(a.Id)).WithCard.ToListAsync();
        return await page.Cards([.. articles.OrderBy(a => ids.IndexOf(a.Id))]);
    }
}
