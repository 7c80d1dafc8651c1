namespace Dabir.Logbook;

/// <summary>
/// What became of a request to change something: done (with its logbook rows), nothing to do, or refused for a reason the
/// page can show in the reader's language. What is not expected is thrown instead.
/// </summary>
public sealed class Outcome
{
    readonly List<LogEntry> entries;

    Outcome(List<LogEntry> entries, string? reason)
    {
        this.entries = entries;
        Reason = reason;
    }

    /// <summary>It was already so; nothing is written.</summary>
    public static Outcome Unchanged { get; } = new([], null);

    /// <summary>A message key of the language file, such as <c>articles.no-headline</c>; null unless refused.</summary>
    public string? Reason { get; }

    public bool IsRefused => Reason is not null;

    public IReadOnlyList<LogEntry> Entries => entries;

    public static Outcome Done(params LogEntry[] entries) => new([.. entries], null);

    /// <param name="reason">A message key of the language file.</param>
    public static Outcome Refused(string reason) => new([], reason);
}
