using System.Collections.Frozen;

namespace Dabir.Language.CopyEditing;

/// <summary>Words typed with «های» behind them of which a longer one ends in a silent heh: «نامهای» is «نامه‌ای» rather than «نام‌های».</summary>
/// <remarks>
/// A noun with a silent heh is common where the shorter word is an adjective or a rare noun (جامع، حادث، رابط); the shorter ones
/// below are common nouns themselves, so that their plural is the likelier reading.
/// </remarks>
static class HehWords
{
    static readonly FrozenSet<string> Shorter = (
        "برگ دست نویس چرخ رنج طاق لب کوه چشم سال شب زبان زمان تخت کمان دهان دندان لوح ماه نشان چوب صحن طرف طبق موج نفس ورق وزن پوست شاخ شرط شخص فعل قرض فرض تیغ خروس دامن درون زخم "
        + "ساعت سیاه شوک شپش طبل عقرب غزال فیل قلم قفس محراب مرجان پشت پیچ چارچوب چنگ گلستان گردان گنج مشت شاخص بال بادام بلوک تابستان تکان تندیس جوان جریان دهن دیوان "
        + "زمستان آسمان انبوه بازداشت برداشت بازگشت برگشت دریافت شناخت پرداخت پیشرفت شکست نشست ساخت خواست بافت بست کشت گشت گسست دوخت محرم محبوب مسیل معشوق مهاجم محافظ "
        + "مدافع مستخدم محارب پایان پیمان پیکان سنبل جانب یهودی اسماعیلی صوفی سلجوقی ورودی حنبلی روسی حنفی شافعی رقاص راهب نقال صالح دماغ سرداب ریحان تابع حافظ حاکم حامل "
        + "عارف قابل پیک شکل متن شغل تایپ قطع نصف قیام اصل صدق کلاف لیف کتان لوچ کوچ حوری سلطان سخت جذب حرف تخم توش حکیم الهی کمال شبان چین قاتل نهان مال میان"
        + "اتفاق اتحادی اصلاحی ابلاغ گمان میل لخت نرم ملک مهر خام سرخ خشک گاو راست کس پول سپاس قبض وقف گوشت برم لنگ حلیم سلیم کریم شریف صدیق امین آیین "
        + "غرق خرناس حوض فرد حسن حسین تاب رمز مجموع قلب عظیم تبع پرس دل باریک خاک"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>After a letter that never joins «شهرهای» is right as it stands, so that only these are read otherwise.</summary>
    static readonly FrozenSet<string> Longer = (
        "چهره دوره نمره بهره خاطره قطره منظره شماره ستاره اشاره اداره جزیره چاره پنجره قاره حفره ذخیره خنده ماده ساده وعده جاده معجزه ویژه واژه پروژه مغازه اندازه اجازه "
        + "مبارزه دروازه پرونده راننده آینده پدیده قاعده مشاهده مذاکره محاصره مناظره مزایده روزنامه انگیزه آموزه جایزه تازه سوژه فاجعه عمده پاره سیاره ذره"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether the word with the heh is the likelier reading of two.</summary>
    public static bool Win(ReadOnlySpan<char> word) =>
        Alphabet.NeverJoins(word[^2])
            ? Longer.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            : !Shorter.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..^1]);
}
