using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dabir.Data;

public sealed partial class NewsroomWriter
{
    /// <returns>How many of the group are answered; the rest stands behind one that had to be given up, and is done anew.</returns>
    async Task<int> Commit(List<Work> group)
    {
        begun = 0;
        var db = await Open();
        var commit = new Commit();
        var done = 0;
        var gaveUp = false;
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await kind.BeginWriting(db, default);
            foreach (var work in group)
            {
                begun = ++done;
                gaveUp = !await Do(work, db, transaction, commit);
                if (gaveUp)
                    break;
            }
            if (commit.Touched.Count > 0)
                await Signal(db, commit);
            if (commit.Rows.Count > 0 || commit.Signal is not null)
                await kind.Announce(db, default);
            committed.Expect(commit);
            try
            {
                await transaction.CommitAsync();
            }
            catch
            {
                committed.Forget(commit);
                throw;
            }
        }
        meter.Group(done);
        db.EndOfLogbook = null;
        if (gaveUp)
            await Close();
        // Pages are evicted before anybody is told that it is done: the next request sees it.
        committed.Raise(commit);
        for (var i = 0; i < done; i++)
            group[i].Finish();
        return done;
    }

    /// <returns>False when the work was given up and the context with it.</returns>
    async Task<bool> Do(Work work, NewsroomDb db, IDbContextTransaction transaction, Commit commit)
    {
        await transaction.CreateSavepointAsync("write");
        var end = db.EndOfLogbook;
        var isKept = false;
        work.Entered = clock.GetTimestamp();
        inside = work;
        var doing = DoAndSave(work, db);
        if (!await doing.EndsWithin(work.Patience, clock))
        {
            inside = null;
            End(work, db);
            db.GiveUp();
            await kind.Cancel(db);
            await Task.WhenAny(doing, Task.Delay(LastWords));
            _ = doing.ContinueWith(static late => late.Exception, TaskScheduler.Default);
            await transaction.RollbackToSavepointAsync("write");
            return false;
        }
        try
        {
            isKept = await doing;
        }
        catch (Exception fault) when (!work.IsOver && kind.IsAway(fault))
        {
            // Not this work's fault and nothing its neighbours could still be saved from: the transaction is lost.
            throw;
        }
        catch (Exception fault)
        {
            if (!work.IsOver)
                meter.Failed("fault");
            work.Fault ??= fault;
        }
        finally
        {
            inside = null;
        }
        if (isKept && !work.IsOver)
        {
            commit.Touched.UnionWith(db.TakeTouched());
            foreach (var row in db.TakeRows())
                commit.Add(row);
        }
        else
        {
            await transaction.RollbackToSavepointAsync("write");
            db.EndOfLogbook = end;
        }
        db.Forget();
        return true;
    }

    /// <summary>Ends what holds the writer's own thread: a query of SQLite runs on the thread that asks.</summary>
    void Look()
    {
        if (inside is { } work && kept is { } busy && clock.GetElapsedTime(work.Entered) > work.Patience)
            End(work, busy);
    }

    void End(Work work, NewsroomDb busy)
    {
        if (Interlocked.Exchange(ref work.Over, 1) == 0)
        {
            TookTooLong(log, work.Name, work.Patience.TotalSeconds);
            meter.Failed("hung");
            work.Fault = new NewsroomUnavailableException(
                $"{work.Name} took longer than {work.Patience.TotalSeconds} s and was given up."
            );
        }
        kind.Interrupt(busy);
    }

    static async Task<bool> DoAndSave(Work work, NewsroomDb db)
    {
        if (!await work.Do(db))
            return false;
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>What no logbook row tells is told to the other processes for a short time: see <see cref="Logbook.Signal"/>.</summary>
    async Task Signal(NewsroomDb db, Commit commit)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // By statement: the context may be one that saves nothing any more.
        commit.Signal = (long)
            (
                await db.Run(
                    """INSERT INTO "Signals" ("At", "Touches") VALUES (@p0, @p1) RETURNING "Id" """,
                    [UtcMicroseconds.Of(now), string.Join(' ', commit.Touched)]
                )
            )!;
        if (now - pruned > Logbook.Signal.Lifetime || now < pruned)
        {
            var old = now - Logbook.Signal.Lifetime;
            await db.Signals.Where(s => s.At < old).ExecuteDeleteAsync();
            pruned = now;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Work} took longer than {Seconds} s inside a write and was given up; nothing of it is kept. Others waited behind it."
    )]
    static partial void TookTooLong(ILogger log, string work, double seconds);
}
