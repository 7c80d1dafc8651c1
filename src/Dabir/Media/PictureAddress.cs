using System.Globalization;

namespace Dabir.Media;

/// <summary>One <c>source</c> of a <c>picture</c> element.</summary>
public sealed record PictureSource(string ContentType, string SrcSet);

/// <summary>An address with the pixels that will come from it, for <c>width</c> and <c>height</c> or <c>og:image</c>.</summary>
public sealed record SizedPicture(string Url, int Width, int Height);

/// <summary>
/// The addresses of one picture's renditions, for page loaders. Only addresses that exist are built, from the key and the
/// size alone: no file is looked at.
/// </summary>
/// <example><code>
/// var picture = PictureAddress.Of(item.Key, item.Width, item.Height);
/// picture.Sources[0].SrcSet   // "/media/3fa9…/160.webp 160w, /media/3fa9…/320.webp 320w, …"
/// picture.At(640)             // ("/media/3fa9…/640.jpg", 640, 427)
/// picture.ShareCard(null)     // ("/media/3fa9…/og.jpg", 1200, 675)
/// </code></example>
public sealed record PictureAddress(PictureKey Key, int Width, int Height)
{
    /// <param name="key">As kept in <c>MediaItem.Key</c>.</param>
    /// <exception cref="FormatException">The text is not a key.</exception>
    public static PictureAddress Of(string key, int width, int height) => new(PictureKey.Parse(key), width, height);

    /// <summary>For <c>source</c> elements, best first; the JPEG set belongs on the <c>img</c> itself.</summary>
    public IReadOnlyList<PictureSource> Sources => [new(PictureFormat.WebP.ContentType, SrcSet(PictureFormat.WebP))];

    /// <summary>Every width of this picture in one format, as a <c>srcset</c> attribute wants it.</summary>
    public string SrcSet(PictureFormat format) =>
        string.Join(
            ", ",
            Rendition
                .WidthsFor(Width)
                .Select(width => string.Create(CultureInfo.InvariantCulture, $"{Url(width, format)} {Math.Min(width, Width)}w"))
        );

    /// <summary>The JPEG that fills a place of the wanted width, or the largest there is; for <c>src</c> with its size.</summary>
    public SizedPicture At(int wanted)
    {
        var width = Rendition.WidthsFor(Width).FirstOrDefault(w => w >= wanted, Rendition.WidthsFor(Width).Last());
        var across = Math.Min(width, Width);
        return new(Url(width, PictureFormat.Jpeg), across, Math.Max(1, (int)Math.Round((double)Height * across / Width)));
    }

    /// <summary>The 16:9 crop for sharing; smaller than 1200×675 only when the picture is.</summary>
    /// <param name="focal">What must stay in view; without it, what draws the eye most.</param>
    public SizedPicture ShareCard(FocalPoint? focal)
    {
        var (width, height) = Media.ShareCard.SizeFor(Width, Height);
        return new($"/media/{Key}/{Media.ShareCard.NameFor(Width, Height, focal)}.jpg", width, height);
    }

    string Url(int width, PictureFormat format) => $"/media/{Key}/{Rendition.NameOf(width, format)}";
}
