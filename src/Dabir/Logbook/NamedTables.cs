using System.Runtime.CompilerServices;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Logbook;

/// <summary>The tables of everything that has a name in the logbook, as the model knows them: none can be forgotten.</summary>
abstract class NamedTables
{
    public static IEnumerable<NamedTables> Of(NewsroomDb db) =>
        db
            .Model.GetEntityTypes()
            .Where(t => t.ClrType.IsAssignableTo(typeof(INamed)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => Of(db, t.ClrType)!);

    /// <summary>The table of one kind of thing; null of what stands in none.</summary>
    public static NamedTables? Of(NewsroomDb db, Type kind) =>
        db.Model.FindEntityType(kind) is null
            ? null
            : (NamedTables)Activator.CreateInstance(typeof(Table<>).MakeGenericType(kind), db)!;

    /// <summary>One as it stands in the database, whatever is changed and not saved yet, with its <see cref="DigestedLists"/>.</summary>
    public abstract Task<INamed?> Find(long id, CancellationToken stop);

    /// <summary>The one with the largest id, and how many there are; null of an empty table.</summary>
    public abstract Task<(Thing Newest, long Count)?> Stood();

    /// <summary>Each as it stands, with its <see cref="DigestedLists"/>, in the order of ids.</summary>
    public abstract IAsyncEnumerable<INamed> Standing(CancellationToken stop);

    sealed class Table<T>(NewsroomDb db) : NamedTables
        where T : class, INamed
    {
        const int AtOnce = 200;

        IQueryable<T> Rows => db.Set<T>().AsNoTracking();

        IQueryable<T> Whole =>
            DigestedLists
                .Of(db.Model.FindEntityType(typeof(T))!)
                .Aggregate(Rows, (query, list) => query.Include(list))
                .AsSplitQuery();

        public override async Task<INamed?> Find(long id, CancellationToken stop) =>
            await Whole.SingleOrDefaultAsync(t => EF.Property<long>(t, "Id") == id, stop);

        public override async Task<(Thing Newest, long Count)?> Stood() =>
            await Rows.OrderByDescending(t => EF.Property<long>(t, "Id")).FirstOrDefaultAsync() is { } newest
                ? (newest.Thing, await Rows.LongCountAsync())
                : null;

        // Some at a time: a whole table with its lists is no answer to one question.
        public override async IAsyncEnumerable<INamed> Standing([EnumeratorCancellation] CancellationToken stop)
        {
            var rows = Whole;
            for (var last = long.MinValue; ; )
            {
                var after = last;
                var some = await rows.Where(t => EF.Property<long>(t, "Id") > after)
                    .OrderBy(t => EF.Property<long>(t, "Id"))
                    .Take(AtOnce)
                    .ToListAsync(stop);
                foreach (var one in some)
                    yield return one;
                if (some.Count < AtOnce)
                    yield break;
                last = some[^1].Thing.Id;
            }
        }
    }
}
