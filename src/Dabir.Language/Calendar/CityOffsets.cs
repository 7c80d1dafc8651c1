using System.Globalization;

namespace Dabir.Language;

/// <summary>The steps of a city's clock: from each instant on, one offset from UTC.</summary>
sealed class CityOffsets
{
    readonly long[] _from;
    readonly TimeSpan[] _offsets;

    CityOffsets(IEnumerable<(DateTime From, TimeSpan Offset)> steps)
    {
        var ordered = steps.OrderBy(step => step.From).ToArray();
        _from = [.. ordered.Select(step => step.From.Ticks)];
        _offsets = [.. ordered.Select(step => step.Offset)];
    }

    public static CityOffsets Kabul { get; } = new([(DateTime.MinValue, new(4, 0, 0)), (Utc("1944-12-31 20:00"), new(4, 30, 0))]);

    public static CityOffsets Tehran { get; } = new(TehranSteps());

    public TimeSpan At(DateTime utc)
    {
        if (utc.Ticks >= _from[^1])
            return _offsets[^1];
        var at = Array.BinarySearch(_from, utc.Ticks);
        return _offsets[at >= 0 ? at : ~at - 1];
    }

    static IEnumerable<(DateTime, TimeSpan)> TehranSteps()
    {
        var (standard, summer) = (new TimeSpan(3, 30, 0), new TimeSpan(4, 30, 0));
        yield return (DateTime.MinValue, new(3, 25, 44));
        yield return (Utc("1935-06-12 20:34:16"), standard);
        yield return (Utc("1977-03-21 19:30"), summer);
        yield return (Utc("1977-10-20 19:30"), new(4, 0, 0));
        yield return (Utc("1978-03-24 20:00"), new(5, 0, 0));
        yield return (Utc("1978-08-04 20:00"), new(4, 0, 0));
        yield return (Utc("1978-11-10 20:00"), standard);
        yield return (Utc("1979-05-26 20:30"), summer);
        yield return (Utc("1979-09-18 19:30"), standard);
        yield return (Utc("1980-03-20 20:30"), summer);
        yield return (Utc("1980-09-22 19:30"), standard);

        // By law from the end of 1 Farvardin to the end of 30 Shahrivar; 1370 began late and 1385–1386 had none.
        foreach (var year in Enumerable.Range(1370, 32).Except([1385, 1386]))
        {
            var spring = year == 1370 ? new SolarHijriDate(1370, 2, 13) : new SolarHijriDate(year, 1, 2);
            yield return (Midnight(spring) - standard, summer);
            yield return (Midnight(new SolarHijriDate(year, 6, 31)) - summer, standard);
        }
    }

    static DateTime Midnight(SolarHijriDate day) => day.ToDateOnly().ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    static DateTime Utc(string instant) =>
        DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
