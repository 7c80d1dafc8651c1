using Dabir.Desk;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>«میز من»: what is in hand, what has just gone out.</summary>
[Needs(Permission.EnterDesk)]
public sealed class Home(DeskTools tools) : DeskPage(tools)
{
    public IReadOnlyList<DeskRow> InHand { get; private set; } = [];
    public IReadOnlyList<DeskRow> Newest { get; private set; } = [];
    public int PublishedToday { get; private set; }

    static readonly ArticleStatus[] Open =
    [
        ArticleStatus.Draft,
        ArticleStatus.Submitted,
        ArticleStatus.Returned,
        ArticleStatus.Approved,
    ];

    public async Task OnGet()
    {
        var within = await Within();
        InHand = await new DeskQuestion(Open) { Within = within }.Rows(Db, Me, null, null, 20);
        Newest = await new DeskQuestion([ArticleStatus.Published]) { Within = within }.Rows(Db, Me, null, null, 10);
        var midnight = Clock.DayBegan(Now);
        PublishedToday = await Db.Articles.Published.InEdition(Edition.Id).CountAsync(a => a.PublishedAt >= midnight);
    }
}
