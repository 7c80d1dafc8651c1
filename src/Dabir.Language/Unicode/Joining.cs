using System.Globalization;

namespace Dabir.Language;

/// <summary>How letters of the Arabic script join, as far as a half-space is concerned.</summary>
/// <remarks>Source: Unicode ArabicShaping.txt, joining groups of the letters that the library's languages use.</remarks>
static class Joining
{
    const string JoinOnlyToTheRight = "آأؤإاةدذرزوٱٲٳٵٶٷڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙۀۃۄۅۆۇۈۉۊۋۍۏەۮۯݙݚݛݫݬݱݳݴݸݹ";
    const string JoinNothing = "ءٴۥۦ";

    /// <summary>Whether the letter would join the next one if nothing stood between: true for «ب», false for «ر» and «a».</summary>
    public static bool JoinsForward(char letter) =>
        IsArabicLetter(letter) && !JoinOnlyToTheRight.Contains(letter) && !JoinNothing.Contains(letter);

    /// <summary>Whether the letter would join the one before: every Arabic letter but the lone hamza.</summary>
    public static bool JoinsBackward(char letter) => IsArabicLetter(letter) && !JoinNothing.Contains(letter);

    public static bool IsArabicLetter(char letter) =>
        IsInAnArabicBlock(letter)
        && letter != Tatweel
        && char.GetUnicodeCategory(letter) is (UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter);

    /// <summary>Vowel signs and other marks that stand on an Arabic letter: «َ», «ّ», «ٔ».</summary>
    public static bool IsArabicMark(char letter) =>
        IsInAnArabicBlock(letter) && char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    const char Tatweel = '\u0640';

    static bool IsInAnArabicBlock(char letter) =>
        letter is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\u0870' and <= '\u08FF';
}
