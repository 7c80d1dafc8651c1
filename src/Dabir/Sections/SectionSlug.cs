using System.Collections.Frozen;

namespace Dabir.Sections;

/// <summary>
/// What a section may be called in an address. Sections live at the root, so the house's own words are taken, and those of
/// editions; see <see cref="SectionQueries.WhyNotOpen"/>.
/// </summary>
public static class SectionSlug
{
    // Editions a house is likely to have one day.
    static readonly FrozenSet<string> Languages = FrozenSet.ToFrozenSet(["fa", "ar", "ckb", "en", "ps"], StringComparer.Ordinal);

    static readonly FrozenSet<string> House = FrozenSet.ToFrozenSet(
        [
            "news",
            "x",
            "tag",
            "author",
            "archive",
            "search",
            "rss",
            "atom",
            "feed.json",
            "comments",
            "desk",
            "reset",
            "setup",
            "sign-in",
            "sign-out",
            "assets",
            "media",
            "healthz",
            "readyz",
            "guide",
            "page",
            "photo-archive",
            "robots.txt",
            "sitemap.xml",
            "favicon.ico",
            "api",
            "metrics",
            "about",
            "contact",
            "edition",
            "themes",
        ],
        StringComparer.Ordinal
    );

    /// <summary>
    /// Lower-case Latin letters, digits and inner hyphens, at most 40, with a letter among them, and not a word of the house. A
    /// number alone looks like a page of a list or a code of news.
    /// </summary>
    public static bool IsValid(string? slug) =>
        slug is { Length: > 0 and <= 40 }
        && slug.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && slug.Any(c => c is >= 'a' and <= 'z')
        && slug[0] != '-'
        && slug[^1] != '-'
        && !House.Contains(slug)
        && !Languages.Contains(slug);

    /// <summary>Whether the site itself stands at this address, so that neither a section nor an edition can.</summary>
    public static bool IsOfTheHouse(string slug) => House.Contains(slug);
}
