namespace Dabir.Language;

/// <summary>What is said to a person about an edit, in Persian.</summary>
static class CopyEditReasons
{
    public static string Of(CopyEditRule rule) =>
        rule switch
        {
            CopyEditRule.VerbPrefix => "«می» و «نمی» با نیم‌فاصله پیش از فعل می‌آید",
            CopyEditRule.Preverb => "پیشوند فعل به شیوهٔ خانه پیوسته یا جدا نوشته می‌شود",
            CopyEditRule.Plural => "نشانهٔ جمع با نیم‌فاصله به واژه می‌پیوندد",
            CopyEditRule.Comparative => "نشانهٔ صفت برتر و برترین با نیم‌فاصله به صفت می‌پیوندد",
            CopyEditRule.Clitic => "شناسه و ضمیر به واژهٔ پیش از خود می‌پیوندد",
            CopyEditRule.Compound => "این دو جزء یک واژه‌اند",
            CopyEditRule.Prefix => "پیشوند با نیم‌فاصله به واژه می‌پیوندد",
            CopyEditRule.BoundWord => "جزء دوم به‌تنهایی نمی‌آید و به واژهٔ پیش از خود می‌پیوندد",
            CopyEditRule.Ezafe => "کسرهٔ اضافه پس از های بی‌صدا با همزه نوشته می‌شود",
            CopyEditRule.HalfSpace => "نیم‌فاصله در اینجا کاری نمی‌کند",
            CopyEditRule.Letters => "این نویسه باید فارسی باشد",
            CopyEditRule.Spacing => "فاصلهٔ میان واژه و نشانه درست نیست",
            CopyEditRule.Punctuation => "نشانهٔ فارسی باید به‌کار رود",
            CopyEditRule.QuotationMarks => "نقل قول در متن فارسی درون گیومه می‌آید",
            CopyEditRule.Numbers => "رقم و نشانهٔ عدد باید فارسی باشد",
            CopyEditRule.Honorific => "نشانهٔ احترام به شیوهٔ خانه نوشته می‌شود",
            CopyEditRule.LostSpace => "فاصلهٔ میان این دو واژه جا افتاده است",
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };

    public static string IdOf(CopyEditRule rule) =>
        rule switch
        {
            CopyEditRule.VerbPrefix => "verb-prefix",
            CopyEditRule.Preverb => "preverb",
            CopyEditRule.Plural => "plural",
            CopyEditRule.Comparative => "comparative",
            CopyEditRule.Clitic => "clitic",
            CopyEditRule.Compound => "compound",
            CopyEditRule.Prefix => "prefix",
            CopyEditRule.BoundWord => "bound-word",
            CopyEditRule.Ezafe => "ezafe",
            CopyEditRule.HalfSpace => "half-space",
            CopyEditRule.Letters => "letters",
            CopyEditRule.Spacing => "spacing",
            CopyEditRule.Punctuation => "punctuation",
            CopyEditRule.QuotationMarks => "quotation-marks",
            CopyEditRule.Numbers => "numbers",
            CopyEditRule.Honorific => "honorific",
            CopyEditRule.LostSpace => "lost-space",
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
}
