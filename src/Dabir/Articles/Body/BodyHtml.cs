using System.Diagnostics.CodeAnalysis;
using AngleSharp;
using AngleSharp.Html.Parser;
using Dabir.Language;
using Ganss.Xss;

namespace Dabir.Articles.Body;

/// <summary>
/// The one door for an article's body: an allow-list of HTML, applied on every write so that rendering never has to. Kept
/// small, because every view of the body (page, feed, mail, diff) has to be able to carry it.
/// </summary>
public static class BodyHtml
{
    static readonly HtmlSanitizer Sanitizer = Make();

    /// <summary>Keeps what is allowed and the words of what is not; scripts and styles go with their content. Half-spaces stay.</summary>
    /// <exception cref="ArgumentException">It is more than <see cref="TrySanitise"/> takes.</exception>
    /// <example><c>BodyHtml.Sanitise("&lt;p onclick=x&gt;کتاب‌ها&lt;/p&gt;")</c> is <c>&lt;p&gt;کتاب‌ها&lt;/p&gt;</c>.</example>
    public static string Sanitise(string html) =>
        TrySanitise(html, out var clean) ? clean : throw new ArgumentException("Too deep, or of too many parts.", nameof(html));

    /// <summary>The same for what somebody sends; false when it is nested too deep or has too many parts (<see cref="BodyMeasure"/>).</summary>
    public static bool TrySanitise(string html, [NotNullWhen(true)] out string? clean)
    {
        using var document = BodyMeasure.Parse(CleanText.Of(html));
        if (document is null)
        {
            clean = null;
            return false;
        }
        Sanitizer.SanitizeDom(document, document.Body);
        // Written as «&#xFFFF;» a noncharacter comes out of the parser whole.
        clean = CleanText.Of(document.Body!.ChildNodes.ToHtml(Sanitizer.OutputFormatter));
        return true;
    }

    /// <summary>Whether nothing of a body can be seen, though it may have paragraphs.</summary>
    public static bool IsBlank(string html) =>
        html.Length == 0 || BlankText.IsBlank(new HtmlParser().ParseDocument($"<body>{html}").Body!.TextContent);

    static HtmlSanitizer Make()
    {
        var options = new HtmlSanitizerOptions
        {
            AllowedTags = Set(
                "p",
                "h2",
                "h3",
                "blockquote",
                "ul",
                "ol",
                "li",
                "a",
                "strong",
                "em",
                "br",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td"
            ),
            AllowedAttributes = Set("href", "dir", "colspan", "rowspan", "scope"),
            AllowedSchemes = Set("http", "https", "mailto"),
            UriAttributes = Set("href"),
        };
        var sanitizer = new HtmlSanitizer(options) { KeepChildNodes = true };
        // Its words are no words for a reader.
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (
                removing.Tag.LocalName
                is "script"
                    or "style"
                    or "template"
                    or "noscript"
                    or "iframe"
                    or "object"
                    or "svg"
                    or "math"
                    or "title"
                    or "textarea"
            )
                removing.Tag.TextContent = "";
        };
        // Another site learns nothing of the page its visitor came from by script.
        sanitizer.PostProcessNode += (_, node) =>
        {
            if (node.Node is AngleSharp.Html.Dom.IHtmlAnchorElement { Href.Length: > 0 } link)
                link.SetAttribute("rel", "noopener");
        };
        return sanitizer;
    }

    static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
