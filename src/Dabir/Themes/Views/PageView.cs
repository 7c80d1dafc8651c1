namespace Dabir.Themes.Views;

/// <summary>What every page of the reader's site hands to a theme: the site around it and the page's own address.</summary>
/// <remarks>
/// Pages are shared by all readers: a view holds nothing about one reader. The few answers that are for one sender
/// (a refused form, a tracking page) are rendered on their own and never stored.
/// Strings for people are ready made in the language, calendar and digits of the edition; machine values are ASCII.
/// Every address has been vetted by the caller: a template writes it into <c>href</c> as it stands.
/// </remarks>
public abstract record PageView
{
    /// <summary>The site and edition around the page: masthead, menu.</summary>
    public required SiteView Site { get; init; }

    /// <summary>The page's canonical path on this site, percent-encoded, such as <c>/news/140509020017/…</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The robots rule when it is not the usual one, such as <c>noindex</c>.</summary>
    public string? Robots { get; init; }

    /// <summary>The same page in other editions, for <c>hreflang</c>.</summary>
    public IReadOnlyList<TranslationView> Translations { get; init; } = [];

    /// <summary>The page's name as title and menu show it: the headline, the section's name.</summary>
    public abstract string Title { get; }

    /// <summary>The head of the page, made from the page itself.</summary>
    public HeadView Head => PageHead.Of(this);

    /// <summary>The JSON-LD blocks of the page, made from the page itself and safe inside a script element.</summary>
    public IReadOnlyList<DataBlock> Data => StructuredData.Of(this);
}

/// <summary>The same page in another edition.</summary>
/// <param name="Language">A BCP 47 tag such as <c>ckb</c>, or <c>x-default</c>.</param>
/// <param name="Url">The absolute address of that page.</param>
public sealed record TranslationView(string Language, string Url);

/// <summary>One block of JSON-LD.</summary>
/// <param name="JsonLd">JSON in which <c>&lt;</c> is written <c>\u003c</c>; a template prints it raw.</param>
public sealed record DataBlock(string JsonLd);
