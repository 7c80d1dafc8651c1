using Dabir.Data;
using Dabir.Desk;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.CopyEditing.Desk;

/// <summary>The style sheet of the edition, and the words it has taught its copy editor.</summary>
[Needs(Permission.Edit)]
public sealed class StyleDesk(DeskTools tools) : DeskController(tools)
{
    const string StyleView = "/CopyEditing/Desk/Style.cshtml";

    [HttpGet("/desk/style"), Needs(Permission.Edit)]
    public async Task<IActionResult> Show() => Shown(StyleView, await Load());

    [HttpPost("/desk/style"), Needs(Permission.ShapeEdition)]
    public async Task<IActionResult> WriteBy()
    {
        var form = Request.Form;
        var style = Room.Edition.HasHouseStyle ? Chosen(form) : Room.Edition.Style;
        if (!ModelState.IsValid)
            return Shown(StyleView, await Load());
        var (edition, editsOnSave) = (Room.Edition.Id, form.ContainsKey("EditsOnSave"));
        var written = await Once(async db =>
            (await db.Editions.SingleAsync(e => e.Id == edition))
                .WriteBy(style, editsOnSave, $"{form["Seen"]}", Me, Now)
                .With("/desk/style")
        );
        if (!written.IsRefused)
            return await Answer(written, Words["desk.saved"]);
        Wrong("", Why(written.Whole));
        // The choices stay as made, beside those that stand now.
        return Shown(StyleView, await Load() with { Style = style, EditsOnSave = editsOnSave });
    }

    HouseStyle Chosen(IFormCollection form) =>
        new()
        {
            Weekdays = Choice<WordJoint>("Weekdays"),
            Pronouns = Choice<WordJoint>("Pronouns"),
            Houses = Choice<WordJoint>("Houses"),
            Preverbs = Choice<PartJoint>("Preverbs"),
            Honorifics = Choice<PartJoint>("Honorifics"),
            IsStrict = form.ContainsKey("Strict"),
        };

    [HttpPost("/desk/style/words"), Needs(Permission.Edit)]
    public async Task<IActionResult> Teach()
    {
        if (!StoredName.TryParse<HouseWordKind>(Request.Form["Kind"], out var kind))
            Wrong("Kind", Words["houseWords.no-kind"]);
        if (!ModelState.IsValid)
            return Shown(StyleView, await Load());
        var (edition, typed) = (Room.Edition.Id, $"{Request.Form["Word"]}");
        var taught = await Once(async db => (await db.TeachWord(edition, typed, kind, Me, Now)).Whole.With("/desk/style"));
        return await Answer(taught, Words[taught.Whole.Entries.Count > 0 ? "houseWords.taught" : "houseWords.known"], "Word");
    }

    [HttpPost("/desk/style/words/{id:long}/withdrawal"), Needs(Permission.Edit)]
    public async Task<IActionResult> Forget(long id)
    {
        var edition = Room.Edition.Id;
        var forgotten = await Once(async db => (await db.ForgetWord(edition, id, Me, Now)).With("/desk/style"));
        return await Answer(forgotten, Words["houseWords.forgotten"]);
    }

    async Task<IActionResult> Answer(Outcome<string> done, string said, string field = "")
    {
        if (!done.IsRefused)
        {
            Say(said);
            return Redirect(done.Value!);
        }
        Wrong(field, Why(done.Whole));
        return Shown(StyleView, await Load());
    }

    T Choice<T>(string field)
        where T : struct, Enum
    {
        if (!StoredName.TryParse<T>(Request.Form[field], out var choice))
            Wrong(field, Words["style.no-choice"]);
        return choice;
    }

    async Task<StylePage> Load()
    {
        var known = Db.HouseWords.AsNoTracking().Where(w => w.EditionId == Room.Edition.Id && !w.IsForgotten);
        var asked = TypedText.Line($"{Request.Query["q"]}", Room.Edition.Language);
        var words = known.OrderByDescending(w => w.At).ThenByDescending(w => w.Id);
        var now = await Db.Editions.AsNoTracking().SingleAsync(e => e.Id == Room.Edition.Id);
        return new(
            Room,
            now,
            now.Style,
            now.EditsOnSave,
            asked.Length == 0
                ? await words.Take(StylePage.MostWords).ToListAsync()
                : [.. (await words.ToListAsync()).Where(w => w.IsLike(asked)).Take(StylePage.MostWords)],
            asked,
            Request.HasFormContentType ? ($"{Request.Form["Word"]}", $"{Request.Form["Kind"]}") : ("", "")
        );
    }
}

/// <summary>What the page of the style sheet shows.</summary>
/// <param name="Edition">As it stands.</param>
/// <param name="Style">What is chosen in the form.</param>
/// <param name="EditsOnSave">The same.</param>
/// <param name="Words">The newest first.</param>
/// <param name="Asked">Which words are shown; empty for all.</param>
/// <param name="Typed">A word that was refused, and what was chosen beside it.</param>
public sealed record StylePage(
    DeskRoom Room,
    Edition Edition,
    HouseStyle Style,
    bool EditsOnSave,
    IReadOnlyList<HouseWord> Words,
    string Asked,
    (string Word, string Kind) Typed
)
{
    public const int MostWords = 200;
}
