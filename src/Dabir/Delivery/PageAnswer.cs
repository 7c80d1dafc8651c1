using Dabir.Themes.Views;

namespace Dabir.Delivery;

/// <summary>What a loader answers.</summary>
public abstract record PageAnswer
{
    /// <summary>A view of the theme with its model. Only 200 is kept.</summary>
    public sealed record View(string Name, PageView Page, int Status = StatusCodes.Status200OK) : PageAnswer;

    /// <summary>
    /// Something that is no page of the theme: a feed, a sitemap, JSON. Kept, compressed, tagged and dropped like a page, by
    /// the things its loader declares.
    /// </summary>
    /// <param name="Url">Its one address as a path; who asked by another spelling is led there.</param>
    /// <param name="ContentType">With its charset: <c>application/rss+xml; charset=utf-8</c>.</param>
    /// <example><c>new PageAnswer.Document("/robots.txt", "text/plain; charset=utf-8", "User-agent: *"u8.ToArray())</c></example>
    public sealed record Document(string Url, string ContentType, byte[] Bytes) : PageAnswer;

    /// <summary>Elsewhere, for good. The address is ours and already percent-encoded.</summary>
    public sealed record MovedTo(string Address) : PageAnswer;

    public sealed record NotFound : PageAnswer;

    /// <summary>Was here and was taken away.</summary>
    public sealed record Gone : PageAnswer;

    /// <summary>Any other answer that is no page: 400, 403, 429, 500.</summary>
    public sealed record Notice(int Status, string? Reference = null) : PageAnswer;
}

/// <summary>Loads one kind of page.</summary>
public delegate Task<PageAnswer> PageLoader(PageLoad page);
