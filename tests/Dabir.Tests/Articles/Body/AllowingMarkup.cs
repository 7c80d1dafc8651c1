using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dabir.Articles.Body;

namespace Dabir.Tests.Articles.Body;

/// <summary>The allow-list of a body, element by element and attribute by attribute, and what attackers send.</summary>
public class AllowingMarkup
{
    static readonly string[] Elements =
    [
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
        "td",
    ];

    static readonly string[] Attributes = ["href", "dir", "colspan", "rowspan", "scope", "rel"];

    [Theory]
    [InlineData("<p>بند</p>")]
    [InlineData("<h2>تیتر</h2><h3>زیرتیتر</h3>")]
    [InlineData("<blockquote><p>نقل</p></blockquote>")]
    [InlineData("<ul><li>یک</li></ul><ol><li>دو</li></ol>")]
    [InlineData("<p><strong>پررنگ</strong> و <em>کج</em><br>خط دوم</p>")]
    [InlineData("<p><a href=\"https://example.org/\" rel=\"noopener\">پیوند</a></p>")]
    [InlineData("<p><a href=\"http://example.org/?a=1&amp;b=2\" rel=\"noopener\">پیوند</a></p>")]
    [InlineData("<p><a href=\"mailto:news@example.org\" rel=\"noopener\">نامه</a></p>")]
    [InlineData("<p dir=\"ltr\">latin</p>")]
    [InlineData(
        "<table><thead><tr><th scope=\"col\">سال</th></tr></thead><tbody><tr><td colspan=\"2\" rowspan=\"3\">۱۴۰۵</td></tr></tbody></table>"
    )]
    [InlineData("<p>می\u200Cرود ه\u200D. &lt;b&gt; &amp;</p>")]
    public void What_is_on_the_list_stays_letter_by_letter(string html) => Assert.Equal(html, BodyHtml.Sanitise(html));

    [Theory]
    [InlineData("div")]
    [InlineData("span")]
    [InlineData("section")]
    [InlineData("article")]
    [InlineData("figure")]
    [InlineData("figcaption")]
    [InlineData("h1")]
    [InlineData("h4")]
    [InlineData("font")]
    [InlineData("center")]
    [InlineData("marquee")]
    [InlineData("form")]
    [InlineData("button")]
    [InlineData("label")]
    [InlineData("details")]
    [InlineData("dialog")]
    [InlineData("video")]
    [InlineData("audio")]
    [InlineData("picture")]
    [InlineData("map")]
    [InlineData("b")]
    [InlineData("i")]
    [InlineData("u")]
    [InlineData("code")]
    [InlineData("pre")]
    [InlineData("x-widget")]
    public void An_element_that_is_not_on_the_list_goes_and_its_words_stay(string element) =>
        Assert.Equal("کلمه", BodyHtml.Sanitise($"<{element} onclick=\"x()\">کلمه</{element}>"));

    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    [InlineData("template")]
    [InlineData("noscript")]
    [InlineData("iframe")]
    [InlineData("object")]
    [InlineData("svg")]
    [InlineData("math")]
    [InlineData("title")]
    [InlineData("textarea")]
    public void Words_that_are_none_for_a_reader_go_with_their_element(string element) =>
        Assert.Equal("<p>پیش</p><p>پس</p>", BodyHtml.Sanitise($"<p>پیش</p><{element}>alert(1)</{element}><p>پس</p>"));

    [Theory]
    [InlineData("img src=\"x\" onerror=\"alert(1)\"")]
    [InlineData("input autofocus onfocus=\"alert(1)\"")]
    [InlineData("embed src=\"x\"")]
    [InlineData("link rel=\"stylesheet\" href=\"x\"")]
    [InlineData("meta http-equiv=\"refresh\" content=\"0;url=x\"")]
    [InlineData("base href=\"https://example.net/\"")]
    [InlineData("hr")]
    [InlineData("source src=\"x\"")]
    [InlineData("track src=\"x\"")]
    public void An_empty_element_that_is_not_on_the_list_leaves_nothing(string element) =>
        Assert.Equal("<p>پیش</p><p>پس</p>", BodyHtml.Sanitise($"<p>پیش</p><{element}><p>پس</p>"));

