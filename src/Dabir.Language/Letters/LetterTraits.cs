using System.Globalization;

namespace Dabir.Language;

[Flags]
enum Traits : byte
{
    None = 0,
    ArabicLetter = 1,
    JoinsNext = 2,
    JoinsPrevious = 4,
    Diacritic = 8,
    Invisible = 16,
    WesternLetter = 32,
    Digit = 64,
    Blank = 128,
}

/// <summary>One byte for each character of the basic plane: four kilobytes of it are warm in any one text.</summary>
static class LetterTraits
{
    /// <summary>Unicode ArabicShaping.txt: letters that join only the one before (joining type R), as first and last of ranges.</summary>
    const string JoinOnlyPrevious =
        "آإاا"
        + "ةةدز"
        + "ووٱٳ"
        + "ٵٷڈڙ"
        + "ۀۀۃۋ"
        + "ۍۍۏۏ"
        + "ےۓەە"
        + "ۮۯݙݛ"
        + "ݫݬݱݱ"
        + "ݳݴݸݹ"
        + "\u0870\u0882\u088E\u088E"
        + "\u08AA\u08AC\u08AE\u08AE\u08B1\u08B2\u08B9\u08B9";

    /// <summary>Letters that join neither side (joining type U).</summary>
    const string JoinNothing = "ءٴۥۦ\u0887\u08AD\u08C9";

    const string InvisibleRanges =
        "\u00AD\u00AD\u061C\u061C\u180E\u180E\u200B\u200F\u202A\u202E\u2060\u2064\u2066\u206F\uFEFF\uFEFF\uFFF9\uFFFB";

    public static readonly Traits[] Of = Made();

    static Traits[] Made()
    {
        var traits = new Traits[char.MaxValue + 1];
        for (var code = 0; code <= char.MaxValue; code++)
            traits[code] = General((char)code);
        foreach (var (first, last) in Ranges(JoinOnlyPrevious))
            for (var letter = first; letter <= last; letter++)
                traits[letter] &= ~Traits.JoinsNext;
        foreach (var letter in JoinNothing)
            traits[letter] &= ~(Traits.JoinsNext | Traits.JoinsPrevious);
        foreach (var (first, last) in Ranges(InvisibleRanges))
            for (var letter = first; letter <= last; letter++)
                traits[letter] = Traits.Invisible;
        return traits;
    }

    static Traits General(char letter) =>
        char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.OtherLetter when IsInAnArabicBlock(letter) => Joining,
            UnicodeCategory.ModifierLetter when IsInAnArabicBlock(letter) && letter != Letters.Tatweel => Joining,
            UnicodeCategory.NonSpacingMark when IsInAnArabicBlock(letter) => Traits.Diacritic,
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter when IsInAWesternBlock(letter) => Traits.WesternLetter,
            _ when Digits.IsDigit(letter) => Traits.Digit,
            _ when char.IsWhiteSpace(letter) => Traits.Blank,
            _ => Traits.None,
        };

    const Traits Joining = Traits.ArabicLetter | Traits.JoinsNext | Traits.JoinsPrevious;

    static bool IsInAnArabicBlock(char letter) =>
        letter is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\u0870' and <= '\u08FF';

    static bool IsInAWesternBlock(char letter) =>
        letter is < '\u0530' or >= '\u1D00' and <= '\u1FFF' or >= '\uFF21' and <= '\uFF5A';

    static IEnumerable<(char First, char Last)> Ranges(string ends)
    {
        for (var at = 0; at < ends.Length; at += 2)
            yield return (ends[at], ends[at + 1]);
    }
}
