namespace Dabir.Language;

/// <summary>The names of the Gregorian months, which differ by language and, in Arabic, by country.</summary>
/// <remarks>Source: CLDR 48; Persian without the ezafe that CLDR writes («ژانویه», not «ژانویهٔ»).</remarks>
public static class GregorianMonthNames
{
    static readonly string[] Persian = Split("ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر");
    static readonly string[] Dari = Split("جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر");
    static readonly string[] Pashto = Split("جنوري فبروري مارچ اپریل مۍ جون جولای اګست سپتمبر اکتوبر نومبر دسمبر");
    static readonly string[] English = Split(
        "January February March April May June July August September October November December"
    );
    static readonly string[] Egypt = Split("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر");
    static readonly string[] Algeria = Split("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر");
    static readonly string[] Morocco = Split("يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر");
    static readonly string[] Mauritania = Split("يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر");

    static readonly string[] Levant =
    [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ];

    static readonly string[] Sorani =
    [
        "کانوونی دووەم",
        "شوبات",
        "ئازار",
        "نیسان",
        "ئایار",
        "حوزەیران",
        "تەمووز",
        "ئاب",
        "ئەیلوول",
        "تشرینی یەکەم",
        "تشرینی دووەم",
        "کانوونی یەکەم",
    ];

    /// <summary>The name of a Gregorian month, 1 to 12.</summary>
    /// <param name="month">1 for January.</param>
    /// <param name="language">The language of the name.</param>
    /// <param name="country">The two-letter country of an Arabic edition: <c>IQ</c> says «كانون الثاني», <c>DZ</c> «جانفي», Egypt and the Gulf «يناير».</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    /// <example><c>GregorianMonthNames.Of(11)</c> is «نوامبر», in Dari «نومبر», in Arabic for <c>IQ</c> «تشرين الثاني».</example>
    public static string Of(int month, TextLanguage language = TextLanguage.Persian, string? country = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(month - 1), 11u, nameof(month));
        var names = language switch
        {
            TextLanguage.Dari => Dari,
            TextLanguage.Sorani => Sorani,
            TextLanguage.Arabic => ArabicOf(country),
            TextLanguage.Pashto => Pashto,
            TextLanguage.English => English,
            _ => Persian,
        };
        return names[month - 1];
    }

    static string[] ArabicOf(string? country) =>
        country?.ToUpperInvariant() switch
        {
            "IQ" or "SY" or "LB" or "JO" or "PS" => Levant,
            "DZ" or "TN" => Algeria,
            "MA" or "EH" => Morocco,
            "MR" => Mauritania,
            _ => Egypt,
        };

    static string[] Split(string names) => names.Split(' ');
}
