using Dabir.CopyEditing;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Staff;

namespace Dabir.Articles.Desk;

/// <summary>A revision without its text.</summary>
public sealed record RevisionLine(int Number, string ByName, DateTime At);

/// <summary>What the page of one article shows at the desk.</summary>
public sealed class WritingPage
{
    public required DeskRoom Room { get; init; }

    /// <summary>As typed, or as stored where nothing was typed.</summary>
    public required ArticleForm Form { get; init; }

    /// <summary>As stored.</summary>
    public required ArticleForm Stored { get; init; }

    /// <summary>The article as it stands; null for a new one.</summary>
    public Article? Article { get; init; }

    /// <summary>The safe edits that stand in the text; null when there are none.</summary>
    public ArticleEdits? Edits { get; init; }

    /// <summary>What the copy editor offers to change in what is typed; null when nobody asked.</summary>
    public FieldFindings? Findings { get; set; }

    /// <summary>Whether a file was chosen that the form cannot carry on.</summary>
    public bool IsPictureLost { get; set; }

    /// <summary>So many different edits are listed.</summary>
    public const int MostEdits = 100;
    public IReadOnlyList<RevisionLine> Revisions { get; init; } = [];
    public IReadOnlyList<LogEntry> History { get; init; } = [];
    public IReadOnlyList<(string, string)> SectionChoices { get; init; } = [];
    public IReadOnlyList<(string, string)> Kinds { get; init; } = [];
    public IReadOnlyList<(string, string)> Urgencies { get; init; } = [];

    /// <summary>Whether somebody changed the article meanwhile: what is stored is then shown beside what was typed.</summary>
    public bool IsConflict { get; set; }

    public SizedPicture? Thumbnail =>
        Article?.Picture is { } picture
            ? PictureAddress.Of(picture.Media.Key, picture.Media.Width, picture.Media.Height).At(320)
            : null;

    /// <summary>The decisions the table allows this member now.</summary>
    public IEnumerable<ArticleAction> Actions =>
        Article is null ? [] : Enum.GetValues<ArticleAction>().Where(action => Article.Allows(action, Room.Me));

    /// <summary>Parts with something typed that is not saved; of a new article nothing is.</summary>
    public IReadOnlyList<ArticlePart> Unsaved => Article is null ? [] : [.. Form.Unsaved(Stored)];

    /// <summary>Whether the member may change what the permission covers, in the state the article is in.</summary>
    public bool May(Permission permission) =>
        Article is null || (Article.Status != ArticleStatus.Killed && Room.Me.May(permission, Article));

    /// <summary>A field of the form, with what is stored beside it after a conflict.</summary>
    public Field Field(string name, string label) =>
        new(name, label, Form[name]) { Stored = IsConflict && Form.Differs(name, Stored) ? Stored[name] : null };
}
