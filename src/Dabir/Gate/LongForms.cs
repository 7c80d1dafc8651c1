using System.Threading.RateLimiting;

namespace Dabir.Gate;

/// <summary>
/// A form of ordinary length costs next to nothing; of those that may be many times as long only so many are held at once:
/// some of readers, and some of devices that carry a mark of the desk, which no flood of comments takes.
/// </summary>
public sealed class LongForms : IDisposable
{
    readonly ConcurrencyLimiter readers = new(new ConcurrencyLimiterOptions { PermitLimit = 16, QueueLimit = 0 });
    readonly ConcurrencyLimiter devices = new(new ConcurrencyLimiterOptions { PermitLimit = 16, QueueLimit = 0 });

    /// <summary>Lets a form in that is not read yet, and holds its place until it is answered. False when there is none.</summary>
    public bool LetIn(HttpContext http, bool isKnown)
    {
        // A body sent in pieces names no length; browsers name it.
        if (http.Request.ContentLength is <= KestrelBounds.OrdinaryForm)
            return true;
        var place = (isKnown ? devices : readers).AttemptAcquire();
        http.Response.RegisterForDispose(place);
        if (!place.IsAcquired)
            Door.AskToWait(http, TimeSpan.FromSeconds(5));
        return place.IsAcquired;
    }

    public void Dispose()
    {
        readers.Dispose();
        devices.Dispose();
    }
}
