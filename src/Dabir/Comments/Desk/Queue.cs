using System.Globalization;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Sections.Reader;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Desk;

/// <summary>
/// «صف نظرات»: what waits, oldest first, with its article and its thread; an address for each verdict, as something that is
/// made: the comment's publication, its rejection.
/// </summary>
[Route("/desk/comments")]
[Needs(Permission.Moderate)]
public sealed class Queue(DeskTools tools) : DeskController(tools)
{
    const int Size = 30;

    /// <summary>Empty for what is in review.</summary>
    public string Status { get; private set; } = "";

    /// <summary>The comment the page follows; null at the beginning of the queue.</summary>
    public long? After { get; private set; }

    /// <summary>The comment the page precedes, on the way back.</summary>
    public long? Before { get; private set; }
    public Neighbours Neighbours { get; private set; } = new(null, null);
    public EditionClock Clock => Room.Clock;

    /// <summary>Where readers find the article of a comment.</summary>
    internal string At(Article article) => Room.At(article.EditionId, article.Address());

    public IReadOnlyList<Comment> Comments { get; private set; } = [];
    public IReadOnlyList<(string Value, string Text)> Tabs { get; private set; } = [];
    public IReadOnlyList<(string Value, string Text)> Reasons { get; private set; } = [];

    /// <summary>The comment whose verdict was refused, with what was typed for it.</summary>
    public long Refused { get; private set; }
    public string? RefusedText { get; private set; }

    /// <summary>Whether it was an answer that was refused, and not a rejection.</summary>
    public bool IsAnswerRefused { get; private set; }
    public string? Reason { get; private set; }
    public string? Note { get; private set; }
    public string? AnswerText { get; private set; }

    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        (Status, After, Before) = (
            $"{Request.Query["status"]}",
            NumberOf($"{Request.Query["after"]}"),
            NumberOf($"{Request.Query["before"]}")
        );
        await Load();
        return Shown(QueueView, this);
    }

    [HttpPost("{id:long}/publication")]
    public Task<IActionResult> Publish(long id) => Decide(id, "publish", (_, comment) => comment.Publish(Me, Now));

    [HttpPost("{id:long}/spam")]
    public Task<IActionResult> Spam(long id) => Decide(id, "spam", (_, comment) => comment.MarkSpam(Me, Now));

    [HttpPost("{id:long}/review")]
    public Task<IActionResult> Review(long id) => Decide(id, "returnToQueue", (_, comment) => comment.Return(Me, Now));

    [HttpPost("{id:long}/rejection")]
    public Task<IActionResult> Reject(long id)
    {
        (Reason, Note) = ($"{Request.Form["reason"]}", $"{Request.Form["note"]}".Trim());
        return Decide(
            id,
            "reject",
            (_, comment) =>
                Note.Length > Comment.MaxBody ? Outcome.Refused("comments.note-too-long")
                : StoredName.TryParse<RejectionReason>(Reason, out var why) ? comment.Reject(Me, why, Note, Now)
                : Outcome.Refused("comments.no-reason")
        );
    }

    [HttpPost("{id:long}/answer")]
    public Task<IActionResult> Answer(long id)
    {
        (AnswerText, IsAnswerRefused) = ($"{Request.Form["answer"]}".Trim(), true);
        return Decide(
            id,
            "answer",
            (db, comment) =>
            {
                var answered = Comment.Answer(comment, AnswerText, Me, Now);
                if (!answered.IsRefused)
                    db.Comments.Add(answered.Value);
                return answered.Whole;
            }
        );
    }

    async Task<IActionResult> Decide(long id, string verdict, Func<NewsroomDb, Comment, Outcome> decide)
    {
        (Status, After, Before) = (
            $"{Request.Form["status"]}",
            NumberOf($"{Request.Form["after"]}"),
            NumberOf($"{Request.Form["before"]}")
        );
        var outcome = await Once(async db =>
        {
            var comment = await db
                .Comments.Open(Me, Permission.Moderate)
                .Include(c => c.Article)
                .SingleOrDefaultAsync(c => c.Id == id);
            if (comment is null)
                return Outcome.Refused("comments.no-comment").With("");
            var standing = comment.StatusName;
            var decided = decide(db, comment);
            // Two moderators at one comment: the later decides about what stands there now, or is told.
            if (decided.Entries.Count > 0 && Request.Form["seen"] is [{ Length: > 0 } seen] && seen != standing)
                decided = Outcome.Refused("comments.decided-meanwhile", ("status", Words[$"commentStatus.{standing}"]));
            return decided.With("");
        });
        await Load();
        if (outcome.IsRefused)
        {
            (Refused, RefusedText) = (id, Why(outcome.Whole));
            Wrong("", RefusedText);
            return Shown(QueueView, this);
        }
        Say(Words.Say("desk.decided", ("what", Words[$"desk.{verdict}"])));
        if (Comments.Count == 0 && (After ?? Before) is not null)
        {
            (After, Before) = (null, null);
            await Load();
        }
        // On to the next one, so that a keyboard stays where the work is.
        var next = Comments.FirstOrDefault(c => c.Id > id) ?? (Comments.Count > 0 ? Comments[0] : null);
        return Redirect(
            $"{Address("after", After, "before", Before)}{(next is null ? "" : FormattableString.Invariant($"#comment-{next.Id}"))}"
        );
    }

    const string QueueView = "/Comments/Desk/Queue.cshtml";

    static long? NumberOf(string typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

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
        var held = Me.Holding(Permission.Moderate);
        var sections = held.IsEverywhere ? null : held.Sections;
        long? edition = Room.Editions.All.Count > 1 ? Room.Edition.Id : null;
        QueueWalk walk = StoredName.TryParse<CommentStatus>(Status, out var status)
            ? new([status], NewestFirst: true, sections, edition)
            : new([CommentStatus.Pending, CommentStatus.Withheld], NewestFirst: false, sections, edition);
        var page = new DeskWalk(After, After is null ? Before : null, Size);
        var (ids, newer, more) = page.Page(await walk.Ids(Db, page.After, page.Before, Size + 1));
        var found = await Db
            .Comments.Open(Me, Permission.Moderate)
            .AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Include(c => c.Article)
            .Include(c => c.Parent)
            .Include(c => c.Reports)
            .Include(c => c.Findings)
            .AsSplitQuery()
            .ToDictionaryAsync(c => c.Id);
        Comments = [.. ids.Where(found.ContainsKey).Select(id => found[id])];
        Neighbours = new(newer ? Address("before", ids[0]) : null, more ? Address("after", ids[^1]) : null);
    }

    /// <summary>A page of the list that is looked at.</summary>
    string Address(string side, long? id, string other = "", long? otherId = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/desk/comments?status={Uri.EscapeDataString(Status)}{(id is null ? "" : $"&{side}={id}")}{(otherId is null ? "" : $"&{other}={otherId}")}"
        );
}
