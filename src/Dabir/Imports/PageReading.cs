using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Dabir.Articles;
using Dabir.Articles.Body;
using Dabir.Language;

namespace Dabir.Imports;

/// <summary>
/// Understands a page by what it says, line by line: headline, lead, paragraphs; «برچسب‌ها»; «نظر شما»; «نظرات» with counters
/// and comments; boxes. Both forms of a saved page come here as lines, so both are understood alike.
/// </summary>
static partial class PageReading
{
    const int LongestTag = 60;

    // Each is a row: a page that claims more is no page of a newspaper.
    const int MostComments = 20_000;

    // Each with its text; far below what a body may be of.
    const int MostParagraphs = BodyMeasure.MostParts / 4;

    /// <summary>Reads the lines of a page.</summary>
    /// <param name="clock">The clock of the city in whose time the page tells its times.</param>
    /// <param name="statedPublication">What the page says of its publication where no reader sees it; null if nothing.</param>
    /// <param name="missing">For the operator: what a page should have and this one has not.</param>
    public static bool TryRead(
        IReadOnlyList<PageLine> lines,
        CityTime clock,
        DateTime? statedPublication,
        [NotNullWhen(true)] out SavedPage? page,
        [NotNullWhen(false)] out string? missing
    )
    {
        page = null;
        var end = IndexOf(lines, 0, PageLabels.EndsArticle);
        var published = statedPublication;
        List<PageLine> article = [];
        foreach (var line in lines.Take(end))
        {
            var isPublication = PageLabels.TryPublication(line, clock, out var at);
            published ??= isPublication ? at : null;
            article.Add(isPublication || PageLabels.IsCode(line) ? PageLine.Blank : line);
        }
        var texts = Paragraphs(article);
        var start = IndexOf(lines, end, PageLabels.IsDiscussion);
        if (start == lines.Count)
            start = IndexOf(lines, end, l => CommentHeading.TryRead(l, clock, out _));
        var discussion = DiscussionReading.Of([.. lines.Skip(start)], clock);
        var counted = PageLabels.Counters(discussion.Above);
        missing = MissingIn(texts) ?? discussion.Missing ?? Disagreement(counted, discussion.Comments.Count);
        if (missing is not null)
            return false;

        page = new SavedPage
        {
            Headline = texts[0],
            Lead = texts[1],
            Paragraphs = texts[2..],
            Tags = Tags([.. lines.Skip(end)]),
            Counters = new(discussion.Comments.Count, counted?.InReview ?? 0, counted?.NotPublishable ?? 0),
            Comments = discussion.Comments,
            SourceName = Source.Match(texts[2]) is { Success: true } source ? source.Groups["who"].Value.Trim() : "",
            PublishedAt = published,
            BoxTitles = [.. discussion.Below.Select(l => l.WithoutBullet.TrimEnd('.', '…', ' ', ':')).Where(t => t.Length > 0)],
        };
        return true;
    }

    static string? MissingIn(List<string> texts) =>
        texts.Count == 0 || Slug.Of(texts[0]).Length == 0 ? "no headline was found: it should be the first line"
        : texts[0].Length > ArticleText.Limits.Headline
            ? $"no headline was found: the first line has {texts[0].Length} characters, a headline at most {ArticleText.Limits.Headline}"
        : texts.Count == 1 ? "no lead was found below the headline"
        : texts[1].Length > ArticleText.Limits.Lead
            ? $"the lead has {texts[1].Length} characters, more than {ArticleText.Limits.Lead}"
        : texts.Count == 2 ? "no body was found: there should be a paragraph below headline and lead"
        : texts.Skip(2).Sum(t => t.Length) > ArticleText.Limits.Body / 2 || texts.Count > MostParagraphs
            ? "the body is too long for an article"
        : null;

    static string? Disagreement(SavedCounters? counted, int found) =>
        counted is null ? null
        : counted.Published > found
            ? $"it counts {counted.Published} published comments, but {found} can be read: save the page with all its comments"
        : counted.InReview + counted.NotPublishable > MostComments ? $"it counts more than {MostComments} unpublished comments"
        : null;

    // Paragraphs are parted by blank lines and may be broken inside; a text without any blank line has a paragraph a line.
    static List<string> Paragraphs(List<PageLine> lines)
    {
        List<string> texts = [];
        var said = lines.SkipWhile(l => l.IsBlank).Reverse().SkipWhile(l => l.IsBlank).Reverse().ToList();
        var blanksPart = said.Exists(l => l.IsBlank);
        var isNew = true;
        foreach (var line in said)
        {
            if (!line.IsBlank && (isNew || !blanksPart))
                texts.Add(line.Text);
            else if (!line.IsBlank)
                texts[^1] += " " + line.Text;
            isNew = line.IsBlank;
        }
        return texts;
    }

    static List<string> Tags(IReadOnlyList<PageLine> afterArticle)
    {
        var at = IndexOf(afterArticle, 0, PageLabels.IsTags);
        if (at == afterArticle.Count)
            return [];
        var next = IndexOf(afterArticle, at + 1, PageLabels.EndsArticle);
        var under = afterArticle.Skip(at + 1).Take(next - at - 1);
        // With no label after them, only what stands directly below can be meant.
        if (next == afterArticle.Count)
            under = under.TakeWhile(l => !l.IsBlank);
        return
        [
            .. under
                .Select(l => l.WithoutBullet)
                .Prepend(PageLabels.ValueOf(afterArticle[at]))
                .SelectMany(t => t.Split('،', ',', '|', '#', '؛'))
                .Select(t => t.Trim())
                .Where(t => t.Length <= LongestTag && Slug.Of(t).Length > 0)
                .DistinctBy(t => Slug.Of(t)),
        ];
    }

    static int IndexOf(IReadOnlyList<PageLine> lines, int from, Predicate<PageLine> wanted)
    {
        while (from < lines.Count && !wanted(lines[from]))
            from++;
        return from;
    }

    [GeneratedRegex(
        @"^به[\s\u200C]+گزارش[\s\u200C]+(?<who>[^،,؛:.]{1,80})[،,]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Source { get; }
}
