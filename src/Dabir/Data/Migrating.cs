using Microsoft.EntityFrameworkCore;

namespace Dabir.Data;

static class Migrating
{
    /// <summary>
    /// Runs the migrations that are not applied yet. When there are none nothing else is done: the framework would build
    /// the model a second time and compare the two, which is much of the work of a start.
    /// </summary>
    public static async Task MigrateIfBehind(this NewsroomDb db, CancellationToken stop)
    {
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
            await db.Database.MigrateAsync(stop);
    }
}
