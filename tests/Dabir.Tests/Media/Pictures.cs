using NetVips;

namespace Dabir.Tests.Media;

/// <summary>Small pictures made on the spot.</summary>
static class Pictures
{
    internal static Image Plain(int width, int height, params double[] colour) =>
        Image
            .Black(width, height)
            .NewFromImage(colour)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);

    /// <summary>Red above, blue below.</summary>
    internal static Image RedOverBlue(int width, int height) =>
        height == 1
            ? Plain(width, 1, 255, 0, 0)
            : Plain(width, height / 2, 255, 0, 0).Join(Plain(width, height - height / 2, 0, 0, 255), Enums.Direction.Vertical);

    /// <summary>Grain that no encoder can make small.</summary>
    internal static Image Grain(int width, int height) =>
        Image
            .Gaussnoise(width, height, mean: 128, sigma: 40, seed: 7)
            .Cast(Enums.BandFormat.Uchar)
            .Bandjoin(
                Image.Gaussnoise(width, height, mean: 128, sigma: 40, seed: 8).Cast(Enums.BandFormat.Uchar),
                Image.Gaussnoise(width, height, mean: 128, sigma: 40, seed: 9).Cast(Enums.BandFormat.Uchar)
            )
            .Copy(interpretation: Enums.Interpretation.Srgb);

    internal static byte[] Jpeg(int width, int height) => RedOverBlue(width, height).JpegsaveBuffer(q: 90);

    /// <summary>The colour at a place, as three numbers from 0 to 255.</summary>
    internal static double[] At(byte[] picture, double x, double y)
    {
        using var image = Image.NewFromBuffer(picture);
        return image.Getpoint((int)(x * (image.Width - 1)), (int)(y * (image.Height - 1)));
    }

    internal static bool IsRed(double[] colour) => colour is [> 200, < 60, < 60];

    internal static bool IsBlue(double[] colour) => colour is [< 60, < 60, > 200];

    internal static (int Width, int Height) SizeOf(byte[] picture)
    {
        // The serving process opens nothing but JPEG, so the size of a WebP is read from its header.
        if (picture.AsSpan().StartsWith("RIFF"u8))
            return (BitConverter.ToUInt16(picture, 26) & 0x3FFF, BitConverter.ToUInt16(picture, 28) & 0x3FFF);
        using var image = Image.NewFromBuffer(picture);
        return (image.Width, image.Height);
    }
}
