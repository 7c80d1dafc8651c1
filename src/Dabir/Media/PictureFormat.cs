namespace Dabir.Media;

/// <summary>A format in which pictures are served.</summary>
public sealed record PictureFormat(string Ending, string ContentType)
{
    public static readonly PictureFormat WebP = new("webp", "image/webp");

    /// <summary>For readers and machines that know nothing newer.</summary>
    public static readonly PictureFormat Jpeg = new("jpg", "image/jpeg");

    /// <summary>The one a page offers first comes first.</summary>
    public static IReadOnlyList<PictureFormat> All { get; } = [WebP, Jpeg];
}
