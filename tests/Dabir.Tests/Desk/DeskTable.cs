using Dabir.Articles;
using Dabir.Comments;
using Dabir.Language;
using Dabir.Sections;
using Dabir.Staff;

namespace Dabir.Tests.Desk;

/// <summary>How the desk answers.</summary>
enum Answer
{
    Done,
    Shown,

    /// <summary>Said on the page: not with this article in this state, or not yours.</summary>
    Refused,

    /// <summary>The member has nothing to do with this article.</summary>
    NotHere,

    /// <summary>The role does not open this address.</summary>
    Denied,
    Broken,
}

/// <summary>What an address of the desk is about.</summary>
enum About
{
    Desk,
    Article,
    Comment,
    Box,
    Colleague,
}

/// <summary>What is expected of one address, written by hand and not taken from the program's own tables.</summary>
/// <param name="Opens">The roles to which the address answers at all.</param>
sealed record DeskRow(About About, Role[] Opens)
{
    /// <summary>The roles that may do it to an article of the sections seen; those of <see cref="Opens"/> unless said otherwise.</summary>
    public Role[]? Does { get; init; }
    public ArticleStatus[] In { get; init; } = [];

    /// <summary>The states in which a reporter does it to the own article.</summary>
    public ArticleStatus[] OwnIn { get; init; } = [];
    public CommentStatus[] Comments { get; init; } = [];
    public Dictionary<string, string> Fields { get; init; } = [];

    /// <summary>A page: shown to who may open it.</summary>
    public bool IsPage { get; init; }
    public Answer Otherwise { get; init; } = Answer.Done;

    public Answer AnswerTo(Role role) =>
        !Opens.Contains(role) ? Answer.Denied
        : IsPage ? Answer.Shown
        : Does is { } does && !does.Contains(role) ? Answer.Refused
        : Otherwise;

    public Answer AnswerTo(Role role, bool own, ArticleStatus state) =>
        !Opens.Contains(role) ? Answer.Denied
        : !own && !DeskTable.Sees.Contains(role) ? Answer.NotHere
        : IsPage ? Answer.Shown
        : own ? (OwnIn.Contains(state) ? Answer.Done : Answer.Refused)
        : (Does ?? Opens).Contains(role) && In.Contains(state) ? Answer.Done
        : Answer.Refused;

    public Answer AnswerTo(Role role, CommentStatus state) =>
        !Opens.Contains(role) ? Answer.Denied
        : Comments.Contains(state) ? Answer.Done
        : Answer.Refused;
}

/// <summary>A row for every address of the desk.</summary>
static class DeskTable
{
    static readonly Role[] All = Enum.GetValues<Role>();
    static readonly Role[] Edit = [Role.CopyEditor, Role.DeskEditor, Role.ManagingEditor, Role.EditorInChief, Role.Admin];
    static readonly Role[] Write = [Role.Reporter, Role.Photographer, .. Edit];
    static readonly Role[] Publish = [Role.DeskEditor, Role.ManagingEditor, Role.EditorInChief, Role.Admin];
    static readonly Role[] Lead = [Role.ManagingEditor, Role.EditorInChief, Role.Admin];
    static readonly Role[] Moderate = [.. Lead, Role.Moderator];
    static readonly Role[] Kill = [Role.EditorInChief, Role.Publisher, Role.Admin];

    public static readonly Role[] Sees = [.. Edit, Role.Publisher];

    static readonly ArticleStatus[] Living = [.. Enum.GetValues<ArticleStatus>().Where(s => s != ArticleStatus.Killed)];
    static readonly ArticleStatus[] InHand = [ArticleStatus.Draft, ArticleStatus.Returned];
    static readonly ArticleStatus[] OnTheWay = [.. InHand, ArticleStatus.Submitted, ArticleStatus.Approved];
    static readonly CommentStatus[] Undrawn = [.. Enum.GetValues<CommentStatus>().Where(s => s != CommentStatus.Withdrawn)];

    const string Article = "POST desk/articles/{code:long}/";
    const string Comment = "POST desk/comments/{id:long}/";
    const string Account = "POST desk/staff/{id:long}/";
    const string Item = "POST desk/boxes/{slug}/items/{code:long}/";

