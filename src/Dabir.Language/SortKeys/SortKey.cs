using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>A key that puts text in Persian order wherever keys are compared byte by byte.</summary>
/// <remarks>
/// The order is the one of the Persian dictionary (CLDR 48, <c>fa</c>): digits, then آ ا ء ب پ … و ه ی, then other scripts.
/// أ إ ؤ ئ are hamzas, ك is a kaf, ي a yeh; they and vowel signs decide only between words that are otherwise equal.
/// The half-space decides last of all. No ICU is asked, so SQLite, PostgreSQL with "C" and <see cref="StringComparer.Ordinal"/> agree.
/// </remarks>
public static class SortKey
{
    const char LevelEnd = '\u0001';
    const char Equal = '\u0002';
    const char HalfSpace = '\u200C';

    /// <summary>The key of a text; it is only compared, never shown.</summary>
    /// <example>Sorted by their keys: «۱۲», «آب», «ابر», «ارائه», «باران», «پدر», «گل», «یاس», <c>Abc</c>.</example>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = new StringBuilder(text.Length + 8);
        var variants = new StringBuilder();
        var shapes = new StringBuilder();
        foreach (var rune in WellFormed.Of(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var (letter, variant, shape) = Weight(rune);
            if (letter.Length > 0)
            {
                letters.Append(letter);
                variants.Append(variant);
                shapes.Append(shape);
            }
            else if (variant != Equal)
            {
                variants.Append(variant);
            }
            else if (shape != Equal)
            {
                shapes.Append(shape);
            }
        }
        AppendLevel(letters, variants);
        AppendLevel(letters, shapes);
        return letters.ToString().TrimEnd(LevelEnd);
    }

    /// <summary>Compares two texts in Persian order: <c>list.Sort(SortKey.Compare)</c>.</summary>
    public static int Compare(string left, string right) => string.CompareOrdinal(Of(left), Of(right));

    static void AppendLevel(StringBuilder key, StringBuilder level)
    {
        while (level.Length > 0 && level[^1] == Equal)
            level.Length--;
        key.Append(LevelEnd).Append(level);
    }

    static (string Letter, char Variant, char Shape) Weight(Rune rune)
    {
        if (rune.IsBmp && PersianOrder.TryWeight((char)rune.Value, out var letter, out var variant))
            return (letter, (char)(Equal + variant), Equal);
        if (rune.IsBmp && Digits.ValueOf((char)rune.Value) is >= 0 and var digit)
            return ($"{(char)('0' + digit)}", Equal, rune.IsAscii ? (char)(Equal + 1) : Equal);

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => (
                "",
                (char)('\u0100' + (rune.Value & 0x0FFF)),
                Equal
            ),
            UnicodeCategory.Control when !Rune.IsWhiteSpace(rune) => ("", Equal, Equal),
            UnicodeCategory.Format => ("", Equal, rune.Value is HalfSpace ? (char)(Equal + 1) : Equal),
            _ when rune.Value == '\u0640' => ("", Equal, Equal),
            _ when Rune.IsWhiteSpace(rune) => (" ", Equal, Equal),
            _ when Rune.IsLetterOrDigit(rune) => OtherScript(rune),
            _ => ("!" + Coded(rune), Equal, Equal),
        };
    }

    // Latin with accents sorts as its base letter; capitals come after small letters.
    static (string Letter, char Variant, char Shape) OtherScript(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        var shape = lower == rune ? Equal : (char)(Equal + 1);
        var parts = lower.ToString().Normalize(NormalizationForm.FormKD);
        var accent =
            parts.Length > 1 && char.GetUnicodeCategory(parts[1]) is UnicodeCategory.NonSpacingMark
                ? (char)('\u0100' + (parts[1] & 0x0FFF))
                : Equal;
        Rune.DecodeFromUtf16(parts, out var letter, out _);
        return (PersianOrder.AfterPersian + Coded(letter), accent, shape);
    }

    // Two units below the surrogates, so that UTF-8 and UTF-16 order agree.
    static string Coded(Rune rune) => $"{(char)(0x0100 + (rune.Value >> 10))}{(char)(0x0100 + (rune.Value & 0x3FF))}";
}
