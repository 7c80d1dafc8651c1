using Dabir.CopyEditing;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>
/// The copy editor beside the form, without script: it reads what is typed, saved or not, and its offers are buttons of the
/// same form. Taking one changes what is typed; nothing is saved. What it did unasked on save is taken back here too.
/// </summary>
[Needs(Permission.Write)]
public sealed class ArticleCopyEditing(DeskTools tools) : WritingDesk(tools)
{
    /// <summary>Reads a new article.</summary>
    [HttpPost("/desk/articles/copy-edit"), Needs(Permission.Write)]
    public async Task<IActionResult> ReadNew() => await Read(await NewPage(ArticleForm.Of(Request.Form)));

    /// <summary>Reads an article, as it is typed.</summary>
    [HttpPost("/desk/articles/{code:long}/copy-edit"), Needs(Permission.Write)]
    public async Task<IActionResult> Read(long code) =>
        await Load(code, ArticleForm.Of(Request.Form)) is { } page ? await Read(page) : NotHere();

    /// <summary>Takes safe edits of the last save back: those of the words in <c>Undo</c>, or all.</summary>
    [HttpPost("/desk/articles/{code:long}/edits/withdrawal"), Needs(Permission.Write)]
    public async Task<IActionResult> Undo(long code)
    {
        var form = ArticleForm.Of(Request.Form);
        if (await Load(code, form) is not { } page)
            return NotHere();
        // What is typed over an edit cannot be told from the edit.
        if (page.Unsaved.Contains(ArticlePart.Text) && page.Stored.Version == form.Version)
        {
            Wrong("", Words.Say("articles.unsaved", ("parts", Words[$"articlePart.{StoredName.Of(ArticlePart.Text)}"])));
            return Shown(WritingView, page);
        }
        var words = $"{Request.Form["Undo"]}" is { Length: > 0 } one ? one : null;
        var desk = await CopyDesk();
        return await Change(
            code,
            ArticlePart.Text,
            Words["copyEditing.undone"],
            async (db, article, _) =>
            {
                await db.LatestRevision(article);
                var typed = await db.AsTyped.FindAsync(article.Id);
                return typed?.Without(words, article, desk) is { } text
                    ? article.Revise(text, Me, Now)
                    : Outcome.Refused("copyEditing.gone");
            }
        );
    }

    async Task<IActionResult> Read(WritingPage page)
    {
        if (!page.May(Permission.Write))
            return Shown(WritingView, page);
        var form = page.Form;
        form.SetLetters();
        var asked = Request.Form;
        if (asked["Take"] is [{ Length: > 0 } taken] && !form.Take(taken))
            Wrong("", Words["copyEditing.another"]);
        if (asked["TakeAll"] is [{ Length: > 0 } rule])
            form.TakeAll(rule);
        if (asked["Leave"] is [{ Length: > 0 } left])
            form.LeaveAlone(left);
        if (asked["Never"] is [{ Length: > 0 } never])
            await Teach(never, HouseWordKind.AsWritten, form);
        if (asked["Learn"] is [{ Length: > 0 } learnt])
            await Teach(learnt, HouseWordKind.Known, form);
        page.Findings = form.Findings();
        return Shown(WritingView, page);
    }

    async Task Teach(string words, HouseWordKind kind, ArticleForm form)
    {
        var taught = await Write(async db => (await db.TeachWord(Room.Edition.Id, words, kind, Me, Now)).Whole.With(words));
        if (taught.IsRefused)
            Wrong("", Why(taught.Whole));
        else
            form.LeaveAlone(words);
    }
}
