using System.Diagnostics.CodeAnalysis;
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
    public static string ToHtml(string text) => BodyHtml.Sanitise(Markup(text));

    /// <summary>The same for what somebody sends; false when it has too many parts (<see cref="BodyMeasure"/>).</summary>
    public static bool TryToHtml(string text, [NotNullWhen(true)] out string? html) =>
        BodyHtml.TrySanitise(Markup(text), out html);

    static string Markup(string text)
    {
        var html = new StringBuilder();
        foreach (var block in EmptyLine().Split(text.ReplaceLineEndings("\n").Trim('\n')))
            html.Append(Block(block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        return html.ToString();
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
        return TryToHtml(typed, out var again) && again == html ? typed : null;
    }

    // Lines of one kind stand together; a heading is one line, so what follows it in the same block begins something new.
    static string Block(string[] lines)
    {
        var html = new StringBuilder();
        for (var at = 0; at < lines.Length; )
        {
            var mark = MarkOf(lines[at]);
            var many = mark is "## " or "### " ? 1 : lines.Skip(at).TakeWhile(l => MarkOf(l) == mark).Count();
            var words = lines[at..(at + many)].Select(l => Inline(l[Math.Min(mark.Length, l.Length)..])).ToList();
            html.Append(
                mark switch
                {
                    "## " => $"<h2>{words[0]}</h2>",
                    "### " => $"<h3>{words[0]}</h3>",
                    // A lone «>» parts two paragraphs of one quote; each line is one already.
                    "> " when words.Exists(w => w.Length > 0) =>
                        $"<blockquote>{string.Concat(words.Where(w => w.Length > 0).Select(w => $"<p>{w}</p>"))}</blockquote>",
                    "- " => $"<ul>{string.Concat(words.Select(w => $"<li>{w}</li>"))}</ul>",
                    _ => $"<p>{string.Join("<br>", lines[at..(at + many)].Select(Inline))}</p>",
                }
            );
            at += many;
        }
        return html.ToString();
    }

    static string MarkOf(string line) =>
        line == ">" ? "> " : Array.Find(Marks, m => line.StartsWith(m, StringComparison.Ordinal)) ?? "";

    static readonly string[] Marks = ["## ", "### ", "> ", "- "];

    static string Inline(string text)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (Match found in LinkOrBold().Matches(text))
        {
            html.Append(WebUtility.HtmlEncode(text[at..found.Index]))
                .Append(
                    found.Groups["bold"] is { Success: true } bold
                        ? $"<strong>{Inline(bold.Value)}</strong>"
                        : $"<a href=\"{WebUtility.HtmlEncode(found.Groups["address"].Value)}\">{Inline(found.Groups["words"].Value)}</a>"
                );
            at = found.Index + found.Length;
        }
        return html.Append(WebUtility.HtmlEncode(text[at..])).ToString();
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
                IElement { LocalName: "strong" } bold => Words(bold, null) is { } inner ? $"**{inner}**" : null,
                IElement { LocalName: "a" } link => Words(link, null) is { } inner
                    ? $"[{inner}]({link.GetAttribute("href")})"
                    : null,
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

    // Bold holds its words closely, so that «2 ** 3 ** 4» stays a sum. An address may hold brackets in pairs, as those of an
    // encyclopedia do; the bracket that closes the link is the first without a partner.
    [GeneratedRegex(
        @"\[(?<words>[^\[\]\n]+)\]\((?<address>(https?://|mailto:)([^\s()<>""]|\(([^\s()<>""]|\([^\s()<>""]*\))*\))+)\)"
            + @"|\*\*(?<bold>[^\s*]([^*\n]*[^\s*])?)\*\*",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LinkOrBold();
}
