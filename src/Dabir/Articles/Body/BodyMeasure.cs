using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Dabir.Articles.Body;

/// <summary>
/// How much markup a body may be. What is nested costs the parser, and what lies side by side in something not allowed costs
/// the sanitiser, the square of its number: 40,000 nested <c>div</c>, or 90,000 <c>br</c> in one, held a core for 15 seconds.
/// Articles are nowhere near: a table of a thousand rows and four columns has nine thousand parts.
/// </summary>
static class BodyMeasure
{
    public const int Deepest = 100;

    /// <summary>Elements, their attributes, and the texts between them.</summary>
    public const int MostParts = 20_000;

    /// <summary>The parsed body; null when it is too deep or of too many parts, which is found out before it is dear.</summary>
    public static IHtmlDocument? Parse(string html)
    {
        IHtmlDocument document;
        try
        {
            var parser = new HtmlParser(new HtmlParserOptions { OnCreated = new Count().Take });
            document = parser.ParseDocument("<!doctype html><html><head></head><body>" + html);
        }
        catch (TooMuchException)
        {
            return null;
        }
        if (document.Descendants().Sum(PartsOf) <= MostParts)
            return document;
        document.Dispose();
        return null;
    }

    static int PartsOf(INode node) => 1 + ((node as IElement)?.Attributes.Length ?? 0);

    /// <summary>Follows the parser, which tells of an element when it is made and before it has its place.</summary>
    sealed class Count
    {
        IElement? last;
        int parts;

        public void Take(IElement made, TextPosition at)
        {
            var depth = 0;
            for (INode? above = last; above is not null; above = above.Parent)
                depth++;
            // Of the elements it opens again by itself, such as a bold that was left open, the parser does not tell.
            for (var below = last?.LastElementChild; below is not null; below = below.LastElementChild)
                (parts, depth) = (parts + 1, depth + 1);
            if (depth > Deepest || ++parts > MostParts)
                throw new TooMuchException();
            last = made;
        }
    }

    sealed class TooMuchException : Exception;
}
