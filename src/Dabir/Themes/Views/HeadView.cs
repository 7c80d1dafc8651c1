namespace Dabir.Themes.Views;

/// <summary>What stands in the head of a page; made by <see cref="PageHead"/>, printed by the layout.</summary>
public sealed record HeadView
{
    /// <summary>«تیتر | روزنامه شهر».</summary>
    public required string Title { get; init; }

    /// <summary>At most 160 characters, cut at a word.</summary>
    public string? Description { get; init; }

    /// <summary>The one absolute address of the page; null for pages that are not to be kept.</summary>
    public string? Canonical { get; init; }

    /// <summary>The rule for crawlers.</summary>
    public required string Robots { get; init; }

    /// <summary>The title without the site's name, for shared links.</summary>
    public required string ShareTitle { get; init; }

    /// <summary><c>article</c>, <c>profile</c> or <c>website</c>.</summary>
    public required string ShareType { get; init; }

    /// <summary>The edition as Open Graph writes it: <c>fa_IR</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>The picture of shared links, absolute.</summary>
    public ShareImage? Image { get; init; }

    /// <summary>Times, section, tags and authors of an article.</summary>
    public ArticleMeta? Article { get; init; }

    /// <summary>The absolute short link.</summary>
    public string? ShortLink { get; init; }

    /// <summary>The page before in a list.</summary>
    public string? Previous { get; init; }

    /// <summary>The page after in a list.</summary>
    public string? Next { get; init; }
}

/// <summary>The picture of shared links.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Alt">What it shows.</param>
public sealed record ShareImage(string Url, int Width, int Height, string Alt);

/// <summary>An article's facts for Open Graph.</summary>
/// <param name="Published">ISO 8601.</param>
/// <param name="Modified">ISO 8601, never before <paramref name="Published"/>.</param>
/// <param name="Section">The section's name.</param>
/// <param name="Tags">Tag names.</param>
/// <param name="Authors">Names of who wrote it.</param>
public sealed record ArticleMeta(
    string Published,
    string Modified,
    string? Section,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Authors
);
