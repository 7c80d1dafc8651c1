using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dabir.Data;

static class Migrating
{
    /// <summary>
    /// The migrations a database has seen; none when it is not there yet, or empty. Asked for its history, an empty one would
    /// answer with an error, which the framework understands and yet writes into the log.
    /// </summary>
    public static async Task<IEnumerable<string>> Applied(this NewsroomDb db, CancellationToken stop = default)
    {
        var database = db.GetService<IRelationalDatabaseCreator>();
        return await database.ExistsAsync(stop) && await database.HasTablesAsync(stop)
            ? await db.Database.GetAppliedMigrationsAsync(stop)
            : [];
    }

    /// <summary>
    /// Runs the migrations that are not applied yet. When there are none nothing else is done: the framework would build
    /// the model a second time and compare the two, which is much of the work of a start.
    /// </summary>
    /// <returns>Whether there were any.</returns>
    public static async Task<bool> MigrateIfBehind(this NewsroomDb db, CancellationToken stop)
    {
        if (!db.Database.GetMigrations().Except(await db.Applied(stop)).Any())
            return false;
        // For the same reason.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(stop);
        await db.Database.MigrateAsync(stop);
        return true;
    }
}
