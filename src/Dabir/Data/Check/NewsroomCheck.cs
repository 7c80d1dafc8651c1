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
    IEnumerable<IDecidedThings> decided
)
{
    // As operators have always read them; what is not named here comes after.
    static readonly string[] Order = ["articles", "counters", "waiting", "lists", "votes"];

    /// <summary>Looks at every part and prints one line for each, such as <c>counters: 41 articles, all right</c>.</summary>
    /// <returns>0 only if all is right, otherwise 1.</returns>
    public async Task<int> Run(TextWriter output, CancellationToken stop = default)
    {
        var isRight = true;
        await foreach (var finding in Findings(stop))
        {
            await output.WriteLineAsync(finding.ToString());
            isRight &= finding.IsRight;
        }
        return isRight ? 0 : 1;
    }

    async IAsyncEnumerable<Finding> Findings([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        yield return await Database(stop);
        await using var moment = await kind.Freeze(db, stop);
        foreach (var recount in recounts.OrderBy(Place))
            yield return await Part(moment, recount.Part, () => recount.Recount(db, stop));
        var walk = new LogbookWalk(db, [.. decided]);
        yield return await Part(moment, "logbook", () => walk.Chain(stop));
        yield return await Part(moment, "decisions", () => walk.Statuses(stop));
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
        catch (Exception fault) when (fault is System.Data.Common.DbException or FormatException or InvalidOperationException)
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
        try
        {
            damage = await kind.Damage(db, stop);
        }
        catch (System.Data.Common.DbException fault)
        {
            damage = fault.Message;
        }
        return damage is null
            ? new("database", true, $"{kind.Name}, all right")
            : Finding.Wrong("database", [$"{kind.Name} reports: {damage}"], Restore);
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
