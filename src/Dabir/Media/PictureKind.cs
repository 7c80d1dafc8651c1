namespace Dabir.Media;

/// <summary>
/// The kinds of picture the house takes in, told by their first bytes; a file's name and the type a browser claims for it
/// say nothing. SVG is text that can carry scripts and is not among them.
/// </summary>
/// <param name="Name">The kind as a newsroom says it, such as <c>JPEG</c>.</param>
public sealed record PictureKind(string Name)
{
    public static readonly PictureKind Jpeg = new("JPEG");
    public static readonly PictureKind Png = new("PNG");
    public static readonly PictureKind WebP = new("WebP");

    public static readonly PictureKind Gif = new("GIF");
    public static readonly PictureKind Avif = new("AVIF");

    /// <summary>As many bytes as <see cref="Recognise"/> looks at.</summary>
    public const int HeadLength = 32;

    static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];
    static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The kind of a file that begins with <paramref name="head"/>; null when the house does not take it.</summary>
    /// <example><c>PictureKind.Recognise("GIF89a"u8)</c> is <see cref="Gif"/>; <c>Recognise("&lt;svg "u8)</c> is null.</example>
    public static PictureKind? Recognise(ReadOnlySpan<byte> head) =>
        head.StartsWith(JpegStart) ? Jpeg
        : head.StartsWith(PngStart) ? Png
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? Gif
        : head.StartsWith("RIFF"u8) && Says(head, 8, "WEBP"u8) ? WebP
        : Says(head, 4, "ftyp"u8) && NamesAvif(head) ? Avif
        : null;

    // The first box of an AVIF file names its brand at 8 and compatible brands from 16 on; HEIC looks the same but for them.
    static bool NamesAvif(ReadOnlySpan<byte> head) =>
        Says(head, 8, "avif"u8)
        || Says(head, 8, "avis"u8)
        || Says(head, 8, "mif1"u8) && (Says(head, 16, "avif"u8) || Says(head, 20, "avif"u8));

    /// <summary>Whether a file says of itself that it is an AVIF sequence.</summary>
    internal static bool IsAvifSequence(ReadOnlySpan<byte> head) =>
        Says(head, 4, "ftyp"u8)
        && (Says(head, 8, "avis"u8) || Says(head, 16, "avis"u8) || Says(head, 20, "avis"u8) || Says(head, 24, "avis"u8));

    static bool Says(ReadOnlySpan<byte> head, int at, ReadOnlySpan<byte> word) =>
        head.Length >= at + word.Length && head.Slice(at, word.Length).SequenceEqual(word);
}
