using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Sqlite;

/// <summary>
/// One process at a time brings the file up to date. The framework's own lock is a row, and a row outlives a process that is
/// killed: every later start then waited for it in silence. Beside it we hold a lock of the operating system, which ends with
/// the process; who holds that one knows that a row still standing is nobody's.
/// </summary>
static class MigrationTurn
{
    static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the turn; disposing gives it back.</summary>
    public static async Task<IDisposable> Take(string database, Action<string> told, CancellationToken stop)
    {
        var said = false;
        while (true)
        {
            try
            {
                return new FileStream(database + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken)
                when (taken is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
            {
                if (!said)
                    told("Another process is bringing the database up to date; waiting for it.");
                said = true;
                await Task.Delay(BeforeAnotherTry, stop);
            }
        }
    }

    /// <summary>Takes away a lock row of a process that is gone. Only for who has the turn.</summary>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> LeftByADeadStart(NewsroomDb db, CancellationToken stop)
    {
        var tables = await db
            .Database.SqlQuery<int>(
                $"""SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'"""
            )
            .SingleAsync(stop);
        return tables == 1 && await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" """, stop) > 0;
    }
}
