namespace Dabir.Language.CopyEditing.Context;

/// <summary>What the words themselves leave open and only those round them decide. The numbers stand in the trained file.</summary>
enum Question : byte
{
    /// <summary>«نامهای»: of a letter (نامه‌ای) or of names (نام‌های)?</summary>
    Heh,

    /// <summary>«آمار ارائه شده»: an adjective (ارائه‌شده) or the verb?</summary>
    Participle,

    /// <summary>«هم زمان»: a prefix (هم‌زمان) or "also"?</summary>
    Also,

    /// <summary>«پول دار»: a noun or an adjective, or a verb and what it governs?</summary>
    Verb,

    /// <summary>«کم حرف»: two words that the list also has as one.</summary>
    Compound,

    /// <summary>«گل فروش»: a second part, or a word of its own as in «افزایش فروش»?</summary>
    Bound,

    /// <summary>«کار شان»: theirs, or the rank of «در شأن او»?</summary>
    Possessive,

    /// <summary>«یواش تر»: more, or wet?</summary>
    Comparative,

    /// <summary>«می رفته»: a verb, or the month of May?</summary>
    Month,

    /// <summary>«خانه ای»: an ending, or a call?</summary>
    Call,
}
