using System.Collections.Frozen;

namespace Dabir.Language;

/// <summary>The place of every letter of the Arabic script in the Persian dictionary.</summary>
/// <remarks>
/// Source: CLDR 48 collation <c>fa</c>: آ is a letter before ا, hamza with all its seats stands between ا and ب, ه follows و.
/// Letters of the neighbouring languages stand right after the Persian letter they grew from.
/// </remarks>
static class PersianOrder
{
    /// <summary>Sorts behind every Persian letter, as CLDR orders the Arabic script first.</summary>
    public const string AfterPersian = "~";

    const char Relative = '|';

    // Each word: the letter, its variants in order; after a bar, letters of their own that follow it.
    const string Order =
        "آ اٱ ءأٲإٳؤئ ب|ٻڀ پ ت|ٹټٺٿ ث ج|ڃڄ چ ح|ځ خ|څ د|ډڈ ذ ر|ړڕڑ ز ژ|ږ س ش|ښ ص ض ط ظ ع غ ف|ڤ ق کكڪګ گ|ڰ ل|ڵ م ن|ںڼ و|ۆۇۈۉۋ هەہةۃۀھ یىےيېۍێ";

    static readonly FrozenDictionary<char, (string Letter, int Variant)> Weights = Weigh().ToFrozenDictionary();

    public static bool TryWeight(char letter, out string weight, out int variant)
    {
        var isKnown = Weights.TryGetValue(letter, out var known);
        (weight, variant) = isKnown ? known : ("", 0);
        return isKnown;
    }

    static Dictionary<char, (string, int)> Weigh()
    {
        var weights = new Dictionary<char, (string, int)>();
        var next = 'A';
        foreach (var word in Order.Split(' '))
        {
            var letter = $"{next++}";
            var bar = word.IndexOf('|', StringComparison.Ordinal);
            var variants = bar < 0 ? word : word[..bar];
            for (var at = 0; at < variants.Length; at++)
                weights[variants[at]] = (letter, at);
            for (var at = bar + 1; bar >= 0 && at < word.Length; at++)
                weights[word[at]] = ($"{letter}{Relative}{(char)('A' + at - bar)}", 0);
        }
        return weights;
    }
}
