using System.Globalization;
using System.Text.RegularExpressions;
using Dabir.Language;

namespace Dabir.Imports;

/// <summary>
/// Reads an article page from its visible lines, by what a Persian news page says of itself: «برچسب‌ها», «نظرات»,
/// «انتشار یافته: ۳», «سعید ۱۰:۴۱ - ۱۴۰۲/۰۹/۰۳». Spaces, half-spaces, digits and letter variants do not matter.
/// </summary>
static partial class PageLines
{
    static readonly string[] TagsLabels = ["برچسبها", "برچسب", "کلیدواژهها"];
    static readonly string[] FormLabels = ["نظرشما", "ارسالنظر", "نظرخودرابنویسید"];
    static readonly string[] CommentsLabels = ["نظرات", "نظراتبینندگان", "دیدگاهها"];

    /// <param name="lead">When the form of the page names its lead; otherwise the first line below the headline.</param>
    public static SavedPage Read(string headline, string? lead, IReadOnlyList<string> below, DateTime? publishedAt, IReadOnlyList<string>? tags = null)
    {
        var text = below.Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var end = text.FindIndex(line => Is(line, TagsLabels) || Is(line, FormLabels) || Is(line, CommentsLabels) || CommentHead().IsMatch(Digits.ToAscii(line)));
        var story = (end < 0 ? text : text[..end]).Where(line => !Fact().IsMatch(Folded(line))).ToList();
        if (lead is null && story.Count > 0)
        {
            lead = story[0];
            story.RemoveAt(0);
        }
        else if (lead is not null)
            story.Remove(lead);

        Require(headline.Length > 0, "a headline");
        Require(!string.IsNullOrWhiteSpace(lead), "a lead below the headline");
        Require(story.Count > 0, "the paragraphs of a body below the lead");
        return new SavedPage
        {
            Headline = headline,
            Lead = lead!,
            Paragraphs = story,
            Source = Credit().Match(story[0]) is { Success: true } credit ? credit.Groups["source"].Value.Trim() : "",
            Tags = tags ?? Tags(text),
            PublishedAt = publishedAt,
            Counters = Counters(text),
            Comments = Comments(text),
        };
    }

    static void Require(bool there, string what)
    {
        if (!there)
            throw new NotAPageException($"not an article page: {what} is missing.");
    }

    static IReadOnlyList<string> Tags(List<string> text)
    {
        var begin = text.FindIndex(line => Is(line, TagsLabels));
        if (begin < 0)
            return [];
        return
        [
            .. text.Skip(begin + 1)
                .TakeWhile(line => !Is(line, FormLabels) && !Is(line, CommentsLabels) && line.Length <= 60)
                .SelectMany(line => line.Split('،', ','))
                .Select(tag => tag.Trim().TrimStart('•', '#', '-').Trim())
                .Where(tag => tag.Length > 0),
        ];
    }

    static SavedCounters? Counters(List<string> text)
    {
        int? published = null, inReview = null, notPublishable = null;
        foreach (var line in text.Select(Folded))
        {
            published ??= Number(PublishedCounter().Match(line));
            inReview ??= Number(InReviewCounter().Match(line));
            notPublishable ??= Number(NotPublishableCounter().Match(line));
        }
        return published is null && inReview is null && notPublishable is null
            ? null
            : new SavedCounters(published ?? 0, inReview ?? 0, notPublishable ?? 0);
    }

    static int? Number(Match match) =>
        match.Success && int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    static List<SavedComment> Comments(List<string> text)
    {
        List<SavedComment> comments = [];
        for (var i = 0; i < text.Count; i++)
        {
            var head = CommentHead().Match(Digits.ToAscii(text[i]));
            if (!head.Success || !TryTime(head, out var at))
                continue;
            var name = text[i][..head.Groups["name"].Length].Trim().TrimStart('•', '-').Trim();
            var votes = Votes().Match(head.Groups["rest"].Value);
            if (!votes.Success && i + 1 < text.Count && (votes = Votes().Match(Digits.ToAscii(text[i + 1]))).Success)
                i++;
            List<string> body = [];
            while (i + 1 < text.Count && !CommentHead().IsMatch(Digits.ToAscii(text[i + 1])) && body.Count == 0)
                body.Add(text[++i]);
            if (body.Count > 0)
                comments.Add(
                    new SavedComment(name is "" or "ناشناس" ? null : name, at, Vote(votes, "up"), Vote(votes, "down"), string.Join('\n', body))
                );
        }
        return comments;
    }

    static int Vote(Match votes, string side) =>
        votes.Success && int.TryParse(votes.Groups[side].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    static bool TryTime(Match head, out DateTime at)
    {
        at = default;
        int Part(string name) => int.Parse(head.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (!SolarHijriDate.TryCreate(Part("year"), Part("month"), Part("day"), out var date) || Part("hour") > 23 || Part("minute") > 59)
            return false;
        at = date.ToDateOnly().ToDateTime(new TimeOnly(Part("hour"), Part("minute")));
        return true;
    }

    static bool Is(string line, string[] labels) => labels.Contains(Bare(line));

    /// <summary>A label without what a scrape may lose or add.</summary>
    static string Bare(string line) => string.Concat(Folded(line).Where(char.IsLetter));

    /// <summary>One spelling of letters and digits; half-spaces gone.</summary>
    internal static string Folded(string line) =>
        Digits.ToAscii(line).Replace('ي', 'ی').Replace('ى', 'ی').Replace('ك', 'ک').Replace("\u200c", "", StringComparison.Ordinal).Replace("ـ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<name>[^0-9]{0,80}?)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})\s*[-–،]\s*(?<year>1[0-9]{3})/(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})(?<rest>.{0,60})$", RegexOptions.NonBacktracking)]
    private static partial Regex CommentHead();

    [GeneratedRegex(@"^[^0-9]{0,20}(?<up>[0-9]{1,7})[^0-9]{1,20}(?<down>[0-9]{1,7})[^0-9]{0,20}$", RegexOptions.NonBacktracking)]
    private static partial Regex Votes();

    [GeneratedRegex(@"انتشار\s*یافته\s*:?\s*(?<n>[0-9]{1,7})", RegexOptions.NonBacktracking)]
    private static partial Regex PublishedCounter();

    [GeneratedRegex(@"(در\s*صف|در\s*انتظار)\s*بررسی\s*:?\s*(?<n>[0-9]{1,7})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InReviewCounter();

    [GeneratedRegex(@"غیر\s*قابل\s*انتشار\s*:?\s*(?<n>[0-9]{1,7})", RegexOptions.NonBacktracking)]
    private static partial Regex NotPublishableCounter();

    // «کد خبر: ۱۲۳», «تاریخ انتشار: …»: facts about the page, not its text.
    [GeneratedRegex(@"^(کد خبر|شناسه خبر|تاریخ انتشار|به ?روزرسانی|سرویس|نوع|تعداد نظرات|لینک کوتاه|منبع)\s*:", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Fact();

    [GeneratedRegex(@"^به گزارش (?<source>[^،,.؛:\n]{2,40})[،,]", RegexOptions.NonBacktracking)]
    private static partial Regex Credit();
}
