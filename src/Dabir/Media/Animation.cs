using System.Buffers.Binary;
using NetVips;

namespace Dabir.Media;

/// <summary>Whether an upload holds more than one picture.</summary>
static class Animation
{
    internal static bool IsIn(string path, Image header) =>
        (header.Contains("n-pages") && header.Get("n-pages") is int and > 1) || SaysSo(path);

    // The decoders of PNG and AVIF do not tell of animations and show the first frame as if it were the whole.
    static bool SaysSo(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[PictureKind.HeadLength];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var kind = PictureKind.Recognise(head.AsSpan(0, length));
        return kind == PictureKind.Avif
            ? PictureKind.IsAvifSequence(head.AsSpan(0, length))
            : kind == PictureKind.Png && HasAnimationChunk(file);
    }

    static bool HasAnimationChunk(FileStream file)
    {
        const int signature = 8;
        file.Seek(signature, SeekOrigin.Begin);
        var head = new byte[8];
        while (file.ReadAtLeast(head, 8, throwOnEndOfStream: false) == 8)
        {
            if (head.AsSpan(4).SequenceEqual("acTL"u8))
                return true;
            if (head.AsSpan(4).SequenceEqual("IDAT"u8))
                return false;
            const int checksum = 4;
            file.Seek(BinaryPrimitives.ReadUInt32BigEndian(head) + (long)checksum, SeekOrigin.Current);
        }
        return false;
    }
}
