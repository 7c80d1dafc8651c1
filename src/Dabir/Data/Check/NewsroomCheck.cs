using Dabir.Logbook;
using Dabir.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dabir.Data.Check;

/// <summary>
/// <c>dabir check</c>: recounts everything that is kept twice and walks everything that is chained. Changes nothing, may run
/// beside a serving process, and sees the site as it stood at one moment.
/// </summary>
public sealed class NewsroomCheck(
    NewsroomDb db,
    IDatabaseKind kind,
    PictureStore pictures,
    IEnumerable<IRecount> recounts,
    IEnumerable<IDecidedThings> decided,
    IEnumerable<IWitness> witnesses,
    LogbookChain chain,
    NotedHeads noted
)
{
    // As operators have always read them; what is not named here comes after.
    static readonly string[] Order = ["articles", "counters", "waiting", "reported", "lists", "folds", "votes"];

    /// <summary>Looks at every part and prints one line for each, such as <c>counters: 41 articles, all right</c>.</summary>
    /// <param name="known">Heads of the logbook that somebody kept elsewhere.</param>
    /// <returns>0 only if all is right, otherwise 1.</returns>
    public async Task<int> Run(TextWriter output, IReadOnlyList<LogHead>? known = null, CancellationToken stop = default)
    {
        var isRight = true;
        await foreach (var finding in Findings(known ?? [], stop))
        {
            await output.WriteLineAsync(finding.ToString());
            isRight &= finding.IsRight;
        }
        return isRight ? 0 : 1;
    }

    async IAsyncEnumerable<Finding> Findings(
        IReadOnlyList<LogHead> known,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        yield return await Database(stop);
        await using var moment = await kind.Freeze(db, stop);
        foreach (var recount in recounts.OrderBy(Place))
            yield return await Part(moment, recount.Part, () => recount.Recount(db, stop));
        var heard = witnesses.ToList();
        var walk = new LogbookWalk(db, chain, [.. decided], heard);
        yield return await Part(moment, "logbook", () => walk.Chain(stop));
        yield return await Part(moment, "head", () => Heads(walk.Head, known, stop));
        yield return await Part(moment, "decisions", () => walk.Statuses(stop));
        foreach (var witness in heard)
            yield return await Part(moment, witness.Part, () => walk.Compare(witness, stop));
        yield return await Part(moment, "pictures", () => Pictures(stop));
    }

    // A damaged file can be read in places: what cannot is told, and the rest is looked at all the same.
    static async Task<Finding> Part(IDbContextTransaction moment, string name, Func<Task<Finding>> look)
    {
        await moment.CreateSavepointAsync(name);
        try
        {
            return await look();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A server takes no more questions in a transaction that had a fault.
            await moment.RollbackToSavepointAsync(name);
            return Finding.Wrong(name, [$"could not be read: {fault.Message.ReplaceLineEndings(" ")}"], Restore);
        }
    }

    const string Restore = "Stop the site, keep a copy of the data as it is, and restore the last good backup.";

    static int Place(IRecount recount) => Array.IndexOf(Order, recount.Part) is >= 0 and var at ? at : Order.Length;

    async Task<Finding> Database(CancellationToken stop)
    {
        string? damage;
        IReadOnlyList<string> foreign = [];
        try
        {
            damage = await kind.Damage(db, stop);
            foreign = damage is null ? await kind.Foreign(db, stop) : [];
        }
        catch (System.Data.Common.DbException fault)
        {
            damage = fault.Message;
        }
        if (damage is not null)
            return Finding.Wrong("database", [$"{kind.Name} reports: {damage}"], Restore);
        return foreign.Count == 0
            ? new("database", true, $"{kind.Name}, all right")
            : Finding.Wrong(
                "database",
                [.. foreign.Select(one => $"the {one} does not belong to Dabir")],
                "What stands there runs or may be read with every change: find out who put it there, and take it away."
            );
    }

    // What was written down outside the database proves the chain against whoever can write into the database, and a copy
    // outside the machine against whoever holds the machine.
    async Task<Finding> Heads(LogHead? head, IReadOnlyList<LogHead> known, CancellationToken stop)
    {
        List<LogHead> told = [.. noted.Read().Select(n => n.Head), .. known];
        var rows = told.Select(h => h.Row).ToList();
        var standing = await db
            .Logbook.Where(e => rows.Contains(e.Id))
            .Select(e => new { e.Id, e.Hash })
            .ToDictionaryAsync(e => e.Id, e => Convert.ToHexStringLower(e.Hash), stop);
        var wrong = told.Where(h => standing.GetValueOrDefault(h.Row) != h.Hash)
            .Select(h =>
                head is not null && h.Row > head.Row
                    ? FormattableString.Invariant(
                        $"row {h.Row} was written down as {h.Hash[..8]}…, and the logbook ends with row {head.Row}"
                    )
                    : FormattableString.Invariant($"row {h.Row} was written down as {h.Hash[..8]}…, and is not there any more")
            )
            .Distinct()
            .Concat(noted.Damaged())
            .ToList();
        return wrong.Count == 0
            ? new("head", true, FormattableString.Invariant($"{head}, {told.Count} written down before, all right"))
            : Finding.Wrong(
                "head",
                wrong,
                "The logbook was cut off or made anew, or a head was mistyped: compare with a backup of that day. If an older backup was restored on purpose, take the lines of later rows out of logbook-heads.txt in the data folder. A line that cannot be read is put back from a copy, or from what the site published at /.well-known/dabir-log."
            );
    }

    async Task<Finding> Pictures(CancellationToken stop)
    {
        List<string> wrong = [];
        var looked = 0;
        await foreach (
            var key in db.Media.Select(m => m.Key).Distinct().OrderBy(k => k).AsAsyncEnumerable().WithCancellation(stop)
        )
        {
            looked++;
            if (!PictureKey.TryParse(key, out var picture))
                wrong.Add($"'{key}' is no picture key");
            else if (!await pictures.IsIntact(picture, stop))
                wrong.Add($"{key} is {(await pictures.Has(picture, stop) ? "damaged" : "missing")}");
        }
        return wrong.Count == 0
            ? Finding.Right("pictures", looked, "files")
            : Finding.Wrong("pictures", wrong, "Copy these files back from a backup into media/masters of the data folder.");
    }
}
