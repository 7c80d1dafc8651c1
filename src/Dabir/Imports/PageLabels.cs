using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Dabir.Language;

namespace Dabir.Imports;

/// <summary>
/// The words by which Persian news pages part themselves, recognised by their letters alone: «برچسب‌ها»، «برچسبها:» and
/// «برچسب ها» are one label, «غير قابل انتشار» with an Arabic yeh another spelling of «غیرقابل‌انتشار».
/// </summary>
static partial class PageLabels
{
    static readonly FrozenSet<string> OfTags = Set("برچسب‌ها", "برچسب", "کلیدواژه‌ها", "کلیدواژه", "کلمات کلیدی");
    static readonly FrozenSet<string> OfForm = Set("نظر شما", "نظر بدهید", "ارسال نظر", "دیدگاه شما", "ارسال دیدگاه");
    static readonly FrozenSet<string> OfDiscussion = Set("نظرات", "نظرها", "نظرات کاربران", "نظرات خوانندگان", "دیدگاه‌ها");
    static readonly FrozenSet<string> OfButtons = Set("پاسخ", "پاسخ دادن", "گزارش", "گزارش تخلف", "captcha");
    static readonly FrozenSet<string> OfNobody = Set("ناشناس", "کاربر ناشناس", "بدون نام");

    /// <summary>Letters and digits only, in one canonical shape; digits in ASCII.</summary>
    /// <example><c>PageLabels.LettersOf("• غیر قابل انتشار: ۴")</c> is «غیرقابلانتشار4».</example>
    public static string LettersOf(string text) => Slug.Of(text, int.MaxValue).Replace("-", "", StringComparison.Ordinal);

    public static bool IsTags(PageLine line) => OfTags.Contains(BeforeColon(line));

    /// <summary>What follows «برچسب‌ها:» on its own line.</summary>
    public static string ValueOf(PageLine line) =>
        line.Text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? line.Text[(colon + 1)..] : "";

    public static bool IsForm(PageLine line) => OfForm.Contains(line.Letters);

    /// <summary>«نظرات»، «نظرات (۳)» or one of the counters.</summary>
    public static bool IsDiscussion(PageLine line) =>
        OfDiscussion.Contains(line.Letters.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
        || CounterLine.IsMatch(line.Letters);

    /// <summary>Whether the article is over here.</summary>
    public static bool EndsArticle(PageLine line) => IsTags(line) || IsForm(line) || IsDiscussion(line);

    public static bool IsButton(PageLine line) => OfButtons.Contains(line.Letters);

    public static bool IsNobody(string name) => OfNobody.Contains(LettersOf(name));

    /// <summary>«کد خبر: ۱۲۳» and the like: about the page, not of its text.</summary>
    public static bool IsCode(PageLine line) => CodeLine.IsMatch(line.Letters);

    /// <summary>«تاریخ انتشار: ۳ آذر ۱۴۰۲ - ۱۰:۴۱», or the date and time alone on a line.</summary>
    public static bool TryPublication(PageLine line, CityTime clock, out DateTime at)
    {
        at = default;
        var words = PublicationLabel.Replace(Digits.ToAscii(line.Text), "").Replace(" - ", " ", StringComparison.Ordinal);
        if (line.Text.Length > 80 || !SolarHijriDate.TryParse(words, out var day, out var time) || time is null)
            return CommentHeading.TryRead(line, clock, out var heading)
                && heading is { Name: null, At: { } alone }
                && (at = alone) == alone;
        at = clock.ToUtc(day.ToDateOnly().ToDateTime(time.Value));
        return true;
    }

    /// <summary>Finds the three counters in lines however they are broken; null when none of them is there.</summary>
    public static SavedCounters? Counters(IEnumerable<PageLine> lines)
    {
        var letters = string.Concat(lines.Select(l => l.Letters + "|"));
        var (published, inReview, not) = (Published.Match(letters), InReview.Match(letters), NotPublishable.Match(letters));
        return published.Success || inReview.Success || not.Success
            ? new(Number(published), Number(inReview), Number(not))
            : null;
    }

    static int Number(Match match) => match.Success ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 0;

    static string BeforeColon(PageLine line) => LettersOf(line.Text.Split(':')[0]);

    static FrozenSet<string> Set(params string[] labels) =>
        FrozenSet.ToFrozenSet(labels.Select(LettersOf), StringComparer.Ordinal);

    [GeneratedRegex(
        @"^((انتشاریافته|منتشرشده|(درانتظار|درصف)(بررسی|انتشار)|غیرقابلانتشار)\d+)+$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CounterLine { get; }

    [GeneratedRegex(@"(انتشاریافته|منتشرشده)\|?(?<n>\d{1,9})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Published { get; }

    [GeneratedRegex(
        @"(درانتظار|درصف)(بررسی|انتشار)\|?(?<n>\d{1,9})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InReview { get; }

    [GeneratedRegex(@"غیرقابلانتشار\|?(?<n>\d{1,9})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NotPublishable { get; }

    [GeneratedRegex(@"^(کد|شناسه)خبر\d+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeLine { get; }

    [GeneratedRegex(
        @"^\s*(تاریخ|زمان)[\s\u200C]+انتشار(?<rest>[\s\u200C]+خبر)?\s*:?\s*",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PublicationLabel { get; }
}
