namespace Dabir.Language;

/// <summary>The marks one language writes numbers with.</summary>
/// <param name="Digits">The digits.</param>
/// <param name="Group">Between thousands: «٬» U+066C.</param>
/// <param name="Decimal">Before the fraction: «٫» U+066B.</param>
/// <param name="Minus">Before a negative number; the bidi marks keep it on the left of the digits.</param>
/// <param name="Percent">After a percentage.</param>
/// <remarks>Source: CLDR 48, number symbols of fa, fa-AF, ckb, ar, ps and en.</remarks>
sealed record NumberMarks(DigitShapes Digits, char Group, char Decimal, string Minus, string Percent)
{
    static readonly NumberMarks Persian = new(DigitShapes.Persian, '٬', '٫', "\u200E\u2212", "٪");
    static readonly NumberMarks Pashto = new(DigitShapes.Persian, '٬', '٫', "\u200E-\u200E", "٪");
    static readonly NumberMarks Arabic = new(DigitShapes.Arabic, '٬', '٫', "\u061C-", "٪\u061C");
    static readonly NumberMarks Sorani = new(DigitShapes.Arabic, '٬', '٫', "\u200F-", "\u00A0٪");
    static readonly NumberMarks English = new(DigitShapes.Ascii, ',', '.', "-", "%");

    public static NumberMarks Of(TextLanguage language) =>
        language switch
        {
            TextLanguage.Arabic => Arabic,
            TextLanguage.Sorani => Sorani,
            TextLanguage.Pashto => Pashto,
            TextLanguage.English => English,
            _ => Persian,
        };
}
