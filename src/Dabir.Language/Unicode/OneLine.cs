namespace Dabir.Language;

/// <summary>What is typed to stand on one line: a headline, a name, a caption.</summary>
public static class OneLine
{
    /// <summary>One space between words and none around them; a line end is a space.</summary>
    /// <example><c>OneLine.Of(" باران\r\nدر  شمال ")</c> is «باران در شمال».</example>
    public static string Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
