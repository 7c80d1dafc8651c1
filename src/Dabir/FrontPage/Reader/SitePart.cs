using System.Collections.Concurrent;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections.Reader;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.FrontPage.Reader;

/// <summary>What stands around every page of an edition, and the sections it knows.</summary>
/// <param name="Site">Without any section marked.</param>
public sealed record Masthead(SiteView Site, SectionTree Sections)
{
    readonly ConcurrentDictionary<long, SiteView> marked = new();

    /// <summary>The same with the section of the page marked in the menu; one object for all pages of a section.</summary>
    public SiteView In(long sectionId) =>
        Sections.Find(sectionId)?.Root is { } current
            ? marked.GetOrAdd(
                current.Id,
                static (_, of) =>
                    of.Here.Site with
                    {
                        Menu = [.. of.Here.Sections.Roots.Select(s => new MenuItem(s.Name, s.Path, s == of.current))],
                    },
                (Here: this, current)
            )
            : Site;
}

/// <summary>The kept part around every page: masthead, menu, the strip of breaking news, the foot.</summary>
public static class SitePart
{
    /// <summary>How long breaking news is breaking.</summary>
    static readonly TimeSpan BreakingFor = TimeSpan.FromHours(6);

    const int BreakingLength = 3;

    /// <summary>The masthead of the page's edition, read once for all its pages.</summary>
    public static Task<Masthead> Masthead(this PageLoad page) =>
        page.Part(FormattableString.Invariant($"site:{page.Edition.Id}"), Load);

    /// <summary>For a page that belongs to no section.</summary>
    public static async Task<SiteView> Site(this PageLoad page) => (await page.Masthead()).Site;

    static async Task<Masthead> Load(PageLoad page)
    {
        var edition = page.Edition;
        var sections = new SectionTree(
            await page
                .Db.Sections.AsNoTracking()
                .Where(s => s.EditionId == edition.Id)
                .OrderBy(s => s.Position)
                .ThenBy(s => s.Id)
                .ToListAsync(),
            page.Editions.Prefix(edition)
        );
        page.GoodUntil(page.Clock.DayEnds(page.Now));
        var site = new SiteView
        {
            Name = edition.Name,
            Tagline = edition.Tagline,
            Language = edition.Language,
            Direction = edition.IsRightToLeft ? "rtl" : "ltr",
            Digits = page.Clock.Digit("0123456789"),
            BaseUrl = page.Address,
            HomeUrl = page.At("/"),
            GuideUrl = page.At("/guide"),
            Editions = Others(page),
            Today = page.Clock.Today(page.Now),
            Menu = [.. sections.Roots.Select(s => new MenuItem(s.Name, s.Path))],
            Breaking = await Breaking(page),
            Copyright = page.Wording.Say("site.copyright", ("name", edition.Name)),
            Publisher = new PublisherView { Name = edition.Name },
        };
        return new Masthead(site, sections);
    }

    // By the name of the language; two newspapers in one language are told apart by their own.
    static List<EditionLink> Others(PageLoad page)
    {
        List<EditionLink> links = [];
        foreach (var other in page.Editions.All.Where(e => e.Id != page.Edition.Id))
        {
            var isAlone = page.Editions.All.Count(e => e.Language == other.Language) == 1;
            if (!isAlone)
                page.ShowsBeside(Thing.Edition(other.Id));
            links.Add(
                new EditionLink(
                    isAlone && TextLanguages.TryRead(other.Language, out var language) ? language.OwnName : other.Name,
                    other.Language,
                    other.IsRightToLeft ? "rtl" : "ltr",
                    page.Editions.At(other, "/")
                )
            );
        }
        return links;
    }

    static async Task<IReadOnlyList<LinkView>> Breaking(PageLoad page)
    {
        var since = page.Now - BreakingFor;
        var fresh = await page
            .Db.Articles.Published.InEdition(page.Edition.Id)
            .Where(a => a.Urgency == Urgency.Breaking && a.PublishedAt > since)
            .NewestFirst.Take(BreakingLength)
            .Select(a => new
            {
                a.Id,
                a.Code,
                a.Slug,
                a.Headline,
                a.PublishedAt,
            })
            .ToListAsync();
        // A new one enters by the list of the newest.
        page.ShowsBeside(Thing.Latest(page.Edition.Id));
        foreach (var story in fresh)
        {
            page.ShowsBeside(Thing.Card(story.Id));
            page.GoodUntil(story.PublishedAt!.Value + BreakingFor);
        }
        return [.. fresh.Select(a => new LinkView(a.Headline, page.At(Article.AddressOf(a.Code, a.Slug))))];
    }
}
