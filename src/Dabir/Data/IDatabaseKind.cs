using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dabir.Data;

/// <summary>What differs between the two databases; everything else is common.</summary>
public interface IDatabaseKind
{
    /// <summary>For people: <c>SQLite</c> or <c>PostgreSQL</c>.</summary>
    string Name { get; }

    void Add(IServiceCollection services);

    /// <summary>One line for the operator when this database cannot be used at all; null when it can.</summary>
    string? WhyNotUsable();

    /// <summary>Brings the database up to date, one process at a time.</summary>
    /// <param name="told">For the operator, when something had to be mended or waited for: one line.</param>
    Task Migrate(NewsroomDb db, Action<string> told, CancellationToken stop);

    /// <summary>
    /// What only one process on this data may have at a time, for as long as it lives or until it is disposed; null when another
    /// has it.
    /// </summary>
    Task<IAsyncDisposable?> TakeAlone(CancellationToken stop);

    /// <summary>Called first in every write transaction, so that writers stand in a queue.</summary>
    Task BeginWriting(NewsroomDb db, CancellationToken stop);

    /// <summary>
    /// A context for renders alone, on a connection that stays open and can only read. There are as many as renders may be
    /// at work, so what each keeps in memory is bounded.
    /// </summary>
    NewsroomDb ForReading(IServiceProvider services);

    /// <summary>The writer's context, whose connection stays open from write to write. Whoever asks for it disposes of it.</summary>
    NewsroomDb ForWriting(IServiceProvider services);

    /// <summary>Everything read until it is disposed is as it stood at one moment; writers go on meanwhile.</summary>
    Task<IDbContextTransaction> Freeze(NewsroomDb db, CancellationToken stop);

    /// <summary>Ends the statement that runs on a connection now, if there is one and another thread may do so.</summary>
    void Interrupt(NewsroomDb db);

    /// <summary>Ends the statement that runs on a connection now, if there is one, and returns when the database was told so.</summary>
    Task Cancel(NewsroomDb db);

    /// <summary>
    /// Whether a fault is the database's own word that it cannot be used now: locked, full, read-only, gone. Ask
    /// <see cref="Unavailability.IsAway"/>, which looks into causes too.
    /// </summary>
    bool SaysAway(Exception fault);

    /// <summary>Called last in a write transaction that wrote logbook rows, so that other processes look.</summary>
    Task Announce(NewsroomDb db, CancellationToken stop);

    /// <summary>The database's own check of itself: one line about what is damaged, or null.</summary>
    Task<string?> Damage(NewsroomDb db, CancellationToken stop);

    /// <summary>The triggers, views and tables that do not belong to Dabir, each by its kind and name.</summary>
    Task<IReadOnlyList<string>> Foreign(NewsroomDb db, CancellationToken stop);

    /// <summary>Copies the whole database into a file, as it stands at one moment; false where that is not possible.</summary>
    Task<bool> CopyTo(string file, CancellationToken stop);

    /// <summary>Calls <paramref name="changed"/> after each commit that may be another process's, until stopped.</summary>
    Task WatchOthers(Func<Task> changed, CancellationToken stop);

    /// <summary>Appends many rows to one table inside the transaction under way.</summary>
    Task Append(NewsroomDb db, BulkRows rows, CancellationToken stop);
}
