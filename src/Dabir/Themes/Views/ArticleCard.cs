namespace Dabir.Themes.Views;

/// <summary>An article as lists and boxes show it.</summary>
public sealed record ArticleCard
{
    /// <summary>The article's address.</summary>
    public required string Url { get; init; }

    /// <summary>«روتیتر».</summary>
    public string? Kicker { get; init; }

    /// <summary>«تیتر».</summary>
    public required string Headline { get; init; }

    /// <summary>«لید», already as short as the list wants it.</summary>
    public string? Lead { get; init; }

    /// <summary>The picture in card sizes, 16:9.</summary>
    public PictureView? Picture { get; init; }

    /// <summary>The section, when the list is not the section's own.</summary>
    public LinkView? Section { get; init; }

    /// <summary>When it was published: the hour today, the day before. A kept page cannot say «۵ دقیقه پیش» truly.</summary>
    public required TimeView Time { get; init; }

    /// <summary>Published comments.</summary>
    public CountView? Comments { get; init; }

    /// <summary>What kind of story awaits, when it is not plain text.</summary>
    public BadgeView? Badge { get; init; }
}

/// <summary>The mark on a card: «عکس», «ویدئو», «زنده».</summary>
/// <param name="Kind"><c>photo</c>, <c>video</c>, <c>live</c> or <c>opinion</c>; a class name in the style sheet.</param>
/// <param name="Text">Its name; never told by colour alone.</param>
public sealed record BadgeView(string Kind, string Text);

/// <summary>A box that editors fill: «از دست ندهید», «ویدئوی برگزیده».</summary>
/// <param name="Slug">Its permanent Latin name, used as anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Style">How it is drawn: <c>list</c>, <c>video</c>, <c>photo</c> or <c>sport</c>.</param>
/// <param name="Items">Its stories in the editor's order; a box without any is not handed over.</param>
public sealed record BoxView(string Slug, string Title, string Style, IReadOnlyList<ArticleCard> Items);

/// <summary>The lists beside (on a phone: below) a page; what is empty is not drawn.</summary>
public sealed record SideView
{
    /// <summary>Curated boxes in the editor's order.</summary>
    public IReadOnlyList<BoxView> Boxes { get; init; } = [];

    /// <summary>«آخرین اخبار», newest first, at most 10.</summary>
    public IReadOnlyList<ArticleCard> Latest { get; init; } = [];

    /// <summary>«پربحث‌ترین‌ها», at most 10, each with its comment count.</summary>
    public IReadOnlyList<ArticleCard> MostDiscussed { get; init; } = [];
}
