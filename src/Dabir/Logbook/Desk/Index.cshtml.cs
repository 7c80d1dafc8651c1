using Dabir.Desk;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Logbook.Desk;

/// <summary>Every decision of the newsroom, newest first.</summary>
[Needs(Permission.ReadLogbook)]
public sealed class Index(DeskTools tools, LogbookHeads heads) : DeskPage(tools)
{
    /// <summary>One thing only, such as <c>article:12</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>The head as it was last written down outside the database.</summary>
    public LogHead? Head => heads.Newest;

    public IReadOnlyList<LogEntry> Rows { get; private set; } = [];

    public async Task OnGet()
    {
        ModelState.Clear();
        var rows = Db.Logbook.AsNoTracking();
        if (Thing.TryParse(About ?? "", out var thing) && thing.ToString() is var name)
            rows = rows.Where(e => e.About == name);
        if (Before is { } before)
            rows = rows.Where(e => e.Id < before);
        Rows = await rows.OrderByDescending(e => e.Id).Take(50).ToListAsync();
    }
}
