namespace Dabir.Language;

/// <summary>The reason for an edit. AP = «دستور خط فارسی», Academy of Persian Language and Literature (the official orthography).</summary>
public enum CopyEditRule
{
    /// <summary>می and نمی stand before the verb with a half-space: می‌روم، نمی‌دانم (AP, می و نمی).</summary>
    VerbPrefix,

    /// <summary>A preverb is written in one piece with می: برمی‌گردد، درمی‌آید.</summary>
    Preverb,

    /// <summary>ها and its forms after a half-space: کتاب‌ها، خانه‌هایشان (AP, ها).</summary>
    Plural,

    /// <summary>تر and ترین after a half-space, except بهتر، بیشتر، کمتر، مهتر، کهتر (AP, تر و ترین).</summary>
    Comparative,

    /// <summary>ام، ای، اند and possessives after a silent heh or a yeh: رفته‌ام، زندگی‌اش (AP, ضمایر ملکی و صورت‌های متصل فعل بودن).</summary>
    Clitic,

    /// <summary>A compound that the word list writes with a half-space: دانش‌آموز، گفت‌وگو.</summary>
    Compound,

    /// <summary>بی before a noun: بی‌دلیل، بی‌کار (AP, بی).</summary>
    Prefix,

    /// <summary>A second part that never stands alone: بحران‌آفرینی، شبح‌وار.</summary>
    BoundWord,

    /// <summary>The yeh of the genitive after a silent heh: خانهٔ ما (AP, کسرهٔ اضافه; the house writes heh with U+0654).</summary>
    Ezafe,

    /// <summary>Half-spaces that do nothing: doubled, beside a space, at an end, or after a letter that never joins.</summary>
    HalfSpace,

    /// <summary>Arabic yeh and kaf, presentation forms and tatweel in Persian words.</summary>
    Letters,

    /// <summary>Spaces before and after punctuation, and doubled ones.</summary>
    Spacing,

    /// <summary>Persian marks for Latin ones, and one where several were typed: ؟ ، ؛ …</summary>
    Punctuation,

    /// <summary>«گیومه» round a quotation in Persian text.</summary>
    QuotationMarks,

    /// <summary>Persian digits, decimal mark and percent sign.</summary>
    Numbers,

    /// <summary>(ص)، (ع)، (ره) close to the name they honour.</summary>
    Honorific,

    /// <summary>Two words in one piece that is no word: «نظامیکسب», «سهروز».</summary>
    LostSpace,
}
