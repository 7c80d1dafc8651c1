namespace Dabir.Language.Bench;

static class LetterMeasures
{
    internal static readonly string[] Clean =
    [
        .. Enumerable
            .Range(1, 300)
            .Select(number =>
                $"کتاب‌خانهٔ مرکزی شهر از شنبهٔ آینده هر روز تا ساعت ۲۰ باز می‌ماند. مدیر کتاب‌خانه گفت که {NumberWords.Of(number)} "
                + "کتاب تازه به قفسه‌ها رسیده است و خوانندگان می‌توانند آن‌ها را دو هفته به امانت ببرند. باران‌های این هفته "
                + "راه‌های روستایی را بسته بود، اما گروه‌های امدادی از بامداد دیروز به کار پرداختند و بیشتر جاده‌ها بازگشایی شد.\n"
            ),
    ];

    internal static readonly string[] Typed =
    [
        .. Clean.Select(
            (text, number) =>
                text.Replace('ی', 'ي').Replace('ک', 'ك').Replace("۲۰", "20", StringComparison.Ordinal)
                + $"نشاني: https://example.com/{number} و info{number}@example.com\n"
        ),
    ];

    public static IEnumerable<Measure> All =>
        [
            Measure.Text("text: normalise, already normal", Clean, text => Normaliser.Normalise(text).Length),
            Measure.Text("text: normalise, typed with Arabic letters", Typed, text => Normaliser.Normalise(text).Length),
            Measure.Text("text: protected spans", Typed, text => ProtectedSpans.In(text).Count),
        ];
}
