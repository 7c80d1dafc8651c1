using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dabir.Articles.Body;

/// <summary>
/// How much markup a body may be. What lies side by side in something not allowed costs the sanitiser the square of its
/// number: 90,000 <c>br</c> in one held a core for 15 seconds. Articles are nowhere near: a table of a thousand rows and
/// four columns has nine thousand parts.
/// </summary>
static class BodyMeasure
{
    public const int Deepest = 100;

    /// <summary>Elements, their attributes, and the texts between them.</summary>
    public const int MostParts = 20_000;

    /// <summary>The parsed body; null when it is too deep or of too many parts.</summary>
    public static IHtmlDocument? Parse(string html)
    {
        var document = MeasuredMarkup.Parse("<!doctype html><html><head></head><body>" + html, Deepest, MostParts);
        if (document is null || document.Descendants().Sum(PartsOf) <= MostParts)
            return document;
        document.Dispose();
        return null;
    }

    static int PartsOf(INode node) => 1 + ((node as IElement)?.Attributes.Length ?? 0);
}
