using Dabir.Data;
using Dabir.Sections;
using Dabir.Sections.Reader;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Seeing;

/// <summary>
/// Whether this process can serve: it looks at what every page and every write needs, at most once a second however often it
/// is asked.
/// </summary>
public sealed class Readiness(
    IServiceScopeFactory scopes,
    NewsroomWriter writer,
    Settings settings,
    TimeProvider clock,
    IHostApplicationLifetime life
)
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    readonly Lock door = new();
    Task<string?>? last;
    long lookedAt;

    /// <summary>One line about what is missing; null when nothing is.</summary>
    public Task<string?> WhyNot()
    {
        if (life.ApplicationStopping.IsCancellationRequested)
            return Task.FromResult<string?>("stopping");
        lock (door)
        {
            if (last is null || (last.IsCompleted && clock.GetElapsedTime(lookedAt) >= Fresh))
            {
                lookedAt = clock.GetTimestamp();
                last = Look();
            }
            return last;
        }
    }

    async Task<string?> Look()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
            return await Migrations(db, patience.Token)
                ?? WrongClock(await db.Editions.AsNoTracking().ToListAsync(patience.Token))
                ?? await Disk(patience.Token)
                ?? await Writes(patience.Token);
        }
        catch (Exception fault)
            when (fault
                    is System.Data.Common.DbException
                        or InvalidOperationException
                        or OperationCanceledException
                        or IOException
            )
        {
            return "the database does not answer";
        }
    }

    static async Task<string?> Migrations(NewsroomDb db, CancellationToken stop)
    {
        var (known, applied) = (
            db.Database.GetMigrations().ToList(),
            (await db.Database.GetAppliedMigrationsAsync(stop)).ToList()
        );
        return known.Except(applied).Any() ? "the database is older than this program"
            : applied.Except(known).Any() ? "the database is newer than this program"
            : null;
    }

    // Every page says a date, so an edition whose clock cannot be read has no page at all.
    string? WrongClock(List<Edition> editions)
    {
        foreach (var edition in editions)
            try
            {
                _ = new EditionClock(edition).Full(clock.GetUtcNow().UtcDateTime);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                return $"edition {edition.Slug} has no clock: {edition.TimeZone}";
            }
        return editions.Count == 0 ? "there is no edition" : null;
    }

    async Task<string?> Writes(CancellationToken stop)
    {
        try
        {
            await writer.Try().WaitAsync(stop);
            return null;
        }
        catch (Exception refused) when (refused is NewsroomUnavailableException or OperationCanceledException)
        {
            return "nothing can be written now";
        }
    }

    // Pictures and, on SQLite, every write land in this folder.
    async Task<string?> Disk(CancellationToken stop)
    {
        var probe = Path.Combine(settings.Data, $".writable-{Environment.ProcessId}");
        try
        {
            await File.WriteAllBytesAsync(probe, new byte[4096], stop);
            File.Delete(probe);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return "the data folder cannot be written";
        }
    }
}
