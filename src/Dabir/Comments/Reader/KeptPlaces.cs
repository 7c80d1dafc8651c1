using System.Collections.Concurrent;
using Dabir.Articles;
using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;

namespace Dabir.Comments.Reader;

/// <summary>An article as somebody who comments finds it.</summary>
public sealed record AddressedArticle(Edition Edition, DateTime? PublishedAt, CommentPlace Place);

/// <summary>
/// Which articles comments are being sent to, as this process knows them. Everybody who joins one discussion asks for the same
/// article, and asking was a sixth of what a comment costs. Forgotten with the next decision about any article or edition;
/// what may have changed since is asked again inside the write.
/// </summary>
public sealed class KeptPlaces
{
    // More discussions than a house has open at once.
    const int Most = 1_000;

    static readonly KeptQuery<long, AddressedArticle> ByCode = new(
        (db, code) =>
            db
                .Articles.Where(a => a.Code == code.Value)
                .Select(a => new AddressedArticle(
                    a.Edition,
                    a.PublishedAt,
                    new CommentPlace(a.Id, a.Status == ArticleStatus.Published, a.CommentsOpen)
                ))
    );

    readonly ConcurrentDictionary<long, AddressedArticle> kept = new();
    readonly Lock door = new();
    long decisions;

    public KeptPlaces(CommittedChanges committed) => committed.Changed += Forget;

    /// <summary>The article of a code; null when there is none.</summary>
    public async ValueTask<AddressedArticle?> Find(NewsroomDb db, long code)
    {
        if (kept.TryGetValue(code, out var known))
            return known;
        var before = Interlocked.Read(ref decisions);
        var found = await ByCode.First(db, code);
        lock (door)
            // A decision between the reading and now would otherwise be forgotten instead of the row.
            if (found is not null && before == decisions && kept.Count < Most)
                kept[code] = found;
        return found;
    }

    void Forget(IReadOnlyCollection<Change> made)
    {
        if (!made.Any(c => c is { IsSoft: false, Thing.Kind: ThingKind.Article or ThingKind.Edition or ThingKind.Site }))
            return;
        lock (door)
        {
            decisions++;
            kept.Clear();
        }
    }
}
