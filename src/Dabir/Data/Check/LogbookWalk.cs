using System.Text.Json;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Check;

/// <summary>
/// Reads the logbook once, from its first row to its last: is the chain whole, and where do its decisions leave everything
/// that is decided on. A row cut off the end leaves the chain whole, but a status without its decision.
/// </summary>
sealed class LogbookWalk(
    NewsroomDb db,
    LogbookChain chain,
    IReadOnlyList<IDecidedThings> things,
    IReadOnlyList<IWitness> witnesses
)
{
    readonly Dictionary<Thing, string> decided = [];
    bool isWhole;

    /// <summary>The last row; null of an empty logbook, and before <see cref="Chain"/>.</summary>
    public LogHead? Head { get; private set; }

    public async Task<Finding> Chain(CancellationToken stop)
    {
        long rows = 0,
            onlyLinked = 0;
        long? broken = null;
        KeyedFrom? key = null;
        using var content = new LogContent();
        var previous = LogbookChain.Beginning;
        await foreach (var row in db.Logbook.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(stop))
        {
            rows++;
            // Once a row is sealed with the key of today, no other takes over any more.
            if (KeyedFrom.Of(row) is { } next)
            {
                if (key?.Key != chain.KeyName)
                    key = next;
                // Also of a later one: what stood before it must not have been taken away since.
                if (next.Content != content.SoFar())
                    broken ??= row.Id;
            }
            var hash =
                key is null ? FirstChain.HashOf(row)
                : key.Key == chain.KeyName ? chain.HashOf(row)
                : null;
            onlyLinked += hash is null ? 1 : 0;
            if (
                !row.PreviousHash.AsSpan().SequenceEqual(previous) || (hash is not null && !row.Hash.AsSpan().SequenceEqual(hash))
            )
                broken ??= row.Id;
            content.Add(row);
            previous = row.Hash;
            Head = new LogHead(row.Id, Convert.ToHexStringLower(row.Hash));
            Note(row);
            foreach (var witness in witnesses)
                witness.Hear(row);
        }
        isWhole = true;
        // A chain of before there was a key can be made again by anybody; this site has one.
        if (broken is null && key?.Key != chain.KeyName)
            return Finding.Wrong(Part, [$"no row is sealed with the key of this site ({chain.KeyName})"], Advice);
        if (broken is not null)
            return Finding.Wrong(
                Part,
                [FormattableString.Invariant($"row {broken} does not follow from the row before it")],
                Advice
            );
        return Finding.Right(
            Part,
            rows,
            onlyLinked == 0
                ? "rows"
                : FormattableString.Invariant(
                    $"rows, {onlyLinked} of them sealed with a key that is gone, and as they were when it went"
                )
        );
    }

    const string Part = "logbook";
    const string Advice =
        "It, or a row before it, was changed or removed after it was written: compare with a backup, and ask who had access to the database.";

    /// <summary>Call after <see cref="Chain"/>.</summary>
    public async Task<Finding> Compare(IWitness witness, CancellationToken stop) =>
        isWhole ? await witness.Compare(db, stop) : throw NotRead();

    /// <summary>Call after <see cref="Chain"/>.</summary>
    public async Task<Finding> Statuses(CancellationToken stop)
    {
        if (!isWhole)
            throw NotRead();
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

    static InvalidOperationException NotRead() => new("the logbook could not be read to its end");

    void Note(LogEntry row)
    {
        if (
            Thing.TryParse(row.About, out var thing)
            && things.FirstOrDefault(t => t.Kind == thing.Kind) is { } decidedOn
            && (decidedOn.BegunBy(row.Action) ?? StatusIn(row.After)) is { } status
        )
            decided[thing] = string.Intern(status);
        foreach (var (comment, state) in GeneratedRow.Comments(row))
            decided[comment] = string.Intern(state);
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
