namespace Dabir.Language;

/// <summary>A stretch of a text that is probably misspelt: one word, or one in two pieces.</summary>
/// <param name="Start">Where it begins, counted in <see langword="char"/>s.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct SpellingMark(int Start, int Length)
{
    /// <summary>The end, exclusive.</summary>
    public int End => Start + Length;
}
