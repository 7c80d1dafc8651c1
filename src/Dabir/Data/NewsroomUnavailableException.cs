namespace Dabir.Data;

/// <summary>
/// Nothing can be written now, whatever the reason: the database is locked, full, read-only or gone, or the writer has too
/// much to do. Nothing of what was asked for is kept, and the same may be asked again in a moment.
/// </summary>
public class NewsroomUnavailableException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>When to ask again, as <c>Retry-After</c> says it: long enough for a lock to have gone.</summary>
    public const string RetryAfter = "5";
}

/// <summary>So much work waits for the writer that more is not taken; ask again in a moment.</summary>
public sealed class NewsroomBusyException() : NewsroomUnavailableException("Too many writes wait already; nothing was done.");

/// <summary>How a fault of the database is told from a fault of ours.</summary>
public static class Unavailability
{
    /// <summary>Whether a fault, or what caused it, says that the database cannot be used just now.</summary>
    public static bool IsAway(this IDatabaseKind kind, Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
            if (cause is NewsroomUnavailableException || kind.SaysAway(cause))
                return true;
        return false;
    }
}
