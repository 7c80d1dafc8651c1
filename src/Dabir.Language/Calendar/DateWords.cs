using System.Collections.Frozen;
using System.Text;

namespace Dabir.Language;

/// <summary>The words a typed date may hold, in the folded form in which they are compared.</summary>
static class DateWords
{
    public static readonly FrozenDictionary<string, int> Months = MonthWords().ToFrozenDictionary();

    public static readonly FrozenDictionary<string, DayOfWeek> Weekdays = WeekdayWords().ToFrozenDictionary();

    /// <summary>Words that stand beside a date and say nothing more: «روز ۲ آذر ماه سال ۱۴۰۵ هجری شمسی».</summary>
    public static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.Ordinal,
        "ماه",
        "سال",
        "روز",
        "مورخ",
        "هجری",
        "شمسی",
        "خورشیدی",
        "ی",
        "مورخه",
        "تاریخ",
        "برابر",
        "هش",
        "ه",
        "ش"
    );

    /// <summary>Digits in ASCII, one shape of yeh, kaf, heh and alef, Latin in lower case, nothing invisible.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (Folded(letter) is var plain and not '\0')
                folded.Append(plain);
        return folded.ToString();
    }

    /// <summary>The day of the month for «دوم», «بیست و سوم», «سی‌ام».</summary>
    public static bool TryOrdinalDay(string words, out int day)
    {
        var isRead = NumberWords.TryRead(words, out var number) && number is >= 1 and <= 31;
        day = isRead ? (int)number : 0;
        return isRead;
    }

    static char Folded(char letter) =>
        letter switch
        {
            'ي' or 'ى' => 'ی',
            'ك' => 'ک',
            'ۀ' or 'ة' or 'ھ' or 'ہ' => 'ه',
            'آ' or 'أ' or 'إ' => 'ا',
            '\u0640' => '\0',
            _ when Digits.ValueOf(letter) is >= 0 and var digit => (char)('0' + digit),
            _ when char.IsWhiteSpace(letter) => ' ',
            _ when Letters.IsDiacritic(letter)
                    || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format => '\0',
            _ => char.ToLowerInvariant(letter),
        };

    static Dictionary<string, int> MonthWords()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Enum.GetValues<TextLanguage>())
            for (var month = 1; month <= 12; month++)
            {
                words[Fold(MonthNames.Of(month, language))] = month;
                words[Fold(MonthNames.Of(month, language) + "ماه")] = month;
                words[Fold(MonthNames.Of(month, language) + "ی")] = month;
            }
        string[][] spellings =
        [
            ["hamal"],
            ["sawr", "saur", "thawr"],
            ["jawza"],
            ["saratan"],
            ["amordad", "asad", "امرداد", "امردادماه"],
            ["sonbola", "sunbula"],
            ["mizan"],
            ["aqrab"],
            ["qaws", "qows"],
            ["dei", "jadi"],
            ["dalw"],
            ["hut", "hoot", "esfand", "اسپند"],
        ];
        for (var month = 0; month < spellings.Length; month++)
            foreach (var spelling in spellings[month])
                words[spelling] = month + 1;
        return words;
    }

    static Dictionary<string, DayOfWeek> WeekdayWords()
    {
        var words = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal) { ["ادینه"] = DayOfWeek.Friday };
        foreach (var language in Enum.GetValues<TextLanguage>())
        foreach (var day in Enum.GetValues<DayOfWeek>())
            words[Fold(WeekdayNames.Of(day, language))] = day;
        return words;
    }
}
