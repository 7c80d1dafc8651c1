namespace Dabir.Language.CopyEditing.Context;

/// <summary>What the words themselves leave open and only those round them decide. The numbers stand in the trained file.</summary>
enum Question : byte
{
    /// <summary>«نامهای»: of a letter (نامه‌ای) or of names (نام‌های)?</summary>
    Heh,

    /// <summary>«آمار ارائه شده»: an adjective (ارائه‌شده) or the verb?</summary>
    Participle,

    /// <summary>«می رفته»: a verb, or the month of May?</summary>
    Month,
}
