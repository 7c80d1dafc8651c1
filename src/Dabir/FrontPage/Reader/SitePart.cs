using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.FrontPage.Reader;

/// <summary>What stands around every page: masthead, menu, the strip of breaking news, the foot.</summary>
public static class SitePart
{
    /// <summary>How long breaking news is breaking.</summary>
    static readonly TimeSpan BreakingFor = TimeSpan.FromHours(6);

    /// <param name="sectionId">The section the page belongs to, marked in the menu.</param>
    public static async Task<SiteView> Site(this PageLoad page, long? sectionId = null)
    {
        var edition = page.Edition;
        var sections = await page
            .Db.Sections.Where(s => s.EditionId == edition.Id && s.ParentId == null)
            .OrderBy(s => s.Position)
            .ThenBy(s => s.Id)
            .ToListAsync();
        var current = sectionId is null
            ? null
            : await page.Db.Sections.Where(s => s.Id == sectionId).Select(s => (long?)(s.ParentId ?? s.Id)).FirstOrDefaultAsync();
        return new SiteView
        {
            Name = edition.Name,
            Tagline = edition.Tagline,
            Language = edition.Language,
            Direction = edition.IsRightToLeft ? "rtl" : "ltr",
            BaseUrl = page.Address,
            GuideUrl = "/guide",
            Today = page.Clock.Today(page.Now),
            Menu = [.. sections.Select(s => new MenuItem(s.Name, s.Path, s.Id == current))],
            Breaking = await Breaking(page),
            Copyright = page.Wording.Say("site.copyright", ("name", edition.Name)),
            Publisher = new PublisherView { Name = edition.Name },
        };
    }

    static async Task<IReadOnlyList<LinkView>> Breaking(PageLoad page)
    {
        var since = page.Now - BreakingFor;
        var fresh = await page
            .Db.Articles.Published.InEdition(page.Edition.Id)
            .Where(a => a.Urgency == Urgency.Breaking && a.PublishedAt > since)
            .NewestFirst.Take(3)
            .ToListAsync();
        // A new one must come onto every page, so every page shows the list of the newest.
        page.Shows(Thing.Latest(page.Edition.Id));
        foreach (var article in fresh)
            page.Shows(Thing.Card(article.Id));
        return [.. fresh.Select(a => new LinkView(a.Headline, a.Address()))];
    }
}
