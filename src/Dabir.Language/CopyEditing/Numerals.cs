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

    static bool IsGrouping(ReadOnlySpan<char> number, int at) =>
        number.Length - at > 3
        && !number.Slice(at + 1, 3).ContainsAny(',', '.')
        && (number.Length - at == 4 || number[at + 4] is ',' or '.');
}
