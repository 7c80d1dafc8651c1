namespace Dabir.Logbook;

/// <summary>
/// What became of a request to change something: done (with its logbook rows), nothing to do, or refused for a reason the
/// page can show in the reader's language. What is not expected is thrown instead.
/// <see cref="Data.NewsroomWriter"/> rolls back what a refused outcome comes from.
/// </summary>
/// <example><code>
/// if (Version != seen) return Outcome.Refused("articles.conflict", ("name", "نرگس کامیاب"));
/// return Outcome.Done(Log("publish", by, now));
/// </code></example>
public sealed class Outcome
{
    readonly List<LogEntry> entries;

    Outcome(List<LogEntry> entries, string? reason, IReadOnlyList<(string Place, string? Value)> values)
    {
        this.entries = entries;
        Reason = reason;
        Values = values;
    }

    /// <summary>It was already so; nothing is written.</summary>
    public static Outcome Unchanged { get; } = new([], null, []);

    /// <summary>A message key of the language file, such as <c>articles.no-headline</c>; null unless refused.</summary>
    public string? Reason { get; }

    /// <summary>What stands in the places of the message, as <see cref="Words.Wording.Say"/> takes it; not encoded.</summary>
    public IReadOnlyList<(string Place, string? Value)> Values { get; }

    public bool IsRefused => Reason is not null;

    public IReadOnlyList<LogEntry> Entries => entries;

    public static Outcome Done(params LogEntry[] entries) => new([.. entries], null, []);

    /// <param name="reason">A message key of the language file.</param>
    /// <param name="values">What stands in the places of its text.</param>
    public static Outcome Refused(string reason, params (string Place, string? Value)[] values) => new([], reason, values);

    /// <summary>This and what was done after it, as one; the first refusal stands for the whole.</summary>
    public Outcome And(Outcome next) =>
        IsRefused ? this
        : next.IsRefused ? next
        : new([.. entries, .. next.entries], null, []);

    /// <summary>The same, bringing a value along; a refused one brings nothing.</summary>
    public Outcome<T> With<T>(T value) => new(IsRefused ? default : value, this);
}

/// <summary>An outcome that brings something along when it is not refused.</summary>
/// <example><code>return Outcome.Done(new LogEntry("comment.receive", comment, by, now)).With(comment);</code></example>
public sealed class Outcome<T>
{
    readonly T? value;

    internal Outcome(T? value, Outcome outcome) => (this.value, Whole) = (value, outcome);

    /// <summary>The outcome without its value: rows, or reason.</summary>
    public Outcome Whole { get; }

    public bool IsRefused => Whole.IsRefused;

    /// <inheritdoc cref="Outcome.Reason"/>
    public string? Reason => Whole.Reason;

    /// <summary>What it brings; asking a refused outcome for it throws.</summary>
    public T Value => IsRefused ? throw new InvalidOperationException($"A refused outcome ({Reason}) brings nothing.") : value!;

    /// <summary>A refusal is the same whatever would have been brought.</summary>
    public static implicit operator Outcome<T>(Outcome refused) =>
        refused.IsRefused
            ? new(default, refused)
            : throw new InvalidOperationException("Only a refused outcome may come without its value.");
}
