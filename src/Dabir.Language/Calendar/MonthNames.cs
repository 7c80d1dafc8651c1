namespace Dabir.Language;

/// <summary>The names of the Solar Hijri months and of the weekdays in each language.</summary>
/// <remarks>Source: CLDR 48 (calendars <c>persian</c> and <c>gregorian</c>) with the spelling that the newsrooms print.</remarks>
public static class MonthNames
{
    static readonly string[] Iranian = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".Split(' ');

    static readonly string[] Afghan = "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت".Split(' ');

    static readonly string[] Sorani =
        "خاکەلێوە گوڵان جۆزەردان پووشپەڕ گەلاوێژ خەرمانان ڕەزبەر گەڵاڕێزان سەرماوەز بەفرانبار ڕێبەندان ڕەشەمە".Split(' ');

    static readonly string[] Pashto = "وری غویی غبرگولی چنگاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب".Split(' ');

    static readonly string[] Latin = "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand".Split(
        ' '
    );

    /// <summary>The name of a Solar Hijri month, 1 to 12: «آذر» in Persian, «قوس» in Dari, «لیندۍ» in Pashto.</summary>
    /// <remarks>Arabic newsrooms write the Iranian names with Arabic letters at hand, so they get the Iranian ones.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    public static string Of(int month, TextLanguage language = TextLanguage.Persian)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(month - 1), 11u, nameof(month));
        return Names(language)[month - 1];
    }

    internal static ReadOnlySpan<string> Names(TextLanguage language) =>
        language switch
        {
            TextLanguage.Dari => Afghan,
            TextLanguage.Sorani => Sorani,
            TextLanguage.Pashto => Pashto,
            TextLanguage.English => Latin,
            _ => Iranian,
        };
}
