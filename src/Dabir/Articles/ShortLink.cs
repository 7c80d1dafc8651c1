namespace Dabir.Articles;

/// <summary>The id of an article in base 62, for <c>/x/{code}</c>: short enough to read aloud and to fit any messenger.</summary>
public static class ShortLink
{
    const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <example><c>ShortLink.Of(125)</c> is <c>21</c>.</example>
    public static string Of(long id)
    {
        Span<char> digits = stackalloc char[11];
        var at = digits.Length;
        do
        {
            digits[--at] = Alphabet[(int)(id % 62)];
            id /= 62;
        } while (id > 0);
        return new string(digits[at..]);
    }

    /// <summary>Reads it back; false for any other character, for nothing, and for what is too large for an id.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long id)
    {
        id = 0;
        if (text.Length is 0 or > 10)
            return false;
        foreach (var c in text)
        {
            var digit = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
                return false;
            id = id * 62 + digit;
        }
        return true;
    }
}
