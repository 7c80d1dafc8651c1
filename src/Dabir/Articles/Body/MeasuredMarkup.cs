using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Dabir.Articles.Body;

/// <summary>
/// Parses markup from outside and stops as soon as there is too much of it. What is nested costs the parser the square of
/// its depth: 40,000 nested <c>div</c> held a core for 15 seconds.
/// </summary>
static class MeasuredMarkup
{
    /// <param name="deepest">How many elements may lie in one another.</param>
    /// <param name="mostParts">How many elements there may be.</param>
    /// <returns>The document; null when it is too deep or of too many elements, which is found out before it is dear.</returns>
    public static IHtmlDocument? Parse(string html, int deepest, int mostParts, HtmlParserOptions options = default)
    {
        options.OnCreated = new Count(deepest, mostParts).Take;
        try
        {
            return new HtmlParser(options).ParseDocument(html);
        }
        catch (TooMuchException)
        {
            return null;
        }
    }

    /// <summary>Follows the parser, which tells of an element when it is made and before it has its place.</summary>
    sealed class Count(int deepest, int mostParts)
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
            if (depth > deepest || ++parts > mostParts)
                throw new TooMuchException();
            last = made;
        }
    }

    sealed class TooMuchException : Exception;
}
