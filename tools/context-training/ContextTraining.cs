using System.IO.Compression;
using System.Runtime.InteropServices;
using Dabir.Language.CopyEditing.Context;

namespace Dabir.Language.Training;

/// <summary>Makes fa.context of the sentences in tools/context-text, the same bytes every time.</summary>
public static class ContextTraining
{
    const int Folds = 10;

    /// <summary>Neighbours in a file are often the two readings of one word; they are held out together.</summary>
    const int Neighbours = 8;

    static readonly Question[] Questions = Enum.GetValues<Question>();

    /// <summary>Reads every file of the folder, trains, and packs; what was measured on held-out sentences is written to the report.</summary>
    public static byte[] Run(string folder, TextWriter report)
    {
        var sentences = Directory
            .EnumerateFiles(folder, "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0);
        var examples = Recorder.Read(sentences);
        var held = HeldOut(examples);
        var yes = Questions
            .Select(question => Bounds.Of(question, held.Where(pair => pair.Example.Question == question), true))
            .ToArray();
        var no = Questions
            .Select(question => Bounds.Of(question, held.Where(pair => pair.Example.Question == question), false))
            .ToArray();
        foreach (var question in Questions)
            Report(
                report,
                question,
                [.. held.Where(pair => pair.Example.Question == question)],
                yes[(int)question],
                no[(int)question]
            );
        return Packed(yes, no, Perceptron.Train(examples));
    }

    /// <summary>Every place once, with the sum of a model that has not seen its sentence.</summary>
    static List<(Example Example, int Sum)> HeldOut(IReadOnlyList<Example> examples)
    {
        var held = new List<(Example, int)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Perceptron.Train([.. examples.Where(example => FoldOf(example) != fold)]);
            held.AddRange(
                examples
                    .Where(example => FoldOf(example) == fold && !example.IsAgain)
                    .Select(example => (example, Perceptron.Sum(weights, example)))
            );
        }
        return held;
    }

    static int FoldOf(Example example) => example.Sentence / Neighbours % Folds;

    static byte[] Packed(short[] yes, short[] no, sbyte[] weights)
    {
        using var file = new MemoryStream();
        using (var packed = new BrotliStream(file, CompressionLevel.SmallestSize))
        {
            packed.Write(MemoryMarshal.AsBytes(yes.AsSpan()));
            packed.Write(MemoryMarshal.AsBytes(no.AsSpan()));
            packed.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        }
        return file.ToArray();
    }

    static void Report(TextWriter report, Question question, List<(Example Example, int Sum)> held, short yes, short no)
    {
        var rule = held.Count(pair => pair.Example.Rule == pair.Example.IsYes);
        var alone = held.Count(pair => pair.Sum > 0 == pair.Example.IsYes);
        bool Answer((Example Example, int Sum) pair) => pair.Sum >= yes || pair.Sum > -no && pair.Example.Rule;
        var both = held.Count(pair => Answer(pair) == pair.Example.IsYes);
        var ofYes = held.Count(pair => pair.Example.IsYes);
        var worse = held.Count(pair => Answer(pair) != pair.Example.IsYes && pair.Example.Rule == pair.Example.IsYes);
        report.WriteLine(
            $"{question, -12} {held.Count, 5} places, {ofYes, 4} of them one word; right by rule {rule, 4}, by model alone {alone, 4}, together {both, 4} ({worse} spoilt); bounds {yes} {no}"
        );
    }
}
