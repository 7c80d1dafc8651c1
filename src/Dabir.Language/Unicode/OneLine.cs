namespace Dabir.Language;

/// <summary>What is typed to stand on one line: a headline, a name, a caption.</summary>
public static class OneLine
{
    /// <summary>
    /// Clean text (<see cref="CleanText"/>) with one space between words and none around them; a line end is a space. Empty when
    /// nothing of it can be seen (<see cref="BlankText"/>).
    /// </summary>
    /// <example><c>OneLine.Of(" باران\r\nدر  شمال ")</c> is «باران در شمال».</example>
    public static string Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var line = string.Join(' ', CleanText.Of(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return BlankText.IsBlank(line) ? "" : line;
    }
}
