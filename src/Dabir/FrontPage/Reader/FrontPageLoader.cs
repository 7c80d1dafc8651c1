using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Sections.Reader;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.FrontPage.Reader;

/// <summary>The front page: what the editors chose, then what is new, then a block for each section.</summary>
public static class FrontPageLoader
{
    const int TopStories = 4;

    public static async Task<PageAnswer> Load(PageLoad page)
    {
        // Beside other pages these may lag; here they are the page itself.
        var lists = await page.Lists(asOwn: true);
        return new PageAnswer.View(
            "front",
            new FrontPageView
            {
                Site = await page.Site(),
                Url = page.At("/"),
                Translations = Translations(page),
                Lead = lists.Top.Count > 0 ? lists.Top[0] : null,
                Top = [.. lists.Top.Skip(1).Take(TopStories)],
                Boxes = lists.View.Boxes,
                Latest = lists.Latest,
                MostDiscussed = lists.View.MostDiscussed,
                Sections = await Blocks(page, (await page.Masthead()).Sections),
            }
        );
    }

    // What search engines send a reader of another language to.
    static IReadOnlyList<TranslationView> Translations(PageLoad page) =>
        page.Editions.All.Count == 1
            ? []
            :
            [
                .. page
                    .Editions.All.DistinctBy(e => e.Language)
                    .Select(e => new TranslationView(e.Language, page.Address + page.Editions.At(e, "/"))),
                new("x-default", $"{page.Address}/"),
            ];

    static async Task<IReadOnlyList<SectionBlock>> Blocks(PageLoad page, SectionTree sections)
    {
        foreach (var section in sections.Roots)
            page.Shows(Thing.Section(section.Id));
        if (sections.Roots.Count == 0)
            return [];
        var rows = await page.Db.Articles.FromSqlRaw(SectionBlocks.Newest(sections)).AsCards(page.Db).ToListAsync();
        var byRoot = rows.ToLookup(r => sections.Find(r.SectionId)?.Root);
        return
        [
            .. sections
                .Roots.Where(byRoot.Contains)
                .Select(root => new SectionBlock(
                    root.Link,
                    page.Cards(
                        [.. byRoot[root].OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id)],
                        sections,
                        ofSection: true
                    )
                )),
        ];
    }
}