    [Theory]
    [InlineData("onclick=\"x()\"")]
    [InlineData("style=\"color:red\"")]
    [InlineData("class=\"x\"")]
    [InlineData("id=\"comments\"")]
    [InlineData("name=\"x\"")]
    [InlineData("data-counter=\"x\"")]
    [InlineData("target=\"_blank\"")]
    [InlineData("ping=\"https://example.net/\"")]
    [InlineData("download")]
    [InlineData("srcdoc=\"x\"")]
    [InlineData("contenteditable")]
    [InlineData("is=\"x-y\"")]
    [InlineData("xml:base=\"https://example.net/\"")]
    public void An_attribute_that_is_not_on_the_list_goes(string attribute) =>
        Assert.Equal(
            "<p><a href=\"https://example.org/\" rel=\"noopener\">پیوند</a></p>",
            BodyHtml.Sanitise($"<p {attribute}><a href=\"https://example.org/\" {attribute}>پیوند</a></p>")
        );

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("&#106;avascript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("blob:https://example.org/x")]
    [InlineData("ftp://example.org/")]
    public void A_link_of_another_kind_loses_its_address(string address) =>
        Assert.Equal("<a>پیوند</a>", BodyHtml.Sanitise($"<a href=\"{address}\">پیوند</a>"));

    [Fact]
    public void Nothing_of_what_attackers_send_stays_but_what_is_on_the_list()
    {
        var sent = ((string[])["data/security/xss.jsonl", "data/security/fetched/xss.jsonl"])
            .Select(Shared.File)
            .Where(file => file is not null)
            .SelectMany(file => File.ReadLines(file!))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => row.TryGetProperty("p", out var p) ? p.GetString()! : Repeated(row.GetProperty("rep")))
            .ToList();
        Assert.SkipWhen(sent.Count == 0, "The table of attacks is not beside this checkout");

        foreach (var html in sent)
        {
            var clean = BodyHtml.Sanitise(html);
            foreach (var element in new HtmlParser().ParseDocument($"<body>{clean}").Body!.QuerySelectorAll("*"))
            {
                Assert.True(Elements.Contains(element.LocalName), $"{element.LocalName} of {html}");
                Assert.All(element.Attributes, a => Assert.True(Attributes.Contains(a.Name), $"{a.Name} of {html}"));
                if (element is IHtmlAnchorElement { Protocol: var kind } && element.HasAttribute("href"))
                    Assert.Contains(kind, (string[])["http:", "https:", "mailto:", "about:", ":"]);
            }
            Assert.Equal(clean, BodyHtml.Sanitise(clean));
        }
    }

    static string Repeated(JsonElement rep) => string.Concat(Enumerable.Repeat(rep[0].GetString()!, rep[1].GetInt32()));

    public static TheoryData<string, string> Tangled =>
        new()
        {
            { "nested", Many("<div>", 39_999) },
            { "formatted", Many("<b>", 66_000) },
            { "listed", Many("<ul><li>", 24_000) },
            { "in tables", Many("<table><tr><td>", 14_000) },
            { "left open", string.Concat(Enumerable.Range(0, 90).Select(n => $"<p><b a={n}></p>")) + Many("<p>a", 70_000) },
            { "left open in tables", string.Concat(Enumerable.Range(0, 3_000).Select(n => $"<table><b a={n}><td></b></table>")) },
            { "never closed", Many("<b><object></b></object>", 16_000) },
            { "side by side", $"<div>{Many("<br>", 90_000)}</div>" },
            { "remarks", $"<div>{Many("<!---->a", 40_000)}</div>" },
            { "attributes", $"<p {string.Concat(Enumerable.Range(0, 60_000).Select(n => $"a{n} "))}>" },
        };

    [Theory]
    [MemberData(nameof(Tangled))]
    public void What_would_cost_the_square_of_its_length_is_refused(string how, string html)
    {
        Assert.False(BodyHtml.TrySanitise(html, out _), how);
    }

    [Fact]
    public void A_long_table_and_an_old_page_without_closing_tags_are_not()
    {
        var table = $"<table><tbody>{Many("<tr><td>۱</td><td>۲</td><td>۳</td><td>۴</td></tr>", 1_000)}</tbody></table>";
        Assert.Equal(table, BodyHtml.Sanitise(table));
        Assert.Equal(Many("<p>بند</p>", 3_000), BodyHtml.Sanitise(Many("<p>بند", 3_000)));
        Assert.Equal("متن", BodyHtml.Sanitise(Many("<div>", 60) + "متن" + Many("</div>", 60)));
    }

    static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
