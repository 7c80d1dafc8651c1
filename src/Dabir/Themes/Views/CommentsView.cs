namespace Dabir.Themes.Views;

/// <summary>The discussion under an article.</summary>
public sealed record CommentsView
{
    /// <summary>The three public counters; always shown, also when comments are closed.</summary>
    public required CountersView Counters { get; init; }

    /// <summary>Published comments of this page; replies stand inside the comment they answer.</summary>
    public IReadOnlyList<CommentView> Items { get; init; } = [];

    /// <summary>«قدیمی‌ترین», «جدیدترین», «پرموافق‌ترین».</summary>
    public IReadOnlyList<ChoiceLink> Orders { get; init; } = [];

    /// <summary>Pages of 50; null when one is enough.</summary>
    public PagingView? Paging { get; init; }

    /// <summary>The form, or null when «نظردهی این خبر بسته شده است».</summary>
    public CommentFormView? Form { get; init; }

    /// <summary>Whether the form stands inside the comment it answers, see <see cref="CommentView.Form"/>, and not below all.</summary>
    public bool IsFormInside { get; init; }

    /// <summary>Why a reader may report a comment; the same list under each.</summary>
    public IReadOnlyList<OptionView> ReportReasons { get; init; } = [];
}

/// <summary>The public counters: «انتشار یافته: ۳ · در صف بررسی: ۰ · غیر قابل انتشار: ۴».</summary>
/// <param name="Published">Shown to all.</param>
/// <param name="InReview">Waiting for a moderator, or withheld by a rule.</param>
/// <param name="NotPublishable">Rejected by a person or a rule.</param>
public sealed record CountersView(CountView Published, CountView InReview, CountView NotPublishable);

/// <summary>One published comment.</summary>
public sealed record CommentView
{
    /// <summary>Its number, ASCII; the element's id is <c>c-{id}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The link to it: the page of the discussion it stands on, in the order of sending, and its place there.</summary>
    public required string Url { get; init; }

    /// <summary>The cleaned name, or null for «ناشناس».</summary>
    public string? Name { get; init; }

    /// <summary>When it was sent: «۰۵:۰۹ - ۱۴۰۵/۰۹/۰۲».</summary>
    public required TimeView Time { get; init; }

    /// <summary>Plain text; line breaks are kept.</summary>
    public required string Body { get; init; }

    /// <summary>«موافق».</summary>
    public required CountView Up { get; init; }

    /// <summary>«مخالف».</summary>
    public required CountView Down { get; init; }

    /// <summary>True for an answer of the newsroom: «پاسخ تحریریه».</summary>
    public bool IsStaff { get; init; }

    /// <summary>Whom it answers, when it answers somebody.</summary>
    public ReplyToView? ReplyTo { get; init; }

    /// <summary>The page with the form in reply mode, <c>…?reply=12#comment-form</c>; null when comments are closed.</summary>
    public string? ReplyUrl { get; init; }

    /// <summary>Where votes go, <c>/comments/12/votes</c>.</summary>
    public required string VoteUrl { get; init; }

    /// <summary>Where reports go, <c>/comments/12/reports</c>.</summary>
    public required string ReportUrl { get; init; }

    /// <summary>The form, when it answers this comment; the same as <see cref="CommentsView.Form"/>.</summary>
    public CommentFormView? Form { get; init; }

    /// <summary>What became of what its reader just did to it: «رأی شما ثبت شد». Told with <c>role="status"</c>.</summary>
    public string? Said { get; init; }

    /// <summary>The reasons of a report with the chosen one marked, when it was refused; otherwise <see cref="CommentsView.ReportReasons"/> serve.</summary>
    public IReadOnlyList<OptionView> ReportReasons { get; init; } = [];

    /// <summary>What was typed into a report that was refused; the form of the report is then open.</summary>
    public string? ReportNote { get; init; }

    /// <summary>Whether its reader just agreed: the button looks pressed, and sends <c>none</c>.</summary>
    public bool IsVotedUp { get; init; }

    /// <summary>The same for disagreeing.</summary>
    public bool IsVotedDown { get; init; }

    /// <summary>Answers, oldest first, one level deep; deeper ones stand flat here with their <see cref="ReplyTo"/>.</summary>
    public IReadOnlyList<CommentView> Replies { get; init; } = [];
}

/// <summary>The comment that is answered.</summary>
/// <param name="Name">Its writer, or null for «ناشناس».</param>
/// <param name="Url">Its anchor, or in the form the link that leaves reply mode.</param>
public sealed record ReplyToView(string? Name, string Url)
{
    /// <summary>The first lines of what it says, in the form that answers it.</summary>
    public string? Quote { get; init; }
}

/// <summary>The comment form, empty or shown again with everything that was typed.</summary>
public sealed record CommentFormView
{
    /// <summary><c>/news/{code}/comments</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The signed stamp of article and day, the same for every reader; hidden field <c>stamp</c>.</summary>
    public required string Stamp { get; init; }

    /// <summary>The name of the field that people leave empty.</summary>
    public string TrapField { get; init; } = "website";

    /// <summary>The comment being answered, for the hidden field <c>parent</c>.</summary>
    public string? Parent { get; init; }

    /// <summary>Whom the form answers: «در پاسخ به مینا · انصراف».</summary>
    public ReplyToView? ReplyTo { get; init; }

    /// <summary>The longest comment taken, in characters.</summary>
    public required CountView MaxLength { get; init; }

    /// <summary>What was typed as name.</summary>
    public string? Name { get; init; }

    /// <summary>What was typed as e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>What was typed as comment.</summary>
    public string? Body { get; init; }

    /// <summary>What is wrong with the whole, not with one field: too many in a short time.</summary>
    public string? FormError { get; init; }

    /// <summary>What is wrong with the name.</summary>
    public string? NameError { get; init; }

    /// <summary>What is wrong with the e-mail address.</summary>
    public string? EmailError { get; init; }

    /// <summary>What is wrong with the comment: «نظر خالی است.»</summary>
    public string? BodyError { get; init; }

    /// <summary>True when anything was refused; the summary then takes the focus.</summary>
    public bool HasErrors => (FormError ?? NameError ?? EmailError ?? BodyError) is not null;
}
