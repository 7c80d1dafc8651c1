using Dabir.Language.CopyEditing.Context;

namespace Dabir.Language.Training;

/// <summary>An averaged perceptron in whole numbers, so that every machine comes to the same weights.</summary>
sealed class Perceptron
{
    const int Rounds = 16;
    const int Margin = 4;
    const int Scale = 12;

    readonly long[] weights = new long[Clues.Room];
    readonly long[] gathered = new long[Clues.Room];
    long step = 1;

    /// <summary>The weights as the file has them.</summary>
    public static sbyte[] Train(IReadOnlyList<Example> examples)
    {
        var perceptron = new Perceptron();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = 1u;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, ref random);
            // Every second round the words are covered up: what is never seen again must be decided by its class.
            foreach (var number in order)
                perceptron.Learn(examples[number], round % 2 == 1);
        }
        return perceptron.Averages();
    }

    public static int Sum(sbyte[] weights, Example example)
    {
        var sum = 0;
        foreach (var clue in example.Clues)
            sum += weights[clue];
        return sum;
    }

    void Learn(Example example, bool withWords)
    {
        var clues = withWords ? example.Clues : example.Clues.AsSpan(0, example.OfClasses);
        var sign = example.IsYes ? 1 : -1;
        var sum = 0L;
        foreach (var clue in clues)
            sum += weights[clue];
        if (sum * sign <= Margin)
            foreach (var clue in clues)
            {
                weights[clue] += sign;
                gathered[clue] += sign * step;
            }
        step++;
    }

    sbyte[] Averages() =>
        [.. weights.Select((weight, clue) => (sbyte)Math.Clamp(Scale * (weight * step - gathered[clue]) / step, -127, 127))];

    static void Shuffle(int[] order, ref uint random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            random = random * 1664525 + 1013904223;
            var other = (int)((ulong)random * (uint)(i + 1) >> 32);
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
