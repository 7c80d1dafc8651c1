using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>Text that shows nothing to a reader, though it has characters.</summary>
public static class BlankText
{
    /// <summary>
    /// Whether nothing of the text can be seen: it holds only blanks, controls, joiners, direction and variation marks, tags,
    /// vowel signs without a letter, and the few letters and symbols that Unicode defines as empty (Hangul fillers, braille blank).
    /// </summary>
    /// <remarks>Sources: Default_Ignorable_Code_Point of Unicode 16, and the blank characters of UTS #39.</remarks>
    /// <example><c>BlankText.IsBlank("\u200C\u3164\u064E")</c> is true, <c>BlankText.IsBlank("!")</c> and <c>BlankText.IsBlank("👏")</c> are false.</example>
    public static bool IsBlank(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var rune in text.EnumerateRunes())
            if (IsSeen(rune))
                return false;
        return true;
    }

    static bool IsSeen(Rune rune) =>
        !Rune.IsWhiteSpace(rune)
        && !IsFiller(rune)
        && Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => false,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => false,
            // Newer than our tables (an emoji of next year) is seen; the places kept for characters to be ignored are not.
            UnicodeCategory.OtherNotAssigned => rune.Value
                is not (0x2065 or >= 0xFFF0 and <= 0xFFF8 or >= 0xE0000 and <= 0xE0FFF),
            _ => true,
        };

    /// <summary>Counted as letters, marks or symbols in Unicode, but they show nothing.</summary>
    internal static bool IsFiller(Rune rune) =>
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
                or 0x1D159
                or >= 0xE0100
                and <= 0xE01EF;
}
