using System.Globalization;
using System.Text;

namespace Dabir.Language.Searching;

/// <summary>
/// One look-up for each character of the basic plane: the letter that stands for it in search, or what else is to be done.
/// </summary>
/// <remarks>
/// Sources: compatibility decompositions and categories of Unicode 16 for presentation forms, full-width and accented
/// letters; for the Arabic script the spellings that Persian readers type for one another (Lucene's and Sonic's Persian
/// analysers merge the same letters). «ێ», «ۆ», «ڕ» and «ڵ» stay: they are letters of Sorani, not spellings.
/// </remarks>
static class LetterFold
{
    /// <summary>Nothing is written: marks, tatweel, direction controls.</summary>
    public const char Nothing = '\0';

    /// <summary>Ends a word.</summary>
    public const char Gap = ' ';

    /// <summary>What stands in numbers is folded to «.» to «9»; letters all come behind.</summary>
    public const char LastFigure = '9';

    /// <summary>Ends a part of a word: the half-space and what was typed for it.</summary>
    public const char Seam = Letters.HalfSpace;

    /// <summary>What it becomes depends on its neighbours or is longer than a letter.</summary>
    public const char Other = '\u0001';

    static readonly Dictionary<char, string> Longer = [];

    public static readonly char[] Of = Made();

    /// <summary>What a character of kind <see cref="Other"/> stands for by itself, such as «ﷲ» for «الله»; empty if it only ends a word.</summary>
    public static string LongForm(char letter) => Longer.GetValueOrDefault(letter, "");

    /// <summary>The same for a character beyond the basic plane, such as 𝟙.</summary>
    public static string LongForm(Rune rune)
    {
        if (
            Rune.GetNumericValue(rune) is >= 0 and <= 9 and var value
            && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber
        )
            return ((int)value).ToString(CultureInfo.InvariantCulture);
        if (!Rune.IsLetterOrDigit(rune))
            return "";
        var plain = Plain(rune.ToString());
        return plain.Length > 0 ? plain : rune.ToString();
    }

    static char[] Made()
    {
        var folds = new char[char.MaxValue + 1];
        // The Arabic letters first: the decompositions of the others end in them.
        foreach (var pair in "أا إا ٱا ٲا ٳا ؤو ئی يی ىی ېی ےی ۓی كک ڪک ګگ ةه ۀه ۂه ہه ھه ەه ۃه ۿه".Split(' '))
            folds[pair[0]] = pair[1];
        for (var code = 0; code <= char.MaxValue; code++)
            if (folds[code] == Nothing && Fold((char)code, folds) is { } fold)
                folds[code] = fold;
        foreach (var special in "%٪﹪％.,٫٬ئء-‐‑–\uFFFD")
            folds[special] = Other;
        // The word list tells them apart; they meet when a form is written.
        folds['آ'] = 'آ';
        folds['_'] = folds['\u200C'] = folds['\u00AD'] = folds['¬'] = Seam;
        return folds;
    }

    static char Fold(char letter, char[] folds)
    {
        if (char.IsSurrogate(letter))
            return Other;
        if (Letters.Has(letter, Traits.ArabicLetter))
            return Decomposed(letter, folds);
        if (CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit)
            return (char)('0' + digit);
        return char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Nothing,
            UnicodeCategory.SpacingCombiningMark => letter,
            _ when letter == Letters.Tatweel => Nothing,
            _ when char.IsLetterOrDigit(letter) || char.IsNumber(letter) => Decomposed(letter, folds),
            _ => Gap,
        };
    }

    /// <summary>The one plain letter behind it; notes the long form where there are several.</summary>
    static char Decomposed(char letter, char[] folds)
    {
        if (letter < '\u0080')
            return char.ToLowerInvariant(letter);
        var plain = new StringBuilder();
        foreach (var part in Plain(letter.ToString()))
            if (part == letter || part < '\u0080')
                plain.Append(part);
            else if (folds[part] is > Other and var known)
                plain.Append(known);
            else
                plain.Append(part);
        if (plain.Length == 1)
            return plain[0];
        if (plain.Length > 1)
            Longer[letter] = plain.ToString();
        return plain.Length == 0 ? letter : Other;
    }

    static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var part in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (char.IsLetterOrDigit(part) || char.IsSurrogate(part))
                plain.Append(part);
        return plain.ToString();
    }
}
