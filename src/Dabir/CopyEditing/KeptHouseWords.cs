using Dabir.Data;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.CopyEditing;

/// <summary>
/// The words of the editions as this process knows them: every saved text asks for them, so they are read once, and again
/// after a decision about one of them, also of another process.
/// </summary>
public sealed class KeptHouseWords
{
    readonly IServiceScopeFactory scopes;
    readonly Lock door = new();
    Task<Dictionary<long, HouseWords>>? kept;

    public KeptHouseWords(IServiceScopeFactory scopes, CommittedChanges committed)
    {
        this.scopes = scopes;
        committed.Changed += Forget;
    }

    /// <summary>The words of an edition as they stand; those who ask meanwhile share one reading.</summary>
    public async Task<HouseWords> Of(long edition)
    {
        Task<Dictionary<long, HouseWords>> reading;
        lock (door)
        {
            if (kept is null or { IsFaulted: true } or { IsCanceled: true })
                kept = Task.Run(Read);
            reading = kept;
        }
        return (await reading).GetValueOrDefault(edition, HouseWords.None);
    }

    async Task<Dictionary<long, HouseWords>> Read()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        var all = await db.HouseWords.AsNoTracking().Where(w => !w.IsForgotten).ToListAsync();
        return all.GroupBy(w => w.EditionId).ToDictionary(own => own.Key, own => new HouseWords([.. own]));
    }

    void Forget(IReadOnlyCollection<Change> made)
    {
        if (made.Any(change => change.Thing.Kind is ThingKind.Site or ThingKind.Word))
            lock (door)
                kept = null;
    }
}
