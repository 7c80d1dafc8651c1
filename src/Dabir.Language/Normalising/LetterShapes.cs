namespace Dabir.Language;

/// <summary>What each language writes in place of a letter that looks the same but belongs to another one.</summary>
/// <remarks>
/// Sources: for Persian the Academy's letters (ISIRI 6219, table 1), for Sorani and Pashto the exemplar letters of CLDR 48. A letter
/// that is not listed stays: Pashto's «ي» and «ی» are two letters, Arabic's «ى» and «ي» too.
/// </remarks>
static class LetterShapes
{
    // Pairs, parted by blanks: the first character becomes the rest. U+06D5 never joins the next letter, so a heh in its place
    // takes a half-space, which is dropped again where it does nothing.
    const string Persian = "يی ىی ےی ۓئ كک ڪک ہه ھه ۀه\u0654 ۂه\u0654 ةه ۃه ەه\u200C ٱا";
    const string Sorani = "يی ىی ےی كک ڪک ہه";
    const string Pashto = "ىی كک ڪک ہه";
    const string Arabic = "کك ہه ھه";

    public static IEnumerable<(char Letter, string Shape)> Of(TextLanguage language)
    {
        var pairs = language switch
        {
            TextLanguage.Persian or TextLanguage.Dari => Persian,
            TextLanguage.Sorani => Sorani,
            TextLanguage.Pashto => Pashto,
            TextLanguage.Arabic => Arabic,
            _ => "",
        };
        foreach (var pair in pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            yield return (pair[0], pair[1..]);
    }
}
