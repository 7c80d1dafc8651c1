using System.Text;

namespace Dabir.Language;

public static partial class NumberWords
{
    /// <summary>Reads a whole number from words, with «و» or without, cardinal or ordinal, digits mixed in.</summary>
    /// <returns>False, and 0, when any word is no number or the words do not make one («دو سه»).</returns>
    /// <example>«سه هزار دویست و دوازده» is 3212, «۲ میلیون و ۵۰۰ هزار» 2500000, «منفی سی‌ام» −30, «دو هزار میلیارد» 2·10¹².</example>
    public static bool TryRead(ReadOnlySpan<char> words, out long number)
    {
        number = 0;
        var parts = Folded(words).Split([' ', '\u200C'], StringSplitOptions.RemoveEmptyEntries).AsSpan();
        var isNegative = parts is [PersianNumerals.Minus or "منهای", ..];
        if (isNegative)
            parts = parts[1..];
        if (
            parts is [var only]
            && !isNegative
            && long.TryParse(only, System.Globalization.CultureInfo.InvariantCulture, out number)
        )
            return true;
        if (parts is [.., "ام"])
            parts = parts[..^1];
        else if (parts.Length > 0 && Cardinal(parts[^1]) is { } cardinal)
            parts[^1] = cardinal;

        var sum = new NumberSum();
        foreach (var part in parts)
            if (part is not "و" && !sum.Add(part) && !sum.AddLinked(part))
                return false;
        return sum.TryTotal(isNegative, out number);
    }

    /// <summary>The cardinal of one folded ordinal word, or null: «سوم» → «سه», «هزارم» → «هزار».</summary>
    static string? Cardinal(string ordinal) =>
        ordinal switch
        {
            "اول" or "نخست" => "یک",
            "سوم" => "سه",
            "دویم" => "دو",
            [.. var word, 'م'] when IsNumeral(word) => word,
            _ => LinkedCardinal(ordinal),
        };

    /// <summary>«صدودهم», «وسوم»: the ordinal is the part behind the last «و» that is one.</summary>
    static string? LinkedCardinal(string ordinal)
    {
        const int longest = 40;
        if (ordinal.Length > longest || ordinal is not [.., 'م'])
            return null;
        for (var at = 0; at < ordinal.Length - 2; at++)
            if (ordinal[at] == 'و' && (at == 0 || IsNumeral(ordinal[..at])) && Cardinal(ordinal[(at + 1)..]) is { } last)
                return ordinal[..(at + 1)] + last;
        return null;
    }

    static bool IsNumeral(string word) =>
        PersianNumerals.Values.ContainsKey(word) || Array.IndexOf(PersianNumerals.Scales, word) > 0;

    static string Folded(ReadOnlySpan<char> words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var letter in words)
            if (letter is '\u200C' || char.IsWhiteSpace(letter))
                folded.Append(letter is '\u200C' ? letter : ' ');
            else if (
                !Letters.IsDiacritic(letter) && char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.Format
            )
                folded.Append(
                    letter switch
                    {
                        'ي' or 'ى' => 'ی',
                        'ك' => 'ک',
                        'ۀ' or 'ة' => 'ه',
                        '−' => '-',
                        _ when Digits.ValueOf(letter) is >= 0 and var digit => (char)('0' + digit),
                        _ => letter,
                    }
                );
        return folded.ToString();
    }
}
