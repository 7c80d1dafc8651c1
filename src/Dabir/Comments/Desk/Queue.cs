using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Sections;
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
    const string QueueView = "/Comments/Desk/Queue.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Show() => Shown(QueueView, await QueuePage.Load(Db, Room, QueueFilter.Of(Request.Query)));

    [HttpPost("{id:long}/publication")]
    public Task<IActionResult> Publish(long id) =>
        Decide(id, "publish", (_, comment) => Task.FromResult(comment.Publish(Me, Now)));

    [HttpPost("{id:long}/spam")]
    public Task<IActionResult> Spam(long id) => Decide(id, "spam", (_, comment) => Task.FromResult(comment.MarkSpam(Me, Now)));

    [HttpPost("{id:long}/review")]
    public Task<IActionResult> Review(long id) =>
        Decide(id, "returnToQueue", (_, comment) => Task.FromResult(comment.Return(Me, Now)));

    [HttpPost("{id:long}/reports/withdrawal")]
    public Task<IActionResult> Keep(long id) => Decide(id, "keep", (_, comment) => Task.FromResult(comment.Keep(Me, Now)));

    [HttpPost("{id:long}/rejection")]
    public Task<IActionResult> Reject(long id)
    {
        var (reason, note) = ($"{Request.Form["reason"]}", Typed("note"));
        return Decide(
            id,
            "reject",
            (_, comment) =>
                Task.FromResult(
                    note.Length > Comment.MaxBody ? Outcome.Refused("comments.note-too-long")
                    : StoredName.TryParse<RejectionReason>(reason, out var why) ? comment.Reject(Me, why, note, Now)
                    : Outcome.Refused("comments.no-reason")
                ),
            why => new(id, why, IsAnswer: false, reason, note, null)
        );
    }

    [HttpPost("{id:long}/answer")]
    public Task<IActionResult> Answer(long id)
    {
        var answer = Typed("answer");
        return Decide(
            id,
            "answer",
            async (db, comment) =>
            {
                var answered = Comment.Answer(comment, answer, Me, Now);
                if (answered.IsRefused)
                    return answered.Whole;
                if (await Repeats.IsAnswered(db, id, answer, Me.Id, Now))
                    return Outcome.Unchanged;
                db.Comments.Add(answered.Value);
                return answered.Whole;
            },
            why => new(id, why, IsAnswer: true, null, null, answer)
        );
    }

    string Typed(string field) => TypedText.Of($"{Request.Form[field]}", Room.Edition.Language).Trim();

    async Task<IActionResult> Decide(
        long id,
        string verdict,
        Func<NewsroomDb, Comment, Task<Outcome>> decide,
        Func<string, RefusedVerdict>? typed = null
    )
    {
        var filter = QueueFilter.Of(Request.Form);
        var outcome = await Once(async db =>
        {
            var comment = await db
                .Comments.Open(Me, Permission.Moderate)
                .Include(c => c.Article)
                .SingleOrDefaultAsync(c => c.Id == id);
            if (comment is null)
                return Outcome.Refused("comments.no-comment").With("");
            var standing = comment.StatusName;
            var decided = await decide(db, comment);
            // Two moderators at one comment: the later decides about what stands there now, or is told.
            if (decided.Entries.Count > 0 && Request.Form["seen"] is [{ Length: > 0 } seen] && seen != standing)
                decided = Outcome.Refused("comments.decided-meanwhile", ("status", Words[$"commentStatus.{standing}"]));
            return decided.With("");
        });
        var page = await QueuePage.Load(Db, Room, filter);
        if (outcome.IsRefused)
        {
            var why = Why(outcome.Whole);
            page.Refused = typed?.Invoke(why) ?? new(id, why, IsAnswer: false, null, null, null);
            Wrong("", why);
            return Shown(QueueView, page);
        }
        Say(Words.Say("desk.decided", ("what", Words[$"desk.{verdict}"])));
        if (page.Comments.Count == 0 && !filter.IsBeginning)
            page = await QueuePage.Load(Db, Room, filter.FromBeginning());
        // On to the next one, so that a keyboard stays where the work is.
        var next = page.Comments.FirstOrDefault(c => c.Id > id) ?? (page.Comments.Count > 0 ? page.Comments[0] : null);
        return Redirect($"{page.Filter.Address}{(next is null ? "" : FormattableString.Invariant($"#comment-{next.Id}"))}");
    }
}
