using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dabir.Articles.Body;

/// <summary>
/// A body as somebody types it without an editor: paragraphs between empty lines, «## » for a heading, «&gt; » for a quote,
/// «- » for a list, <c>**پررنگ**</c> and <c>[متن](https://example.org/)</c>. Both ways without loss; a body that holds more
/// (a table, say) has no such form.
/// </summary>
public static partial class PlainBody
{
    /// <summary>HTML of what was typed, already allowed by <see cref="BodyHtml"/>.</summary>
    /// <example><c>PlainBody.ToHtml("## باران\n\nامشب می‌بارد.")</c> is <c>&lt;h2&gt;باران&lt;/h2&gt;&lt;p&gt;امشب می‌بارد.&lt;/p&gt;</c>.</example>
    public static string ToHtml(string text)
    {
        var html = new StringBuilder();
        foreach (var block in EmptyLine().Split(text.ReplaceLineEndings("\n").Trim('\n')))
            html.Append(Block(block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        return BodyHtml.Sanitise(html.ToString());
    }

    /// <summary>What one would type for this HTML, or null when it holds something that cannot be typed.</summary>
    public static string? FromHtml(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
        List<string> blocks = [];
        foreach (var node in body.ChildNodes)
        {
            if (node is IText space && string.IsNullOrWhiteSpace(space.Data))
                continue;
            if (node is not IElement element || Typed(element) is not { } block)
                return null;
            blocks.Add(block);
        }
        var typed = string.Join("\n\n", blocks);
        // The last word has the way back: what would not come out the same is not offered.
        return ToHtml(typed) == html ? typed : null;
    }

    static string Block(string[] lines) =>
        lines switch
        {
            [] => "",
            [var one] when one.StartsWith("### ", StringComparison.Ordinal) => $"<h3>{Inline(one[4..])}</h3>",
            [var one] when one.StartsWith("## ", StringComparison.Ordinal) => $"<h2>{Inline(one[3..])}</h2>",
            _ when All(lines, "> ") => $"<blockquote>{string.Concat(lines.Select(l => $"<p>{Inline(l[2..])}</p>"))}</blockquote>",
            _ when All(lines, "- ") => $"<ul>{string.Concat(lines.Select(l => $"<li>{Inline(l[2..])}</li>"))}</ul>",
            _ => $"<p>{string.Join("<br>", lines.Select(Inline))}</p>",
        };

    static bool All(string[] lines, string mark) => Array.TrueForAll(lines, l => l.StartsWith(mark, StringComparison.Ordinal));

    static string Inline(string line)
    {
        var html = WebUtility.HtmlEncode(line);
        html = Bold().Replace(html, "<strong>${words}</strong>");
        return Link().Replace(html, "<a href=\"${address}\">${words}</a>");
    }

    static string? Typed(IElement element) =>
        element.LocalName switch
        {
            "p" => Words(element, "\n"),
            "h2" => Words(element, null) is { } words ? $"## {words}" : null,
            "h3" => Words(element, null) is { } words ? $"### {words}" : null,
            "blockquote" => Lines(element, "p", "> "),
            "ul" => Lines(element, "li", "- "),
            _ => null,
        };

    static string? Lines(IElement element, string child, string mark)
    {
        List<string> lines = [];
        foreach (var node in element.ChildNodes)
            if (node is IElement inner && inner.LocalName == child && Words(inner, null) is { } words)
                lines.Add(mark + words);
            else if (node is not IText space || !string.IsNullOrWhiteSpace(space.Data))
                return null;
        return string.Join('\n', lines);
    }

    static string? Words(IElement element, string? lineBreak)
    {
        var words = new StringBuilder();
        foreach (var node in element.ChildNodes)
        {
            var typed = node switch
            {
                IText text => text.Data,
                IElement { LocalName: "strong" } bold when bold.ChildElementCount == 0 => $"**{bold.TextContent}**",
                IElement { LocalName: "a" } link when link.ChildElementCount == 0 =>
                    $"[{link.TextContent}]({link.GetAttribute("href")})",
                IElement { LocalName: "br" } => lineBreak,
                _ => null,
            };
            if (typed is null)
                return null;
            words.Append(typed);
        }
        return words.ToString();
    }

    [GeneratedRegex(@"\n[ \t]*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"\*\*(?<words>[^*\n]+)\*\*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bold();

    [GeneratedRegex(
        @"\[(?<words>[^\[\]\n]+)\]\((?<address>(https?://|mailto:)[^\s()<>""]+)\)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Link();
}
