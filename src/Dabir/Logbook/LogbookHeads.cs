using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Logbook;

/// <summary>
/// Writes the head of the logbook down outside the database while the site runs, at most a minute after it moved, and
/// publishes what was written down: who keeps a copy can prove later that nothing was taken away.
/// </summary>
public sealed partial class LogbookHeads(
    IServiceScopeFactory scopes,
    IDatabaseKind kind,
    NotedHeads noted,
    TimeProvider clock,
    ILogger<LogbookHeads> log
) : IHostedService, IDisposable
{
    /// <summary>Where readers find the newest ones, a line each.</summary>
    public const string Address = "/.well-known/dabir-log";

    const int Published = 400;
    static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    readonly SemaphoreSlim one = new(1);
    ITimer? timer;
    string published = "";
    LogHead? last;
    DateTime? lastAt;

    /// <summary>The newest head written down; null before the first.</summary>
    public LogHead? Newest => last;

    /// <summary>When it was written down.</summary>
    public DateTime? NewestAt => lastAt;

    /// <summary>The lines at <see cref="Address"/>, newest first.</summary>
    public string Lines => published;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Note();
        timer = clock.CreateTimer(_ => _ = Note(), null, Often, Often);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (timer is not null)
            await timer.DisposeAsync();
        await Note();
    }

    public void Dispose()
    {
        timer?.Dispose();
        one.Dispose();
    }

    /// <summary>Writes the head down if it moved.</summary>
    internal async Task Note()
    {
        await one.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
            if (await Of(db) is { } head && head != last)
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var today = noted.Read().LastOrDefault(n => n.At.Date == now.Date).Head;
                // What was written down is only replaced by what goes on from it; else it is the proof that something is gone.
                var follows = today is null || await Stands(db, today);
                if (!follows)
                    CutOff(log, today!.Row);
                noted.Note(now, head, follows ? today : null);
                (last, lastAt) = (head, now);
                published = string.Concat(noted.Read().Reverse().Take(Published).Select(n => NotedHeads.Written(n) + "\n"));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException || kind.IsAway(fault))
        {
            Later(log, fault.Message);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The head as it stands in the database.</summary>
    internal static async Task<LogHead?> Of(NewsroomDb db) =>
        await db.Logbook.OrderByDescending(e => e.Id).Select(e => new { e.Id, e.Hash }).FirstOrDefaultAsync() is { } end
            ? new LogHead(end.Id, Convert.ToHexStringLower(end.Hash))
            : null;

    static async Task<bool> Stands(NewsroomDb db, LogHead head) =>
        await db.Logbook.Where(e => e.Id == head.Row).Select(e => e.Hash).FirstOrDefaultAsync() is { } hash
        && Convert.ToHexStringLower(hash) == head.Hash;

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Row {Row} of the logbook was written down and is not there any more: the logbook was cut off, made anew, or an older backup was restored. 'dabir check' says more."
    )]
    static partial void CutOff(ILogger log, long row);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The head of the logbook could not be written down, and is tried again in a minute: {Why}"
    )]
    static partial void Later(ILogger log, string why);
}
