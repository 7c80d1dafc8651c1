using Dabir.Desk;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections.Desk;

/// <summary>The sections of the edition, and opening one more.</summary>
[Needs(Permission.ShapeEdition)]
public sealed class Index(DeskTools tools) : DeskPage(tools)
{
    const int LongestName = 60;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Slug { get; set; }

    [BindProperty]
    public string? Parent { get; set; }

    public IReadOnlyList<Section> All { get; private set; } = [];
    public IReadOnlyList<(string Slug, string Name)> Parents { get; private set; } = [];

    /// <summary>Where readers find a section.</summary>
    public string At(Section section) => Room.At(section.EditionId, section.Path);

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        ModelState.Clear();
        await Load();
        var (name, slug) = (TypedText.Line(Name ?? "", Edition.Language), (Slug ?? "").Trim());
        if (name.Length == 0)
            Wrong("Name", "sections.no-name");
        else if (name.Length > LongestName)
            Wrong("Name", "articles.too-long", ("max", Clock.Count(LongestName).Text));
        else if (Bidi.Turns(name))
            Wrong("Name", "names.turning");
        else if (All.Any(s => Spelling.FoldOf(s.Name) == Spelling.FoldOf(name)))
            Wrong("Name", "sections.name-taken");
        if (await Db.WhyNotOpen(slug) is { } wrong)
            Wrong("Slug", wrong);
        if (!Parents.Any(p => p.Slug == (Parent ?? "")))
            Wrong("Parent", "sections.no-parent");
        if (!ModelState.IsValid)
            return ShownAgain();
        var outcome = await Once(async db =>
        {
            // Also when an edition was founded there a moment ago.
            if (await db.WhyNotOpen(slug) is { } why)
                return Outcome.Refused(why);
            if (await db.Sections.AnyAsync(s => s.EditionId == Edition.Id && s.Slug == slug))
                return Outcome.Refused("desk.slugTaken");
            var names = await db.Sections.Where(s => s.EditionId == Edition.Id).Select(s => s.Name).ToListAsync();
            if (names.Exists(n => Spelling.FoldOf(n) == Spelling.FoldOf(name)))
                return Outcome.Refused("sections.name-taken");
            var edition = await db.Editions.SingleAsync(e => e.Id == Edition.Id);
            // One that is there stays: sections are never closed or moved.
            var parent = await db.Sections.FirstOrDefaultAsync(s =>
                s.EditionId == edition.Id && s.Slug == Parent && s.ParentId == null
            );
            var position = await db.Sections.CountAsync(s => s.EditionId == edition.Id);
            var (section, opened) = Section.Open(edition, slug, name, position, parent, Me, Now);
            if (section is null)
                return opened;
            db.Sections.Add(section);
            return opened.With("/desk/sections");
        });
        if (outcome.IsRefused)
        {
            Wrong(outcome.Reason == "sections.name-taken" ? "Name" : "Slug", outcome.Reason!);
            return ShownAgain();
        }
        Said = Words["desk.saved"];
        return Redirect("/desk/sections");
    }

    async Task Load()
    {
        All = await Db
            .Sections.Where(s => s.EditionId == Edition.Id)
            .Include(s => s.Parent)
            .OrderBy(s => s.Position)
            .ToListAsync();
        Parents = [("", Words["desk.none"]), .. All.Where(s => s.ParentId is null).Select(s => (s.Slug, s.Name))];
    }
}
