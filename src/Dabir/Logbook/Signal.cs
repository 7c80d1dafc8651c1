namespace Dabir.Logbook;

/// <summary>
/// What readers did in one commit and no decision tells: the things that show differently by it, such as a discussion that
/// was voted in. Other processes on the same data read it beside the logbook. Kept for a short time; it is no record.
/// </summary>
public sealed class Signal
{
    /// <summary>Older ones say nothing new: a kept page is never older than a minute.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    Signal() { }

    public long Id { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>As in <see cref="LogEntry.Touches"/>.</summary>
    public string Touches { get; private set; } = "";
}
