namespace Dabir.Language;

/// <summary>Persian numbers in words, both ways.</summary>
/// <remarks>
/// Parts are joined by «و», hundreds are written joined («پانصد», «ششصد»), a thousand is «یک هزار» but the thousandth is
/// «هزارم». Source: Persian grammar as printed in banking and law; checked against the shared number table.
/// </remarks>
public static partial class NumberWords
{
    /// <summary>A whole number in words.</summary>
    /// <example><c>NumberWords.Of(1405)</c> is «یک هزار و چهارصد و پنج», <c>NumberWords.Of(-7)</c> «منفی هفت».</example>
    public static string Of(long number)
    {
        if (number == 0)
            return PersianNumerals.Zero;
        var words = Counted(Magnitude(number));
        return number < 0 ? $"{PersianNumerals.Minus} {words}" : words;
    }

    /// <summary>A whole number as a place in an order.</summary>
    /// <example><c>NumberWords.Ordinal(1)</c> is «اول», 23 «بیست و سوم», 30 «سی‌ام», 1000 «هزارم».</example>
    public static string Ordinal(long number)
    {
        if (number == 1)
            return "اول";
        var magnitude = Magnitude(number);
        var words = magnitude switch
        {
            0 => PersianNumerals.Zero,
            _ when IsScale(magnitude, out var scale) => scale,
            _ => Counted(magnitude),
        };
        return ToOrdinal(number < 0 ? $"{PersianNumerals.Minus} {words}" : words);
    }

    /// <summary>Makes the last word of a number in words an ordinal: «چهل و سه» becomes «چهل و سوم», «سی» «سی‌ام».</summary>
    /// <remarks>«یک» alone becomes «یکم», the form that also stands in «بیست و یکم»; the first of a row is <c>Ordinal(1)</c>.</remarks>
    public static string ToOrdinal(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (rest, last) = LastWord(words);
        return last switch
        {
            "" => words,
            "سه" => rest + "سوم",
            _ when last[^1] is 'ی' => words + "\u200Cام",
            _ => words + "م",
        };
    }

    /// <summary>Takes the ordinal ending off again: «چهل و سوم» becomes «چهل و سه», «سی‌ام» «سی», «اول» «یک».</summary>
    /// <returns>The same instance when the last word is no ordinal.</returns>
    public static string ToCardinal(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (rest, last) = LastWord(words);
        var folded = Folded(last);
        if (folded is "ام")
            return rest.TrimEnd(' ', '\u200C');
        if (folded.EndsWith("\u200Cام", StringComparison.Ordinal))
            return words[..words.LastIndexOf('\u200C')];
        return Cardinal(folded) is { } cardinal ? rest + cardinal : words;
    }

    static string Counted(ulong magnitude)
    {
        var parts = new Stack<string>();
        for (var scale = 0; magnitude > 0; scale++, magnitude /= 1000)
        {
            var group = (int)(magnitude % 1000);
            if (group > 0)
                parts.Push(
                    scale == 0
                        ? PersianNumerals.UnderThousand(group)
                        : $"{PersianNumerals.UnderThousand(group)} {PersianNumerals.Scales[scale]}"
                );
        }
        return string.Join(PersianNumerals.And, parts);
    }

    static bool IsScale(ulong magnitude, out string scale)
    {
        var power = 0;
        for (; magnitude >= 1000 && magnitude % 1000 == 0; magnitude /= 1000)
            power++;
        scale = PersianNumerals.Scales[power];
        return magnitude == 1 && power > 0;
    }

    static (string Head, string Last) LastWord(string words)
    {
        var space = words.LastIndexOf(' ');
        return (words[..(space + 1)], words[(space + 1)..]);
    }

    static ulong Magnitude(long number) => number < 0 ? (ulong)-(number + 1) + 1 : (ulong)number;
}
