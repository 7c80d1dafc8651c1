using System.Globalization;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Sections;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>All articles a member has to do with, by status, section and words of the headline.</summary>
[Needs(Permission.Write, Permission.SeeArticles)]
public sealed class List(DeskTools tools) : DeskPage(tools)
{
    const int Size = 30;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Section { get; set; }

    /// <summary>The list goes on after the article with this id.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public long? After { get; set; }

    /// <summary>The list ends before the article with this id.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<DeskRow> Articles { get; private set; } = [];
    public IReadOnlyList<(string, string)> Statuses { get; private set; } = [];
    public IReadOnlyList<(string, string)> SectionChoices { get; private set; } = [];
    public Neighbours Neighbours { get; private set; } = new(null, null);

    public async Task OnGet()
    {
        ModelState.Clear();
        Statuses =
        [
            ("", Words["desk.all"]),
            .. Enum.GetValues<ArticleStatus>().Select(StoredName.Of).Select(s => (s, Words[$"articleStatus.{s}"])),
        ];
        var sections = await Db.Sections.Where(s => s.EditionId == Edition.Id).OrderBy(s => s.Position).ToListAsync();
        SectionChoices = [("", Words["desk.all"]), .. sections.Select(s => (s.Slug, s.Name))];

        var asked = new DeskQuestion(
            StoredName.TryParse<ArticleStatus>(Status, out var status) ? [status] : null,
            sections.Find(s => s.Slug == Section) is { } section ? await Db.FamilyOf(section.Id) : null
        )
        {
            Words = string.IsNullOrWhiteSpace(Q) ? null : Q,
            Within = Room.Editions.All.Count > 1 ? [.. sections.Select(s => s.Id)] : null,
        };
        var walk = new DeskWalk(After, After is null ? Before : null, Size);
        var found = await asked.Rows(Db, Me, walk.After, walk.Before, Size + 1);
        (Articles, var newer, var older) = walk.Page(found);
        Neighbours = new(newer ? Address("before", Articles[0].Id) : null, older ? Address("after", Articles[^1].Id) : null);
    }

    string Address(string side, long id) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/desk/articles?q={Uri.EscapeDataString(Q ?? "")}&status={Uri.EscapeDataString(Status ?? "")}&section={Uri.EscapeDataString(Section ?? "")}&{side}={id}"
        );
}
