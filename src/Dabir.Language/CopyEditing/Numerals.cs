namespace Dabir.Language.CopyEditing;

/// <summary>Numbers in Persian digits.</summary>
static class Numerals
{
    /// <remarks>With parts: the dot of a version, a clause or a time is no decimal mark.</remarks>
    /// <summary>12.5 → ۱۲٫۵, 1,200 → ۱٬۲۰۰, 1403.5.2 → ۱۴۰۳.۵.۲.</summary>
    public static string? Persian(ReadOnlySpan<char> number, bool keepDigits, bool hasParts = false)
    {
        Span<char> result = number.Length <= 64 ? stackalloc char[number.Length] : new char[number.Length];
        var isDecimal = !hasParts && number.Count('.') == 1 && !number.ContainsAny(',', '٬', '٫');
        for (var i = 0; i < number.Length; i++)
        {
            var c = number[i];
            result[i] = char.IsDigit(c)
                ? keepDigits
                    ? c
                    : (char)('۰' + (int)char.GetNumericValue(c))
                : c == '.' && isDecimal
                    ? '٫'
                    : c == ',' && IsGrouping(number, i)
                        ? '٬'
                        : c;
        }
        return result.SequenceEqual(number) ? null : new string(result);
    }

    /// <summary>3.500.000 is grouped as other languages do it: two dots or more (one, where it can mean nothing else), three digits behind each.</summary>
    public static string? Grouped(ReadOnlySpan<char> number, bool stays, int leastDots = 2)
    {
        if (stays || number.Count('.') < leastDots || number.ContainsAny(',', '٬', '٫') || number.IndexOf('.') is 0 or > 3)
            return null;
        for (var at = number.IndexOf('.'); at < number.Length; at += 4)
            if (number[at] != '.' || number.Length - at < 4 || number.Slice(at + 1, 3).Contains('.'))
                return null;
        return Persian(number.ToString().Replace('.', '٬'), keepDigits: false) ?? number.ToString().Replace('.', '٬');
    }

    static bool IsGrouping(ReadOnlySpan<char> number, int at) =>
        number.Length - at > 3
        && !number.Slice(at + 1, 3).ContainsAny(',', '.')
        && (number.Length - at == 4 || number[at + 4] is ',' or '.');
}
