using Dabir.Staff;

namespace Dabir.Desk;

/// <summary>The desk's menu; each sees what each may do.</summary>
static class DeskMenu
{
    /// <summary>The item a page belongs to; the desk's own page when it belongs to none.</summary>
    public static string Above(string path) =>
        Items
            .Select(item => item.Href)
            .LastOrDefault(href => path == href || path.StartsWith($"{href}/", StringComparison.Ordinal))
        ?? "/desk";

    public static IReadOnlyList<(string Href, string Label, Permission[] Needs)> Items { get; } =
    [
        ("/desk", "desk.home", [Permission.EnterDesk]),
        ("/desk/articles", "desk.articles", [Permission.Write, Permission.SeeArticles]),
        ("/desk/boxes", "desk.boxes", [Permission.ArrangeFrontPage]),
        ("/desk/comments", "desk.comments", [Permission.Moderate]),
        ("/desk/sections", "desk.sections", [Permission.ShapeEdition]),
        ("/desk/style", "style.title", [Permission.Edit]),
        ("/desk/staff", "desk.staff", [Permission.ManageStaff]),
        ("/desk/logbook", "desk.logbook", [Permission.ReadLogbook]),
    ];
}
