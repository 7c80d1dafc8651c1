using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.FrontPage.Reader;
using Dabir.Logbook;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections.Reader;

/// <summary>The page of a section or subsection.</summary>
public static class SectionPageLoader
{
    public static async Task<PageAnswer> Load(PageLoad page)
    {
        var (slug, sub) = (page.Route("section").ToLowerInvariant(), page.Route("sub").ToLowerInvariant());
        var section = await page
            .Db.Sections.Include(s => s.Parent)
            .FirstOrDefaultAsync(s =>
                s.EditionId == page.Edition.Id
                && (sub == "" ? s.Slug == slug && s.ParentId == null : s.Slug == sub && s.Parent!.Slug == slug)
            );
        if (section is null)
            return new PageAnswer.NotFound();
        page.Shows(Thing.Section(section.Id));
        var (list, instead) = await page.List(
            Listing.OfSections(await page.Db.FamilyOf(section.Id)),
            section.Path,
            ofSection: true
        );
        if (list is null)
            return instead!;
        var family = section.ParentId ?? section.Id;
        var subsections = await page
            .Db.Sections.Include(s => s.Parent)
            .Where(s => s.ParentId == family)
            .OrderBy(s => s.Position)
            .ToListAsync();
        return new PageAnswer.View(
            "section",
            new SectionPage
            {
                Site = await page.Site(section.Id),
                Url = list.AddressOf(section.Path),
                Name = section.Name,
                Path = section.Steps(page.Wording, true),
                Subsections = [.. subsections.Select(s => new ChoiceLink(s.Name, s.Path, s.Id == section.Id))],
                Items = list.Cards,
                Paging = list.Paging,
                Side = await page.Side(),
            }
        );
    }

    /// <summary>The path from the front page to a section: «صفحه نخست › فرهنگ › کتاب».</summary>
    public static IReadOnlyList<PathStep> Steps(this Section section, Words.Wording wording, bool isCurrent)
    {
        List<PathStep> steps = [new(wording["site.home"], "/")];
        if (section.Parent is { } parent)
            steps.Add(new PathStep(parent.Name, parent.Path));
        steps.Add(new PathStep(section.Name, section.Path, isCurrent));
        return steps;
    }
}
