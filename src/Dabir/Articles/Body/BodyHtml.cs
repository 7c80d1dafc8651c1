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
    /// <example><c>BodyHtml.Sanitise("&lt;p onclick=x&gt;کتاب‌ها&lt;/p&gt;")</c> is <c>&lt;p&gt;کتاب‌ها&lt;/p&gt;</c>.</example>
    public static string Sanitise(string html) => WithoutEnds(Sanitizer.Sanitize(WithoutEnds(html)));

    // The parser takes U+FFFF for the end of its input and U+0000 for nothing; written as «&#xFFFF;» it would come out whole.
    static string WithoutEnds(string html) =>
        html.Replace("\0", "", StringComparison.Ordinal).Replace("\uFFFF", "", StringComparison.Ordinal);

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
