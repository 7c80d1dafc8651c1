using System.Globalization;

namespace Dabir.Language;

/// <summary>Writes numbers for readers, with the digits and marks of a language.</summary>
/// <remarks>Source: CLDR 48. Numbers for machines never come from here.</remarks>
public static partial class NumberFormat
{
    /// <summary>A number with its thousands parted: «۱٬۲۳۴٬۵۶۷», in Arabic «١٬٢٣٤٬٥٦٧», in English <c>1,234,567</c>.</summary>
    public static string Of(long number, TextLanguage language = TextLanguage.Persian) => Of((decimal)number, language, 0);

    /// <summary>A number with its thousands parted and its fraction rounded: −1234.5 is «‎−۱٬۲۳۴٫۵».</summary>
    /// <param name="number">The number.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="decimals">The most digits after the mark; zeros at the end are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 28.</exception>
    public static string Of(decimal number, TextLanguage language = TextLanguage.Persian, int decimals = 3)
    {
        var marks = NumberMarks.Of(language);
        var rounded = Math.Round(number, decimals, MidpointRounding.ToEven);
        var plain = Math.Abs(rounded).ToString("#,0.############################", CultureInfo.InvariantCulture);
        var written = string.Create(
            plain.Length,
            (plain, marks),
            static (span, from) =>
            {
                for (var at = 0; at < span.Length; at++)
                    span[at] = from.plain[at] switch
                    {
                        ',' => from.marks.Group,
                        '.' => from.marks.Decimal,
                        var digit => Digits.Of(digit - '0', from.marks.Digits),
                    };
            }
        );
        return rounded < 0 ? marks.Minus + written : written;
    }

    /// <summary>A ratio as a percentage: 0.05 is «۵٪», in Sorani «٥ ٪», in English <c>5%</c>.</summary>
    /// <param name="ratio">The ratio; 1 is a hundred percent.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="decimals">The most digits after the mark.</param>
    /// <exception cref="OverflowException">A hundred times the ratio is beyond <see cref="decimal"/>.</exception>
    public static string Percent(decimal ratio, TextLanguage language = TextLanguage.Persian, int decimals = 1) =>
        Of(ratio * 100, language, decimals) + NumberMarks.Of(language).Percent;
}
