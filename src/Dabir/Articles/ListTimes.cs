using Dabir.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dabir.Articles;

/// <summary>
/// Keeps the publication time beside the keys of tags and bylines, so that «the newest under this tag» is one walk along
/// an index. By join and sort it was 0.9 s at a million articles.
/// </summary>
sealed class ListTimes : IFollowsSave
{
    public ValueTask<Func<Task>?> Follow(SaveUnderWay save, CancellationToken stop)
    {
        var moved = Moving(save.Db.ChangeTracker);
        return ValueTask.FromResult<Func<Task>?>(moved.Count == 0 ? null : () => Write(save.Db, moved, stop));
    }

    // The articles whose place in the lists of tags and people may move with the save that is about to happen.
    static IReadOnlyList<Article> Moving(ChangeTracker tracker)
    {
        HashSet<Article> moving = [];
        HashSet<long> byId = [];
        foreach (var entry in tracker.Entries<Article>())
            if (
                entry.State == EntityState.Modified
                && (entry.Property(a => a.Status).IsModified || entry.Property(a => a.PublishedAt).IsModified)
            )
                moving.Add(entry.Entity);
        foreach (var entry in tracker.Entries())
            if (entry is { Entity: ArticleTag or Byline, State: EntityState.Added or EntityState.Deleted })
                byId.Add((long)entry.Property(nameof(ArticleTag.ArticleId)).CurrentValue!);
        foreach (var entry in tracker.Entries<Article>())
            if (byId.Contains(entry.Property(a => a.Id).CurrentValue))
                moving.Add(entry.Entity);
        return [.. moving];
    }

    static async Task Write(NewsroomDb db, IReadOnlyList<Article> moved, CancellationToken stop)
    {
        var ids = moved.Select(a => a.Id).ToList();
        var shown = db.Articles.Where(a => a.Status == ArticleStatus.Published);
        await db.Set<ArticleTag>()
            .Where(t => ids.Contains(t.ArticleId))
            .ExecuteUpdateAsync(
                tag =>
                    tag.SetProperty(
                        t => t.PublishedAt,
                        t => shown.Where(a => a.Id == t.ArticleId).Select(a => a.PublishedAt).FirstOrDefault()
                    ),
                stop
            );
        await db.Set<Byline>()
            .Where(b => ids.Contains(b.ArticleId))
            .ExecuteUpdateAsync(
                byline =>
                    byline.SetProperty(
                        b => b.PublishedAt,
                        b =>
                            db.Set<Byline>()
                                .Any(o => o.ArticleId == b.ArticleId && o.PersonId == b.PersonId && o.Position < b.Position)
                                ? null
                                : shown.Where(a => a.Id == b.ArticleId).Select(a => a.PublishedAt).FirstOrDefault()
                    ),
                stop
            );
    }
}
