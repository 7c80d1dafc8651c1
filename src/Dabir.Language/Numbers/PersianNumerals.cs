using System.Collections.Frozen;

namespace Dabir.Language;

/// <summary>The words Persian counts with.</summary>
static class PersianNumerals
{
    public const string And = " و ";
    public const string Minus = "منفی";
    public const string Zero = "صفر";

    static readonly string[] BelowTwenty =
    [
        Zero,
        "یک",
        "دو",
        "سه",
        "چهار",
        "پنج",
        "شش",
        "هفت",
        "هشت",
        "نه",
        "ده",
        "یازده",
        "دوازده",
        "سیزده",
        "چهارده",
        "پانزده",
        "شانزده",
        "هفده",
        "هجده",
        "نوزده",
    ];

    static readonly string[] Tens = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];

    static readonly string[] Hundreds = ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];

    /// <summary>The powers of a thousand, smallest first; میلیارد is 10⁹ and تریلیون 10¹², as the papers of Iran write.</summary>
    public static readonly string[] Scales = ["", "هزار", "میلیون", "میلیارد", "تریلیون", "کوادریلیون", "کوینتیلیون"];

    /// <summary>Every word below a thousand, with the spellings that people use beside the usual one.</summary>
    public static readonly FrozenDictionary<string, int> Values = Known().ToFrozenDictionary();

    /// <summary>The words for 1–999, joined by «و».</summary>
    public static string UnderThousand(int number)
    {
        var rest = number % 100;
        var words = new List<string>(3);
        if (number >= 100)
            words.Add(Hundreds[number / 100]);
        if (rest is > 0 and < 20)
            words.Add(BelowTwenty[rest]);
        if (rest >= 20)
            words.Add(Tens[rest / 10]);
        if (rest > 20 && rest % 10 > 0)
            words.Add(BelowTwenty[rest % 10]);
        return string.Join(And, words);
    }

    static Dictionary<string, int> Known()
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["یکصد"] = 100,
            ["هژده"] = 18,
            ["هیجده"] = 18,
            ["هیفده"] = 17,
            ["هفتده"] = 17,
            ["شانزه"] = 16,
            ["پانزه"] = 15,
            ["شیش"] = 6,
            ["شیشصد"] = 600,
            ["پونصد"] = 500,
        };
        for (var value = 0; value < 20; value++)
            values[BelowTwenty[value]] = value;
        for (var ten = 2; ten < 10; ten++)
            values[Tens[ten]] = ten * 10;
        for (var hundred = 1; hundred < 10; hundred++)
            values[Hundreds[hundred]] = hundred * 100;
        return values;
    }
}
