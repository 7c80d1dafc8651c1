using Dabir.Language.CopyEditing.Context;
using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>The memory that one reading of a text needs, kept for the next.</summary>
/// <remarks>
/// Most texts are a headline or a sentence: making eight kilobytes of arrays for each took longer than reading it. A thread keeps one;
/// what a very long text has made large is let go.
/// </remarks>
sealed class Workspace
{
    const int MostKept = 16_384;

    [ThreadStatic]
    static Workspace? kept;

    HalfSpaces? halfSpaces;

    Workspace() { }

    public List<Token> Tokens { get; } = [];

    public Phrase Phrase { get; } = new();

    /// <summary>Takes the one of this thread; a second reading inside the first gets its own.</summary>
    public static Workspace Take()
    {
        var taken = kept ?? new Workspace();
        kept = null;
        return taken;
    }

    public void Return()
    {
        if (Tokens.Capacity > MostKept || Phrase.Capacity > MostKept)
            return;
        Tokens.Clear();
        Phrase.Clear();
        kept = this;
    }

    public HalfSpaces HalfSpaces(HouseStyle style, IJudge judge)
    {
        if (!ReferenceEquals(halfSpaces?.Style, style) || !ReferenceEquals(halfSpaces.Judge, judge))
            halfSpaces = new HalfSpaces(WordList.Persian, style, judge, Phrase);
        return halfSpaces;
    }
}
