using Dabir.Comments;

namespace Dabir.Imports;

/// <summary>What was found in a saved article page, whatever form it was saved in.</summary>
public sealed record SavedPage
{
    public required string Headline { get; init; }
    public required string Lead { get; init; }

    /// <summary>The body, a paragraph each, plain text.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whom the body credits in its first words («به گزارش …،»), or empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>UTC; null when the page does not say.</summary>
    public DateTime? PublishedAt { get; init; }
    public IReadOnlyList<SavedComment> Comments { get; init; } = [];

    /// <summary>The counters the page showed, or null.</summary>
    public SavedCounters? Counters { get; init; }
}

/// <param name="Name">As the page shows it; null for an anonymous one.</param>
/// <param name="At">In the wall-clock time of the page.</param>
public sealed record SavedComment(string? Name, DateTime At, int Up, int Down, string Body);

public sealed record SavedCounters(int Published, int InReview, int NotPublishable);

/// <summary>The file is no article page; the message names what is missing, for the operator.</summary>
public sealed class NotAPageException(string message) : Exception(message);