    public static readonly Dictionary<string, DeskRow> Rows = new()
    {
        ["desk"] = Page(All),
        ["desk/articles"] = Page([.. Write, Role.Publisher]),
        ["desk/boxes"] = Page(Lead),
        ["desk/sections"] = Page(Lead),
        ["GET desk/style"] = Page(Edit),
        ["POST desk/style"] = new(About.Desk, Lead)
        {
            Fields = new()
            {
                ["Weekdays"] = "closed",
                ["Pronouns"] = "closed",
                ["Houses"] = "closed",
                ["Preverbs"] = "spaced",
                ["Honorifics"] = "closed",
                ["Seen"] = $"{StyleSheet.Of(HouseStyle.Academy)} on-save",
            },
        },
        ["POST desk/style/words"] = new(About.Desk, Edit)
        {
            Fields = new() { ["Word"] = "ایکاد", ["Kind"] = "known" },
        },
        ["POST desk/style/words/{id:long}/withdrawal"] = new(About.Desk, Edit) { Otherwise = Answer.Refused },
        ["POST desk/copy-edits"] = Page(Write) with { Fields = new() { ["text"] = "می روم" } },
        ["desk/staff"] = Page(Kill),
        ["GET desk/staff/{id:long}"] = new(About.Colleague, Kill) { IsPage = true },
        [Account + "role"] = OfReporter() with { Fields = new() { ["Role"] = "photographer" } },
        [Account + "name"] = OfReporter() with
        {
            Fields = new() { ["Name"] = "همکار", ["Email"] = "renamed-{id}@example.org" },
        },
        [Account + "sessions/withdrawal"] = OfReporter(),
        [Account + "sessions/{session:long}/withdrawal"] = OfReporter(),
        [Account + "reset"] = OfReporter(),
        [Account + "block"] = OfReporter(),
        [Account + "block/withdrawal"] = OfReporter(),
        // The reporter has none that could be taken away.
        [Account + "second-factor/withdrawal"] = new(About.Colleague, Kill) { Does = [] },
        ["GET desk/me"] = Page(All),
        ["GET desk/me/second-factor"] = Page(All),
        ["GET desk/me/codes/new"] = Page(All),
        // Without the password nothing of it changes, whatever the role.
        ["POST desk/me/codes"] = new(About.Desk, All) { Otherwise = Answer.Refused },
        ["POST desk/me/codes/withdrawal"] = new(About.Desk, All) { Otherwise = Answer.Refused },
        ["POST desk/me/recovery"] = new(About.Desk, All) { Otherwise = Answer.Refused },
        ["GET desk/me/passkeys/new"] = Page(All),
        // The site of this test has a number, no name.
        ["GET desk/me/passkeys/question"] = new(About.Desk, All) { Otherwise = Answer.NotHere },
        ["POST desk/me/passkeys"] = new(About.Desk, All) { Otherwise = Answer.Refused },
        ["POST desk/me/passkeys/{passkey}/withdrawal"] = new(About.Desk, All) { Otherwise = Answer.Refused },
        ["POST desk/me/name"] = new(About.Desk, All) { Fields = new() { ["Name"] = "همین" } },
        ["POST desk/me/password"] = new(About.Desk, All) { Otherwise = Answer.Refused },
        ["POST desk/me/sessions/{session:long}/withdrawal"] = new(About.Desk, All),
        ["POST desk/me/sessions/withdrawal"] = new(About.Desk, All),
        ["desk/logbook"] = Page([.. Lead, Role.Publisher]),
        ["desk/denied"] = new(About.Desk, All) { Otherwise = Answer.Broken },
        ["GET|HEAD desk/desk.css"] = Page(All),
        ["GET|HEAD desk/copy.js"] = Page(All),
        ["GET desk/edition"] = new(About.Desk, All),
        ["POST desk/edition"] = new(About.Desk, All) { Fields = new() { ["edition"] = "fa" } },
        ["GET desk/{**rest}"] = new(About.Desk, All) { Otherwise = Answer.NotHere },

        ["GET desk/articles/new"] = Page(Write),
        ["POST desk/articles"] = Begin(Write),
        ["POST desk/articles/submission"] = Begin(Write),
        ["POST desk/articles/publication"] = Begin(Publish),
        ["POST desk/articles/copy-edit"] = Page(Write),
        ["GET desk/articles/{code:long}"] = new(About.Article, All) { IsPage = true },
        ["GET desk/articles/{code:long}/revisions/{number:int}"] = new(About.Article, All) { IsPage = true },

        [Article + "text"] = Part("Headline", "تیتر تازه"),
        // Nothing was edited on save, so nothing can be taken back.
        [Article + "edits/withdrawal"] = new(About.Article, Write) { Fields = [] },
        [Article + "copy-edit"] = new(About.Article, Write)
        {
            Fields = new() { ["Headline"] = "می روم" },
            IsPage = true,
        },
        [Article + "surroundings"] = Part("Tags", "باران"),
        [Article + "picture"] = Part("Alt", ""),
        [Article + "picture/withdrawal"] = Part("Alt", ""),
        [Article + "submission"] = new(About.Article, Write)
        {
            Does = Edit,
            In = InHand,
            OwnIn = InHand,
        },
        [Article + "return"] = Decision(Edit, ArticleStatus.Submitted, ArticleStatus.Approved),
        [Article + "approval"] = Decision(Edit, ArticleStatus.Submitted),
        [Article + "publication"] = Decision(Publish, [.. OnTheWay, ArticleStatus.Unpublished, ArticleStatus.Published]),
        [Article + "publication/withdrawal"] = Decision(Publish, ArticleStatus.Published),
        [Article + "spike"] = Decision(Edit, OnTheWay),
        [Article + "spike/withdrawal"] = Decision(Edit, ArticleStatus.Spiked),
        [Article + "kill"] = Decision(Kill, Living),
        [Article + "embargo"] = Decision(Edit, [.. Living.Where(s => s != ArticleStatus.Published)]) with
        {
            Fields = new() { ["Embargo"] = "۱۴۰۶/۰۱/۰۱ ۱۰:۰۰" },
        },
        [Article + "embargo/withdrawal"] = Decision(Edit, Living),
        [Article + "correction"] = Decision(Publish, ArticleStatus.Published) with
        {
            Fields = new() { ["Correction"] = "درست شد." },
        },
        [Article + "comments-closure"] = Decision(Edit, Living),
        [Article + "comments-closure/withdrawal"] = Decision(Edit, Living),

        ["GET desk/comments"] = Page(Moderate),
        [Comment + "publication"] = Verdict(Undrawn),
        [Comment + "rejection"] = Verdict(Undrawn) with { Fields = new() { ["reason"] = "insult" } },
        [Comment + "spam"] = Verdict(Undrawn),
        // Nobody has reported it.
        [Comment + "reports/withdrawal"] = Verdict(),
        [Comment + "review"] = Verdict(Undrawn),
        [Comment + "answer"] = Verdict(CommentStatus.Published) with { Fields = new() { ["answer"] = "سپاس." } },

        ["GET desk/boxes/{slug}"] = Page(Lead) with
        {
            About = About.Box,
        },
        ["POST desk/boxes/{slug}/items"] = new(About.Box, Lead) { Fields = new() { ["Find"] = "خبر شهر" } },
        [Item + "rise"] = new(About.Box, Lead),
        [Item + "fall"] = new(About.Box, Lead),
        [Item + "withdrawal"] = new(About.Box, Lead),
    };

    // The colleague is a reporter: a publisher, who may not write, cannot give what a reporter holds.
    static DeskRow OfReporter() => new(About.Colleague, Kill) { Does = [Role.EditorInChief, Role.Admin] };

    static DeskRow Page(Role[] opens) => new(About.Desk, opens) { IsPage = true };

    static DeskRow Begin(Role[] opens) =>
        new(About.Desk, opens)
        {
            Fields = new()
            {
                ["Headline"] = "تیتر",
                ["Lead"] = "لید",
                ["Section"] = "city",
            },
        };

    static DeskRow Part(string field, string value) =>
        new(About.Article, Write)
        {
            Does = Edit,
            In = Living,
            OwnIn = InHand,
            Fields = new() { [field] = value },
        };

    static DeskRow Decision(Role[] opens, params ArticleStatus[] from) =>
        new(About.Article, opens)
        {
            In = from,
            Fields = new() { ["Reason"] = "به تصمیم تحریریه" },
        };

    static DeskRow Verdict(params CommentStatus[] from) => new(About.Comment, Moderate) { Comments = from };
}
