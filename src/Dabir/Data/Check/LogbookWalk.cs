using System.Runtime.CompilerServices;
using System.Text.Json;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Check;

/// <summary>
/// Reads the logbook once, from its first row to its last: is the chain whole, and where do its decisions leave everything
/// that is decided on. A row cut off the end leaves the chain whole, but a status without its decision.
/// </summary>
sealed class LogbookWalk(NewsroomDb db, IReadOnlyList<IDecidedThings> things)
{
    readonly Dictionary<Thing, string> decided = [];
    long rows;

    public async Task<Finding> Chain(CancellationToken stop)
    {
        var broken = await LogbookChain.FirstBroken(Rows(stop));
        return broken is null
            ? Finding.Right("logbook", rows, "rows")
            : Finding.Wrong(
                "logbook",
                [FormattableString.Invariant($"row {broken} does not follow from the row before it")],
                "It, or a row before it, was changed or removed after it was written: compare with a backup, and ask who had access to the database."
            );
    }

    /// <summary>Call after <see cref="Chain"/> has found all right; a broken chain is walked on to its end first.</summary>
    public async Task<Finding> Statuses(CancellationToken stop)
    {
        if (rows < await db.Logbook.LongCountAsync(stop))
            await foreach (var _ in Rows(stop)) { }
        List<string> wrong = [];
        var looked = 0L;
        foreach (var kind in things)
        await foreach (var (id, state) in kind.Standing(db, stop))
            Look(new Thing(kind.Kind, id), state);
        return wrong.Count == 0
            ? Finding.Right("decisions", looked, string.Join(" and ", things.Select(t => t.Name)))
            : Finding.Wrong(
                "decisions",
                wrong,
                "A status was changed outside Dabir, or the end of the logbook is gone: restore the last good backup, or decide on these again at the desk."
            );

        void Look(Thing thing, string status)
        {
            looked++;
            if (!decided.TryGetValue(thing, out var last))
                wrong.Add($"{thing} is {status}, and the logbook does not know it");
            else if (last != status)
                wrong.Add($"{thing} is {status}, but was last decided to be {last}");
        }
    }

    async IAsyncEnumerable<LogEntry> Rows([EnumeratorCancellation] CancellationToken stop)
    {
        rows = 0;
        await foreach (var row in db.Logbook.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(stop))
        {
            rows++;
            if (
                Thing.TryParse(row.About, out var thing)
                && things.FirstOrDefault(t => t.Kind == thing.Kind) is { } decidedOn
                && (decidedOn.BegunBy(row.Action) ?? StatusIn(row.After)) is { } status
            )
                decided[thing] = string.Intern(status);
            foreach (var (comment, state) in GeneratedRow.Comments(row))
                decided[comment] = string.Intern(state);
            yield return row;
        }
    }

    static string? StatusIn(string? facts)
    {
        try
        {
            using var parsed = JsonDocument.Parse(facts ?? "null");
            return
                parsed.RootElement.ValueKind == JsonValueKind.Object
                && parsed.RootElement.TryGetProperty("status", out var status)
                ? status.GetString()
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null; // Not written by Dabir; the chain tells which row it is.
        }
    }
}
