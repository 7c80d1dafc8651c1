namespace Dabir.Imports;

/// <summary>
/// A page saved or copied as plain text: the headline first, then lead and paragraphs parted by blank lines, then the labels
/// <see cref="PageLabels"/> knows.
/// </summary>
static class PlainTextPage
{
    static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u2028", "\u2029", "\f"];

    public static IReadOnlyList<PageLine> LinesOf(string text) =>
        [.. text.Split(LineEnds, StringSplitOptions.None).Select(l => PageLine.Of(l))];
}
