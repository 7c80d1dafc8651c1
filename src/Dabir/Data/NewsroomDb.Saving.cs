using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dabir.Data;

public abstract partial class NewsroomDb
{
    const string Append = """
        INSERT INTO "Logbook" ("At", "ById", "ByName", "Action", "About", "Reason", "Before", "After", "Touches", "Digest", "DigestBefore", "PreviousHash", "Hash")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12) RETURNING "Id"
        """;

    readonly List<LogEntry> unsaved = [];
    readonly List<Change> touched = [];
    readonly List<LogEntry> appended = [];
    readonly Dictionary<INamed, byte[]> stood = new(ReferenceEqualityComparer.Instance);
    PreparedStatements? statements;
    byte[]? lastHash;
    bool isOver;

    /// <summary>Notes the logbook rows of an outcome, to be written with the next save. Gives the outcome back.</summary>
    public Outcome Record(Outcome outcome)
    {
        // The writer records what a change returns; whoever recorded it before did no harm.
        unsaved.AddRange(outcome.Entries.Where(entry => !entry.IsSealed && !unsaved.Contains(entry)));
        return outcome;
    }

    /// <summary>The same for an outcome with a value.</summary>
    public Outcome<T> Record<T>(Outcome<T> outcome)
    {
        Record(outcome.Whole);
        return outcome;
    }

    /// <summary>Names a thing that shows differently though nobody decided anything.</summary>
    public void Touch(Thing thing) => touched.Add(thing);

    /// <summary>The same for what readers do, such as a vote: pages follow at most once a second.</summary>
    public void TouchSoftly(Thing thing) => touched.Add(new Change(thing, IsSoft: true));

    /// <summary>
    /// Saves the changes, what follows from them (<see cref="IFollowsSave"/>) and the logbook rows of <see cref="Record"/>,
    /// all or nothing. Refuses a changed named entity without a row about it, and a decision outside <see cref="NewsroomWriter"/>.
    /// </summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (isOver)
            throw new InvalidOperationException("This piece of work took too long and was given up; nothing of it is saved.");
        ChangeTracker.DetectChanges();
        // Once is enough: what follows only asks.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await Save(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    async Task<int> Save(bool acceptAllChanges, CancellationToken stop)
    {
        if (!IsDecision())
            return await base.SaveChangesAsync(acceptAllChanges, stop);
        if (Database.CurrentTransaction is null)
            throw new InvalidOperationException("A decision is saved through NewsroomWriter, which gives it a transaction.");

        var save = new SaveUnderWay(this, unsaved);
        List<Func<Task>> afterwards = [];
        foreach (var follower in followers ?? [])
            if (await follower.Follow(save, stop) is { } next)
                afterwards.Add(next);
        await ReadForDigests(stop);
        await PreparedInserts.Write(this, stop);
        var saved = await base.SaveChangesAsync(acceptAllChanges, stop);
        foreach (var next in afterwards)
            await next();
        await AppendToLogbook(stop);
        return saved;
    }

    /// <summary>For the framework's own rows only, such as cookie keys; a decision is saved with <see cref="SaveChangesAsync(bool, CancellationToken)"/>.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeTracker.DetectChanges();
        return !IsDecision()
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new InvalidOperationException("A decision is saved with SaveChangesAsync, through NewsroomWriter.");
    }

    /// <summary>Runs a statement of <see cref="PreparedStatements"/> inside the write's transaction.</summary>
    internal Task<object?> Run(string words, object?[] values, CancellationToken stop = default) =>
        (statements ??= new(Database.GetDbConnection())).Run(
            Database.CurrentTransaction!.GetDbTransaction(),
            words,
            values,
            stop
        );

    /// <summary>What was touched without a decision since the last call, for the one who commits.</summary>
    internal List<Change> TakeTouched()
    {
        List<Change> changes = [.. touched];
        touched.Clear();
        return changes;
    }

    /// <summary>The logbook rows saved since the last call.</summary>
    internal List<LogEntry> TakeRows()
    {
        List<LogEntry> rows = [.. appended];
        appended.Clear();
        return rows;
    }

    /// <summary>Links the rows of the logbook.</summary>
    internal LogbookChain Chain =>
        chain ?? throw new InvalidOperationException("This context was not made by the program's services.");

    /// <summary>The hash of the last row of the logbook, as far as this transaction knows; null before it looked.</summary>
    internal byte[]? EndOfLogbook
    {
        get => lastHash;
        set => lastHash = value;
    }

    /// <summary>Forgets everything pending and tracked; the transaction's owner has saved it or rolled it back.</summary>
    internal void Forget()
    {
        unsaved.Clear();
        stood.Clear();
        touched.Clear();
        appended.Clear();
        ChangeTracker.Clear();
    }

    /// <summary>Nothing is saved here any more, whoever still holds it.</summary>
    internal void GiveUp() => isOver = true;

    public override async ValueTask DisposeAsync()
    {
        if (statements is not null)
            await statements.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    bool IsDecision()
    {
        var found = unsaved.Count > 0;
        foreach (var entry in ChangeTracker.Entries<INamed>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (entry.State == EntityState.Modified && !Bookkeeping.IsDecision(entry))
                continue;
            if (!unsaved.Exists(row => row.IsAbout(entry.Entity)))
                throw new InvalidOperationException($"{entry.Entity.Thing} changed without a logbook row.");
            found = true;
        }
        return found;
    }

    /// <summary>What a digest takes in and the change itself did not need.</summary>
    async Task ReadForDigests(CancellationToken stop)
    {
        foreach (var row in unsaved)
        {
            if (row.Subject is not { } subject || Model.FindEntityType(subject.GetType()) is null)
                continue;
            var entry = Entry(subject);
            if (entry.State == EntityState.Detached)
                throw new InvalidOperationException($"{row.Action} is about {subject.Thing} as it was read outside this write.");
            if (entry.State == EntityState.Added)
                continue;
            await DigestedLists.Complete(entry, stop);
            if (
                !stood.ContainsKey(subject)
                && await NamedTables.Of(this, subject.GetType())!.Find(subject.Thing.Id, stop) is { } before
            )
                stood[subject] = Chain.DigestOf(before);
        }
    }

    async Task AppendToLogbook(CancellationToken stop)
    {
        if (unsaved.Count == 0)
            return;
        lastHash ??= await EndOfChain(stop);
        foreach (var entry in unsaved)
        {
            entry.Seal(lastHash, Chain, stood.GetValueOrDefault(entry.Subject!));
            if (entry.Digest is { } stands)
                stood[entry.Subject!] = stands;
            lastHash = entry.Hash;
            entry.Number((long)(await Run(Append, entry.Columns, stop))!);
            appended.Add(entry);
        }
        unsaved.Clear();
        stood.Clear();
    }

    // A process that goes on with a key that was replaced would break the chain.
    async Task<byte[]> EndOfChain(CancellationToken stop)
    {
        if (
            !unsaved.Exists(row => row.Action == KeyedFrom.Action)
            && await KeyedFrom.Newest(this, stop) is { } standing
            && standing.Key != Chain.KeyName
        )
            throw new NewsroomUnavailableException("The key of the site was renewed; this process has to be started anew.");
        return await Logbook.OrderByDescending(e => e.Id).Select(e => e.Hash).FirstOrDefaultAsync(stop) ?? LogbookChain.Beginning;
    }
}
