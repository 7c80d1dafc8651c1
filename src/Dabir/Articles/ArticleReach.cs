using Dabir.Data;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dabir.Articles;

/// <summary>
/// Which things show differently after a decision about an article: what the public saw of it before, beside what it sees now.
/// Both are read from the database by the article's id, so that nothing depends on what a page happened to have loaded.
/// Work on an article that is public neither before nor after touches no reader's page.
/// </summary>
public sealed class ArticleReach : IFollowsSave
{
    /// <summary>The things that changed for readers between the two; null stands for «not public».</summary>
    public static IEnumerable<Change> Between(long id, ArticleFacts? before, ArticleFacts? after)
    {
        if ((before is null && after is null) || (before is not null && after is not null && before.ShowsAs(after)))
            yield break;

        yield return Thing.Article(id);
        var (comes, goes) = (before is null, after is null);
        if (comes || goes || before!.Card != after!.Card)
            yield return Thing.Card(id);
        if (comes || goes || before!.CommentsOpen != after!.CommentsOpen)
            yield return Thing.Discussion(id);
        if (comes || goes)
            yield return new Change(Thing.Discussed((before ?? after)!.Edition), IsSoft: true);

        // Its place among the others: everywhere it stands when it comes, goes or is dated anew, else only where it joins or leaves.
        var moved = comes || goes || before!.PublishedAt != after!.PublishedAt;
        if (moved || before!.Kind != after!.Kind || before.Urgency != after.Urgency)
            foreach (var edition in Either(f => [f.Edition]))
                yield return Thing.Latest(edition);
        foreach (var section in moved ? Either(f => f.Sections) : Differing(f => f.Sections))
            yield return Thing.Section(section);
        foreach (var tag in moved ? Either(f => f.Tags) : Differing(f => f.Tags))
            yield return Thing.Tagged(tag);
        foreach (var person in moved ? Either(f => f.People) : Differing(f => f.People))
            yield return Thing.Signed(person);

        IEnumerable<long> Of(ArticleFacts? facts, Func<ArticleFacts, IReadOnlyList<long>> list) =>
            facts is null ? [] : list(facts);
        IEnumerable<long> Either(Func<ArticleFacts, IReadOnlyList<long>> list) => Of(before, list).Union(Of(after, list));
        IEnumerable<long> Differing(Func<ArticleFacts, IReadOnlyList<long>> list) =>
            Of(before, list).Except(Of(after, list)).Union(Of(after, list).Except(Of(before, list)));
    }

    public async ValueTask<Func<Task>?> Follow(SaveUnderWay save, CancellationToken stop)
    {
        HashSet<long> standing = [];
        List<Article> begun = [];
        foreach (var entry in save.Changed)
        {
            if (entry.Entity is Article article)
            {
                if (entry.State == EntityState.Added)
                    begun.Add(article);
                else
                    standing.Add(article.Id);
            }
            else if (OwnerOf(entry) is { } owner)
                standing.Add(owner);
        }
        if (standing.Count == 0 && begun.Count == 0)
            return null;

        var before = await ArticleFacts.Of(save.Db, standing, stop);
        return async () =>
        {
            HashSet<long> all = [.. standing, .. begun.Select(a => a.Id)];
            var after = await ArticleFacts.Of(save.Db, all, stop);
            foreach (var id in all)
            {
                var (was, becomes) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
                List<Change> changes = [.. Between(id, was, becomes)];
                if (changes.Count > 0)
                    save.Touch(Thing.Article(id), changes);
            }
        };
    }

    // Whatever an article holds as its own belongs to what its page shows; a kind of row that comes later is read by ArticleFacts.
    static long? OwnerOf(EntityEntry entry)
    {
        foreach (var key in entry.Metadata.GetForeignKeys())
            if (key.PrincipalEntityType.ClrType == typeof(Article) && key.PrincipalToDependent is not null)
            {
                var id = entry.Property(key.Properties[0].Name);
                var owner = (entry.State == EntityState.Deleted ? id.OriginalValue : id.CurrentValue) as long?;
                return id.IsTemporary || owner is 0 ? null : owner;
            }
        return null;
    }
}
