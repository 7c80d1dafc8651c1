namespace Dabir.Language;

/// <summary>Which Solar Hijri years have a 30 Esfand, and on which day each year begins.</summary>
/// <remarks>
/// A leap year comes every fourth year; after six, seven or eight such steps the next one takes five years. The equinox
/// at Tehran's noon decides, so the steps are written down, not computed: for 1206–1498 they are the list of the Calendar
/// Center of the University of Tehran, for the other years the equinoxes that the base library uses.
/// </remarks>
static class SolarHijriYears
{
    public const int First = 1;
    public const int Last = 9378;

    const int FirstLeapYear = 5;
    const int FirstNowruz = 226_895;

    const string FourYearStepsBeforeAFiveYearStep =
        "7777677776876777777767777777777776786777777776786777777777777677867777777777776787677867777777768776777777777776"
        + "7777777677777776777777767777776777677777767776777677767767767776776776776767677677677667767766767767667766767667"
        + "676676766676766766766766667667666676667666667666666667666666666666666666";

    static readonly int[] Nowruz = WalkThroughTheYears();

    /// <summary>The day number (0 is 1 January of year 1) on which the year begins; also for <see cref="Last"/> + 1.</summary>
    public static int DayNumberOfNowruz(int year) => Nowruz[year];

    public static bool IsLeap(int year) => Nowruz[year + 1] - Nowruz[year] == 366;

    /// <summary>The year a day number lies in.</summary>
    public static int YearOf(int dayNumber)
    {
        // 33 years of 12,053 days hit the year or a neighbour over the whole range.
        var years = Nowruz;
        var year = (int)((uint)(dayNumber - FirstNowruz) * 33u / 12_053u) + First;
        if (dayNumber < years[year])
            return year - 1;
        return dayNumber < years[year + 1] ? year : year + 1;
    }

    static int[] WalkThroughTheYears()
    {
        var nowruz = new int[Last + 2];
        var (leap, steps, turn) = (FirstLeapYear, 0, 0);
        nowruz[First] = FirstNowruz;
        for (var year = First; year <= Last; year++)
        {
            nowruz[year + 1] = nowruz[year] + (year == leap ? 366 : 365);
            if (year != leap)
                continue;
            var isLongStep =
                turn < FourYearStepsBeforeAFiveYearStep.Length && steps == FourYearStepsBeforeAFiveYearStep[turn] - '0';
            (steps, turn, leap) = isLongStep ? (0, turn + 1, leap + 5) : (steps + 1, turn, leap + 4);
        }
        return nowruz;
    }
}
