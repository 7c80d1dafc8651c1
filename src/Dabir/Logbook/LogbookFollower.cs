using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Logbook;

/// <summary>
/// Notices what other processes decided (a command beside the server, another node) and passes on the things their
/// logbook rows touch. This process's own rows come by too and are passed over: their pages went before the writer answered.
/// </summary>
public sealed class LogbookFollower(
    IServiceScopeFactory scopes,
    IDatabaseKind kind,
    CommittedChanges committed,
    ILogger<LogbookFollower> log
) : BackgroundService
{
    static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromSeconds(2);

    long seen;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // From where pages can be rendered on, nothing may be missed.
        seen = await LastRow(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await kind.WatchOthers(() => CatchUp(stoppingToken), stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(fault, "The database's signal was lost; pages may be up to a minute old until it is back.");
                await Task.Delay(BeforeAnotherTry, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        }
    }

    async Task CatchUp(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        var rows = await db.Logbook.AsNoTracking().Where(e => e.Id > seen).OrderBy(e => e.Id).ToListAsync(stop);
        if (rows.Count == 0)
            return;
        seen = rows[^1].Id;
        committed.Raise([.. rows.Where(r => !committed.TakeOwn(r.Id)).SelectMany(r => r.Changes).Distinct()]);
    }

    async Task<long> LastRow(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        return await db.Logbook.MaxAsync(e => (long?)e.Id, stop) ?? 0;
    }
}
