using System.Collections.Concurrent;
using Dabir.Delivery;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections.Reader;
using Dabir.Themes.Views;

namespace Dabir.FrontPage.Reader;

/// <summary>What stands around every page of an edition, and the sections it knows.</summary>
/// <param name="Site">Without any section marked.</param>
public sealed record Masthead(SiteView Site, SectionTree Sections)
{
    readonly ConcurrentDictionary<long, SiteView> framed = new();

    /// <summary>
    /// With the strip of breaking news, and the section of the page marked in the menu: one object for all pages of a section
    /// while the news is the same.
    /// </summary>
    /// <param name="sectionId">Null for a page that belongs to no section.</param>
    public SiteView In(long? sectionId, IReadOnlyList<LinkView> breaking)
    {
        var current = sectionId is { } id ? Sections.Find(id)?.Root : null;
        var key = current?.Id ?? 0;
        if (framed.TryGetValue(key, out var known) && ReferenceEquals(known.Breaking, breaking))
            return known;
        return framed[key] = Site with
        {
            Menu = [.. Sections.Roots.Select(s => new MenuItem(s.Name, s.Path, s == current))],
            Breaking = breaking,
        };
    }
}

/// <summary>The kept part around every page: masthead, menu, the foot. The strip of breaking news is one of the lists.</summary>
public static class SitePart
{
    /// <summary>The masthead of the page's edition, read once for all its pages.</summary>
    public static Task<Masthead> Masthead(this PageLoad page) =>
        page.Part(FormattableString.Invariant($"site:{page.Edition.Id}"), Load);

    /// <summary>What stands around a page.</summary>
    /// <param name="sectionId">The section it belongs to, or null.</param>
    public static async Task<SiteView> Site(this PageLoad page, long? sectionId = null) =>
        (await page.Masthead()).In(sectionId, (await page.Lists()).Breaking);

    static Task<Masthead> Load(PageLoad page)
    {
        var edition = page.Edition;
        var sections = new SectionTree(page.Editions.SectionsOf(edition), page.Editions.Prefix(edition));
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
            Copyright = page.Wording.Say("site.copyright", ("name", edition.Name)),
            Publisher = new PublisherView { Name = edition.Name },
        };
        return Task.FromResult(new Masthead(site, sections));
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
}
