using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>The page of one article, and its parts saved one by one.</summary>
[Route("/desk/articles/{code:long}")]
[Needs(Permission.EnterDesk)]
public sealed class ArticleSaving(DeskTools tools, Uploads uploads) : WritingDesk(tools)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long code) => await Load(code, null) is { } page ? Shown(WritingView, page) : NotHere();

    [HttpGet("revisions/{number:int}")]
    public async Task<IActionResult> Revision(long code, int number)
    {
        var article = await Db.Articles.AsNoTracking().SeenBy(Me).FirstOrDefaultAsync(a => a.Code == code);
        var revision = article is null
            ? null
            : await Db.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.ArticleId == article.Id && r.Number == number);
        if (revision is null)
            return NotHere();
        TakeUp(article!.EditionId);
        return Shown("/Articles/Desk/Revision.cshtml", (article, revision, Room));
    }

    [HttpPost("text"), Needs(Permission.Write)]
    public Task<IActionResult> Text(long code) =>
        Change(
            code,
            ArticlePart.Text,
            SaidOfText,
            async (db, article, form) =>
            {
                await db.LatestRevision(article);
                var revised = article.Revise(form.Text(article.Text, ArticlePart.Text), Me, Now);
                if (!revised.IsRefused)
                    await db.NoteEdits(article, form);
                return revised;
            }
        );

    [HttpPost("surroundings"), Needs(Permission.Write)]
    public Task<IActionResult> Surroundings(long code) =>
        Change(
            code,
            ArticlePart.Surroundings,
            Words["desk.surroundingsSaved"],
            async (db, article, form) =>
            {
                await db.LatestRevision(article);
                return await new Surrounding(db, form, Me, Words, Now).Set(article);
            }
        );

    [HttpPost("picture"), Needs(Permission.Write)]
    public async Task<IActionResult> Picture(long code)
    {
        var form = ArticleForm.Of(Request.Form);
        if (await Load(code, form) is not { } page)
            return NotHere();
        // Decoding costs seconds of a core, so only for who may have it and whose form is not stale anyway.
        var isWanted = form.Picture is not null && page.May(Permission.Write) && page.Stored.Version == form.Version;
        if (isWanted && !Check(form, ArticlePart.Picture))
            return Shown(WritingView, page);
        await using var upload = isWanted ? await uploads.TakeIn(form.Picture!, this) : null;
        if (!ModelState.IsValid)
            return Shown(WritingView, page);
        return await Change(
            code,
            ArticlePart.Picture,
            SaidOf(Words["desk.pictureSaved"], upload?.Picture),
            (db, article, typed) => new Picturing(typed, upload?.Picture, Me, Now).Set(db, article)
        );
    }

    [HttpPost("picture/withdrawal"), Needs(Permission.Write)]
    public Task<IActionResult> RemovePicture(long code) =>
        Change(
            code,
            ArticlePart.Picture,
            Words["desk.pictureSaved"],
            (_, article, _) => Task.FromResult(article.TakePictureAway(Me, Now))
        );
}
