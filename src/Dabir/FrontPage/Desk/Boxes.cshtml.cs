using Dabir.Desk;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.FrontPage.Desk;

/// <summary>The boxes of the front page.</summary>
[Needs(Permission.ArrangeFrontPage)]
public sealed class Boxes(DeskTools tools) : DeskPage(tools)
{
    public IReadOnlyList<Box> All { get; private set; } = [];

    public async Task OnGet() =>
        All = await Db.Boxes.Where(b => b.EditionId == Edition.Id).Include(b => b.Items).OrderBy(b => b.Position).ToListAsync();
}
