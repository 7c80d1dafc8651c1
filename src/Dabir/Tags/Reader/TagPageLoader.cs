using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.FrontPage.Reader;
using Dabir.Logbook;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tags.Reader;

/// <summary>Everything under one tag; a tag of which nothing is public is not there.</summary>
public static class TagPageLoader
{
    public static async Task<PageAnswer> Load(PageLoad page)
    {
        var slug = Tag.SlugOf(page.Route("slug"));
        var tag = await page.Db.Tags.FirstOrDefaultAsync(t => t.EditionId == page.Edition.Id && t.Slug == slug);
        if (tag is null)
            return new PageAnswer.NotFound();
        page.Shows(tag.Thing);
        page.Shows(Thing.Tagged(tag.Id));
        var path = page.At(tag.Address());
        var (list, instead) = await page.ListOfName(Listing.OfTag(tag.Id), path);
        if (list is null)
            return instead!;
        return new PageAnswer.View(
            "tag",
            new TagPage
            {
                Site = await page.Site(),
                Url = list.AddressOf(path),
                Name = tag.Name,
                Path = [new(page.Wording["site.home"], page.At("/")), new(tag.Name, path, true)],
                Items = list.Cards,
                Paging = list.Paging,
                Side = await page.Side(),
            }
        );
    }
}
