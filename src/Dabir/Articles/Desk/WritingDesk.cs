using System.Globalization;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Gate;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>
/// What the addresses of one article have in common. Each changes its own part, and only if nobody changed the article
/// since the form was opened; whatever was typed elsewhere on the page comes back as typed.
/// </summary>
[FormAtMost(LargestForm)]
public abstract class WritingDesk(DeskTools tools) : DeskController(tools)
{
    // Above what a picture may be: a larger one is refused beside its field, with everything that was typed around it.
    const long LargestForm = 64 << 20;

    protected const string WritingView = "/Articles/Desk/Writing.cshtml";

    /// <summary>Changes one part and leads back to the article's page.</summary>
    /// <param name="part">The part that is saved; null for what stands in no field.</param>
    /// <param name="said">The sentence for the page shown next.</param>
    /// <param name="act">The change itself, on the article as it stands inside the write.</param>
    protected Task<IActionResult> Change(
        long code,
        ArticlePart? part,
        string said,
        Func<NewsroomDb, Article, ArticleForm, Task<Outcome>> act
    ) => Change(code, part, _ => said, act);

    /// <inheritdoc cref="Change(long, ArticlePart?, string, Func{NewsroomDb, Article, ArticleForm, Task{Outcome}})"/>
    protected async Task<IActionResult> Change(
        long code,
        ArticlePart? part,
        Func<ArticleForm, string> said,
        Func<NewsroomDb, Article, ArticleForm, Task<Outcome>> act
    )
    {
        var form = ArticleForm.Of(Request.Form);
        if (await Load(code, form) is not { } page)
            return NotHere();
        if (part is { } checkedPart && !Check(form, checkedPart))
            return Shown(WritingView, page);
        var outcome = await Once(db => Inside(db, code, form, act));
        if (outcome.IsRefused)
            return await Refused(code, form, outcome.Whole);
        Say(said(form));
        var rest = form.Unsaved(page.Stored).Where(p => p != part);
        return rest.Any() ? await WithTheRest(code, form, part) : Redirect(outcome.Value!);
    }

    /// <summary>That a text is saved, and what the copy editor did to it.</summary>
    protected string SaidOfText(ArticleForm form) =>
        form.MadeNow == 0
            ? Words["desk.textSaved"]
            : Words.Say("copyEditing.saved", ("count", Room.Clock.Count(form.MadeNow).Text));

    /// <summary>The page again with the reason; after a conflict with what is stored beside what was typed.</summary>
    protected async Task<IActionResult> Refused(long code, ArticleForm form, Outcome outcome)
    {
        var page = await Load(code, form);
        if (page is null)
            return NotHere();
        page.IsConflict = outcome.Reason == "articles.conflict";
        // The next save is meant to stand over what has been read now.
        form.Version = page.Stored.Version;
        Wrong(FieldOf(outcome.Reason!), Why(outcome));
        return Shown(WritingView, page);
    }

    async Task<IActionResult> WithTheRest(long code, ArticleForm form, ArticlePart? saved)
    {
        var fresh = (await Load(code, ArticleForm.Empty()))!.Stored;
        form.Complete(fresh, saved);
        form.Version = fresh.Version;
        return Shown(WritingView, (await Load(code, form))!);
    }

    /// <summary>Runs the change on the article if the form saw its present version.</summary>
    protected async Task<Outcome<string>> Inside(
        NewsroomDb db,
        long code,
        ArticleForm form,
        Func<NewsroomDb, Article, ArticleForm, Task<Outcome>> act
    )
    {
        var article = await db.Articles.SeenBy(Me).Where(a => a.Code == code).WithPage.FirstOrDefaultAsync();
        if (article is null)
            return Outcome.Refused("articles.not-yours");
        if (article.Version != form.Version)
            return Outcome.Refused("articles.conflict", ("name", await LastHand(db, article)));
        var outcome = await act(db, article, form);
        return outcome.With(AddressOf(code));
    }

    // Who changed it: the newest row about it that is not a reader's.
    protected async Task<string> LastHand(NewsroomDb db, Article article)
    {
        var name = await Rows(db, article).Select(e => e.ByName).FirstOrDefaultAsync();
        return name is not null && Words.Has($"actors.{name}") ? Words[$"actors.{name}"] : name ?? "";
    }

    /// <summary>Whose hand it was; null for nobody of the staff.</summary>
    protected static Task<long?> LastHandId(NewsroomDb db, Article article) =>
        Rows(db, article).Select(e => e.ById).FirstOrDefaultAsync();

    static IQueryable<LogEntry> Rows(NewsroomDb db, Article article)
    {
        var about = article.Thing.ToString();
        return db.Logbook.Where(e => e.About == about).OrderByDescending(e => e.Id);
    }

