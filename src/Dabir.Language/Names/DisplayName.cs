using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>A name as it may be printed beside a comment: what the eye cannot see or what disturbs its line is out.</summary>
/// <param name="Text">The cleaned name; empty when nothing was left.</param>
/// <param name="HasLetters">Whether a letter or a digit is left, so that the name can be read aloud.</param>
public readonly record struct DisplayName(string Text, bool HasLetters)
{
    /// <summary>A letter carries at most this many marks: shadda with a vowel, as in «محمّدِ».</summary>
    const int MarksOnALetter = 2;

    /// <summary>U+FE0F, which makes a picture of «☎».</summary>
    const int VariationSelector = 0xFE0F;

    /// <summary>U+20E3, the box of 1️⃣.</summary>
    const int Keycap = 0x20E3;

    /// <summary>Behind so many invisible characters no letter is looked for; a hostile name has thousands.</summary>
    const int FarthestLetter = 16;

    /// <summary>Cleans a name that somebody typed.</summary>
    /// <remarks>
    /// Bidi marks, embeddings and isolates, zero-width and filler characters, controls, private use and unpaired surrogates go;
    /// U+200C stays where it parts two letters that would join, U+200D where the script needs it: after the heh of «ه‍.», after a
    /// virama (RFC 5892) and inside an emoji of several; line breaks, tabs and runs of spaces become one space;
    /// marks beyond two on a letter go (stacked marks paint over the neighbouring lines). Sources: UAX #9, UTS #39 and #55.
    /// </remarks>
    /// <example><c>DisplayName.Clean("\u202Eعلی\u200Cرضا\u200E").Text</c> is «علی‌رضا».</example>
    public static DisplayName Clean(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var visible = Visible(WellFormed.Of(name)).Normalize(NormalizationForm.FormC);
        var clean = new StringBuilder(visible.Length);
        var (marks, hasLetters) = (MarksOnALetter, false);
        foreach (var rune in visible.EnumerateRunes())
        {
            if (IsMark(rune))
            {
                if (marks == MarksOnALetter || IsLast(rune, clean))
                    continue;
                marks++;
            }
            else if (rune.Value is ' ')
            {
                if (clean.Length == 0 || clean[^1] is ' ')
                    continue;
                marks = MarksOnALetter;
            }
            else if (rune.Value is '\u200D')
            {
                if (!TakesJoiner(clean))
                    continue;
            }
            else if (rune.Value is not '\u200C')
            {
                marks = 0;
                hasLetters |= IsReadAloud(rune);
            }
            clean.Append(rune.ToString());
        }
        var text = clean.ToString().TrimEnd(' ');
        return new(text == name ? name : text, hasLetters);
    }

    static string Visible(string name)
    {
        var visible = new StringBuilder(name.Length);
        var runes = name.EnumerateRunes().ToArray();
        for (var at = 0; at < runes.Length; at++)
        {
            var rune = runes[at];
            if (Rune.IsWhiteSpace(rune))
                visible.Append(' ');
            else if (
                rune.Value switch
                {
                    '\u200C' => PartsJoiningLetters(visible, runes.AsSpan(at + 1)),
                    '\u200D' => TakesJoiner(visible) && JoinerShows(visible, runes.AsSpan(at + 1)),
                    VariationSelector => ShowsPicture(visible, runes.AsSpan(at + 1)),
                    Keycap => Last(visible) is { Value: VariationSelector or (>= '0' and <= '9') },
                    _ => IsSeen(rune) || IsMark(rune),
                }
            )
                visible.Append(rune.ToString());
        }
        return visible.ToString();
    }

    // A tatweel and the spacing forms of marks count as letters in Unicode, and «ـــ» says no name.
    static bool IsReadAloud(Rune rune) =>
        Rune.IsLetterOrDigit(rune) && rune.Value is not ('\u0640' or '\u06E5' or '\u06E6' or >= 0xFE70 and <= 0xFE7F);

    static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && !BlankText.IsFiller(rune);

    static bool IsSeen(Rune rune) =>
        !BlankText.IsFiller(rune)
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Surrogate
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.NonSpacingMark
            )
        && rune != Rune.ReplacementChar;

    static bool PartsJoiningLetters(StringBuilder before, ReadOnlySpan<Rune> after) =>
        Letters.JoinsNext(LastLetter(before)) && Letters.JoinsPrevious(NextLetter(after));

    static bool ShowsPicture(StringBuilder before, ReadOnlySpan<Rune> after) =>
        Last(before) is { } last && (IsPicture(last) || last.Value is >= '0' and <= '9' && after is [{ Value: Keycap }, ..]);

    // Between letters that join anyway a joiner shows nothing, and would make one name two.
    static bool TakesJoiner(StringBuilder before) =>
        Last(before) is { } last && (IsHeh(last) || IsVirama(last) || IsPicture(last) || last.Value == VariationSelector);

    static bool JoinerShows(StringBuilder before, ReadOnlySpan<Rune> after)
    {
        var last = Last(before)!.Value;
        Rune? next = null;
        foreach (var rune in after)
            if (Rune.IsWhiteSpace(rune) || (IsSeen(rune) && rune.Value is not ('\u200C' or '\u200D')))
            {
                next = rune;
                break;
            }
        return IsHeh(last) ? next is not { IsBmp: true } letter || !Letters.JoinsPrevious((char)letter.Value)
            : IsVirama(last) ? next is { } conjunct && Rune.IsLetter(conjunct)
            : next is { } picture && IsPicture(picture);
    }

    static Rune? Last(StringBuilder text) =>
        text.Length == 0 ? null
        : char.IsLowSurrogate(text[^1]) && text.Length > 1 ? new Rune(text[^2], text[^1])
        : Rune.TryCreate(text[^1], out var last) ? last
        : null;

    static bool IsHeh(Rune rune) => rune.Value is 'ه';

    static bool IsVirama(Rune rune) => rune.Value is >= 0x094D and <= 0x0DCA && Viramas.Contains((char)rune.Value);

    const string Viramas = "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA";

    static bool IsPicture(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol || rune.Value is >= 0x1F3FB and <= 0x1F3FF;

    static bool IsLast(Rune mark, StringBuilder text) => mark.IsBmp && text.Length > 0 && text[^1] == mark.Value;

    static char LastLetter(StringBuilder text)
    {
        for (var at = text.Length - 1; at >= Math.Max(0, text.Length - FarthestLetter); at--)
            if (!Letters.IsDiacritic(text[at]))
                return text[at];
        return default;
    }

    // Further invisible characters between the half-space and the letter will go, so they are looked through.
    static char NextLetter(ReadOnlySpan<Rune> after)
    {
        foreach (var rune in after[..Math.Min(after.Length, FarthestLetter)])
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format || rune.Value is '\u200C')
                return rune.IsBmp ? (char)rune.Value : default;
        return default;
    }
}
