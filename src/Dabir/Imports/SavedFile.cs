using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Dabir.Imports;

/// <summary>A file somebody saved, opened with suspicion.</summary>
static class SavedFile
{
    /// <summary>The largest page read; the largest article pages with a thousand comments stay below 2 MiB.</summary>
    public const int Largest = 8 * 1024 * 1024;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a text in UTF-8; otherwise says why not.</summary>
    public static bool TryRead(string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? whyNot)
    {
        text = null;
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[Largest + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > Largest)
                whyNot = $"the file is larger than {Largest / 1024 / 1024} MiB, too large for an article page";
            else if (
                bytes.AsSpan(0, length).StartsWith((byte[])[0xFF, 0xFE])
                || bytes.AsSpan(0, length).StartsWith((byte[])[0xFE, 0xFF])
            )
                whyNot = "the file is in UTF-16; save it in UTF-8";
            else if (bytes.AsSpan(0, length).ContainsAny<byte>(0, 1, 2))
                whyNot = "this is no text but a binary file";
            else
            {
                text = Strict.GetString(bytes, 0, length).TrimStart('\uFEFF');
                whyNot = null;
                return true;
            }
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            whyNot = "there is no such file";
        }
        catch (UnauthorizedAccessException)
        {
            whyNot = Directory.Exists(path) ? "this is a folder, not a file" : "the file may not be read";
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or NotSupportedException)
        {
            whyNot = fault is DecoderFallbackException ? "the file is not in UTF-8" : $"the file cannot be read: {fault.Message}";
        }
        return false;
    }
}
