namespace Dabir.Language;

/// <summary>The spellings on which good newspapers differ; one sheet for the copy editor, the calendar and the site.</summary>
/// <remarks>
/// Where a reader types one answer and the site prints the other, search finds both: the fold does not tell them apart. A newsroom
/// changes single answers: <c>HouseStyle.Academy with { Pronouns = WordJoint.Closed }</c>.
/// </remarks>
public sealed record HouseStyle
{
    /// <summary>What the Academy of Persian Language and Literature writes; where it leaves room, what most of the press does.</summary>
    public static HouseStyle Academy { get; } = new();

    /// <summary>پنجشنبه، یکشنبه (closed) or پنج‌شنبه، یک‌شنبه. «سه‌شنبه» has its half-space in either.</summary>
    public WordJoint Weekdays { get; init; } = WordJoint.Closed;

    /// <summary>آن‌ها، این‌ها (half-space) or آنها، اینها.</summary>
    public WordJoint Pronouns { get; init; } = WordJoint.HalfSpace;

    /// <summary>کتابخانه، وزارتخانه (closed) or کتاب‌خانه، وزارت‌خانه.</summary>
    public WordJoint Houses { get; init; } = WordJoint.Closed;

    /// <summary>فرومی‌ریزد، برمی‌گردد (closed) or فرو می‌ریزد، بر می‌گردد.</summary>
    public PartJoint Preverbs { get; init; } = PartJoint.Closed;

    /// <summary>پیامبر(ص) (closed) or پیامبر (ص).</summary>
    public PartJoint Honorifics { get; init; } = PartJoint.Closed;

    /// <summary>
    /// Whether the other spelling of weekdays, pronouns and houses is changed too. If not, the sheet says only what becomes of words
    /// typed apart («آن ها»), and «آنها» and «آن‌ها» both stay as their author wrote them.
    /// </summary>
    public bool IsStrict { get; init; }
}

/// <summary>How two parts of one word are written.</summary>
public enum WordJoint
{
    /// <summary>In one piece.</summary>
    Closed,

    /// <summary>With a half-space between.</summary>
    HalfSpace,
}

/// <summary>How what leans on a word is written.</summary>
public enum PartJoint
{
    /// <summary>Close to it.</summary>
    Closed,

    /// <summary>With a space between.</summary>
    Spaced,
}
