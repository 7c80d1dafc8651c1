using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dabir.Language;

namespace Dabir.Imports;

/// <summary>Walks a page from its headline on and tells what it shows, line by line.</summary>
sealed class HtmlLines(IHtmlDocument document, IElement article, IElement headline, IElement? lead, CityTime clock)
{
    static readonly FrozenSet<string> Unread = Set(
        "script style noscript template nav aside footer form button select textarea iframe object svg math figure picture video audio dialog"
    );
    static readonly FrozenSet<string> Prose = Set("p h2 h3 h4 blockquote li");
    static readonly FrozenSet<string> Blocks = Set(
        "p h1 h2 h3 h4 h5 h6 blockquote li ul ol dl dt dd div section article main header address pre table tr td th hr"
    );
    const int Step = 2;

    readonly List<PageLine> lines = [];
    readonly List<bool> inArticle = [];
    readonly StringBuilder current = new();
    int indent;
    bool isProse;
    bool isInside;
    bool isBelowHeadline;
    bool isDiscussion;

    /// <summary>Lines below the headline: the article's prose, and everything from the first label on.</summary>
    public List<PageLine> Tell()
    {
        Walk(document.Body!);
        Break();
        var label = lines.FindIndex(PageLabels.EndsArticle);
        var end = label < 0 ? lines.Count : label;
        var hasProse = Enumerable.Range(0, end).Any(at => inArticle[at] && lines[at] is { IsProse: true, IsBlank: false });
        return
        [
            .. lines.Where(
                (line, at) =>
                    at >= end
                    || (
                        inArticle[at]
                        && (line.IsBlank || line.IsProse || !hasProse || PageLabels.TryPublication(line, clock, out _))
                    )
            ),
        ];
    }

    void Walk(INode node)
    {
        if (node is IText text)
        {
            if (isBelowHeadline)
                current.Append(text.Data);
        }
        else if (node == headline)
            isBelowHeadline = true;
        else if (
            node is IElement element
            && element != lead
            && !Unread.Contains(element.LocalName)
            && !element.HasAttribute("hidden")
        )
            WalkElement(element);
    }

    void WalkElement(IElement element)
    {
        if (
            isBelowHeadline
            && element.Matches(HtmlComment.Selector)
            && HtmlComment.TryTell(element, clock, indent + Step, out var told)
        )
        {
            Break();
            foreach (var line in told)
                Add(line);
            return;
        }
        if (element.LocalName == "br")
        {
            Flush();
            return;
        }
        if (
            isBelowHeadline
            && element.LocalName == "time"
            && isDiscussion
            && HtmlPage.Instant(element.GetAttribute("datetime")) is { } at
        )
        {
            current.Append(' ').Append(Moment(at, clock)).Append(' ');
            return;
        }
        var isTag = element.LocalName == "a" && (element.GetAttribute("rel") ?? "").Split(' ').Contains("tag");
        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
            Break();
        else if (isTag)
            Flush();
        var (wasProse, wasInside, wasIndent) = (isProse, isInside, indent);
        isProse |= Prose.Contains(element.LocalName);
        isInside |= element == article;
        indent += element.LocalName == "li" ? Step : 0;
        foreach (var child in element.ChildNodes)
            Walk(child);
        if (isBlock)
            Break();
        else if (isTag)
            Flush();
        (isProse, isInside, indent) = (wasProse, wasInside, wasIndent);
    }

    /// <summary>A moment as comment headings tell it: <c>10:41 - 1402/09/03</c>.</summary>
    internal static string Moment(DateTime utc, CityTime clock)
    {
        var local = clock.ToLocal(utc);
        var day = SolarHijriDate.FromDateOnly(DateOnly.FromDateTime(local));
        return string.Create(CultureInfo.InvariantCulture, $"{local:HH:mm} - {day.Year:0000}/{day.Month:00}/{day.Day:00}");
    }

    void Flush()
    {
        if (PageLine.Of(current.ToString(), isProse) is { IsBlank: false } line)
            Add(line with { Indent = indent });
        current.Clear();
    }

    void Break()
    {
        Flush();
        if (lines.Count > 0 && !lines[^1].IsBlank)
            Add(PageLine.Blank);
    }

    void Add(PageLine line)
    {
        lines.Add(line);
        inArticle.Add(isInside);
        isDiscussion |= !line.IsBlank && PageLabels.IsDiscussion(line);
    }

    static FrozenSet<string> Set(string names) => FrozenSet.ToFrozenSet(names.Split(' '), StringComparer.Ordinal);
}
