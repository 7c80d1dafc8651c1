using Dabir.CopyEditing;

namespace Dabir.Articles;

/// <summary>Where the edits of a save stand in a field as the form shows it afterwards: exactly, or not at all.</summary>
static class PlacedEdits
{
    /// <summary>Finds the places of edits that were just made.</summary>
    /// <param name="edited">The field with its edits, before lines were trimmed and the body cleaned.</param>
    /// <param name="made">In order.</param>
    /// <param name="shown">The field as it is shown afterwards. Space may differ from <paramref name="edited"/>, letters do not.</param>
    public static IReadOnlyList<StandingEdit> Of(string field, string edited, IReadOnlyList<SafeEdit> made, string shown)
    {
        List<StandingEdit> placed = [];
        var (at, there) = (0, 0);
        foreach (var edit in made)
        {
            // Letters are counted off in both texts; between two letters stands the same edit in both.
            for (; at < edit.Start; at++)
                if (!char.IsWhiteSpace(edited[at]))
                {
                    while (there < shown.Length && char.IsWhiteSpace(shown[there]))
                        there++;
                    there++;
                }
            var start = edit.Start > 0 && char.IsWhiteSpace(edited[edit.Start - 1]) ? AfterSpace(shown, there) : there;
            var standing = new StandingEdit(
                field,
                start,
                edit.Original,
                edit.Replacement,
                edit.Before,
                edit.After,
                edit.Offset,
                edit.Rule,
                edit.Reason
            );
            if (standing.StandsIn(shown))
                placed.Add(standing);
        }
        return placed;
    }

    /// <summary>Adds the earlier edits of a field that stand in what was not touched since.</summary>
    public static IEnumerable<StandingEdit> With(
        IReadOnlyList<StandingEdit> now,
        IEnumerable<StandingEdit> earlier,
        string before,
        string shown
    )
    {
        var same = before.AsSpan().CommonPrefixLength(shown);
        var end = 0;
        var most = Math.Min(before.Length, shown.Length) - same;
        while (end < most && before[^(end + 1)] == shown[^(end + 1)])
            end++;
        var shift = shown.Length - before.Length;
        var kept = earlier
            .Select(e =>
                e.WordsEnd <= same ? e
                : e.WordsStart >= before.Length - end ? e with { Start = e.Start + shift }
                : null
            )
            .OfType<StandingEdit>()
            .Where(e => e.StandsIn(shown) && !now.Any(n => n.Start == e.Start));
        return kept.Concat(now).OrderBy(e => e.Start);
    }

    static int AfterSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
