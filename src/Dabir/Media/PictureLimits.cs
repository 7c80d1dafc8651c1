namespace Dabir.Media;

/// <summary>What one uploaded picture may cost before it is refused.</summary>
public static class PictureLimits
{
    /// <summary>Bytes of one upload: 25 MiB, twice the largest JPEG of a 45-megapixel camera at its press setting.</summary>
    public const long UploadBytes = 25 << 20;

    /// <summary>Width × height as the header claims it, asked before a single pixel is decoded.</summary>
    public const long Pixels = 60_000_000;

    /// <summary>The longer side of a kept photo; larger ones are reduced to it.</summary>
    public const int LongSide = 3200;

    /// <summary>
    /// A tall picture may be higher than <see cref="LongSide"/> as long as it would else be narrower than this: an
    /// infographic is read by its width. It is the largest width that pages are laid out for.
    /// </summary>
    public const int ReadableWidth = 1600;

    /// <summary>No master is higher: WebP ends at 16,383.</summary>
    public const int Height = 16_000;

    /// <summary>No master has more pixels.</summary>
    public const int MasterPixels = LongSide * LongSide;

    /// <summary>A JPEG master of that many pixels of pure noise stays under this.</summary>
    public const long MasterBytes = 32 << 20;

    /// <summary>Wall time from the start of the decoding process to its answer.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    /// <summary>The size of the master made of an upright picture of this size.</summary>
    /// <example><c>Fit(4000, 2667)</c> is 3200×2134; <c>Fit(600, 9000)</c> stays as it is.</example>
    public static (int Width, int Height) Fit(int width, int height)
    {
        var scale = Math.Min((double)LongSide / width, Math.Max((double)LongSide / height, (double)ReadableWidth / width));
        scale = Math.Min(scale, (double)Height / height);
        scale = Math.Min(1, Math.Min(scale, Math.Sqrt(MasterPixels / ((double)width * height))));
        return (Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
    }
}
