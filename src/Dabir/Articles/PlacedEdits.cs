using Dabir.CopyEditing;

namespace Dabir.Articles;

/// <summary>Where the edits of a save stand in a field as the form shows it afterwards: exactly, or not at all.</summary>
static class PlacedEdits
{
    /// <summary>Finds the places of edits that were just made.</summary>
    /// <param name="edited">The field with its edits, before lines were trimmed and the body cleaned.</param>
    /// <param name="made">In order.</param>
    /// <param name="shown">The field as it is shown afterwards. Space may differ from <paramref name="edited"/>, letters do not.</param>
    public static IReadOnlyList<StandingEdit> Of(string field, string edited, IReadOnlyList<MadeEdit> made, string shown)
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
        var (old, fresh) = (before.Split('\n'), shown.Split('\n'));
        var kept = old.Length == fresh.Length ? LineByLine(earlier, old, fresh) : Whole([.. earlier], before, shown, 0, 0);
        return kept.Where(e => e.StandsIn(shown) && !now.Any(n => n.Start == e.Start)).Concat(now).OrderBy(e => e.Start);
    }

    static IEnumerable<StandingEdit> LineByLine(IEnumerable<StandingEdit> earlier, string[] old, string[] fresh)
    {
        var edits = new Queue<StandingEdit>(earlier);
        var (was, now) = (0, 0);
        for (var line = 0; line < old.Length; line++)
        {
            List<StandingEdit> here = [];
            while (edits.TryPeek(out var next) && next.Start <= was + old[line].Length)
                here.Add(edits.Dequeue());
            foreach (var kept in Whole(here, old[line], fresh[line], was, now))
                yield return kept;
            was += old[line].Length + 1;
            now += fresh[line].Length + 1;
        }
    }

    // What stands before everything that changed, or behind it.
    static IEnumerable<StandingEdit> Whole(List<StandingEdit> edits, string before, string shown, int was, int now)
    {
        if (edits.Count == 0)
            return [];
        var same = before.AsSpan().CommonPrefixLength(shown);
        var (end, most) = (0, Math.Min(before.Length, shown.Length) - same);
        while (end < most && before[^(end + 1)] == shown[^(end + 1)])
            end++;
        return edits
            .Select(e =>
                e.WordsEnd - was <= same ? e with { Start = e.Start - was + now }
                : e.WordsStart - was >= before.Length - end
                    ? e with
                    {
                        Start = e.Start - was + now + shown.Length - before.Length,
                    }
                : null
            )
            .OfType<StandingEdit>();
    }

    static int AfterSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
