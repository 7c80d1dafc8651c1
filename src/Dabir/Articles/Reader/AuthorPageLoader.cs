using Dabir.Delivery;
using Dabir.FrontPage.Reader;
using Dabir.Logbook;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Reader;

/// <summary>Everything by one person; somebody of whom nothing is public is not there.</summary>
public static class AuthorPageLoader
{
    public static async Task<PageAnswer> Load(PageLoad page)
    {
        var asked = page.Route("slug");
        var slug = Language.Slug.Of(asked);
        var person = await page
            .Db.People.Where(p => p.EditionId == page.Edition.Id && (p.Slug == asked || p.Slug == slug))
            .OrderBy(p => p.Slug == asked ? 0 : 1)
            .FirstOrDefaultAsync();
        if (person is null)
            return new PageAnswer.NotFound();
        page.Shows(person.Thing);
        page.Shows(Thing.Signed(person.Id));
        var path = page.At(person.Address());
        var (list, instead) = await page.ListOfName(Listing.OfPerson(person.Id), path);
        if (list is null)
            return instead!;
        return new PageAnswer.View(
            "author",
            new AuthorPage
            {
                Site = await page.Site(),
                Url = list.AddressOf(path),
                Name = person.Name,
                About = person.Bio.Length > 0 ? person.Bio : null,
                Path = [new(page.Wording["site.home"], page.At("/")), new(person.Name, path, true)],
                Items = list.Cards,
                Paging = list.Paging,
                Side = await page.Side(),
            }
        );
    }

    /// <summary>The person's page within the edition, percent-encoded.</summary>
    public static string Address(this Person person) => AddressOf(person.Slug);

    /// <inheritdoc cref="Address(Person)"/>
    public static string AddressOf(string slug) => $"/author/{Uri.EscapeDataString(slug)}";
}
