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

    /// <summary>Behind so many invisible characters no letter is looked for; a hostile name has thousands.</summary>
    const int FarthestLetter = 16;

    /// <summary>Cleans a name that somebody typed.</summary>
    /// <remarks>
    /// Bidi marks, embeddings and isolates, zero-width and filler characters, controls, private use and unpaired surrogates go;
    /// U+200C stays where it parts two letters that would join; line breaks, tabs and runs of spaces become one space;
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
            else if (rune.Value is not '\u200C')
            {
                marks = 0;
                hasLetters |= Rune.IsLetterOrDigit(rune);
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
            else if (rune.Value is '\u200C' ? PartsJoiningLetters(visible, runes.AsSpan(at + 1)) : IsSeen(rune) || IsMark(rune))
                visible.Append(rune.ToString());
        }
        return visible.ToString();
    }

    static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && !IsFiller(rune);

    static bool IsSeen(Rune rune) =>
        !IsFiller(rune)
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

    // They count as letters, marks or symbols in Unicode but show nothing.
    static bool IsFiller(Rune rune) =>
        rune.Value
            is 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or >= 0x180B
                and <= 0x180F
                or 0x2800
                or 0x3164
                or >= 0xFE00
                and <= 0xFE0F
                or 0xFFA0
                or >= 0xE0100
                and <= 0xE01EF;

    static bool PartsJoiningLetters(StringBuilder before, ReadOnlySpan<Rune> after) =>
        Letters.JoinsNext(LastLetter(before)) && Letters.JoinsPrevious(NextLetter(after));

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
