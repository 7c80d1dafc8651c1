namespace Dabir.Articles;

/// <summary>A safe edit that stands in a field of an article.</summary>
/// <param name="Field">The field's name in the form.</param>
/// <param name="Start">Where the replacement stands in the field, counted in <see langword="char"/>s.</param>
/// <param name="Original">What it replaced.</param>
/// <param name="Replacement">What stands there.</param>
/// <param name="Before">The words as they were written: «می روم».</param>
/// <param name="After">The words as they stand: «می‌روم».</param>
/// <param name="Offset">Where in those words the change is.</param>
/// <param name="Rule">The rule by its lasting name.</param>
/// <param name="Reason">Why, in Persian.</param>
public sealed record StandingEdit(
    string Field,
    int Start,
    string Original,
    string Replacement,
    string Before,
    string After,
    int Offset,
    string Rule,
    string Reason
)
{
    /// <summary>The rule whose edits belong together in pairs.</summary>
    public const string QuotationMarks = "quotation-marks";

    /// <summary>Where its words begin in the field.</summary>
    internal int WordsStart => Start - Offset;

    /// <summary>Where its words end, exclusive.</summary>
    internal int WordsEnd => WordsStart + After.Length;

    /// <summary>As it stands in its words once other edits of them are taken back.</summary>
    internal StandingEdit Without(IReadOnlyList<StandingEdit> gone)
    {
        var (after, offset) = (After, Offset);
        foreach (var other in gone.Where(o => o == this || IsAround(o)).Reverse())
        {
            var at = other.Start - WordsStart;
            after = string.Concat(after.AsSpan(0, at), other.Original, after.AsSpan(at + other.Replacement.Length));
            if (other.Start < Start)
                offset += other.Original.Length - other.Replacement.Length;
        }
        return this with { After = after, Offset = offset };
    }

    // What took a space away behind the words is no part of them.
    bool IsAround(StandingEdit other) =>
        other.Start >= WordsStart
        && other.Start + other.Replacement.Length <= WordsEnd
        && (other.Replacement.Length > 0 || (other.Start > WordsStart && other.Start < WordsEnd));

    /// <summary>Whether the field holds the words at their place.</summary>
    internal bool StandsIn(string text) =>
        WordsStart >= 0 && WordsEnd <= text.Length && text.AsSpan(WordsStart, After.Length).SequenceEqual(After);
}

/// <summary>What an article becomes when edits are taken back.</summary>
/// <param name="Stay">The edits that stand in it then.</param>
/// <param name="Words">The words that were edited, and as they stand now: as they were written, but for other edits of them.</param>
internal sealed record Undone(ArticleText Text, IReadOnlyList<StandingEdit> Stay, IReadOnlyList<(string Were, string Are)> Words)
{
    /// <summary>What stays as it stands from now on, with what was left before: also where these words are in it.</summary>
    public IReadOnlyList<string> Leaving(IEnumerable<string> left) =>
        [
            .. left.SelectMany(l => Words.Select(w => l.Replace(w.Were, w.Are, StringComparison.Ordinal)).Prepend(l))
                .Concat(Words.Select(w => w.Are))
                .Distinct(StringComparer.Ordinal),
        ];
}
