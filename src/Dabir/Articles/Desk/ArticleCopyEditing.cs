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

    /// <summary>Takes safe edits back: those of the words in <c>Undo</c>, or all, and the article is edited by hand.</summary>
    [HttpPost("/desk/articles/{code:long}/edits/withdrawal"), Needs(Permission.Write)]
    public async Task<IActionResult> Undo(long code)
    {
        var form = ArticleForm.Of(Request.Form);
        if (await Load(code, form) is not { } page)
            return NotHere();
        // What is typed over an edit cannot be told from the edit.
        if (form.IsTyped(ArticlePart.Text, page.Stored) && page.Stored.Version == form.Version)
        {
            Wrong("", Words.Say("articles.unsaved", ("parts", Words[$"articlePart.{StoredName.Of(ArticlePart.Text)}"])));
            return Shown(WritingView, page);
        }
        var words = $"{Request.Form["Undo"]}" is { Length: > 0 } one ? one : null;
        var undone = page.Edits?.Without(words, page.Article!.Text);
        return await Change(
            code,
            ArticlePart.Text,
            Words["copyEditing.undone"],
            async (db, article, _) =>
            {
                // The version is that of the page, so the text is too.
                if (undone is null || await db.ArticleEdits.FindAsync(article.Id) is not { } edits || !edits.Stands(article))
                    return Outcome.Refused("copyEditing.gone");
                await db.LatestRevision(article);
                var revised = article.Revise(undone.Text, Me, Now);
                if (!revised.IsRefused)
                    edits.Take(undone, words is null, form.LeftInText, form.IsByHand);
                return revised;
            }
        );
    }

    async Task<IActionResult> Read(WritingPage page)
    {
        if (!page.May(Permission.Write) || !Check(page.Form, ArticlePart.Text, lengthsOnly: true))
            return Shown(WritingView, page);
        var form = page.Form;
        FieldFindings.SetLetters(form);
        var asked = Request.Form;
        if (asked["Take"] is [{ Length: > 0 } taken] && !FieldFindings.Take(form, taken))
            Wrong("", Words["copyEditing.another"]);
        if (asked["TakeAll"] is [{ Length: > 0 } rule])
            FieldFindings.TakeAll(form, rule);
        if (asked["Leave"] is [{ Length: > 0 } left])
            form.LeaveAlone(left);
        if (asked["Release"] is [{ Length: > 0 } released])
            form.Release(released == EditedByHand ? "" : released);
        if (asked["Never"] is [{ Length: > 0 } never])
            await Teach(never, HouseWordKind.AsWritten, form);
        if (asked["Learn"] is [{ Length: > 0 } learnt])
            await Teach(learnt, HouseWordKind.Known, form);
        page.Findings = FieldFindings.In(form);
        page.IsPictureLost = form.Picture is not null;
        // Somebody saved meanwhile: what is stored stands beside what is typed, and a save will say so.
        page.IsConflict = page.Article is not null && page.Stored.Version != form.Version;
        return Shown(WritingView, page);
    }

    /// <summary>In <c>Release</c>: the whole article.</summary>
    public const string EditedByHand = "*";

    async Task Teach(string words, HouseWordKind kind, ArticleForm form)
    {
        var taught = await Write(async db => (await db.TeachWord(Room.Edition.Id, words, kind, Me, Now)).Whole.With(words));
        if (taught.IsRefused)
            Wrong("", Why(taught.Whole));
        else
        {
            form.PutBefore(await CopyDesk());
            Say(Words["houseWords.taught"]);
        }
    }
}
