using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Dabir.Language.CopyEditing.Context;

/// <summary>Decides by weights trained on Dabir's own text (tools/context-text, CC0): a sum, and how far from nought is sure.</summary>
/// <remarks>The file, unpacked: for each question from where the sum says yes and no (two shorts), then a signed byte for each clue.</remarks>
sealed class ContextModel : IJudge
{
    /// <summary>A bound that no sum reaches: the question is left to the rules.</summary>
    public const short Never = short.MaxValue;

    static readonly int Questions = Enum.GetValues<Question>().Length;

    readonly short[] yes = new short[Questions];
    readonly short[] no = new short[Questions];
    readonly sbyte[] weights = new sbyte[Clues.Room];

    ContextModel() { }

    /// <summary>The one shipped with the library, read on first use.</summary>
    public static ContextModel Shipped { get; } = Load();

    public bool Decides(Question question, Clues clues, int at, bool rule)
    {
        var sum = 0;
        foreach (var clue in clues.All)
            sum += weights[clue];
        return sum >= yes[(int)question] || sum > -no[(int)question] && rule;
    }

    public static ContextModel Read(Stream packed)
    {
        var model = new ContextModel();
        using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
        unpacked.ReadExactly(MemoryMarshal.AsBytes(model.yes.AsSpan()));
        unpacked.ReadExactly(MemoryMarshal.AsBytes(model.no.AsSpan()));
        unpacked.ReadExactly(MemoryMarshal.AsBytes(model.weights.AsSpan()));
        return model;
    }

    static ContextModel Load()
    {
        using var file = typeof(ContextModel).Assembly.GetManifestResourceStream("Dabir.Language.fa.context")!;
        return Read(file);
    }
}
