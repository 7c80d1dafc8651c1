using NetVips;

namespace Dabir.Media;

/// <summary>Makes renditions from masters. Masters are our own work, so this runs in the serving process.</summary>
static class Darkroom
{
    static Darkroom() => Vips.OpenOnly("Jpeg");

    /// <summary>The rendition's bytes; null when the picture is too small for it.</summary>
    internal static byte[]? Develop(byte[] master, Rendition rendition)
    {
        using var picture = Image.NewFromBuffer(master);
        if (rendition.Width is not { } width)
            return DevelopShareCard(master, rendition, picture.Width, picture.Height);
        if (!Rendition.WidthsFor(picture.Width).Contains(width))
            return null;
        using var reduced = Reduced(master, Math.Min(width, picture.Width), picture);
        return rendition.Format == PictureFormat.WebP ? WebP(reduced) : Jpeg(reduced);
    }

    static byte[] DevelopShareCard(byte[] master, Rendition rendition, int width, int height)
    {
        var card = ShareCard.SizeFor(width, height);
        if (ShareCard.Along(Path.GetFileNameWithoutExtension(rendition.Name)) is not { } along)
        {
            using var striking = Image.ThumbnailBuffer(
                master,
                card.Width,
                height: card.Height,
                crop: Enums.Interesting.Attention
            );
            return Jpeg(striking);
        }
        var scale = Math.Max((double)card.Width / width, (double)card.Height / height);
        var (across, down) = (Math.Max(card.Width, Round(width * scale)), Math.Max(card.Height, Round(height * scale)));
        using var whole = Image.ThumbnailBuffer(master, across, height: down, size: Enums.Size.Force);
        using var cropped = whole.Crop(
            Start(along, across, card.Width),
            Start(along, down, card.Height),
            card.Width,
            card.Height
        );
        return Jpeg(cropped);
    }

    static Image Reduced(byte[] master, int width, Image picture) =>
        Image.ThumbnailBuffer(
            master,
            width,
            height: Math.Max(1, Round((double)picture.Height * width / picture.Width)),
            size: Enums.Size.Force
        );

    // Keeps the point in the middle unless that would leave the picture.
    static int Start(double along, int whole, int part) => Math.Clamp(Round(along * whole - part / 2.0), 0, whole - part);

    static int Round(double pixels) => (int)Math.Round(pixels);

    static byte[] WebP(Image picture) => picture.WebpsaveBuffer(q: 75, effort: 4, keep: Enums.ForeignKeep.None);

    static byte[] Jpeg(Image picture) =>
        picture.JpegsaveBuffer(q: 80, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None);
}
