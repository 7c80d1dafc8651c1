using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>Reads numbers that people typed, in any digits and with any of the usual marks.</summary>
public static class NumberReading
{
    static readonly SearchValues<char> DigitsAndMarks = SearchValues.Create("0123456789.,٫٬");

    /// <summary>Reads a number.</summary>
    /// <remarks>
    /// «٫» is the decimal mark, «٬» and «،» part thousands. Of <c>.</c> and <c>,</c> the last kind is the decimal mark when it
    /// stands once and parts thousands when it stands between groups of three; a single <c>,</c> before exactly three digits
    /// parts thousands. Spaces are ignored, one sign may stand in front. Refused are signs behind, doubled marks, groups
    /// that are not of three digits, a slash (a half or a decimal?), and anything that is no digit.
    /// </remarks>
    /// <example>«۱،۲۳۴٫۵۶», <c>1,234.56</c> and <c>1.234,56</c> are 1234.56; <c>1.2.3</c> is refused.</example>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        var typed = Plain(text);
        var isNegative = typed is ['-', ..];
        var body = typed.AsSpan(typed is ['-' or '+', ..] ? 1 : 0);
        if (body.IndexOfAnyInRange('0', '9') < 0 || body.IndexOfAnyExcept(DigitsAndMarks) >= 0)
            return false;
        if (DecimalMark(body) is not { } mark)
            return false;

        var at = mark is '\0' ? -1 : body.LastIndexOf(mark);
        var whole = at < 0 ? body : body[..at];
        var fraction = at < 0 ? default : body[(at + 1)..];
        if (fraction.IndexOfAnyExceptInRange('0', '9') >= 0 || !AreThousands(whole))
            return false;
        var machine = $"{(isNegative ? "-" : "")}{Only09(whole)}.{fraction}";
        return decimal.TryParse(
            machine,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );
    }

    // One alphabet of marks: «،» parts thousands wherever it stands, so it becomes «٬».
    static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format)
                continue;
            plain.Append(
                letter switch
                {
                    '−' or '－' or '﹣' => '-',
                    '＋' or '﹢' => '+',
                    '،' => '٬',
                    >= '\uFF10' and <= '\uFF19' => (char)(letter - '\uFF10' + '0'),
                    _ when Digits.ValueOf(letter) is >= 0 and var digit => (char)('0' + digit),
                    _ => letter,
                }
            );
        }
        return plain.ToString();
    }

    /// <summary>The decimal mark of the number, '\0' when it has none, null when the marks contradict each other.</summary>
    static char? DecimalMark(ReadOnlySpan<char> body)
    {
        var (dots, commas) = (body.Count('.'), body.Count(','));
        if (body.Count('٫') is > 0 and var marks)
            return marks == 1 ? '٫' : null;
        if (dots > 0 && commas > 0)
        {
            var last = body.LastIndexOf('.') > body.LastIndexOf(',') ? '.' : ',';
            return body.Count(last) == 1 ? last : null;
        }
        if (dots == 1)
            return '.';
        return commas == 1 && !AreThousands(body) ? ',' : '\0';
    }

    // Dots and commas must part exact thousands and not both at once; «٬» only may not be doubled.
    static bool AreThousands(ReadOnlySpan<char> whole)
    {
        if (whole.Contains("٬٬", StringComparison.Ordinal) || whole.Contains('٫') || whole.Contains('.') && whole.Contains(','))
            return false;
        var first = whole.IndexOfAny('.', ',');
        if (first < 0)
            return true;
        if (first is 0 or > 3 || whole.Contains('٬'))
            return false;
        for (var rest = whole[first..]; rest.Length > 0; rest = rest[4..])
            if (rest.Length < 4 || rest[0] is not ('.' or ',') || rest[1..4].IndexOfAnyExceptInRange('0', '9') >= 0)
                return false;
        return true;
    }

    static string Only09(ReadOnlySpan<char> whole)
    {
        var digits = new StringBuilder(whole.Length);
        foreach (var letter in whole)
            if (char.IsAsciiDigit(letter))
                digits.Append(letter);
        return digits.Length > 0 ? digits.ToString() : "0";
    }
}
