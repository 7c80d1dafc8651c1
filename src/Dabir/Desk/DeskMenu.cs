using Dabir.Staff;

namespace Dabir.Desk;

/// <summary>The desk's menu; each sees what each may do.</summary>
static class DeskMenu
{
    public static IReadOnlyList<(string Href, string Label, Permission[] Needs)> Items { get; } =
    [
        ("/desk", "desk.home", [Permission.EnterDesk]),
        ("/desk/articles", "desk.articles", [Permission.Write, Permission.SeeArticles]),
        ("/desk/boxes", "desk.boxes", [Permission.ArrangeFrontPage]),
        ("/desk/comments", "desk.comments", [Permission.Moderate]),
        ("/desk/sections", "desk.sections", [Permission.ShapeEdition]),
        ("/desk/staff", "desk.staff", [Permission.ManageStaff]),
        ("/desk/logbook", "desk.logbook", [Permission.ReadLogbook]),
    ];
}
