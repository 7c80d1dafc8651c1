using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Dabir.Articles.Desk;

/// <summary>
/// The decisions about an article, an address each: a thing is made by posting to its address, and taken back by posting
/// to its <c>/withdrawal</c>. One that needs a reason asks for it on a page of its own first.
/// </summary>
[Route("/desk/articles/{code:long}")]
[Needs(Permission.EnterDesk)]
public sealed class ArticleDeciding(DeskTools tools) : WritingDesk(tools)
{
    [HttpPost("submission"), Needs(Permission.Write)]
    public Task<IActionResult> Submit(long code) => Decide(code, ArticleAction.Submit);

    [HttpPost("return"), Needs(Permission.Edit)]
    public Task<IActionResult> Return(long code) => Decide(code, ArticleAction.Return);

    [HttpPost("approval"), Needs(Permission.Edit)]
    public Task<IActionResult> Approve(long code) => Decide(code, ArticleAction.Approve);

    [HttpPost("publication"), Needs(Permission.Publish)]
    public Task<IActionResult> Publish(long code) => Decide(code, ArticleAction.Publish);

    [HttpPost("publication/withdrawal"), Needs(Permission.Publish)]
    public Task<IActionResult> Unpublish(long code) => Decide(code, ArticleAction.Unpublish);

    [HttpPost("spike"), Needs(Permission.Edit)]
    public Task<IActionResult> Spike(long code) => Decide(code, ArticleAction.Spike);

    [HttpPost("spike/withdrawal"), Needs(Permission.Edit)]
    public Task<IActionResult> Reopen(long code) => Decide(code, ArticleAction.Reopen);

    [HttpPost("kill"), Needs(Permission.Kill)]
    public Task<IActionResult> Kill(long code) => Decide(code, ArticleAction.Kill);

    [HttpPost("embargo"), Needs(Permission.Edit)]
    public Task<IActionResult> Embargo(long code) =>
        Change(
            code,
            ArticlePart.Embargo,
            Words["desk.saved"],
            (_, article, form) =>
            {
                form.TryEmbargo(Room.Clock, out var until);
                return Task.FromResult(article.Embargo(until, Me, Now));
            }
        );

    [HttpPost("embargo/withdrawal"), Needs(Permission.Edit)]
    public Task<IActionResult> LiftEmbargo(long code) =>
        Change(code, null, Words["desk.saved"], (_, article, _) => Task.FromResult(article.Embargo(null, Me, Now)));

    [HttpPost("correction"), Needs(Permission.Publish)]
    public Task<IActionResult> Correct(long code) =>
        Change(
            code,
            ArticlePart.Correction,
            Words["desk.corrected"],
            (_, article, form) => Task.FromResult(article.Correct(form.Correction, Me, Now))
        );

    [HttpPost("comments-closure"), Needs(Permission.Edit)]
    public Task<IActionResult> CloseComments(long code) => Comments(code, false);

    [HttpPost("comments-closure/withdrawal"), Needs(Permission.Edit)]
    public Task<IActionResult> OpenComments(long code) => Comments(code, true);

    Task<IActionResult> Comments(long code, bool open) =>
        Change(
            code,
            null,
            Words[open ? "desk.commentsOpened" : "desk.commentsClosed"],
            (_, article, _) => Task.FromResult(article.SetCommentsOpen(open, Me, Now))
        );

    async Task<IActionResult> Decide(long code, ArticleAction action)
    {
        var form = ArticleForm.Of(Request.Form);
        if (await Load(code, form) is not { } page)
            return NotHere();
        // What stands on the screen is not what would be decided on; so it is saved first, or given up.
        if (page.Unsaved.Count > 0 && page.Stored.Version == form.Version)
        {
            Wrong("", Words.Say("articles.unsaved", ("parts", PartNames(page.Unsaved))));
            return Shown(WritingView, page);
        }
        var reason = Request.Form.TryGetValue("Reason", out var typed) ? TypedText.Of($"{typed}", Words.Language).Trim() : null;
        var asks = ArticleRules.For(action).NeedsReason;
        if (asks && reason is null && page.Article!.Allows(action, Me) && page.Stored.Version == form.Version)
            return Shown(Confirmation, Asked(page, action, ""));
        if (reason?.Length > ArticleText.Limits.Deck)
            Wrong("Reason", Words.Say("articles.too-long", ("max", Room.Clock.Count(ArticleText.Limits.Deck).Text)));
        if (!ModelState.IsValid)
            return Shown(Confirmation, Asked(page, action, reason!));
        var outcome = await Once(db =>
            Inside(db, code, form, (_, article, _) => Task.FromResult(article.Decide(action, Me, reason, Now)))
        );
        if (!outcome.IsRefused)
        {
            Say(Words.Say("desk.done", ("what", Words[$"articleAction.{StoredName.Of(action)}"])));
            return Redirect(outcome.Value!);
        }
        if (!asks || reason is null || await Load(code, null) is not { } now || !now.Article!.Allows(action, Me))
            return await Refused(code, form, outcome.Whole);
        Wrong(outcome.Reason == "articles.no-reason" ? "Reason" : "", Why(outcome.Whole));
        return Shown(Confirmation, Asked(now, action, reason));
    }

    const string Confirmation = "/Articles/Desk/Confirming.cshtml";

    Confirming Asked(WritingPage page, ArticleAction action, string reason) => new(page.Article!, action, Request.Path, reason);

    string PartNames(IEnumerable<ArticlePart> parts) =>
        string.Join("، ", parts.Select(p => Words[$"articlePart.{StoredName.Of(p)}"]));
}

/// <summary>A decision that asks for its reason, and with it whether it is really meant.</summary>
/// <param name="Address">Where the form posts to: the address of the decision itself.</param>
public sealed record Confirming(Article Article, ArticleAction Action, string Address, string Reason);
