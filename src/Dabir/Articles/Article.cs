using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tags;

namespace Dabir.Articles;

/// <summary>A piece of the newspaper. Its verbs are in the files beside this one: writing, deciding, correcting.</summary>
public sealed partial class Article : INamed
{
    Article() { }

    public long Id { get; private set; }

    /// <summary>کد خبر: permanent, never reused. See <see cref="NewsCode"/>.</summary>
    public long Code { get; private set; }
    public long EditionId { get; private set; }
    public Edition Edition { get; private set; } = null!;
    public long SectionId { get; private set; }
    public Section Section { get; private set; } = null!;

    public string Kicker { get; private set; } = "";
    public string Headline { get; private set; } = "";
    public string Deck { get; private set; } = "";
    public string Lead { get; private set; } = "";
    public string BodyHtml { get; private set; } = "";
    public string Dateline { get; private set; } = "";
    public string SourceName { get; private set; } = "";
    public string SourceUrl { get; private set; } = "";
    public ArticleKind Kind { get; private set; }
    public Urgency Urgency { get; private set; }
    public string EditorialNote { get; private set; } = "";

    [Digested]
    public List<ArticlePicture> Pictures { get; private set; } = [];

    [Digested]
    public List<Byline> Bylines { get; private set; } = [];

    [Digested]
    public List<ArticleTag> Tagged { get; private set; } = [];

    [Digested]
    public List<RelatedArticle> Related { get; private set; } = [];

    [Digested]
    public List<Correction> Corrections { get; private set; } = [];
    public List<ArticleRevision> Revisions { get; private set; } = [];

    public ArticleStatus Status { get; private set; }

    /// <summary>The headline as an address shows it.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The headline as the desk finds it, see <see cref="Spelling.FoldOfWords"/>; null in a row that is not filled in yet.</summary>
    public string? Fold { get; private set; }
    public bool CommentsOpen { get; private set; } = true;
    public long? WriterId { get; private set; }
    public DateTime CreatedAt { get; private set; }

    /// <summary>First publication; stays when the article is taken out and put back.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>The last time the text changed after publication.</summary>
    public DateTime? UpdatedAt { get; private set; }

    /// <summary>The last decision of the workflow; null while the article is the draft it began as.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Not to be published before this moment; enforced by <see cref="Publish"/>.</summary>
    public DateTime? EmbargoUntil { get; private set; }

    /// <summary>Counts changes of any part; two editors of one version do not overwrite each other.</summary>
    public int Version { get; private set; }

    public Thing Thing => Thing.Article(Id);
    public string StatusName => Data.StoredName.Of(Status);
    public bool IsPublished => Status == ArticleStatus.Published;

    /// <summary>
    /// The address within its edition, percent-encoded: <c>/news/{code}/{slug}</c>. A link leads to it by
    /// <see cref="EditionBook.At(long, string)"/>.
    /// </summary>
    public string Address() => AddressOf(Code, Slug);

    /// <inheritdoc cref="Address"/>
    public static string AddressOf(long code, string slug) =>
        FormattableString.Invariant($"/news/{code}/{Uri.EscapeDataString(slug)}");

    /// <summary>A row about this article. What it touches beside the article itself is found by <see cref="ArticleReach"/>.</summary>
    internal LogEntry Log(
        string action,
        Actor by,
        DateTime now,
        string? reason = null,
        object? before = null,
        object? after = null
    ) =>
        new($"article.{action}", this, by, now)
        {
            Reason = reason,
            Before = before is null ? null : LogEntry.Facts(before),
            After = after is null ? null : LogEntry.Facts(after),
        };
}

/// <summary>A tag on an article, in the writer's order.</summary>
public sealed class ArticleTag
{
    ArticleTag() { }

    public ArticleTag(Tag tag, int position)
    {
        Tag = tag;
        Position = position;
    }

    public long ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;
    public long TagId { get; private set; }
    public Tag Tag { get; private set; } = null!;
    public int Position { get; internal set; }

    /// <summary>The article's time while it is public, else null: the tag's list is read from this alone. See <see cref="ListTimes"/>.</summary>
    public DateTime? PublishedAt { get; private set; }
}

/// <summary>An article an editor chose to stand under another.</summary>
public sealed class RelatedArticle
{
    RelatedArticle() { }

    public RelatedArticle(Article to, int position)
    {
        To = to;
        Position = position;
    }

    public long ArticleId { get; private set; }
    public long ToId { get; private set; }
    public Article To { get; private set; } = null!;
    public int Position { get; internal set; }
}
