namespace Dabir.Themes.Views;

/// <summary>The page of one article: the story, its comments, what to read next. View <c>article</c>.</summary>
public sealed record ArticlePage : PageView
{
    /// <summary>From the front page to the section; the template adds nothing.</summary>
    public required IReadOnlyList<PathStep> Path { get; init; }

    /// <summary>The story.</summary>
    public required ArticleView Article { get; init; }

    /// <summary>«اخبار مرتبط»: the editor's picks first, never the article itself.</summary>
    public IReadOnlyList<ArticleCard> Related { get; init; } = [];

    /// <summary>Counters, comments and form.</summary>
    public required CommentsView Comments { get; init; }

    /// <summary>Boxes and lists beside the story.</summary>
    public SideView Side { get; init; } = new();

    /// <inheritdoc/>
    public override string Title => Article.Headline;
}

/// <summary>A published story with everything a reader sees of it.</summary>
public sealed record ArticleView
{
    /// <summary>«کد خبر» in ASCII digits, for links and forms.</summary>
    public required string Code { get; init; }

    /// <summary>«کد خبر» in the edition's digits.</summary>
    public required string CodeText { get; init; }

    /// <summary>«روتیتر».</summary>
    public string? Kicker { get; init; }

    /// <summary>«تیتر», the page's one <c>h1</c>.</summary>
    public required string Headline { get; init; }

    /// <summary>«زیرتیتر».</summary>
    public string? Deck { get; init; }

    /// <summary>«لید», plain text.</summary>
    public string? Lead { get; init; }

    /// <summary>The body: sanitised HTML of the allowed subset, printed raw.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>The code name of the kind: <c>news</c>, <c>report</c>, <c>interview</c>, <c>opinion</c>, <c>analysis</c>, <c>photo</c>, <c>video</c>, <c>live</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind's name: «گزارش».</summary>
    public required string KindText { get; init; }

    /// <summary>«سرویس».</summary>
    public LinkView? Section { get; init; }

    /// <summary>«تاریخ انتشار»: weekday, day, month, year - time.</summary>
    public required TimeView Published { get; init; }

    /// <summary>«به‌روزرسانی», only when the text changed after publishing.</summary>
    public TimeView? Updated { get; init; }

    /// <summary>«محل خبر»: «شیراز».</summary>
    public string? Dateline { get; init; }

    /// <summary>Who wrote, photographed, translated; in order.</summary>
    public IReadOnlyList<BylineView> Bylines { get; init; } = [];

    /// <summary>«منبع», for copy from elsewhere.</summary>
    public SourceView? Source { get; init; }

    /// <summary>The main picture, in article sizes.</summary>
    public PictureView? Picture { get; init; }

    /// <summary>«اصلاحیه»: public, dated, oldest first.</summary>
    public IReadOnlyList<CorrectionView> Corrections { get; init; } = [];

    /// <summary>«برچسب‌ها».</summary>
    public IReadOnlyList<TagView> Tags { get; init; } = [];

    /// <summary>The short link, absolute: <c>https://example.ir/x/2bC</c>.</summary>
    public string? ShortUrl { get; init; }

    /// <summary>«هم‌رسانی»; made by <see cref="ShareLinks"/>.</summary>
    public IReadOnlyList<LinkView> Share { get; init; } = [];
}

/// <summary>A person and what they did: «خبرنگار: مینا رستگار».</summary>
/// <param name="Role">The role's name: «خبرنگار».</param>
/// <param name="Name">The person's name.</param>
/// <param name="Url">The person's page, if there is one.</param>
public sealed record BylineView(string Role, string Name, string? Url = null);

/// <summary>Where the copy comes from.</summary>
/// <param name="Name">«خبرگزاری شهر».</param>
/// <param name="Url">The original, opened as an external link.</param>
public sealed record SourceView(string Name, string? Url = null);

/// <summary>A tag.</summary>
/// <param name="Name">«کتابخانه».</param>
/// <param name="Url">Its page.</param>
public sealed record TagView(string Name, string Url);

/// <summary>A public correction.</summary>
/// <param name="Time">When it was made.</param>
/// <param name="Text">What was wrong and what is right.</param>
public sealed record CorrectionView(TimeView Time, string Text);
