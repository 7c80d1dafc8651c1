using Dabir.Desk;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>«میز من»: what is in hand, what has just gone out.</summary>
[Needs(Permission.EnterDesk)]
public sealed class Home(DeskTools tools) : DeskPage(tools)
{
    public IReadOnlyList<Article> InHand { get; private set; } = [];
    public IReadOnlyList<Article> Newest { get; private set; } = [];
    public int PublishedToday { get; private set; }

    public async Task OnGet()
    {
        ArticleStatus[] open = [ArticleStatus.Draft, ArticleStatus.Submitted, ArticleStatus.Returned, ArticleStatus.Approved];
        InHand = await Db
            .Articles.SeenBy(Me)
            .Where(a => open.Contains(a.Status))
            .Include(a => a.Section)
            .OrderByDescending(a => a.Id)
            .Take(20)
            .ToListAsync();
        Newest = await Db.Articles.SeenBy(Me).Published.NewestFirst.Include(a => a.Section).Take(10).ToListAsync();
        var dayAgo = Now.AddHours(-24);
        PublishedToday = await Db.Articles.Published.CountAsync(a => a.PublishedAt > dayAgo);
    }
}
