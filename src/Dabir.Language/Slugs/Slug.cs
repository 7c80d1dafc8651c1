using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>The readable part of an address, made from a headline.</summary>
/// <remarks>
/// One canonical form for one headline: yeh and kaf in their Persian shape, digits in ASCII, Latin in lower case, vowel
/// signs and tatweel out, every other mark, space and half-space one hyphen. Letters stay Persian; encoding is the link's work.
/// </remarks>
public static class Slug
{
    /// <summary>The slug of a text, cut at a word when it is longer than <paramref name="maxLength"/> letters.</summary>
    /// <returns>An empty string when the text has no letter and no digit; the caller falls back to the number of the thing.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is less than 1.</exception>
    /// <example><c>Slug.Of("خبر: «فوری» از کتاب‌های سال ۱۴۰۵")</c> is «خبر-فوری-از-کتاب-های-سال-1405».</example>
    public static string Of(string text, int maxLength = 80)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);

        var slug = new StringBuilder(Math.Min(text.Length, maxLength) + 1);
        foreach (var rune in CleanText.Of(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (slug.Length > maxLength)
                break;
            if (IsDropped(rune))
                continue;
            if (rune.Value <= char.MaxValue && Digits.ValueOf((char)rune.Value) is >= 0 and var digit)
                slug.Append((char)('0' + digit));
            else if ((Rune.IsLetterOrDigit(rune) || IsMarkOfItsScript(rune)) && !BlankText.IsFiller(rune))
                slug.Append(Canonical(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return Cut(slug, maxLength);
    }

    static string Cut(StringBuilder slug, int maxLength)
    {
        var text = slug.ToString();
        if (text.Length > maxLength)
        {
            var word = text.LastIndexOf('-', maxLength);
            var hardCut = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
            text = text[..(word > 0 ? word : hardCut)];
        }
        return text.TrimEnd('-');
    }

    static Rune Canonical(Rune rune) =>
        rune.Value switch
        {
            'ي' or 'ى' => new('ی'),
            'ك' => new('ک'),
            'ۀ' or 'ہ' or 'ھ' => new('ه'),
            _ => Rune.ToLowerInvariant(rune),
        };

    // The half-space is a format character too, but it parts words: it becomes the hyphen.
    static bool IsDropped(Rune rune) =>
        rune.Value is '\u0640' or >= 0x0300 and <= 0x036F
        || rune.IsBmp && Letters.IsDiacritic((char)rune.Value)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && rune.Value is not '\u200C';

    static bool IsMarkOfItsScript(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
