namespace Dabir.Themes.Views;

/// <summary>The site as it stands around every page of one edition.</summary>
public sealed record SiteView
{
    /// <summary>The name on the masthead: «روزنامه شهر».</summary>
    public required string Name { get; init; }

    /// <summary>The line under the masthead: «خبرهای شهر، هر روز».</summary>
    public string? Tagline { get; init; }

    /// <summary>The edition's language as a BCP 47 tag: <c>fa</c>, <c>fa-AF</c>, <c>ckb</c>. It also chooses the language file.</summary>
    public required string Language { get; init; }

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>The ten digits the edition writes with, «۰۱۲۳۴۵۶۷۸۹»; those of its language when null.</summary>
    public string? Digits { get; init; }

    /// <summary>Scheme and host without a closing slash, such as <c>https://example.ir</c>; absolute addresses start with it.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The edition's front page: <c>/</c> or <c>/ckb/</c>.</summary>
    public string HomeUrl { get; init; } = "/";

    /// <summary>The page «راهنمای انتشار نظرها».</summary>
    public string? GuideUrl { get; init; }

    /// <summary>Today in the edition's calendar: «دوشنبه ۲ آذر ۱۴۰۵», and its ISO date.</summary>
    public required TimeView Today { get; init; }

    /// <summary>The main menu: the sections in the editor's order.</summary>
    public IReadOnlyList<MenuItem> Menu { get; init; } = [];

    /// <summary>Other editions of the newsroom; empty for a site with one language.</summary>
    public IReadOnlyList<EditionLink> Editions { get; init; } = [];

    /// <summary>The strip «فوری»; empty unless one is set and has not expired.</summary>
    public IReadOnlyList<LinkView> Breaking { get; init; } = [];

    /// <summary>The rights line: «همه حقوق برای روزنامه شهر محفوظ است.»</summary>
    public string? Copyright { get; init; }

    /// <summary>Who publishes; goes into structured data and the foot.</summary>
    public required PublisherView Publisher { get; init; }

    /// <summary>A path of this site as an absolute address; an absolute one stays as it is.</summary>
    public string Absolute(string url) => url.StartsWith('/') ? BaseUrl + url : url;
}

/// <summary>One entry of the main menu.</summary>
/// <param name="Text">The section's name.</param>
/// <param name="Url">Its page.</param>
/// <param name="IsCurrent">True when the page shown belongs to it.</param>
public sealed record MenuItem(string Text, string Url, bool IsCurrent = false);

/// <summary>A link to another edition.</summary>
/// <param name="Name">Its own name for its language: «کوردی».</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Direction"><c>rtl</c> or <c>ltr</c>.</param>
/// <param name="Url">Its front page.</param>
public sealed record EditionLink(string Name, string Language, string Direction, string Url);

/// <summary>Who publishes the site.</summary>
public sealed record PublisherView
{
    /// <summary>The publisher's name.</summary>
    public required string Name { get; init; }
}
