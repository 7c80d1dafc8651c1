using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>
/// The names readers may not sign with, as this process knows them: the offices of a newsroom, the editions, everybody with an
/// account. Asked for every comment, so read once and again after a decision about one of them, also of another process.
/// </summary>
public sealed class NamesOfTheHouse
{
    // «fa» and «en» are initials of people.
    const int ShortestSlug = 3;

    readonly IServiceScopeFactory scopes;
    readonly Lock door = new();
    Task<ReservedNames>? names;

    public NamesOfTheHouse(IServiceScopeFactory scopes, CommittedChanges committed)
    {
        this.scopes = scopes;
        committed.Changed += Forget;
    }

    /// <summary>The names as they stand; those who ask meanwhile share one reading.</summary>
    public Task<ReservedNames> Now()
    {
        lock (door)
        {
            if (names is null or { IsFaulted: true } or { IsCanceled: true })
                names = Task.Run(Read);
            return names;
        }
    }

    async Task<ReservedNames> Read()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        var editions = await db.Editions.Select(e => new { e.Name, e.Slug }).ToListAsync();
        var staff = await db.Users.Select(m => m.Name).ToListAsync();
        return new ReservedNames(
            ReservedNames.Offices,
            [.. editions.Select(e => e.Name), .. editions.Select(e => e.Slug).Where(slug => slug.Length >= ShortestSlug)],
            staff
        );
    }

    void Forget(IReadOnlyCollection<Change> made)
    {
        if (made.Any(change => change.Thing.Kind is ThingKind.Site or ThingKind.Edition or ThingKind.Staff))
            lock (door)
                names = null;
    }
}
