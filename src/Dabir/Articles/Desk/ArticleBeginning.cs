using System.Globalization;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Gate;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Sections.Reader;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>A new article: kept as a draft, or sent on its way with the same button.</summary>
[Needs(Permission.Write)]
public sealed class ArticleBeginning(DeskTools tools, Uploads uploads) : WritingDesk(tools)
{
    [HttpGet("/desk/articles/new")]
    public async Task<IActionResult> New() => Shown(WritingView, await NewPage(ArticleForm.Empty()));

    [HttpPost("/desk/articles"), Needs(Permission.Write)]
    public Task<IActionResult> Draft() => Begin(null);

    [HttpPost("/desk/articles/submission"), Needs(Permission.Write)]
    public Task<IActionResult> Submit() => Begin(ArticleAction.Submit);

    [HttpPost("/desk/articles/publication"), Needs(Permission.Publish)]
    public Task<IActionResult> Publish() => Begin(ArticleAction.Publish);

    async Task<IActionResult> Begin(ArticleAction? andThen)
    {
        var form = ArticleForm.Of(Request.Form);
        form.PutBefore(await CopyDesk());
        foreach (var part in (ArticlePart[])[ArticlePart.Text, ArticlePart.Surroundings, ArticlePart.Picture])
            Check(form, part);
        var isWanted =
            ModelState.IsValid && form.Picture is not null && (await Sections(null)).Any(s => s.Item1 == form["Section"]);
        await using var upload = isWanted ? await uploads.TakeIn(form.Picture!, this) : null;
        if (!ModelState.IsValid)
            return Shown(WritingView, await NewPage(form));
        var outcome = await Once(db => Inside(db, form, upload?.Picture, andThen));
        if (!outcome.IsRefused)
        {
            var said = andThen is { } action
                ? $"{Words.Say("desk.done", ("what", Words[$"articleAction.{StoredName.Of(action)}"]))}{(form.MadeNow > 0 ? $" {SaidOfText(form)}" : "")}"
                : SaidOfText(form);
            Say(SaidOf(said, upload?.Picture));
            return Redirect(outcome.Value!);
        }
        Wrong(FieldOf(outcome.Reason!), Why(outcome.Whole));
        return Shown(WritingView, await NewPage(form));
    }

    async Task<Outcome<string>> Inside(NewsroomDb db, ArticleForm form, AcceptedPicture? picture, ArticleAction? andThen)
    {
        // One form begins one article, whichever of its buttons is pressed and however often: «ذخیره» and at once «انتشار».
        var key = FormSent is { } sent ? SentForm.KeyOf(sent) : null;
        if (key is not null && await db.Set<SentForm>().FindAsync(key) is { } earlier)
            return await GoOn(db, earlier.Result, form, picture, andThen);
        var surrounding = new Surrounding(db, form, Me, Words, Now);
        if (await surrounding.Section(Room.Edition.Id) is not { } section)
            return Outcome.Refused("articles.no-section");
        var code = await NewsCode.Next(db, new EditionClock(section.Edition).Day(Now));
        var (article, begun) = Article.Begin(section, code, form.Text(new ArticleText(), ArticlePart.Text), Me, Now);
        if (article is null)
            return begun;
        db.Articles.Add(article);
        await db.NoteEdits(article, form);
        var whole = begun.And(await surrounding.Set(article)).And(await new Picturing(form, picture, Me, Now).Set(db, article));
        if (andThen is { } action && !whole.IsRefused)
            whole = whole.And(article.Decide(action, Me, null, Now));
        if (key is not null && !whole.IsRefused)
            db.Add(new SentForm(key, AddressOf(code), Now));
        return whole.With(AddressOf(code));
    }

    /// <summary>The form again after it began an article: what it says now is saved there, unless a colleague was there meanwhile.</summary>
    async Task<Outcome<string>> GoOn(
        NewsroomDb db,
        string address,
        ArticleForm form,
        AcceptedPicture? picture,
        ArticleAction? andThen
    )
    {
        var code = long.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture);
        form.Version = await db
            .Articles.Where(a => a.Code == code && a.WriterId == Me.Id)
            .Select(a => a.Version)
            .FirstOrDefaultAsync();
        return await Inside(
            db,
            code,
            form,
            async (_, article, _) =>
            {
                if (await LastHandId(db, article) != Me.Id)
                    return Outcome.Refused("articles.conflict", ("name", await LastHand(db, article)));
                await db.LatestRevision(article);
                var whole = article
                    .Revise(form.Text(article.Text, ArticlePart.Text), Me, Now)
                    .And(await new Surrounding(db, form, Me, Words, Now).Set(article));
                if (!whole.IsRefused)
                    await db.NoteEdits(article, form);
                if (picture is not null && !whole.IsRefused)
                    whole = whole.And(await new Picturing(form, picture, Me, Now).Set(db, article));
                return andThen is { } action && !whole.IsRefused ? whole.And(article.Decide(action, Me, null, Now)) : whole;
            }
        );
    }
}
