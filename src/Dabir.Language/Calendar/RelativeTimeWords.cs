using System.Globalization;

namespace Dabir.Language;

/// <summary>What one language says for distances in time.</summary>
/// <param name="JustNow">For less than a minute ago.</param>
/// <param name="InAMoment">For less than a minute to come.</param>
/// <param name="Past">The pattern of what has passed; {0} is the amount with its unit.</param>
/// <param name="Future">The pattern of what is to come.</param>
/// <param name="PastUnits">The forms of each unit, in the order of <see cref="TimeUnit"/>.</param>
/// <param name="FutureUnits">The forms to come where they differ (Pashto declines them).</param>
sealed record RelativeTimeWords(
    string JustNow,
    string InAMoment,
    string Past,
    string Future,
    string[][] PastUnits,
    string[][]? FutureUnits = null
)
{
    static readonly RelativeTimeWords Persian = new(
        "لحظاتی پیش",
        "لحظاتی دیگر",
        "{0} پیش",
        "{0} بعد",
        [
            ["{0} ثانیه"],
            ["{0} دقیقه"],
            ["{0} ساعت"],
            ["{0} روز"],
            ["{0} هفته"],
            ["{0} ماه"],
            ["{0} سال"],
        ]
    );

    static readonly RelativeTimeWords Sorani = new(
        "چەند ساتێک لەمەوپێش",
        "چەند ساتێکی تر",
        "{0} لەمەوپێش",
        "{0}ی تر",
        [
            ["{0} چرکە"],
            ["{0} خولەک"],
            ["{0} کاتژمێر"],
            ["{0} ڕۆژ"],
            ["{0} هەفتە"],
            ["{0} مانگ"],
            ["{0} ساڵ"],
        ]
    );

    // One, two, few (3–10), many (11–99) and other: the five ways Arabic counts.
    static readonly RelativeTimeWords Arabic = new(
        "قبل لحظات",
        "خلال لحظات",
        "قبل {0}",
        "خلال {0}",
        [
            ["ثانية واحدة", "ثانيتين", "{0} ثوانٍ", "{0} ثانية", "{0} ثانية"],
            ["دقيقة واحدة", "دقيقتين", "{0} دقائق", "{0} دقيقة", "{0} دقيقة"],
            ["ساعة واحدة", "ساعتين", "{0} ساعات", "{0} ساعة", "{0} ساعة"],
            ["يوم واحد", "يومين", "{0} أيام", "{0} يومًا", "{0} يوم"],
            ["أسبوع واحد", "أسبوعين", "{0} أسابيع", "{0} أسبوعًا", "{0} أسبوع"],
            ["شهر واحد", "شهرين", "{0} أشهر", "{0} شهرًا", "{0} شهر"],
            ["سنة واحدة", "سنتين", "{0} سنوات", "{0} سنة", "{0} سنة"],
        ]
    );

    static readonly RelativeTimeWords Pashto = new(
        "څو شېبې مخکې",
        "په څو شېبو کې",
        "{0} مخکې",
        "په {0} کې",
        [
            ["{0} ثانيه", "{0} ثانيې"],
            ["{0} دقيقه", "{0} دقيقې"],
            ["{0} ساعت", "{0} ساعتونه"],
            ["{0} ورځ", "{0} ورځې"],
            ["{0} اونۍ"],
            ["{0} مياشت", "{0} مياشتې"],
            ["{0} کال", "{0} کاله"],
        ],
        [
            ["{0} ثانيه", "{0} ثانيو"],
            ["{0} دقيقه", "{0} دقيقو"],
            ["{0} ساعت", "{0} ساعتو"],
            ["{0} ورځ", "{0} ورځو"],
            ["{0} اونۍ", "{0} اونيو"],
            ["{0} مياشت", "{0} مياشتو"],
            ["{0} کال", "{0} کالونو"],
        ]
    );

    static readonly RelativeTimeWords English = new(
        "moments ago",
        "in a moment",
        "{0} ago",
        "in {0}",
        [
            ["{0} second", "{0} seconds"],
            ["{0} minute", "{0} minutes"],
            ["{0} hour", "{0} hours"],
            ["{0} day", "{0} days"],
            ["{0} week", "{0} weeks"],
            ["{0} month", "{0} months"],
            ["{0} year", "{0} years"],
        ]
    );

    public static RelativeTimeWords Of(TextLanguage language) =>
        language switch
        {
            TextLanguage.Sorani => Sorani,
            TextLanguage.Arabic => Arabic,
            TextLanguage.Pashto => Pashto,
            TextLanguage.English => English,
            _ => Persian,
        };

    public string Said(long amount, TimeUnit unit, bool isPast, TextLanguage language)
    {
        var forms = (isPast ? PastUnits : FutureUnits ?? PastUnits)[(int)unit];
        var form = forms[Math.Min(FormOf(amount, forms.Length), forms.Length - 1)];
        var shown = Digits.To(language.Digits, amount.ToString(CultureInfo.InvariantCulture));
        var pattern = isPast ? Past : FutureOf(unit, language);
        return pattern.Replace("{0}", form.Replace("{0}", shown, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // Days to come are «دیگر» in Persian, everything else is «بعد».
    string FutureOf(TimeUnit unit, TextLanguage language) =>
        unit is TimeUnit.Day && language is TextLanguage.Persian or TextLanguage.Dari ? "{0} دیگر" : Future;

    static int FormOf(long amount, int forms) =>
        forms < 5 ? (amount == 1 ? 0 : 1)
        : amount == 0 ? 4
        : amount < 3 ? (int)amount - 1
        : amount % 100 is >= 3 and <= 10 ? 2
        : amount % 100 >= 11 ? 3
        : 4;
}
