using Dabir.Data;
using Dabir.Logbook;

namespace Dabir.Sections;

/// <summary>
/// The editions and their sections as this process knows them: every request asks which there are, so they are read once,
/// and again after a decision about one, also one of another process. Every page shows its edition, so what makes this read
/// anew drops its pages too.
/// </summary>
public sealed class KeptEditions
{
    readonly IServiceScopeFactory scopes;
    readonly Lock door = new();
    Task<EditionBook>? book;

    public KeptEditions(IServiceScopeFactory scopes, CommittedChanges committed)
    {
        this.scopes = scopes;
        committed.Changed += Forget;
    }

    public Task<EditionBook> Book()
    {
        lock (door)
        {
            // One read for all who ask meanwhile. One that began before a change is not kept, see Forget.
            if (book is null or { IsFaulted: true } or { IsCanceled: true })
                book = Task.Run(Read);
            return book;
        }
    }

    async Task<EditionBook> Read()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await EditionBook.Open(scope.ServiceProvider.GetRequiredService<NewsroomDb>());
    }

    void Forget(IReadOnlyCollection<Change> made)
    {
        if (made.Any(change => change.Thing.Kind is ThingKind.Site or ThingKind.Edition))
            lock (door)
                book = null;
    }
}
