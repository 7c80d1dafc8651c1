using System.Globalization;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>Writing an article and deciding on it: one form, a button for each thing the table of actions allows.</summary>
[Needs(Permission.EnterDesk)]
[RequestSizeLimit(PictureLimits.UploadBytes + (2 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = PictureLimits.UploadBytes + (2 << 20), ValueLengthLimit = 4 << 20)]
public sealed class Edit(DeskTools tools, Uploads uploads) : DeskPage(tools)
{
    public ArticleForm Form { get; private set; } = ArticleForm.Empty();

    /// <summary>The article as it stands; null for a new one.</summary>
    public Article? Article { get; private set; }
    public string? Correction { get; private set; }
    public IReadOnlyList<ArticleAction> Actions { get; private set; } = [];
    public IReadOnlyList<LogEntry> History { get; private set; } = [];
    public IReadOnlyList<(string, string)> SectionChoices { get; private set; } = [];
    public IReadOnlyList<(string, string)> Kinds { get; private set; } = [];
    public IReadOnlyList<(string, string)> Urgencies { get; private set; } = [];
    public SizedPicture? Thumbnail { get; private set; }

    TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Edition.TimeZone);

    public async Task<IActionResult> OnGet(string code)
    {
        if (!await Load(code))
            return NotFound();
        if (Article is not null)
            Form = ArticleForm.Of(Article, Words, Zone);
        return Page();
    }

    public async Task<IActionResult> OnPost(string code, [FromForm] ArticleForm form)
    {
        ModelState.Clear();
        Form = form;
        if (!await Load(code))
            return NotFound();
        await Check();
        await using var upload =
            ModelState.IsValid && form.Picture is not null && MayTakeIn() ? await TakeIn(form.Picture) : null;
        if (!ModelState.IsValid)
            return ShownAgain();
        try
        {
            var number = Article?.Code;
            var saved = await Writer.Write(db => new ArticleSaving(db, form, Me, Words, Now).Run(number, upload?.Picture));
            Said = StoredName.TryParse<ArticleAction>(form.Do, out var action)
                ? Words.Say("desk.done", ("what", Words[$"articleAction.{StoredName.Of(action)}"]))
                : Words["desk.saved"];
            if (upload?.Picture?.IsFirstFrame == true)
                Said = $"{Said} {Words[AcceptedPicture.FirstFrameOnly]}";
            return Redirect(string.Create(CultureInfo.InvariantCulture, $"/desk/articles/{saved}"));
        }
        catch (ArticleConflictException conflict)
        {
            Wrong("", "articles.conflict", ("name", conflict.Message));
            // The next save is meant to stand over what has been read now.
            Form.Version = Article!.Version;
        }
        catch (DbUpdateConcurrencyException)
        {
            Wrong("", "articles.conflict", ("name", ""));
            Form.Version = Article!.Version;
        }
        catch (RefusedException refused)
        {
            Wrong(FieldOf(refused.Reason), refused.Reason);
        }
        return ShownAgain();
    }

    public async Task<IActionResult> OnPostCorrect(string code, string? correction)
    {
        ModelState.Clear();
        Correction = correction;
        if (!await Load(code) || Article is null)
            return NotFound();
        Form = ArticleForm.Of(Article, Words, Zone);
        if (correction?.Length > ArticleText.Limits.Lead)
            Wrong("Correction", "articles.too-long", ("max", Clock.Count(ArticleText.Limits.Lead).Text));
        var id = Article.Id;
        if (ModelState.IsValid)
            try
            {
                await Writer.Write(async db =>
                    RefusedException.Unless(
                        db,
                        (await db.Articles.WithPage.SingleAsync(a => a.Id == id)).Correct((correction ?? "").Trim(), Me, Now)
                    )
                );
                Said = Words["desk.saved"];
                return Redirect(Request.Path);
            }
            catch (RefusedException refused)
            {
                Wrong("Correction", refused.Reason);
            }
        return ShownAgain();
    }

    async Task<bool> Load(string code)
    {
        Kinds = [.. Enum.GetValues<ArticleKind>().Select(StoredName.Of).Select(k => (k, Words[$"articleKind.{k}"]))];
        Urgencies = [.. Enum.GetValues<Urgency>().Select(StoredName.Of).Select(u => (u, Words[$"urgency.{u}"]))];
        var sections = await Db.Sections.Where(s => s.EditionId == Edition.Id).OrderBy(s => s.Position).ToListAsync();
        SectionChoices = [.. sections.Where(s => Me.Holds(s.Id)).Select(s => (s.Slug, s.Name))];
        if (code == "new")
        {
            Actions = Me.May(Permission.Publish) ? [ArticleAction.Publish] : [ArticleAction.Submit];
            return Me.May(Permission.Write);
        }
        if (!long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        Article = await Db
            .Articles.SeenBy(Me)
            .Where(a => a.Code == number)
            .WithPage.Include(a => a.Revisions)
            .FirstOrDefaultAsync();
        if (Article is null)
            return false;
        Actions = [.. Enum.GetValues<ArticleAction>().Where(a => Article.Allows(a, Me))];
        if (!SectionChoices.Any(s => s.Item1 == Article.Section.Slug))
            SectionChoices = [.. SectionChoices, (Article.Section.Slug, Article.Section.Name)];
        if (Article.Picture is { } picture)
            Thumbnail = PictureAddress.Of(picture.Media.Key, picture.Media.Width, picture.Media.Height).At(320);
        var about = Article.Thing.ToString();
        History = await Db
            .Logbook.AsNoTracking()
            .Where(e => e.About == about)
            .OrderByDescending(e => e.Id)
            .Take(50)
            .ToListAsync();
        return true;
    }

    async Task Check()
    {
        foreach (var (field, key, max) in Form.Mistakes())
            Wrong(field, key, ("max", max is { } most ? Clock.Count(most).Text : ""));
        if (!Form.TryEmbargo(Zone, out _))
            Wrong("Embargo", "articles.bad-embargo");
        if (Form.People(Words) is null)
            Wrong("Bylines", "articles.bad-byline");
        foreach (var (typed, code) in Form.RelatedCodes())
            if (code is null || !await Db.Articles.AnyAsync(a => a.Code == code))
                Wrong("Related", "articles.bad-related", ("code", typed));
    }

    // Decoding costs seconds of a processor, so it waits until nothing known by now speaks against the save.
    bool MayTakeIn() =>
        Article is null
            ? SectionChoices.Any(s => s.Item1 == Form.Section)
            : Article.MayRevise(Me) && Article.Status != ArticleStatus.Killed && Article.Version == Form.Version;

    async Task<Upload> TakeIn(IFormFile file)
    {
        await using var sent = file.OpenReadStream();
        var upload = await uploads.TakeIn(sent, file.FileName, HttpContext.RequestAborted);
        if (upload.Reason is { } reason)
            Wrong("Picture", reason);
        return upload;
    }

    static string FieldOf(string reason) =>
        reason switch
        {
            "articles.no-headline" or "articles.headline-without-letters" => "Headline",
            "articles.no-text" => "Lead",
            "articles.no-section" => "Section",
            "articles.no-reason" => "Reason",
            "articles.under-embargo" => "Embargo",
            _ => "",
        };
}
