using Dabir.Articles;
using Dabir.Comments;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data;

public abstract partial class NewsroomDb
{
    readonly List<LogEntry> unsaved = [];
    readonly List<Change> touched = [];
    readonly List<LogEntry> appended = [];

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

    /// <summary>Names a thing that shows differently though nobody decided anything, such as a comment voted on.</summary>
    public void Touch(Thing thing) => touched.Add(thing);

    /// <summary>The same for what readers do: pages follow at most once a second.</summary>
    public void TouchSoftly(Thing thing) => touched.Add(new Change(thing, IsSoft: true));

    /// <summary>
    /// Saves the changes, the counters that follow from them and the logbook rows of <see cref="Record"/>, all or nothing.
    /// Refuses a changed status without a row about it, and a decision outside <see cref="NewsroomWriter"/>.
    /// </summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        ChangeTracker.DetectChanges();
        var moves = StatusMoves();
        var listed = ListTimes.Moving(ChangeTracker);
        if (unsaved.Count == 0 && moves.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (Database.CurrentTransaction is null)
            throw new InvalidOperationException("A decision is saved through NewsroomWriter, which gives it a transaction.");

        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var move in moves)
            await Count(move, cancellationToken);
        await ListTimes.Follow(this, listed, cancellationToken);
        await AppendToLogbook(cancellationToken);
        return saved + await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>For the framework's own rows only, such as cookie keys; a decision is saved with <see cref="SaveChangesAsync(bool, CancellationToken)"/>.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeTracker.DetectChanges();
        return unsaved.Count == 0 && StatusMoves().Count == 0
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new InvalidOperationException("A decision is saved with SaveChangesAsync, through NewsroomWriter.");
    }

    /// <summary>The changes of what was saved since the last call, for the one who commits.</summary>
    internal List<Change> TakeTouched()
    {
        List<Change> changes = [.. touched.Distinct()];
        touched.Clear();
        return changes;
    }

    /// <summary>The numbers of the logbook rows saved since the last call.</summary>
    internal List<long> TakeRows()
    {
        var rows = appended.ConvertAll(e => e.Id);
        appended.Clear();
        return rows;
    }

    /// <summary>Forgets everything pending and tracked; the transaction's owner has rolled it back.</summary>
    internal void Forget()
    {
        unsaved.Clear();
        touched.Clear();
        appended.Clear();
        ChangeTracker.Clear();
    }

    List<CounterMove> StatusMoves()
    {
        List<CounterMove> moves = [];
        foreach (var entry in ChangeTracker.Entries<IDecided>())
        {
            var status = entry.Property(nameof(Comment.Status));
            var isNew = entry.State == EntityState.Added;
            if (
                !isNew
                && (
                    entry.State != EntityState.Modified || !status.IsModified || Equals(status.OriginalValue, status.CurrentValue)
                )
            )
                continue;
            if (!unsaved.Exists(row => row.IsAbout(entry.Entity)))
                throw new InvalidOperationException($"The status of {entry.Entity.Thing} changed without a logbook row.");
            if (entry.Entity is Comment comment)
                moves.Add(
                    new CounterMove(comment, isNew ? PublicCounter.None : ((CommentStatus)status.OriginalValue!).CountedAs())
                );
        }
        return moves;
    }

    async Task Count(CounterMove move, CancellationToken stop)
    {
        var (from, to) = (move.From, move.Comment.Status.CountedAs());
        if (from == to)
            return;
        int Delta(PublicCounter counter) => (to == counter ? 1 : 0) - (from == counter ? 1 : 0);
        var article = move.Comment.ArticleId;
        var (published, inReview, notPublishable) = (
            Delta(PublicCounter.Published),
            Delta(PublicCounter.InReview),
            Delta(PublicCounter.NotPublishable)
        );
        // The same statement on both databases; a delta, so that it is right whoever else counts.
        await Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "CommentCounts" ("ArticleId", "Published", "InReview", "NotPublishable")
            VALUES ({article}, {published}, {inReview}, {notPublishable})
            ON CONFLICT ("ArticleId") DO UPDATE SET
                "Published" = "CommentCounts"."Published" + {published},
                "InReview" = "CommentCounts"."InReview" + {inReview},
                "NotPublishable" = "CommentCounts"."NotPublishable" + {notPublishable}
            """,
            stop
        );
        await Dabir.Comments.NewsroomCounts.Follow(this, article, inReview, stop);
    }

    async Task AppendToLogbook(CancellationToken stop)
    {
        if (unsaved.Count == 0)
            return;
        var previous =
            await Logbook.OrderByDescending(e => e.Id).Select(e => e.Hash).FirstOrDefaultAsync(stop) ?? LogbookChain.Beginning;
        foreach (var entry in unsaved)
        {
            entry.Seal(previous);
            previous = entry.Hash;
            Logbook.Add(entry);
            appended.Add(entry);
            touched.AddRange(entry.Changes);
        }
        unsaved.Clear();
    }

    sealed record CounterMove(Comment Comment, PublicCounter From);
}
