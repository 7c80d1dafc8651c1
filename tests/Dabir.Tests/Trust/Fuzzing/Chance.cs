using System.Text;

namespace Dabir.Tests.Trust.Fuzzing;

/// <summary>Dice that fall the same way for the same seed and number, on every machine.</summary>
sealed class Chance(int seed, int number)
{
    readonly Random dice = new(unchecked((seed * 1_000_003) ^ (number * 7_919)));

    public int Below(int bound) => dice.Next(bound);

    public bool Percent(int often) => dice.Next(100) < often;

    public T One<T>(IReadOnlyList<T> of) => of[dice.Next(of.Count)];

    /// <summary>One of the hostile texts, now and then two of them joined, or bytes without any sense.</summary>
    public string Text() =>
        dice.Next(20) switch
        {
            0 => One(Hostile.Texts) + One(Hostile.Texts),
            1 => Noise(),
            2 => dice.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => One(Hostile.Texts),
        };

    string Noise()
    {
        var noise = new StringBuilder();
        for (var length = dice.Next(1, 40); length > 0; length--)
            noise.Append((char)(Percent(50) ? dice.Next(1, 128) : dice.Next(0x80, 0x10000)));
        return noise.ToString();
    }
}
