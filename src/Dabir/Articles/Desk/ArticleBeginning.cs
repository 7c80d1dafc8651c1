using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Sections.Reader;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Dabir.Articles.Desk;

/// <summary>A new article: kept as a draft, or sent on its way with the same button.</summary>
[Needs(Permission.Write)]
public sealed class ArticleBeginning(DeskTools tools, Uploads uploads) : WritingDesk(tools)
{
    [HttpGet("/desk/articles/new")]
    public async Task<IActionResult> New() => Shown(WritingView, await Page(ArticleForm.Empty()));

    [HttpPost("/desk/articles"), Needs(Permission.Write)]
    public Task<IActionResult> Draft() => Begin(null);

    [HttpPost("/desk/articles/submission"), Needs(Permission.Write)]
    public Task<IActionResult> Submit() => Begin(ArticleAction.Submit);

    [HttpPost("/desk/articles/publication"), Needs(Permission.Publish)]
    public Task<IActionResult> Publish() => Begin(ArticleAction.Publish);

    async Task<IActionResult> Begin(ArticleAction? andThen)
    {
        var form = ArticleForm.Of(Request.Form);
        foreach (var part in (ArticlePart[])[ArticlePart.Text, ArticlePart.Surroundings, ArticlePart.Picture])
            Check(form, part);
        var isWanted =
            ModelState.IsValid && form.Picture is not null && (await Sections(null)).Any(s => s.Item1 == form["Section"]);
        await using var upload = isWanted ? await uploads.TakeIn(form.Picture!, this) : null;
        if (!ModelState.IsValid)
            return Shown(WritingView, await Page(form));
        var outcome = await Once(db => Inside(db, form, upload?.Picture, andThen));
        if (!outcome.IsRefused)
        {
            var said = andThen is { } action
                ? Words.Say("desk.done", ("what", Words[$"articleAction.{StoredName.Of(action)}"]))
                : Words["desk.saved"];
            Say(SaidOf(said, upload?.Picture));
            return Redirect(outcome.Value!);
        }
        Wrong(FieldOf(outcome.Reason!), Why(outcome.Whole));
        return Shown(WritingView, await Page(form));
    }

    async Task<Outcome<string>> Inside(NewsroomDb db, ArticleForm form, AcceptedPicture? picture, ArticleAction? andThen)
    {
        var surrounding = new Surrounding(db, form, Me, Words, Now);
        if (await surrounding.Section(Room.Edition.Id) is not { } section)
            return Outcome.Refused("articles.no-section");
        var code = await NewsCode.Next(db, new EditionClock(section.Edition).Day(Now));
        var (article, begun) = Article.Begin(section, code, form.Text(new ArticleText(), ArticlePart.Text), Me, Now);
        if (article is null)
            return begun;
        db.Articles.Add(article);
        var whole = begun.And(await surrounding.Set(article)).And(await new Picturing(form, picture, Me, Now).Set(db, article));
        if (andThen is { } action && !whole.IsRefused)
            whole = whole.And(article.Decide(action, Me, null, Now));
        return whole.With(AddressOf(code));
    }

    async Task<WritingPage> Page(ArticleForm form) =>
        new()
        {
            Room = Room,
            Form = form,
            Stored = ArticleForm.Empty(),
            SectionChoices = await Sections(null),
            Kinds = Kinds,
            Urgencies = Urgencies,
        };
}
