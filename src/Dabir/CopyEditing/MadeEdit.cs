namespace Dabir.CopyEditing;

/// <summary>What the copy editor changed unasked: when a text was saved, or came in with its half-spaces lost.</summary>
/// <param name="Start">Where the replacement stands in the edited text.</param>
/// <param name="Original">What was replaced, such as the space of «می روم».</param>
/// <param name="Replacement">What replaced it.</param>
public sealed record MadeEdit(int Start, string Original, string Replacement)
{
    /// <summary>The words as written: «می روم».</summary>
    public required string Before { get; init; }

    /// <summary>The words as this edit leaves them: «می‌روم».</summary>
    public required string After { get; init; }

    /// <summary>Where in those words the change is.</summary>
    public required int Offset { get; init; }

    /// <summary>The rule by its lasting name: <c>verb-prefix</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Why, in Persian.</summary>
    public required string Reason { get; init; }
}
