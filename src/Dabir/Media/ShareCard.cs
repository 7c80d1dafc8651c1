using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dabir.Media;

/// <summary>The point of a picture that a crop must not lose, as fractions of its width and height from the top left.</summary>
/// <example><c>new FocalPoint(0.7, 0.4)</c>: a face right of the middle.</example>
public readonly record struct FocalPoint(double X, double Y)
{
    /// <summary>How a table holds it: <c>0.7 0.4</c>.</summary>
    internal static readonly ValueConverter<FocalPoint, string> AsText = new(point => Written(point), text => Read(text));

    /// <summary>The same of a point that may be missing, for a digest.</summary>
    internal static string? Text(FocalPoint? point) => point is { } there ? Written(there) : null;

    static string Written(FocalPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.X} {point.Y}");

    static FocalPoint Read(string text) =>
        text.Split(' ') is [var x, var y]
            ? new(double.Parse(x, CultureInfo.InvariantCulture), double.Parse(y, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{text}' is no focal point.");
}

/// <summary>
/// The crop shown where a story is shared: 1200×675, or the largest 16:9 inside a smaller picture. It slides along one side
/// only, so a focal point is one of eleven steps along that side and a stranger cannot ask for endless crops.
/// </summary>
static class ShareCard
{
    const int Width = 1200;

    internal static readonly string[] Names =
    [
        "og",
        .. Enumerable.Range(0, 11).SelectMany(step => new[] { Name('x', step), Name('y', step) }),
    ];

    /// <summary>The name of the crop around a point; without one, <c>og</c>: whatever draws the eye most.</summary>
    internal static string NameFor(int width, int height, FocalPoint? focal) =>
        (focal, ((long)width * 9).CompareTo((long)height * 16)) switch
        {
            (null, _) or (_, 0) => "og",
            ({ } point, > 0) => Name('x', Step(point.X)),
            ({ } point, _) => Name('y', Step(point.Y)),
        };

    internal static (int Width, int Height) SizeFor(int width, int height)
    {
        var across = (int)Math.Min(Math.Min(Width, width), (long)height * 16 / 9);
        return (Math.Max(1, across), Math.Max(1, across * 9 / 16));
    }

    /// <summary>How far along the side the named crop's focal point lies; null for <c>og</c>.</summary>
    internal static double? Along(string name) =>
        name == "og" ? null : int.Parse(name.AsSpan(4), CultureInfo.InvariantCulture) / 10.0;

    static int Step(double fraction) => (int)Math.Round(Math.Clamp(fraction, 0, 1) * 10);

    static string Name(char side, int step) => string.Create(CultureInfo.InvariantCulture, $"og-{side}{step}");
}
