using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dabir.Imports;

/// <summary>Opens a saved page: HTML by its tags, anything else as the plain text a reader sees. Never follows an address.</summary>
static class SavedPageFile
{
    const int Largest = 8 << 20;

    static readonly HashSet<string> NotRead = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "nav", "aside", "footer", "form", "button", "select", "svg", "iframe", "figure",
    };

    static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "li", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "blockquote", "ul", "ol", "dl", "dt", "dd", "table", "tr", "br", "body",
    };

    /// <exception cref="NotAPageException">What is missing or wrong, in one line.</exception>
    public static async Task<SavedPage> Read(string file, CancellationToken stop)
    {
        var text = await Text(file, stop);
        return LooksLikeHtml(text) ? Html(text) : Plain(text);
    }

    static async Task<string> Text(string file, CancellationToken stop)
    {
        if (!File.Exists(file))
            throw new NotAPageException("there is no such file.");
        if (new FileInfo(file).Length > Largest)
            throw new NotAPageException("larger than 8 MiB, which no article page is.");
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await File.ReadAllBytesAsync(file, stop)).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? throw new NotAPageException("holds binary data, not text.") : text;
        }
        catch (DecoderFallbackException)
        {
            throw new NotAPageException("is not UTF-8 text; save it again as UTF-8.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new NotAPageException($"cannot be read: {unreadable.Message}");
        }
    }

    static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<h1", StringComparison.OrdinalIgnoreCase);
    }

    static SavedPage Plain(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        return PageLines.Read(lines.Count > 0 ? lines[0] : "", null, lines.Count > 0 ? lines[1..] : [], null);
    }

    static SavedPage Html(string text)
    {
        var page = new HtmlParser().ParseDocument(text);
        var headline = page.QuerySelector("h1") ?? throw new NotAPageException("not an article page: an <h1> with the headline is missing.");
        var lines = new List<StringBuilder> { new() };
        var below = false;
        Collect(page.Body!, headline, lines, ref below);
        var lead = page.QuerySelector("p.lead, .lead, [itemprop=description]") is { } named ? Words(named.TextContent) : null;
        var tags = page.QuerySelectorAll("a[rel~=tag], .tags a").Select(a => Words(a.TextContent)).Where(t => t.Length > 0).Distinct().ToList();
        var published = page.QuerySelector("meta[property='article:published_time']")?.GetAttribute("content");
        return PageLines.Read(
            Words(headline.TextContent),
            lead,
            [.. lines.Select(l => Words(l.ToString()))],
            DateTimeOffset.TryParse(published, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at.UtcDateTime : null,
            tags.Count > 0 ? tags : null
        );
    }

    // Everything below the headline in reading order, a line for each block.
    static void Collect(INode node, IElement headline, List<StringBuilder> lines, ref bool below)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text && below)
                lines[^1].Append(text.Data);
            if (child is not IElement element || NotRead.Contains(element.LocalName))
                continue;
            if (element == headline)
            {
                below = true;
                continue;
            }
            var isBlock = Blocks.Contains(element.LocalName);
            if (isBlock)
                lines.Add(new());
            else
                lines[^1].Append(' ');
            Collect(element, headline, lines, ref below);
            if (isBlock)
                lines.Add(new());
            else
                lines[^1].Append(' ');
        }
    }

    static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
