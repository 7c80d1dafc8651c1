using System.Buffers;

namespace Dabir.Language;

/// <summary>Finds what a correction must not touch: addresses, e-mail, handles, hashtags, code, markup, placeholders.</summary>
/// <remarks>
/// One walk from sign to sign («&lt;», «@», «.» …), linear also on hostile text. Between signs nothing is looked at, so that
/// plain prose costs next to nothing.
/// </remarks>
/// <example><c>ProtectedSpans.In("نشانی: desk5@example.com")</c> gives one span over <c>desk5@example.com</c>.</example>
public static class ProtectedSpans
{
    static readonly SearchValues<char> Signs = SearchValues.Create("<`@#:.&%{]\\");

    /// <summary>The protected stretches of a text, in order and apart from each other.</summary>
    public static IReadOnlyList<ProtectedSpan> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return In(text.AsSpan());
    }

    /// <inheritdoc cref="In(string)"/>
    public static IReadOnlyList<ProtectedSpan> In(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(Signs);
        if (first < 0)
            return [];
        List<ProtectedSpan>? spans = null;
        var prose = new Prose(text);
        for (var at = first; at < text.Length; )
        {
            if (prose.SpanAt(at) is { Length: > 0 } span)
            {
                (spans ??= []).Add(span);
                prose.Taken = at = span.End;
            }
            else
                at++;
            var step = text[at..].IndexOfAny(Signs);
            if (step < 0)
                break;
            at += step;
        }
        return spans is null ? [] : spans;
    }

    /// <summary>Whether a position lies inside one of the spans, found by halving.</summary>
    public static bool Covers(this IReadOnlyList<ProtectedSpan> spans, int position)
    {
        int low = 0,
            high = spans.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (position < spans[middle].Start)
                high = middle - 1;
            else if (position >= spans[middle].End)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }
}
