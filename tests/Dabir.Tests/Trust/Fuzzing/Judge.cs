using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dabir.Tests.Trust.Fuzzing;

/// <summary>What no answer may be, whatever was asked.</summary>
static partial class Judge
{
    /// <summary>What is wrong with an answer; null when nothing.</summary>
    public static string? Of(Asked asked, RawAnswer answer)
    {
        if (answer.Status == 0)
            return asked.IsClean && asked.Bytes.Length < 60_000 ? "closed without a word" : null;
        if (answer.Status >= 500 && !IsNotNow(answer))
            return $"{answer.Status}";
        if (answer.Header("Location") is { } elsewhere && !IsOfTheSite(elsewhere))
            return $"led to {elsewhere}";
        if (
            answer.Header("X-Zqx") is not null
            || answer.Header("Set-Cookie")?.StartsWith("zqx", StringComparison.Ordinal) == true
        )
            return "a header of the asker's";
        if (!answer.IsHtml)
            return null;
        var html = Encoding.UTF8.GetString(answer.Body);
        if (html.Contains("form_token", StringComparison.Ordinal) && !IsKeptByNobody(answer))
            return "a token on a page that may be kept";
        return Suspicious().IsMatch(html) ? WhatRuns(html) : null;
    }

    /// <summary>Busy, and said when to come again: no fault, but counted.</summary>
    public static bool IsNotNow(RawAnswer answer) => answer.Status == 503 && answer.Header("Retry-After") is not null;

    static bool IsOfTheSite(string address) =>
        address.StartsWith('/') && address is ['/'] or ['/', not ('/' or '\\'), ..] && !address.Contains('\n');

    static bool IsKeptByNobody(RawAnswer answer) =>
        answer.Header("Cache-Control")?.Contains("no-store", StringComparison.Ordinal) == true;

    static string? WhatRuns(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            var name = element.LocalName;
            // The key of an app, to point a camera at: squares and nothing else.
            if (name == "svg" && element.ClassName == "qr" && element.Children.All(c => c.LocalName is "rect" or "path"))
                continue;
            if (name is "iframe" or "object" or "embed" or "base" or "svg" or "math" or "style" or "zqx" or "applet")
                return $"<{name}> on the page";
            if (name == "script" && element.GetAttribute("type") != "application/ld+json" && !IsOurScript(element))
                return "a script on the page";
            foreach (var attribute in element.Attributes)
                if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "srcdoc" or "style")
                    return $"{attribute.Name} on <{name}>";
                else if (attribute.Name is "href" or "src" or "action" or "formaction" && Runs().IsMatch(attribute.Value))
                    return $"{attribute.Value} in {attribute.Name}";
        }
        return null;
    }

    static bool IsOurScript(IElement script) =>
        script.GetAttribute("src") is ['/', not '/', ..] && string.IsNullOrWhiteSpace(script.TextContent);

    // Cheap, and true of some pages that are right: then the page is read as a browser does.
    [GeneratedRegex(
        """<(?:zqx|iframe|object|embed|base|svg|math|style|applet|script(?! src="/| type="application/ld))|<[a-z][^<>]*[\s/"'](?:on[a-z]+|style|srcdoc)\s*=|(?:href|src|action)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Suspicious();

    [GeneratedRegex(
        @"^[\s\x00-\x20]*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|data\s*:\s*text)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Runs();
}
