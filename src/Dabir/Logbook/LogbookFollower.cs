using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Logbook;

/// <summary>
/// Notices what other processes wrote (a command beside the server, another node) and passes on the things that show
/// differently by it: those their logbook rows name, and those of their <see cref="Signal"/>s, which are no decisions. This
/// process's own rows come by too and are passed over: their pages went before the writer answered.
/// </summary>
public sealed class LogbookFollower(
    IServiceScopeFactory scopes,
    IDatabaseKind kind,
    CommittedChanges committed,
    ILogger<LogbookFollower> log
) : BackgroundService
{
    static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromSeconds(2);

    long row;
    long signal;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // From where pages can be rendered on, nothing may be missed.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        row = await db.Logbook.MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0;
        signal = await db.Signals.MaxAsync(s => (long?)s.Id, cancellationToken) ?? 0;
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
        (row, signal) = committed.PastOwn(row, signal);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        var rows = await db
            .Logbook.Where(e => e.Id > row)
            .OrderBy(e => e.Id)
            .Select(e => new { e.Id, e.Touches })
            .ToListAsync(stop);
        var signals = await db
            .Signals.Where(s => s.Id > signal)
            .OrderBy(s => s.Id)
            .Select(s => new { s.Id, s.Touches })
            .ToListAsync(stop);
        var touched = rows.Where(r => !committed.IsOwnRow(r.Id))
            .Select(r => r.Touches)
            .Concat(signals.Where(s => !committed.IsOwnSignal(s.Id)).Select(s => s.Touches));
        HashSet<Change> changes = [.. touched.SelectMany(Change.In)];
        (row, signal) = (rows.Count > 0 ? rows[^1].Id : row, signals.Count > 0 ? signals[^1].Id : signal);
        committed.Raise(changes);
    }
}
