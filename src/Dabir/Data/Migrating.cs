using Microsoft.EntityFrameworkCore;

namespace Dabir.Data;

static class Migrating
{
    /// <summary>
    /// Runs the migrations that are not applied yet. When there are none nothing else is done: the framework would build
    /// the model a second time and compare the two, which is much of the work of a start.
    /// </summary>
    /// <returns>Whether there were any.</returns>
    public static async Task<bool> MigrateIfBehind(this NewsroomDb db, CancellationToken stop)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(stop)).Any())
            return false;
        await db.Database.MigrateAsync(stop);
        return true;
    }
}
