namespace Dabir.Media;

/// <summary>What one uploaded picture may cost before it is refused.</summary>
public static class PictureLimits
{
    /// <summary>Bytes of one upload: 25 MiB, twice the largest JPEG of a 45-megapixel camera at its press setting.</summary>
    public const long UploadBytes = 25 << 20;

    /// <summary>Width × height as the header claims it, asked before a single pixel is decoded.</summary>
    public const long Pixels = 60_000_000;

    /// <summary>The longer side of the kept master; larger pictures are reduced to it.</summary>
    public const int LongSide = 3200;

    /// <summary>A JPEG master of 3200×3200 pixels of pure noise stays under this.</summary>
    public const long MasterBytes = 32 << 20;

    /// <summary>Wall time from the start of the decoding process to its answer.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(20);
}
