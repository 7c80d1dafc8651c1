namespace Dabir.Language;

/// <summary>A text as search sees it, and the way back to the original.</summary>
/// <example>
/// Of «كتاب‌هاي خوب», folded joined, <c>Text</c> is «کتابهای خوب»; the range 0..7 of it is 0..8 of the original.
/// </example>
public sealed class FoldedText
{
    readonly int[] sources;

    internal FoldedText(string text, int[] sources) => (Text, this.sources) = (text, sources);

    /// <summary>The folded text: words of letters and digits with one space between.</summary>
    public string Text { get; }

    /// <summary>Where a stretch of <see cref="Text"/> stands in the original, in UTF-16 units; marks on its last letter included.</summary>
    /// <param name="start">0 to the length of <see cref="Text"/>.</param>
    /// <param name="length">0 to what is left after <paramref name="start"/>.</param>
    /// <returns>A range that never cuts a surrogate pair.</returns>
    public Range Original(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Text.Length - length);
        var first = sources[start];
        return length == 0 ? first..first : first..Math.Max(first, sources[start + length]);
    }
}
