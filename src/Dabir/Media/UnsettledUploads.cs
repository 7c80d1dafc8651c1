namespace Dabir.Media;

/// <summary>After a crash: settles the pictures that were kept for a change nobody knows the end of.</summary>
sealed class UnsettledUploads(Uploads uploads, Incoming incoming) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var key in incoming.Unsettled())
        {
            stoppingToken.ThrowIfCancellationRequested();
            await uploads.Settle(key);
        }
    }
}
