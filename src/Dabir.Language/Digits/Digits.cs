using System.Buffers;

namespace Dabir.Language;

/// <summary>Changes the shape of decimal digits and nothing else; text without such digits comes back as the same instance.</summary>
/// <remarks>Source: Unicode blocks Basic Latin, Arabic and Extended Arabic-Indic digits; every digit is one UTF-16 unit.</remarks>
/// <example><c>Digits.ToPersian("سال 1405")</c> is «سال ۱۴۰۵»; <c>Digits.ToAscii("۰۲۱-۴۴٥٥")</c> is <c>021-4455</c>.</example>
public static class Digits
{
    const string AsciiDigits = "0123456789";
    const string PersianDigits = "۰۱۲۳۴۵۶۷۸۹";
    const string ArabicDigits = "٠١٢٣٤٥٦٧٨٩";

    const string FullWidthDigits = "０１２３４５６７８９";

    static readonly SearchValues<char> NotAscii = SearchValues.Create(PersianDigits + ArabicDigits + FullWidthDigits);
    static readonly SearchValues<char> NotPersian = SearchValues.Create(AsciiDigits + ArabicDigits + FullWidthDigits);
    static readonly SearchValues<char> NotArabic = SearchValues.Create(AsciiDigits + PersianDigits + FullWidthDigits);

    /// <summary>Writes every ASCII and Arabic digit as a Persian one: «1405» and «١٤٠٥» become «۱۴۰۵».</summary>
    public static string ToPersian(string text) => To(DigitShapes.Persian, text);

    /// <summary>Writes every ASCII and Persian digit as an Arabic one: «۱۴۰۵» becomes «١٤٠٥».</summary>
    public static string ToArabic(string text) => To(DigitShapes.Arabic, text);

    /// <summary>Writes every Persian and Arabic digit as an ASCII one: «۱۴۰۵/۰۹/۰۲» becomes <c>1405/09/02</c>.</summary>
    public static string ToAscii(string text) => To(DigitShapes.Ascii, text);

    /// <summary>Writes every decimal digit of the three sets in one of them.</summary>
    /// <returns>The same instance when nothing changes.</returns>
    /// <example><c>Digits.To(DigitShapes.Persian, "5 دقیقه")</c> is «۵ دقیقه».</example>
    public static string To(DigitShapes shapes, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAny(Others(shapes));
        if (first < 0)
            return text;
        return string.Create(
            text.Length,
            (text, shapes, first),
            static (span, from) =>
            {
                from.text.CopyTo(span);
                Change(span[from.first..], from.shapes);
            }
        );
    }

    /// <summary>Writes the digits of a buffer in one shape, in place.</summary>
    public static void Change(Span<char> text, DigitShapes shapes)
    {
        var others = Others(shapes);
        for (var at = text.IndexOfAny(others); at >= 0; at = text.IndexOfAny(others))
        {
            text[at] = Of(ValueOf(text[at]), shapes);
            text = text[(at + 1)..];
        }
    }

    /// <summary>The value 0–9 of a digit of any of the three sets, full width as well, or −1: <c>Digits.ValueOf('۷')</c> is 7.</summary>
    public static int ValueOf(char letter) =>
        letter switch
        {
            >= '0' and <= '9' => letter - '0',
            >= '\u06F0' and <= '\u06F9' => letter - '\u06F0',
            >= '\u0660' and <= '\u0669' => letter - '\u0660',
            >= '\uFF10' and <= '\uFF19' => letter - '\uFF10',
            _ => -1,
        };

    /// <summary>Whether the letter is a digit of any of the three sets, full width as well.</summary>
    public static bool IsDigit(char letter) => ValueOf(letter) >= 0;

    /// <summary>The digit for a value 0–9: <c>Digits.Of(7, DigitShapes.Persian)</c> is «۷».</summary>
    public static char Of(int value, DigitShapes shapes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)value, 9u, nameof(value));
        return (char)(Zero(shapes) + value);
    }

    static char Zero(DigitShapes shapes) =>
        shapes switch
        {
            DigitShapes.Persian => '\u06F0',
            DigitShapes.Arabic => '\u0660',
            _ => '0',
        };

    static SearchValues<char> Others(DigitShapes shapes) =>
        shapes switch
        {
            DigitShapes.Persian => NotPersian,
            DigitShapes.Arabic => NotArabic,
            _ => NotAscii,
        };
}
