using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dabir.Articles.Body;
using Dabir.Language;

namespace Dabir.Imports;

/// <summary>
/// A page saved as HTML, told as the lines a reader sees. Expected are: an <c>h1</c>; a lead in <c>.lead</c> (or
/// <c>.introtext</c>, <c>.summary</c>, <c>[itemprop=description]</c>), else the first paragraph below the <c>h1</c>; the body in
/// <c>p</c>, <c>h2</c>, <c>h3</c>, <c>blockquote</c> and <c>li</c>, inside the <c>article</c> or <c>main</c> of the
/// <c>h1</c> if it has one; then the labels of <see cref="PageLabels"/>. Comments are <c>.comment</c> elements
/// (<see cref="HtmlComment"/>) or lines as in plain text. Navigation, asides, footers, forms and scripts are not read.
/// </summary>
sealed class HtmlPage
{
    const string Leads = ".lead, .introtext, .intro, .summary, [itemprop='description']";

    // Browsers nest no deeper, so that walking the tree needs no guard; a long discussion has some ten thousand elements.
    const int Deepest = 512;
    const int MostElements = 200_000;

    HtmlPage(IReadOnlyList<PageLine> lines, DateTime? publishedAt) => (Lines, PublishedAt) = (lines, publishedAt);

    public IReadOnlyList<PageLine> Lines { get; }

    /// <summary>From <c>article:published_time</c>, <c>itemprop=datePublished</c> or JSON-LD; UTC.</summary>
    public DateTime? PublishedAt { get; }

    public static bool TryOpen(
        string html,
        CityTime clock,
        [NotNullWhen(true)] out HtmlPage? page,
        [NotNullWhen(false)] out string? missing
    )
    {
        page = null;
        var document = MeasuredMarkup.Parse(html, Deepest, MostElements, new HtmlParserOptions { IsScripting = false });
        if (document is null)
        {
            missing = "its markup is nested too deep, or too much, to be a saved page";
            return false;
        }
        var headline = document.QuerySelector("article h1, main h1") ?? document.QuerySelector("h1");
        missing =
            headline is null || PageLine.Clean(headline.TextContent).Length == 0
                ? "no headline was found: there is no h1 with text"
                : null;
        if (missing is not null)
            return false;
        page = new HtmlPage(LinesOf(document, headline!, clock), Publication(document));
        return true;
    }

    static List<PageLine> LinesOf(IHtmlDocument document, IElement headline, CityTime clock)
    {
        var article = headline.Closest("article") ?? headline.Closest("main") ?? document.Body!;
        var lead = article
            .QuerySelectorAll(Leads)
            .FirstOrDefault(e => e.Closest(HtmlComment.Selector) is null && e.TextContent.Trim().Length > 0);
        var told = new HtmlLines(document, article, headline, lead, clock).Tell();
        List<PageLine> lines = [PageLine.Of(headline.TextContent), PageLine.Blank];
        if (lead is not null)
            lines.AddRange([PageLine.Of(lead.TextContent), PageLine.Blank]);
        lines.AddRange(told);
        return lines;
    }

    static DateTime? Publication(IHtmlDocument document)
    {
        var stated =
            document
                .QuerySelector("meta[property='article:published_time'], meta[itemprop='datePublished']")
                ?.GetAttribute("content")
            ?? document.QuerySelector("[itemprop='datePublished'][datetime]")?.GetAttribute("datetime")
            ?? document
                .QuerySelectorAll("script[type='application/ld+json']")
                .Select(s => DateInJson(s.TextContent))
                .FirstOrDefault(d => d is not null);
        return Instant(stated);
    }

    /// <summary>A machine's moment with its offset; without one, or without a time of day, it is none.</summary>
    internal static DateTime? Instant(string? text) =>
        text is not null
        && text.Contains('T', StringComparison.Ordinal)
        && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.UtcDateTime
            : null;

    static string? DateInJson(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var root = parsed.RootElement;
            IEnumerable<JsonElement> things =
                root.ValueKind == JsonValueKind.Array ? root.EnumerateArray()
                : root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("@graph", out var graph)
                && graph.ValueKind == JsonValueKind.Array
                    ? graph.EnumerateArray()
                : [root];
            return things.Select(DateIn).FirstOrDefault(d => d is not null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? DateIn(JsonElement thing) =>
        thing.ValueKind == JsonValueKind.Object
        && thing.TryGetProperty("datePublished", out var date)
        && date.ValueKind == JsonValueKind.String
            ? date.GetString()
            : null;
}
