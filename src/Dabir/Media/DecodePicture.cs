using System.Globalization;
using NetVips;

namespace Dabir.Media;

/// <summary>
/// The hidden verb <c>dabir decode-picture IN OUT</c>: the only code that decodes a stranger's bytes. It runs in a process of
/// its own, bounded by the operating system, and says one line: <c>ok WIDTH HEIGHT</c>, <c>frame WIDTH HEIGHT</c> for
/// the first of several, or <c>refused REASON</c>.
/// </summary>
public static class DecodePicture
{
    public const string Verb = "decode-picture";

    internal const string Whole = "ok";
    internal const string FirstFrame = "frame";

    const long Headroom = 1L << 30;

    /// <summary>Decodes the file IN and writes a clean JPEG master to OUT.</summary>
    /// <param name="args">IN and OUT, the arguments after the verb.</param>
    /// <returns>The exit code: 0 when a line was said, 64 when called wrongly.</returns>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not [var input, var output])
            return 64;
        Vips.OpenOnly("Jpeg", "Png", "Webp", "Nsgif", "Heif");
        if (OperatingSystem.IsLinux())
            BoundThisProcess();
        Console.Out.WriteLine(Decode(input, output));
        return 0;
    }

    static void BoundThisProcess()
    {
        // When memory runs short the kernel ends this process, not the site.
        File.WriteAllText("/proc/self/oom_score_adj", "1000");
        // A core file would keep the unstripped upload on disk.
        Posix.Bound(Posix.Resource.CoreBytes, 0);
        // The parent ends us by the clock; should it die first, this does.
        Posix.Bound(Posix.Resource.CpuSeconds, 2 * (long)PictureLimits.Time.TotalSeconds);
        Posix.Bound(Posix.Resource.FileBytes, Headroom);
        // The runtime reserves far more addresses than it uses, so the bound counts from what is reserved by now.
        // Measured at 60 megapixels: AVIF 919 MB, interlaced 16-bit PNG 539 MB, progressive JPEG 435 MB.
        Posix.Bound(Posix.Resource.AddressSpace, ReservedAddresses() + Headroom);
    }

    static long ReservedAddresses()
    {
        var pages = File.ReadAllText("/proc/self/statm").AsSpan();
        return Environment.SystemPageSize * long.Parse(pages[..pages.IndexOf(' ')], CultureInfo.InvariantCulture);
    }

    static string Decode(string input, string output)
    {
        try
        {
            using var header = Image.NewFromFile(input, access: Enums.Access.Sequential);
            if ((long)header.Width * header.Height > PictureLimits.Pixels)
                return $"refused {Refusal.TooManyPixels}";
            using var upright = Upright(input, header);
            using var master = OnWhite(upright);
            // Chroma is kept whole: every rendition subsamples once more. "Keep none" drops EXIF, GPS, XMP, comments, profiles.
            master.Jpegsave(output, q: 92, subsampleMode: Enums.ForeignSubsample.Off, keep: Enums.ForeignKeep.None);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{(Animation.IsIn(input, header) ? FirstFrame : Whole)} {master.Width} {master.Height}"
            );
        }
        catch (VipsException)
        {
            return $"refused {Refusal.Broken}";
        }
    }

    // Reduced while decoding, turned as the camera was held, and in the one colour space every screen assumes.
    static Image Upright(string input, Image header)
    {
        var hasProfile = header.Contains("icc-profile-data") || header.Interpretation == Enums.Interpretation.Cmyk;
        var (width, height) = PictureLimits.Fit(header.Width, header.Height);
        if (LiesOnItsSide(header))
            (width, height) = PictureLimits.Fit(header.Height, header.Width);
        using var reduced = Image.Thumbnail(
            input,
            width,
            height: height,
            size: Enums.Size.Down,
            outputProfile: hasProfile ? "srgb" : null,
            failOn: Enums.FailOn.Truncated
        );
        return reduced.Colourspace(Enums.Interpretation.Srgb);
    }

    static bool LiesOnItsSide(Image header) => header.Contains("orientation") && header.Get("orientation") is int and >= 5;

    static Image OnWhite(Image picture) => picture.HasAlpha() ? picture.Flatten(background: [255, 255, 255]) : picture.Copy();
}
