using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.FrontPage.Reader;

/// <summary>The front page: what the editors chose, then what is new, then a block for each section.</summary>
public static class FrontPageLoader
{
    const int TopStories = 4;
    const int LatestLength = 12;
    const int BlockLength = 5;

    public static async Task<PageAnswer> Load(PageLoad page)
    {
        var chosen = (await page.Filled(b => b.Style == BoxStyle.Lead)).SelectMany(b => b.Articles).Distinct().ToList();
        if (chosen.Count == 0)
            chosen = await page.Db.Articles.Published.InEdition(page.Edition.Id).NewestFirst.Take(1).WithCard.ToListAsync();
        var top = await page.Cards(chosen);
        return new PageAnswer.View(
            "front",
            new FrontPageView
            {
                Site = await page.Site(),
                Url = "/",
                Lead = top.Count > 0 ? top[0] : null,
                Top = [.. top.Skip(1).Take(TopStories)],
                Boxes = await page.Boxes(),
                Latest = await page.Latest(LatestLength),
                MostDiscussed = await page.MostDiscussed(),
                Sections = await Blocks(page),
            }
        );
    }

    static async Task<IReadOnlyList<SectionBlock>> Blocks(PageLoad page)
    {
        var sections = await page
            .Db.Sections.Where(s => s.EditionId == page.Edition.Id && s.ParentId == null)
            .OrderBy(s => s.Position)
            .ThenBy(s => s.Id)
            .ToListAsync();
        List<SectionBlock> blocks = [];
        foreach (var section in sections)
        {
            page.Shows(Thing.Section(section.Id));
            var articles = await page
                .Db.Articles.Published.InSection(section.Id)
                .NewestFirst.Take(BlockLength)
                .WithCard.ToListAsync();
            if (articles.Count > 0)
                blocks.Add(
                    new SectionBlock(new LinkView(section.Name, section.Path), await page.Cards(articles, ofSection: true))
                );
        }
        return blocks;
    }
}
