using System.Collections.Frozen;
using Dabir.Language;

namespace Dabir.CopyEditing;

/// <summary>What one edition has taught its copy editor, as it stands at a moment.</summary>
public sealed class HouseWords
{
    /// <summary>Of an edition that has taught nothing.</summary>
    public static HouseWords None { get; } = new([]);

    readonly FrozenSet<string> asWritten;

    /// <param name="words">The edition's own, without the forgotten ones.</param>
    public HouseWords(IReadOnlyCollection<HouseWord> words)
    {
        Known = new OwnWords(words.Where(w => w.Kind == HouseWordKind.Known).Select(w => w.Text));
        asWritten = words.Where(w => w.Kind == HouseWordKind.AsWritten).Select(w => w.Text).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The words that are spelt right though no list has them.</summary>
    public IOwnWords Known { get; }

    /// <summary>Whether these words stay as they are written in every article of the edition.</summary>
    public bool Keeps(string written) => asWritten.Contains(written);
}
