namespace Dabir.Language;

/// <summary>What a character is to a Persian text: does it join the next one, is it a vowel sign, can it be seen at all.</summary>
/// <remarks>
/// Source: Unicode 16 (ArabicShaping.txt for the joining, general category and script for the rest). One look into a table,
/// about a nanosecond; characters outside the basic plane are none of these.
/// </remarks>
/// <example><c>Letters.JoinsNext('ب')</c> is true, <c>Letters.JoinsNext('ر')</c> is false: «کارها» needs no half-space.</example>
public static class Letters
{
    /// <summary>The half-space «نیم‌فاصله», ZERO WIDTH NON-JOINER.</summary>
    public const char HalfSpace = '\u200C';

    /// <summary>ZERO WIDTH JOINER, which keeps the heh of «ه‍.ش» connected and builds many emoji.</summary>
    public const char Joiner = '\u200D';

    /// <summary>Tatweel or kashida «ـ», which stretches a word.</summary>
    public const char Tatweel = '\u0640';

    /// <summary>The small hamza of «خانهٔ ما», HAMZA ABOVE.</summary>
    public const char HamzaAbove = '\u0654';

    const string Persian = "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

    /// <summary>A letter that Persian is written with: «آ» to «ی» and the hamza seats, not «ك», «ي» or «ة».</summary>
    public static bool IsPersianLetter(char letter) => letter is >= 'ء' and <= 'ی' && Persian.Contains(letter);

    /// <summary>A letter of the Arabic script in any of its languages: «ک», «ك», «ێ», «ټ». Tatweel and marks are none.</summary>
    public static bool IsArabicScript(char letter) => Has(letter, Traits.ArabicLetter);

    /// <summary>A letter of the Latin, Greek or Cyrillic script.</summary>
    public static bool IsWestern(char letter) => Has(letter, Traits.WesternLetter);

    /// <summary>Whether the letter joins one that follows: true for «ب» and «ه», false for «ر», «و», «ء» and every other script.</summary>
    public static bool JoinsNext(char letter) => Has(letter, Traits.JoinsNext);

    /// <summary>Whether the letter joins one that stands before it: every Arabic letter but the lone hamza.</summary>
    public static bool JoinsPrevious(char letter) => Has(letter, Traits.JoinsPrevious);

    /// <summary>A mark on an Arabic letter: «َ», «ّ», «ٔ», «ٓ» and the signs of the Quran.</summary>
    public static bool IsDiacritic(char letter) => Has(letter, Traits.Diacritic);

    /// <summary>A vowel sign or a sign of the Quran, but not the madda and hamza that are part of their letter.</summary>
    /// <example>True for the damma of «مُحمد», false for the hamza of «خانهٔ».</example>
    public static bool IsVowelSign(char letter) => IsDiacritic(letter) && letter is not (>= '\u0653' and <= '\u0655');

    /// <summary>A character without any width: half-space, joiner, direction controls, byte order mark, soft hyphen.</summary>
    public static bool IsInvisible(char letter) => Has(letter, Traits.Invisible);

    /// <summary>A direction control: LRM, RLM, ALM, embeddings, overrides, isolates (UAX #9).</summary>
    public static bool IsDirectionControl(char letter) =>
        letter is '\u200E' or '\u200F' or '\u061C' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>Any kind of blank: space, no-break space, tab, line break.</summary>
    public static bool IsBlank(char letter) => Has(letter, Traits.Blank);

    /// <summary>
    /// Whether a half-space between two characters does something: both are letters of the Arabic script and would
    /// otherwise join. True for «ی» and «ش» of «می‌شود», false for «ر» and «ه» of «کارها», for «ب» and «.».
    /// </summary>
    public static bool HalfSpaceBelongs(char before, char after) => JoinsNext(before) && JoinsPrevious(after);

    internal static bool Has(char letter, Traits traits) => (LetterTraits.Of[letter] & traits) != Traits.None;
}
