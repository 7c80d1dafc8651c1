namespace Dabir.Logbook;

/// <summary>
/// A thing that shows differently from now on. Hard is what the newsroom decided: the next request shows it. Soft is what
/// readers do (votes, comments in review, counts): a page follows at once the first time and then at most once a second.
/// </summary>
public readonly record struct Change(Thing Thing, bool IsSoft = false)
{
    const char SoftMark = '~';

    /// <summary>The stored form: <c>article:12</c>, or <c>discussion:12~</c> when soft.</summary>
    public override string ToString() => IsSoft ? $"{Thing}{SoftMark}" : Thing.ToString();

    /// <summary>Reads the stored form; refuses anything else with false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Change change)
    {
        var soft = text.EndsWith([SoftMark]);
        var read = Thing.TryParse(soft ? text[..^1] : text, out var thing);
        change = new Change(thing, soft);
        return read;
    }

    /// <summary>The changes of a stored list, separated by spaces; what cannot be read is passed over.</summary>
    public static IEnumerable<Change> In(string touches)
    {
        foreach (var word in touches.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (TryParse(word, out var change))
                yield return change;
    }

    public static implicit operator Change(Thing thing) => new(thing);
}
