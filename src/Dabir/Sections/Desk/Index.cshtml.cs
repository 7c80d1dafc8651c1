using Dabir.Desk;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections.Desk;

/// <summary>The sections of the edition, and opening one more.</summary>
[Needs(Permission.ArrangeFrontPage)]
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
    public IReadOnlyList<(string, string)> Parents { get; private set; } = [];

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        ModelState.Clear();
        await Load();
        var (name, slug) = ((Name ?? "").Trim(), (Slug ?? "").Trim());
        if (name.Length is 0 or > LongestName)
            Wrong("Name", "articles.too-long", ("max", Clock.Count(LongestName).Text));
        if (!SectionSlug.IsValid(slug))
            Wrong("Slug", "desk.slugWrong");
        else if (All.Any(s => s.Slug == slug))
            Wrong("Slug", "desk.slugTaken");
        if (!ModelState.IsValid)
            return ShownAgain();
        await Writer.Write(async db =>
        {
            var edition = await db.Editions.SingleAsync(e => e.Id == Edition.Id);
            var parent = await db.Sections.FirstOrDefaultAsync(s => s.Slug == Parent && s.ParentId == null);
            var (section, outcome) = Section.Open(edition, slug, name, All.Count, parent, Me.AsActor, Now);
            db.Sections.Add(section);
            db.Record(outcome);
        });
        Said = Words["desk.saved"];
        return Redirect("/desk/sections");
    }

    async Task Load()
    {
        All = await Db.Sections.Include(s => s.Parent).OrderBy(s => s.Position).ToListAsync();
        Parents = [("", Words["desk.none"]), .. All.Where(s => s.ParentId is null).Select(s => (s.Slug, s.Name))];
    }
}
