namespace Dabir.Language;

/// <summary>Writes several things in one sentence: «الف، ب و ج», in Arabic «أ وب وج», in English <c>A, B, and C</c>.</summary>
/// <remarks>
/// After CLDR 48, with two of our own: Persian and Dari put no comma before و and no invisible mark behind one, as their press
/// prints; Sorani, for which CLDR has only English words, follows them.
/// </remarks>
public static class ListFormat
{
    /// <summary>All of them, the last two joined by "and".</summary>
    /// <example><c>ListFormat.And(["الف", "ب", "ج"])</c> is «الف، ب و ج».</example>
    public static string And(IReadOnlyList<string> items, TextLanguage language = TextLanguage.Persian) =>
        Written(items, ListWords.And(language));

    /// <summary>One of them, the last two joined by "or".</summary>
    /// <example><c>ListFormat.Or(["خبر", "یادداشت"])</c> is «خبر یا یادداشت».</example>
    public static string Or(IReadOnlyList<string> items, TextLanguage language = TextLanguage.Persian) =>
        Written(items, ListWords.Or(language));

    static string Written(IReadOnlyList<string> items, ListWords words)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count switch
        {
            0 => "",
            1 => items[0],
            2 => items[0] + words.OfTwo + items[1],
            _ => string.Join(words.Between, items.SkipLast(1)) + words.Last + items[^1],
        };
    }

    /// <summary>What stands between two things, between the first of many, and before the last of many.</summary>
    readonly record struct ListWords(string OfTwo, string Between, string Last)
    {
        public static ListWords And(TextLanguage language) =>
            language switch
            {
                TextLanguage.Arabic => new(" و", " و", " و"),
                TextLanguage.Pashto => new(" او ", "، ", "، او "),
                TextLanguage.English => new(" and ", ", ", ", and "),
                _ => new(" و ", "، ", " و "),
            };

        public static ListWords Or(TextLanguage language) =>
            language switch
            {
                TextLanguage.Arabic => new(" أو ", " أو ", " أو "),
                TextLanguage.Pashto => new(" یا ", "، ", "، یا "),
                TextLanguage.Sorani => new(" یان ", "، ", " یان "),
                TextLanguage.English => new(" or ", ", ", ", or "),
                _ => new(" یا ", "، ", " یا "),
            };
    }
}
