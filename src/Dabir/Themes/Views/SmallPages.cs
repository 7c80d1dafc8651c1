namespace Dabir.Themes.Views;

/// <summary>What became of a comment, for its sender alone; never stored, never indexed. View <c>tracking</c>.</summary>
public sealed record TrackingPage : PageView
{
    /// <summary>The tracking number as the sender may write it down.</summary>
    public required string Number { get; init; }

    /// <summary><c>inReview</c>, <c>published</c>, <c>notPublished</c> or <c>withdrawn</c>; a class name, and a label under <c>tracking</c>.</summary>
    public required string State { get; init; }

    /// <summary>True right after sending: «نظر شما دریافت شد …».</summary>
    public bool JustSent { get; init; }

    /// <summary>Why it was not published: «تکراری است».</summary>
    public string? Reason { get; init; }

    /// <summary>The moderator's own words, when there are some.</summary>
    public string? ReasonNote { get; init; }

    /// <summary>When it was sent.</summary>
    public required TimeView Sent { get; init; }

    /// <summary>The name given, or null for «ناشناس».</summary>
    public string? Name { get; init; }

    /// <summary>Just after sending: the name held something that is not shown.</summary>
    public bool IsNameChanged { get; init; }

    /// <summary>The comment, plain text.</summary>
    public required string Body { get; init; }

    /// <summary>The article it was written under; null when that is no longer published.</summary>
    public LinkView? Article { get; init; }

    /// <summary>The comment in its place, once published.</summary>
    public string? CommentUrl { get; init; }

    /// <summary>Where a POST takes the comment back; null when it was decided against or taken back already.</summary>
    public string? WithdrawUrl { get; init; }

    /// <summary>The page's name, from the language file (<c>tracking.title</c>).</summary>
    public required string Heading { get; init; }

    /// <inheritdoc/>
    public override string Title => Heading;
}

/// <summary>A page that says why there is no other: 404, 410, 403, 429, 500. View <c>notice</c>.</summary>
public sealed record NoticePage : PageView
{
    /// <summary>The status code in the edition's digits.</summary>
    public required string StatusText { get; init; }

    /// <summary>«این صفحه پیدا نشد».</summary>
    public required string Heading { get; init; }

    /// <summary>What the reader can do.</summary>
    public required string Text { get; init; }

    /// <summary>The number under which operators find the error in their log, when it was one.</summary>
    public string? Reference { get; init; }

    /// <summary>«آخرین اخبار», so that the visit was not for nothing; empty when they could not be read.</summary>
    public IReadOnlyList<ArticleCard> Latest { get; init; } = [];

    /// <inheritdoc/>
    public override string Title => Heading;
}

/// <summary>«راهنمای انتشار نظرها»: how comments are moderated. View <c>guide</c>.</summary>
public sealed record GuidePage : PageView
{
    /// <summary>The page's name, from the language file (<c>guide.title</c>).</summary>
    public required string Heading { get; init; }

    /// <summary>Why a comment may stay unpublished, each explained.</summary>
    public IReadOnlyList<ReasonView> Reasons { get; init; } = [];

    /// <inheritdoc/>
    public override string Title => Heading;
}

/// <summary>One reason for which comments are not published.</summary>
/// <param name="Name">«توهین».</param>
/// <param name="Explanation">What it covers, in one sentence.</param>
public sealed record ReasonView(string Name, string Explanation);

/// <summary>
/// One comment alone, as its discussion shows it: the answer to a program of the page that voted or reported for its reader. Not a
/// whole page; never stored. View <c>comment</c>.
/// </summary>
public sealed record CommentPage : PageView
{
    /// <summary>The discussion with this comment as its only item, without replies.</summary>
    public required CommentsView Comments { get; init; }

    public override string Title => Site.Name;
}
