using System.Collections.Frozen;
using System.Globalization;

namespace Dabir.Media;

/// <summary>
/// A form in which a picture is served: one width in one format, such as <c>640.webp</c>, or a share card, such as
/// <c>og.jpg</c>. There are only those in <see cref="All"/>; any other name does not exist.
/// </summary>
/// <param name="Width">Pixels across; null for a share card.</param>
public sealed record Rendition(string Name, PictureFormat Format, int? Width)
{
    /// <summary>The widths pages are laid out for.</summary>
    public static IReadOnlyList<int> Widths { get; } = [160, 320, 480, 640, 960, 1280, 1600];

    public static IReadOnlyList<Rendition> All { get; } =
    [
        .. Widths.SelectMany(width => PictureFormat.All.Select(format => new Rendition(NameOf(width, format), format, width))),
        .. ShareCard.Names.Select(name => new Rendition($"{name}.jpg", PictureFormat.Jpeg, null)),
    ];

    static readonly FrozenDictionary<string, Rendition> ByName = All.ToFrozenDictionary(r => r.Name, StringComparer.Ordinal);

    /// <summary>The rendition of that name; null when there is no such thing.</summary>
    /// <example><c>Rendition.Named("640.webp")</c>; <c>Rendition.Named("641.webp")</c> is null.</example>
    public static Rendition? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>
    /// The widths offered for a picture: nothing is enlarged, so the first width at or above the picture's own gives it at
    /// its own size, and those above that do not exist.
    /// </summary>
    internal static IEnumerable<int> WidthsFor(int pictureWidth) =>
        Widths.Where((width, i) => i == 0 || Widths[i - 1] < pictureWidth);

    internal static string NameOf(int width, PictureFormat format) =>
        string.Create(CultureInfo.InvariantCulture, $"{width}.{format.Ending}");
}
