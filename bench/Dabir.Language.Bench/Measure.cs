using System.Diagnostics;
using System.Globalization;

namespace Dabir.Language.Bench;

/// <summary>One thing to time. Peers are measured by the same clock in the same run, so that the machine cancels out.</summary>
/// <param name="Name">What is done, and by whom.</param>
/// <param name="Unit">What one piece of work is: a date, or a megabyte.</param>
/// <param name="Pieces">How much of it one call of <paramref name="Work"/> does.</param>
/// <param name="Work">Does the work and returns something that depends on all of it.</param>
sealed record Measure(string Name, Unit Unit, double Pieces, Func<long> Work)
{
    public const int Runs = 7;

    static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(1500);
    static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(40);

    static long _kept;

    /// <summary>A text measure: megabytes of UTF-8 a second over a list of texts.</summary>
    public static Measure Text(string name, IReadOnlyList<string> texts, Func<string, long> work) =>
        new(
            name,
            Unit.Megabyte,
            texts.Sum(System.Text.Encoding.UTF8.GetByteCount) / 1e6,
            () =>
            {
                var sum = 0L;
                foreach (var text in texts)
                    sum += work(text);
                return sum;
            }
        );

    public string Take()
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp; )
            _kept += Work();
        var seconds = Enumerable.Range(0, Runs).Select(_ => SecondsPerPiece()).Order().ElementAt(Runs / 2);
        var figure = Unit is Unit.Megabyte ? $"{1 / seconds, 10:0.0} MB/s" : $"{seconds * 1e9, 10:0.0} ns each";
        return string.Create(CultureInfo.InvariantCulture, $"{Name, -58}{figure}");
    }

    double SecondsPerPiece()
    {
        var calls = 0;
        var clock = Stopwatch.StartNew();
        do
        {
            _kept += Work();
            calls++;
        } while (clock.Elapsed < Enough);
        return clock.Elapsed.TotalSeconds / (calls * Pieces);
    }
}

enum Unit
{
    Piece,
    Megabyte,
}
