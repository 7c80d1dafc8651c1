using System.Collections.Frozen;
using Dabir.Language;

namespace Dabir.CopyEditing;

/// <summary>What the copy editor found in a text.</summary>
/// <param name="All">In the order of the text.</param>
/// <param name="IsCut">Whether there was more than is told.</param>
public sealed record Findings(IReadOnlyList<Finding> All, bool IsCut);

/// <summary>What the copy editor offers to change.</summary>
/// <param name="Start">Where, counted in <see langword="char"/>s of the text.</param>
/// <param name="Length">How much of the text it replaces; 0 inserts.</param>
/// <param name="Rule">The rule by its lasting name: <c>verb-prefix</c>, or <see cref="Spelling"/>.</param>
/// <param name="Level">Whether it may be made unasked.</param>
/// <param name="Before">The words it is about, as they are written.</param>
public sealed record Finding(int Start, int Length, string Rule, EditLevel Level, string Before)
{
    /// <summary>The rule of words that no list knows.</summary>
    public const string Spelling = "spelling";

    static readonly FrozenSet<string> OfMarks = FrozenSet.ToFrozenSet([
        "letters",
        "numbers",
        "spacing",
        "punctuation",
        "quotation-marks",
        "half-space",
    ]);

    /// <summary>Whether it is about how words are written, and not about marks: only words can be left for good.</summary>
    public bool IsAboutWords => !OfMarks.Contains(Rule);

    /// <summary>Whether it is a word that can be learnt: in one piece, so that no half of it counts as one.</summary>
    public bool CanBeLearnt => Rule == Spelling && !Before.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether it stands in somebody's words: nobody takes it by the dozen.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Why, in Persian; null for <see cref="Spelling"/>, which the page says in its reader's language.</summary>
    public string? Reason { get; init; }

    /// <summary>What may stand in the range instead, best first.</summary>
    public IReadOnlyList<string> Replacements { get; init; } = [];

    /// <summary>For each replacement the words as they would stand.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The end of the range, exclusive.</summary>
    public int End => Start + Length;
}
