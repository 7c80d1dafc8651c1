namespace Dabir.Themes.Views;

/// <summary>The front page of an edition. View <c>front</c>.</summary>
public sealed record FrontPageView : PageView
{
    /// <summary>The story of the hour.</summary>
    public ArticleCard? Lead { get; init; }

    /// <summary>The stories beside it, in the editor's order; four look best.</summary>
    public IReadOnlyList<ArticleCard> Top { get; init; } = [];

    /// <summary>Curated boxes in the editor's order.</summary>
    public IReadOnlyList<BoxView> Boxes { get; init; } = [];

    /// <summary>«آخرین اخبار», newest first.</summary>
    public IReadOnlyList<ArticleCard> Latest { get; init; } = [];

    /// <summary>«پربحث‌ترین‌ها».</summary>
    public IReadOnlyList<ArticleCard> MostDiscussed { get; init; } = [];

    /// <summary>The newest of each section.</summary>
    public IReadOnlyList<SectionBlock> Sections { get; init; } = [];

    /// <inheritdoc/>
    public override string Title => Site.Name;
}

/// <summary>A section on the front page.</summary>
/// <param name="Section">Name and page.</param>
/// <param name="Items">Its newest stories; the first is drawn large.</param>
public sealed record SectionBlock(LinkView Section, IReadOnlyList<ArticleCard> Items);

/// <summary>A page that lists articles, newest first.</summary>
public abstract record ListPage : PageView
{
    /// <summary>From the front page to this list.</summary>
    public IReadOnlyList<PathStep> Path { get; init; } = [];

    /// <summary>One or two sentences about the list, also its meta description.</summary>
    public string? About { get; init; }

    /// <summary>The articles of this page.</summary>
    public IReadOnlyList<ArticleCard> Items { get; init; } = [];

    /// <summary>Null when one page is enough.</summary>
    public PagingView? Paging { get; init; }

    /// <summary>Boxes and lists beside.</summary>
    public SideView Side { get; init; } = new();
}

/// <summary>A section or subsection. View <c>section</c>.</summary>
public sealed record SectionPage : ListPage
{
    /// <summary>«ورزش».</summary>
    public required string Name { get; init; }

    /// <summary>Its subsections.</summary>
    public IReadOnlyList<ChoiceLink> Subsections { get; init; } = [];

    /// <inheritdoc/>
    public override string Title => Name;
}

/// <summary>Everything under one tag. View <c>tag</c>.</summary>
public sealed record TagPage : ListPage
{
    /// <summary>«کتابخانه».</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public override string Title => Name;
}

/// <summary>Everything by one person. View <c>author</c>.</summary>
public sealed record AuthorPage : ListPage
{
    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public override string Title => Name;
}
