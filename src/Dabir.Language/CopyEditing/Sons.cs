using System.Collections.Frozen;

namespace Dabir.Language.CopyEditing;

/// <summary>Names that lead to a father's: عبدالله‌بن‌زبیر, سعیدبن‌عاص.</summary>
static class Sons
{
    /// <summary>Arabic given names as histories have them.</summary>
    static readonly FrozenSet<string> Given = (
        "عبدالله عبدالرحمان عبدالرحمن عبدالملک عبدالعزیز عبدالمطلب عبدالعظیم عبدالقادر عبیدالله سعید سعد عمرو عدی مروان مسلم زید یزید خالد ولید معاویه طلحه زبیر حجر "
        + "حبیب حر جابر انس مالک احمد محمود حارث هشام قاسم نصر فضل طاهر لیث حماد ثابت عقبه اسامه مغیره عمار قیس عباس بلال ربیع "
        + "حمزه عقیل هانی میثم کعب حنظله سهل منصور مختار زیاد سلمه عامر عاصم عکرمه نعمان نافع"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Prophets, caliphs and imams, whom the press writes apart: حسین بن علی, عیسی بن مریم; and محمد بن سلمان.</summary>
    static readonly FrozenSet<string> OftenApart =
        "علی حسین حسن محمد موسی جعفر عیسی عمر عثمان صالح ابراهیم اسماعیل یحیی اسحاق یعقوب یوسف سلیمان داوود"
            .Split(' ')
            .ToFrozenSet();

    /// <summary>What follows بن where it is the bottom of a thing or a coupon.</summary>
    static readonly FrozenSet<string> NoFathers =
        "بست دندان مو موی گوش ناخن کارت کتاب خرید کالا کارگری نقدی غیرنقدی درخت دیوار چاه کوه سنگ دره انگشت"
            .Split(' ')
            .ToFrozenSet();

    public static bool IsGiven(ReadOnlySpan<char> word) => Given.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Also where the writer has begun to join: «حسین‌بن علی».</summary>
    public static bool IsAnyGiven(ReadOnlySpan<char> word) =>
        IsGiven(word) || OftenApart.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsFather(ReadOnlySpan<char> word) =>
        word.Length > 1 && !Affixes.IsParticle(word) && !NoFathers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
