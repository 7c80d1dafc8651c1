using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dabir.Data;

/// <summary>
/// What follows from a save, in the same transaction: rows that are derived from others (the comment counters; later a search
/// index, the usage of pictures, notices), counted again by an <see cref="Check.IRecount"/> beside it, and the things that show differently by it. Each is one small file in the concept
/// that owns the derived rows, and is registered in that concept's Add line. They are called in the order of those lines in
/// <c>Site.cs</c>; none may depend on what another writes.
/// </summary>
public interface IFollowsSave
{
    /// <summary>Called before the rows are written, while the database still holds what stood before.</summary>
    /// <returns>What to do once the rows are written and every id is known; null when this save does not concern it.</returns>
    ValueTask<Func<Task>?> Follow(SaveUnderWay save, CancellationToken stop);
}

/// <summary>A save as its followers see it: what is about to change, and where to say what it touches.</summary>
public sealed class SaveUnderWay
{
    readonly List<LogEntry> rows;

    internal SaveUnderWay(NewsroomDb db, IEnumerable<LogEntry> rows) => (Db, this.rows) = (db, [.. rows]);

    public NewsroomDb Db { get; }

    /// <summary>Every entity added, changed or removed. Take what you need of them before the rows are written.</summary>
    public IEnumerable<EntityEntry> Changed => Db.ChangeTracker.Entries().Where(IsChanged);

    /// <summary>The same of one kind.</summary>
    public IEnumerable<EntityEntry<T>> ChangedOf<T>()
        where T : class => Db.ChangeTracker.Entries<T>().Where(IsChanged);

    /// <summary>
    /// Adds to what the decision about a thing touches: it stands in the decision's logbook row, for every process to see.
    /// Call after the rows are written. Without a row about the thing there is no decision, and the save is refused.
    /// </summary>
    public void Touch(Thing about, IEnumerable<Change> changes)
    {
        var row =
            rows.FindLast(r => r.Names(about))
            ?? throw new InvalidOperationException($"{about} changed in public without a logbook row about it.");
        row.AlsoTouches(changes);
    }

    static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
}
