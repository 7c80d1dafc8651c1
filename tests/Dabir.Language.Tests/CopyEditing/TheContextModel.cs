using System.IO.Compression;

namespace Dabir.Language.Tests.CopyEditing;

/// <summary>The file that is shipped, and the text of our own that it was trained on.</summary>
public class TheContextModel
{
    static readonly string Text = Path.Combine(SharedTable.Root!, "tools", "context-text");
    static readonly string File = Path.Combine(
        SharedTable.Root!,
        "src",
        "Dabir.Language",
        "CopyEditing",
        "Context",
        "fa.context"
    );

    [Fact]
    public void Trained_again_it_is_the_same() =>
        Assert.Equal(Unpacked(System.IO.File.ReadAllBytes(File)), Unpacked(Training.ContextTraining.Run(Text, TextWriter.Null)));

    [Fact]
    public void It_is_small() => Assert.InRange(new FileInfo(File).Length, 1, 16 * 1024);

    [Fact]
    public void Its_text_has_no_half_space_that_a_copy_editor_would_set_right_unasked() =>
        Assert.All(
            Directory.EnumerateFiles(Text, "*.txt").SelectMany(System.IO.File.ReadLines),
            sentence => Assert.Equal(sentence, CopyEditor.Edited(sentence))
        );

    /// <summary>How well it packs is another library's affair.</summary>
    static byte[] Unpacked(byte[] packed)
    {
        using var unpacked = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return bytes.ToArray();
    }
}
