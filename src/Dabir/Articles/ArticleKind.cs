namespace Dabir.Articles;

/// <summary>The form of an article (نوع).</summary>
public enum ArticleKind
{
    /// <summary>خبر</summary>
    News,

    /// <summary>گزارش</summary>
    Report,

    /// <summary>گفت‌وگو</summary>
    Interview,

    /// <summary>یادداشت</summary>
    Opinion,

    /// <summary>تحلیل</summary>
    Analysis,

    /// <summary>گزارش تصویری</summary>
    PhotoEssay,

    /// <summary>ویدیو</summary>
    Video,
}

/// <summary>How soon a reader should know.</summary>
public enum Urgency
{
    Routine,
    Important,

    /// <summary>فوری؛ shown in the strip above the front page while it is fresh.</summary>
    Breaking,
}