    /// <summary>Whether the part's fields are what they must be; what is wrong is noted beside each.</summary>
    /// <param name="lengthsOnly">Whether only what is too long to be looked at is refused.</param>
    protected bool Check(ArticleForm form, ArticlePart part, bool lengthsOnly = false)
    {
        foreach (var (field, key, place, value) in form.Mistakes(part, Words, n => Room.Clock.Count(n).Text, lengthsOnly))
            Wrong(field, Words.Say(key, (place, value)));
        if (part == ArticlePart.Embargo && !form.TryEmbargo(Room.Clock, out _))
            Wrong("Embargo", Words["articles.bad-embargo"]);
        return ModelState.IsValid;
    }

    /// <summary>The page of an article the member has to do with; null when there is none.</summary>
    /// <param name="form">What was typed, completed here from what is stored; null to show what is stored.</param>
    protected async Task<WritingPage?> Load(long code, ArticleForm? form)
    {
        var article = await Db.Articles.AsNoTracking().SeenBy(Me).Where(a => a.Code == code).WithPage.FirstOrDefaultAsync();
        if (article is null)
            return null;
        TakeUp(article.EditionId);
        var about = article.Thing.ToString();
        var stored = ArticleForm.Of(article, Words, Room.Clock);
        var edits = await Db.ArticleEdits.AsNoTracking().FirstOrDefaultAsync(e => e.ArticleId == article.Id);
        var standing = edits?.Stands(article) == true;
        form?.Complete(stored, null);
        var desk = await CopyDesk();
        foreach (var one in (ArticleForm?[])[form, stored])
            one?.PutBefore(desk, edits, standing ? stored : null);
        return new WritingPage
        {
            Room = Room,
            Edits = standing ? edits : null,
            Article = article,
            Stored = stored,
            Form = form ?? stored,
            SectionChoices = await Sections(article),
            Kinds = Kinds,
            Urgencies = Urgencies,
            Revisions = await Db
                .Revisions.Where(r => r.ArticleId == article.Id)
                .OrderByDescending(r => r.Number)
                .Select(r => new RevisionLine(r.Number, r.ByName, r.At))
                .Take(100)
                .ToListAsync(),
            History = await Db
                .Logbook.AsNoTracking()
                .Where(e => e.About == about)
                .OrderByDescending(e => e.Id)
                .Take(50)
                .ToListAsync(),
        };
    }

    /// <summary>The page of an article that is not begun.</summary>
    protected async Task<WritingPage> NewPage(ArticleForm form)
    {
        form.PutBefore(await CopyDesk());
        return new()
        {
            Room = Room,
            Form = form,
            Stored = ArticleForm.Empty(),
            SectionChoices = await Sections(null),
            Kinds = Kinds,
            Urgencies = Urgencies,
        };
    }

    protected IReadOnlyList<(string, string)> Kinds =>
        [.. Enum.GetValues<ArticleKind>().Select(StoredName.Of).Select(k => (k, Words[$"articleKind.{k}"]))];

    protected IReadOnlyList<(string, string)> Urgencies =>
        [.. Enum.GetValues<Urgency>().Select(StoredName.Of).Select(u => (u, Words[$"urgency.{u}"]))];

    /// <summary>The sections the member writes for, and the one the article stands in.</summary>
    protected async Task<IReadOnlyList<(string, string)>> Sections(Article? article)
    {
        var writes = Me.Holding(article is null || article.WriterId == Me.Id ? Permission.Write : Permission.Edit);
        var all = await Db
            .Sections.AsNoTracking()
            .Where(s => s.EditionId == Room.Edition.Id)
            .OrderBy(s => s.Position)
            .ToListAsync();
        return [.. all.Where(s => s.Id == article?.SectionId || writes.Covers(s.Id)).Select(s => (s.Slug, s.Name))];
    }

    /// <summary>The sentence, and a word to who sent a moving picture: it was kept as its first frame.</summary>
    protected string SaidOf(string sentence, AcceptedPicture? picture) =>
        picture?.IsFirstFrame == true ? $"{sentence} {Words[AcceptedPicture.FirstFrameOnly]}" : sentence;

    protected static string AddressOf(long code) => string.Create(CultureInfo.InvariantCulture, $"/desk/articles/{code}");

    protected static string FieldOf(string reason) =>
        reason switch
        {
            "articles.no-headline" or "articles.headline-without-letters" => "Headline",
            "articles.no-text" => "Lead",
            "articles.no-section" => "Section",
            "articles.bad-related" => "Related",
            "tags.too-long" or "tags.no-letters" => "Tags",
            "people.too-long" or "people.no-letters" => "Bylines",
            "articles.under-embargo" or "articles.embargo-published" => "Embargo",
            "articles.no-correction" => "Correction",
            _ => "",
        };
}
