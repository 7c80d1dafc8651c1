using Dabir.Desk;

namespace Dabir.Logbook.Desk;

/// <summary>Rows of the logbook as a page shows them.</summary>
/// <param name="Names">Of the things they are about; null where all are about the one thing the page is of.</param>
public sealed record LogRowsPart(DeskRoom Room, IReadOnlyList<LogLine> Lines, ThingNames? Names)
{
    public static LogRowsPart OfOneThing(DeskRoom room, IReadOnlyList<LogEntry> rows) => new(room, LogLine.Of(rows), null);
}

/// <summary>One line: a row, or a row that came again and again with nothing between.</summary>
/// <param name="Newest">The one that is shown.</param>
/// <param name="Oldest">The first of them.</param>
public sealed record LogLine(LogEntry Newest, LogEntry Oldest, int Count)
{
    // What strangers do at the door, as often as they like.
    static readonly string[] Folded = ["staff.sign-in-failed", "staff.second-failed"];

    /// <summary>Lines of rows, newest first.</summary>
    public static IReadOnlyList<LogLine> Of(IEnumerable<LogEntry> rows)
    {
        List<LogLine> lines = [];
        foreach (var row in rows)
            if (lines.Count > 0 && lines[^1] is var last && IsAgain(last.Newest, row))
                lines[^1] = last with { Oldest = row, Count = last.Count + 1 };
            else
                lines.Add(new LogLine(row, row, 1));
        return lines;
    }

    static bool IsAgain(LogEntry one, LogEntry before) =>
        Folded.Contains(one.Action) && one.Action == before.Action && one.About == before.About && one.After == before.After;
}
