namespace Dabir.Generate;

/// <summary>
/// Numbers that look random and are the same on every machine for the same seed (SplitMix64). Each article has its own,
/// made of the seed and its number, so that nothing depends on how many are made at once.
/// </summary>
sealed class Chance
{
    ulong state;

    public Chance(long seed, long stream)
    {
        state = (ulong)seed * 0x9E3779B97F4A7C15 ^ (ulong)stream * 0xD1B54A32D192ED03;
        Next();
    }

    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to and without 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From <paramref name="from"/> up to and without <paramref name="to"/>.</summary>
    public int Between(int from, int to) => from + (int)(Share() * (to - from));

    public bool Happens(double share) => Share() < share;

    public T One<T>(IReadOnlyList<T> of) => of[Between(0, of.Count)];
}

/// <summary>Few are asked for often and many seldom, as tags, sections and writers are.</summary>
sealed class Zipf
{
    readonly double[] sums;

    public Zipf(int count, double steepness = 1)
    {
        sums = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++)
            sums[rank] = sum += 1 / Math.Pow(rank + 1, steepness);
    }

    /// <summary>A rank from 0.</summary>
    public int Draw(Chance chance)
    {
        var at = Array.BinarySearch(sums, chance.Share() * sums[^1]);
        return Math.Min(at < 0 ? ~at : at, sums.Length - 1);
    }
}
