using Dabir.Desk;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Logbook.Desk;

/// <summary>Every decision of the newsroom and every entry at its door, newest first.</summary>
[Needs(Permission.ReadLogbook)]
public sealed class Index(DeskTools tools, LogbookHeads heads) : DeskPage(tools)
{
    const int LinesShown = 50;

    // However often a stranger tried the door, a page is made of no more rows than this.
    const int RowsRead = 1_000;

    /// <summary>What is about coming in and going out, and being refused, and decides nothing.</summary>
    static readonly string[] Entries =
    [
        "staff.sign-in",
        "staff.sign-out",
        "staff.sign-in-failed",
        "staff.second-failed",
        "staff.recovery-used",
        "staff.refused",
    ];

    /// <summary>One thing only, such as <c>article:12</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    /// <summary><c>decisions</c>, <c>entries</c>, or everything.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>The head as it was last written down outside the database, and when that was.</summary>
    public LogHead? Head => heads.Newest;

    /// <inheritdoc cref="Head"/>
    public DateTime? HeadAt => heads.NewestAt;

    public LogRowsPart Rows { get; private set; } = null!;

    /// <summary>The row before which an older page begins; null when there is nothing older.</summary>
    public long? Older { get; private set; }

    public async Task OnGet()
    {
        ModelState.Clear();
        Show = Show is "decisions" or "entries" ? Show : null;
        var rows = Db.Logbook.AsNoTracking();
        if (Thing.TryParse(About ?? "", out var thing) && thing.ToString() is var name)
            rows = rows.Where(e => e.About == name);
        else
            About = null;
        if (Show is not null)
            rows = rows.Where(e => Entries.Contains(e.Action) == (Show == "entries"));
        var read = await Read(rows);
        var lines = LogLine.Of(read);
        Older = lines.Count > LinesShown ? lines[LinesShown - 1].Oldest.Id : null;
        if (Older is null && read.Count >= RowsRead)
            Older = read[^1].Id;
        IReadOnlyList<LogLine> shown = [.. lines.Take(LinesShown)];
        Rows = new LogRowsPart(Room, shown, await ThingNames.Of(Db, shown.Select(l => l.Newest)));
    }

    /// <summary>The address of this page with another choice, from its newest row on.</summary>
    public string AddressOf(string? show) => Address(show, About, null);

    /// <summary>The same page, before a row.</summary>
    public string AddressBefore(long row) => Address(Show, About, row);

    static string Address(string? show, string? about, long? before)
    {
        Dictionary<string, string?> asked = [];
        if (about is not null)
            asked["about"] = about;
        if (show is not null)
            asked["show"] = show;
        if (before is not null)
            asked["before"] = before.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"/desk/logbook{QueryString.Create(asked)}";
    }

    // One line more than is shown tells whether there is older; rows that fold into one line ask for more of them.
    async Task<List<LogEntry>> Read(IQueryable<LogEntry> rows)
    {
        List<LogEntry> read = [];
        var before = Before ?? long.MaxValue;
        while (read.Count < RowsRead && LogLine.Of(read).Count <= LinesShown)
        {
            var next = await rows.Where(e => e.Id < before).OrderByDescending(e => e.Id).Take(LinesShown + 1).ToListAsync();
            read.AddRange(next);
            if (next.Count <= LinesShown)
                break;
            before = next[^1].Id;
        }
        return read;
    }
}
