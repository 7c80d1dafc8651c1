using System.Security.Cryptography;
using System.Text;
using Dabir.Language;

namespace Dabir.Imports;

/// <summary>An article page as it was saved elsewhere: what it says, whatever form it was saved in. Times are UTC.</summary>
public sealed record SavedPage
{
    public required string Headline { get; init; }
    public required string Lead { get; init; }

    /// <summary>Plain text, one entry a paragraph; headings, quotations and list items inside the body are paragraphs too.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public required SavedCounters Counters { get; init; }

    /// <summary>In the page's order; an answer stands after the comment it answers.</summary>
    public IReadOnlyList<SavedComment> Comments { get; init; } = [];

    /// <summary>The house of «به گزارش X،» at the beginning of the body; empty when it does not begin so.</summary>
    public string SourceName { get; init; } = "";

    /// <summary>When the page says it was published; null when it does not say.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>The titles of the boxes that stand below the discussion.</summary>
    public IReadOnlyList<string> BoxTitles { get; init; } = [];

    /// <summary>
    /// What names the page: SHA-256 of the letters and digits of headline and lead, so that a saved text and a saved HTML of
    /// one page, with and without half-spaces, have one key.
    /// </summary>
    public string Key =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{PageLabels.LettersOf(Headline)}\n{PageLabels.LettersOf(Lead)}"))
        );
}

/// <summary>«انتشار یافته · در صف بررسی · غیر قابل انتشار» as the page states them.</summary>
public sealed record SavedCounters(int Published, int InReview, int NotPublishable);

/// <summary>A comment that can be read on the page.</summary>
/// <param name="Name">Clean for display; null for «ناشناس».</param>
/// <param name="AnswerTo">The place in <see cref="SavedPage.Comments"/> of the comment it answers; null for one of the first level.</param>
public sealed record SavedComment(string? Name, DateTime At, int Up, int Down, string Body, int? AnswerTo);
