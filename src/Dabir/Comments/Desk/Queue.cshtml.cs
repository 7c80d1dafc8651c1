using System.Globalization;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Desk;

/// <summary>«صف نظرها»: what waits, oldest first, with its article and its thread; a button for each verdict.</summary>
[Needs(Permission.Moderate)]
public sealed class Queue(DeskTools tools) : DeskPage(tools)
{
    const int Size = 30;

    /// <summary>Null or empty for what is in review: an empty field of a form binds to null.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public bool HasMore { get; private set; }
    public IReadOnlyList<Comment> Comments { get; private set; } = [];
    public IReadOnlyList<(string Value, string Text)> Tabs { get; private set; } = [];
    public IReadOnlyList<(string Value, string Text)> Reasons { get; private set; } = [];

    /// <summary>The comment whose verdict was refused, with what was typed for it.</summary>
    public long Refused { get; private set; }
    public string? RefusedText { get; private set; }
    public string? Reason { get; private set; }
    public string? Note { get; private set; }
    public string? AnswerText { get; private set; }

    public async Task OnGet()
    {
        ModelState.Clear();
        await Load();
    }

    public async Task<IActionResult> OnPost(long id, string? verdict, string? reason, string? note, string? answer)
    {
        ModelState.Clear();
        (Reason, Note, AnswerText) = (reason, note, answer);
        var outcome = await Writer.Write(async db =>
        {
            var comment = await db.Comments.Include(c => c.Article).SingleOrDefaultAsync(c => c.Id == id);
            return comment is null
                ? Outcome.Refused("comments.no-comment")
                : await Decide(db, comment, verdict, reason, note, (answer ?? "").Trim());
        });
        if (!outcome.IsRefused)
        {
            Said = Words.Say("desk.decided", ("what", Words[$"desk.{Label(verdict)}"]));
            await Load();
            if (Comments.Count == 0 && Number > 1)
                Number--;
            // On to the next one, so that a keyboard stays where the work is.
            var next = Comments.FirstOrDefault(c => c.Id > id) ?? (Comments.Count > 0 ? Comments[0] : null);
            return Redirect($"{Address(Number)}{(next is null ? "" : FormattableString.Invariant($"#comment-{next.Id}"))}");
        }
        await Load();
        (Refused, RefusedText) = (id, Words[outcome.Reason!]);
        Wrong("", outcome.Reason!);
        return ShownAgain();
    }

    async Task<Outcome> Decide(NewsroomDb db, Comment comment, string? verdict, string? reason, string? note, string answer)
    {
        switch (verdict)
        {
            case "publish":
                return comment.Publish(Me, Now);
            case "spam":
                return comment.MarkSpam(Me, Now);
            case "return":
                return comment.Return(Me, Now);
            case "reject" when note?.Length > Comment.MaxBody:
                return Outcome.Refused("comments.note-too-long");
            case "reject":
                return StoredName.TryParse<RejectionReason>(reason, out var why)
                    ? comment.Reject(Me, why, note?.Trim(), Now)
                    : Outcome.Refused("comments.no-reason");
            case "answer" when await Repeats.IsAnswered(db, comment.Id, answer, Me.Id, Now):
                return Outcome.Unchanged;
            case "answer":
                var answered = Comment.Answer(comment, answer, Me, Now);
                if (!answered.IsRefused)
                    db.Comments.Add(answered.Value);
                return answered.Whole;
            default:
                return Outcome.Refused("comments.not-allowed");
        }
    }

    static string Label(string? verdict) => verdict == "return" ? "returnToQueue" : verdict ?? "";

    async Task Load()
    {
        Tabs =
        [
            ("", Words["commentStatus.pending"]),
            .. Enum.GetValues<CommentStatus>()
                .Where(s => s is not (CommentStatus.Pending or CommentStatus.Withheld))
                .Select(StoredName.Of)
                .Select(s => (s, Words[$"commentStatus.{s}"])),
        ];
        Reasons = [.. Enum.GetValues<RejectionReason>().Select(StoredName.Of).Select(r => (r, Words[$"reasons.{r}.name"]))];
        var all = Db
            .Comments.AsNoTracking()
            .Include(c => c.Article)
            .Include(c => c.Parent)
            .Include(c => c.Reports)
            .Include(c => c.Findings)
            .AsSplitQuery();
        Number = Math.Clamp(Number, 1, 10_000);
        var asked = StoredName.TryParse<CommentStatus>(Status, out var status)
            ? all.Where(c => c.Status == status).OrderByDescending(c => c.SentAt).ThenByDescending(c => c.Id)
            : all.InReview.OldestFirst;
        var page = await asked.Skip((Number - 1) * Size).Take(Size + 1).ToListAsync();
        HasMore = page.Count > Size;
        Comments = [.. page.Take(Size)];
    }

    /// <summary>A page of the list that is looked at.</summary>
    public string Address(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/desk/comments?status={Uri.EscapeDataString(Status ?? "")}{(number > 1 ? $"&page-number={number}" : "")}"
        );
}
