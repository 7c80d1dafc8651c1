namespace Dabir.Themes.Views;

/// <summary>A moment, for machines and for people.</summary>
/// <param name="Iso">ISO 8601 with an offset, such as <c>2026-11-23T05:09:00+03:30</c>; a bare date for a day.</param>
/// <param name="Text">Ready to read: «دوشنبه ۲ آذر ۱۴۰۵ - ۰۵:۰۹», «۰۵:۰۹ - ۱۴۰۵/۰۹/۰۲».</param>
public sealed record TimeView(string Iso, string Text);

/// <summary>A number, for machines and for people; zero is "nothing" to <c>{{#if count.value}}</c>.</summary>
/// <param name="Value">The number.</param>
/// <param name="Text">In the edition's digits: «۱٬۲۳۴».</param>
public sealed record CountView(long Value, string Text);

/// <summary>A link with its text.</summary>
/// <param name="Text">What the reader reads.</param>
/// <param name="Url">Where it leads, vetted.</param>
public sealed record LinkView(string Text, string Url);

/// <summary>A link in a row of choices of which one is in force: orders of comments, subsections.</summary>
/// <param name="Text">«قدیمی‌ترین».</param>
/// <param name="Url">The same page with that choice.</param>
/// <param name="IsCurrent">True for the choice in force.</param>
public sealed record ChoiceLink(string Text, string Url, bool IsCurrent = false);

/// <summary>One option of a select.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What the reader reads.</param>
/// <param name="IsChosen">Whether it was chosen in a form that is shown again.</param>
public sealed record OptionView(string Value, string Text, bool IsChosen = false);

/// <summary>One step of the path at the head of a page; the last one is the page itself.</summary>
/// <param name="Text">«صفحه نخست», «ورزش».</param>
/// <param name="Url">Its page.</param>
/// <param name="IsCurrent">True for the last step.</param>
public sealed record PathStep(string Text, string Url, bool IsCurrent = false);

/// <summary>Where one is in a list of pages: «صفحه ۲ از ۱۴», or the neighbours alone where nobody counts the whole list.</summary>
/// <param name="Page">The page shown, from 1; null in a list without numbers, such as a section's.</param>
/// <param name="Pages">How many there are; null with <paramref name="Page"/>.</param>
/// <param name="PreviousUrl">The page before, or null on the first.</param>
/// <param name="NextUrl">The page after, or null on the last.</param>
public sealed record PagingView(CountView? Page, CountView? Pages, string? PreviousUrl, string? NextUrl);

/// <summary>A picture in every size it has.</summary>
public sealed record PictureView
{
    /// <summary>The JPEG or PNG that every browser can show.</summary>
    public required string Src { get; init; }

    /// <summary>Sizes of the same kind for <c>srcset</c>: <c>/media/1/480.jpg 480w, /media/1/960.jpg 960w</c>.</summary>
    public string? Srcset { get; init; }

    /// <summary>Smaller kinds in order of preference: AVIF, then WebP.</summary>
    public IReadOnlyList<PictureSource> Sources { get; init; } = [];

    /// <summary>Width of <see cref="Src"/> in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height of <see cref="Src"/> in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>What the picture shows, for who does not see it; empty only for decoration.</summary>
    public required string Alt { get; init; }

    /// <summary>The line under the picture.</summary>
    public string? Caption { get; init; }

    /// <summary>Photographer and agency: «سارا نادری / روزنامه شهر».</summary>
    public string? Credit { get; init; }
}

/// <summary>One kind of a picture.</summary>
/// <param name="Type"><c>image/avif</c> or <c>image/webp</c>.</param>
/// <param name="Srcset">Its sizes, each with its width.</param>
public sealed record PictureSource(string Type, string Srcset);
