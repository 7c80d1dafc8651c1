using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Dabir.Language;

namespace Dabir.Imports;

/// <summary>
/// A <c>.comment</c> element (or <c>[itemprop=comment]</c>, <c>itemtype=…/Comment</c>): its moment in <c>time[datetime]</c>, the
/// name in <c>.name</c>, <c>.author</c>, <c>[itemprop=author]</c> or <c>cite</c>, votes in <c>.up</c> and <c>.down</c> or
/// both numbers in <c>.votes</c>, the text in <c>.text</c>, <c>.body</c>, <c>[itemprop=text]</c> or its paragraphs; answers
/// are such elements inside it.
/// </summary>
static partial class HtmlComment
{
    public const string Selector = ".comment, [itemprop='comment'], [itemtype$='/Comment']";
    const string Names = ".name, .author, .user, [itemprop='author'], cite";
    const string Texts = ".text, .body, .comment-text, .comment-body, [itemprop='text']";

    /// <summary>Tells the comment as plain text does: heading, votes, text. False when it has no machine's moment or no text.</summary>
    public static bool TryTell(IElement comment, CityTime clock, int indent, [NotNullWhen(true)] out List<PageLine>? lines)
    {
        lines = null;
        if (HtmlPage.Instant(Own(comment, "time[datetime]").FirstOrDefault()?.GetAttribute("datetime")) is not { } at)
            return false;
        var texts = Own(comment, Texts).Take(1).ToList();
        var paragraphs = (texts.Count > 0 ? LinesOf(texts[0]) : Own(comment, "p").SelectMany(LinesOf))
            .Where(t => t.Length > 0)
            .ToList();
        if (paragraphs.Count == 0)
            return false;
        var name = PageLine.Clean(Own(comment, Names).FirstOrDefault()?.TextContent ?? "");
        var (up, down) = Votes(comment);
        lines =
        [
            new PageLine(indent, $"• {name} {HtmlLines.Moment(at, clock)}"),
            new PageLine(indent, string.Create(CultureInfo.InvariantCulture, $"{up} {down}")),
            .. paragraphs.Select(t => new PageLine(indent, t)),
            PageLine.Blank,
        ];
        foreach (var answer in comment.QuerySelectorAll(Selector).Where(e => Parent(e) == comment))
            if (TryTell(answer, clock, indent + 4, out var inner))
                lines.AddRange(inner);
        return true;
    }

    static (int Up, int Down) Votes(IElement comment)
    {
        var (up, down) = (Numbers(comment, ".up, .like"), Numbers(comment, ".down, .dislike"));
        if (up.Count > 0 || down.Count > 0)
            return (up.FirstOrDefault(), down.FirstOrDefault());
        return Numbers(comment, ".votes, .rate, .rating") is [var first, var second, ..] ? (first, second) : (0, 0);
    }

    static List<int> Numbers(IElement comment, string selector) =>
        Own(comment, selector).FirstOrDefault() is { } found
            ?
            [
                .. Number
                    .Matches(Digits.ToAscii(found.TextContent))
                    .Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)),
            ]
            : [];

    static IEnumerable<string> LinesOf(IElement text)
    {
        // Paragraphs and line breaks part lines; everything else runs on.
        var raw = new System.Text.StringBuilder();
        foreach (var node in text.Descendants())
            if (node is IText words && (words.ParentElement is null or not { LocalName: "script" or "style" }))
                raw.Append(PageLine.Clean(words.Data) is { Length: > 0 } ? words.Data.ReplaceLineEndings(" ") : " ");
            else if (node is IElement { LocalName: "br" or "p" or "div" })
                raw.Append('\n');
        return raw.ToString().Split('\n').Select(PageLine.Clean);
    }

    // What belongs to this comment and not to an answer inside it.
    static IEnumerable<IElement> Own(IElement comment, string selector) =>
        comment.QuerySelectorAll(selector).Where(e => Parent(e) == comment);

    static IElement? Parent(IElement inside) => inside.ParentElement?.Closest(Selector);

    [GeneratedRegex(@"\d{1,7}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number { get; }
}
