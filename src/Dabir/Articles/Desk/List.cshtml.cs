using System.Globalization;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Language;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>All articles a member has to do with, by status, section and words of the headline.</summary>
[Needs(Permission.Write)]
public sealed class List(DeskTools tools) : DeskPage(tools)
{
    const int Size = 30;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Section { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Article> Articles { get; private set; } = [];
    public IReadOnlyList<(string, string)> Statuses { get; private set; } = [];
    public IReadOnlyList<(string, string)> SectionChoices { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task OnGet()
    {
        ModelState.Clear();
        Number = Math.Clamp(Number, 1, 10_000);
        Statuses =
        [
            ("", Words["desk.all"]),
            .. Enum.GetValues<ArticleStatus>().Select(StoredName.Of).Select(s => (s, Words[$"articleStatus.{s}"])),
        ];
        var sections = await Db.Sections.OrderBy(s => s.Position).ToListAsync();
        SectionChoices = [("", Words["desk.all"]), .. sections.Select(s => (s.Slug, s.Name))];

        var found = Db.Articles.SeenBy(Me).Include(a => a.Section).AsQueryable();
        if (StoredName.TryParse<ArticleStatus>(Status, out var status))
            found = found.Where(a => a.Status == status);
        if (sections.Find(s => s.Slug == Section) is { } section)
            found = found.InSection(section.Id);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            // The slug holds the headline with its letters folded, so that an Arabic keyboard finds it too.
            var (typed, folded) = (Q.Trim(), Slug.Of(Q));
            found = found.Where(a => a.Headline.Contains(typed) || (folded != "" && a.Slug.Contains(folded)));
        }
        var page = await found.OrderByDescending(a => a.Id).Skip((Number - 1) * Size).Take(Size + 1).ToListAsync();
        HasMore = page.Count > Size;
        Articles = [.. page.Take(Size)];
    }

    public string Address(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/desk/articles?q={Uri.EscapeDataString(Q ?? "")}&status={Uri.EscapeDataString(Status ?? "")}&section={Uri.EscapeDataString(Section ?? "")}&page-number={number}"
        );
}
