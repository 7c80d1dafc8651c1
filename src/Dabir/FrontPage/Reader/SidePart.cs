using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Sections.Reader;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.FrontPage.Reader;

/// <summary>The boxes and lists of an edition: its front page shows them as its own, every other page beside its own.</summary>
public sealed record SideLists
{
    /// <summary>The stories at the top of the front page, as the editor chose; the newest one when nothing was chosen.</summary>
    public required IReadOnlyList<ArticleCard> Top { get; init; }

    /// <summary>The newest, as long as the front page shows them.</summary>
    public required IReadOnlyList<ArticleCard> Latest { get; init; }

    /// <summary>As they stand beside a page.</summary>
    public required SideView View { get; init; }
}

/// <summary>The kept part beside every page: curated boxes, the newest, the most discussed.</summary>
public static class SidePart
{
    const int ListLength = 10;
    const int FrontLength = 12;
    static readonly TimeSpan DiscussedWithin = TimeSpan.FromDays(7);

    /// <summary>The lists of the page's edition, read once for all its pages.</summary>
    /// <param name="asOwn">True on the front page, whose own content they are.</param>
    public static async Task<SideLists> Lists(this PageLoad page, bool asOwn = false)
    {
        var sections = (await page.Masthead()).Sections;
        return await page.Part(FormattableString.Invariant($"side:{page.Edition.Id}"), part => Load(part, sections), asOwn);
    }

    public static async Task<SideView> Side(this PageLoad page) => (await page.Lists()).View;

    static async Task<SideLists> Load(PageLoad page, SectionTree sections)
    {
        var boxes = await page
            .Db.Boxes.Where(b => b.EditionId == page.Edition.Id)
            .OrderBy(b => b.Position)
            .ThenBy(b => b.Id)
            .Select(b => new FilledBox(
                b.Id,
                b.Slug,
                b.Title,
                b.Style,
                b.Items.OrderBy(i => i.Position).Select(i => i.ArticleId).ToList()
            ))
            .ToListAsync();
        var rows = await Rows(page);
        var byId = rows.ToDictionary(r => r.Id);
        IEnumerable<CardRow> In(FilledBox box) => box.Articles.Where(byId.ContainsKey).Select(id => byId[id]);
        IReadOnlyList<ArticleCard> Views(IEnumerable<CardRow> shown) => [.. shown.Select(r => page.Card(r, sections))];

        var latest = rows.OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id).Take(FrontLength).ToList();
        var top = boxes.Where(b => b.Style == BoxStyle.Lead).SelectMany(In).Distinct().ToList();
        IEnumerable<Thing> things =
        [
            Thing.Latest(page.Edition.Id),
            Thing.Discussed(page.Edition.Id),
            .. boxes.Select(b => Thing.Box(b.Id)),
            // Also a story taken out of publication is declared: it comes back into its box when it is published again.
            .. boxes.SelectMany(b => b.Articles).Select(Thing.Card),
            .. rows.SelectMany(CardPart.ThingsOf),
        ];
        foreach (var thing in things)
            page.ShowsBeside(thing);
        // A card of today says the hour, one of yesterday the date.
        page.GoodUntil(page.Clock.DayEnds(page.Now));
        var newest = Views(latest);
        return new SideLists
        {
            Top = Views(top.Count > 0 ? top : latest.Take(1)),
            Latest = newest,
            View = new SideView
            {
                Boxes =
                [
                    .. boxes
                        .Where(b => b.Style != BoxStyle.Lead && In(b).Any())
                        .Select(b => new BoxView(b.Slug, b.Title, Data.StoredName.Of(b.Style), Views(In(b)))),
                ],
                Latest = [.. newest.Take(ListLength)],
                MostDiscussed = Views(MostDiscussed(rows, page.Now)),
            },
        };
    }

    /// <summary>The cards of every list in one query: each list is found by an index, and sorted again by who shows it.</summary>
    static Task<List<CardRow>> Rows(PageLoad page)
    {
        var (edition, since) = (page.Edition.Id, page.Now - DiscussedWithin);
        var published = page.Db.Articles.Published.InEdition(edition);
        var chosen = page.Db.Set<BoxItem>().Where(i => i.Box.EditionId == edition).Select(i => i.ArticleId);
        var latest = published.NewestFirst.Take(FrontLength).Select(a => a.Id);
        var discussed = published
            .Where(a => a.PublishedAt > since)
            .Join(page.Db.CommentCounts, a => a.Id, c => c.ArticleId, (a, c) => new { a.Id, c.Published })
            .Where(a => a.Published > 0)
            .OrderByDescending(a => a.Published)
            .ThenByDescending(a => a.Id)
            .Take(ListLength)
            .Select(a => a.Id);
        var wanted = chosen.Concat(latest).Concat(discussed);
        // No edition here: with it SQLite walks every published article of the edition instead of these few.
        return page.Db.Articles.Published.Where(a => wanted.Contains(a.Id)).AsCards(page.Db).ToListAsync();
    }

    /// <summary>«پربحث‌ترین‌ها» of the week.</summary>
    static IEnumerable<CardRow> MostDiscussed(List<CardRow> rows, DateTime now) =>
        rows.Where(r => r.Comments > 0 && r.PublishedAt > now - DiscussedWithin)
            .OrderByDescending(r => r.Comments)
            .ThenByDescending(r => r.Id)
            .Take(ListLength);

    sealed record FilledBox(long Id, string Slug, string Title, BoxStyle Style, List<long> Articles);
}
