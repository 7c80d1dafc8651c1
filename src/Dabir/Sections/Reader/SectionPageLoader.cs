using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.FrontPage.Reader;
using Dabir.Logbook;
using Dabir.Themes.Views;

namespace Dabir.Sections.Reader;

/// <summary>The page of a section or subsection.</summary>
public static class SectionPageLoader
{
    public static async Task<PageAnswer> Load(PageLoad page)
    {
        var masthead = await page.Masthead();
        if (
            masthead.Sections.Find(page.Route("section").ToLowerInvariant(), page.Route("sub").ToLowerInvariant())
            is not { } section
        )
            return new PageAnswer.NotFound();
        page.Shows(Thing.Section(section.Id));
        var (list, instead) = await page.List(
            Listing.OfSections(masthead.Sections.Family(section)),
            section.Path,
            ofSection: true
        );
        if (list is null)
            return instead!;
        return new PageAnswer.View(
            "section",
            new SectionPage
            {
                Site = await page.Site(section.Id),
                Url = list.AddressOf(section.Path),
                Name = section.Name,
                Path = section.Steps(page.Wording, true),
                Subsections =
                [
                    .. masthead.Sections.Below(section.Root).Select(s => new ChoiceLink(s.Name, s.Path, s.Id == section.Id)),
                ],
                Items = list.Cards,
                Paging = list.Paging,
                Side = await page.Side(),
            }
        );
    }
}
