using System.Globalization;

namespace Dabir.Language.Bench;

static class DateMeasures
{
    const int Count = 10_000;

    static readonly DateOnly[] Days =
    [
        .. Enumerable.Range(0, Count).Select(at => new DateOnly(1900, 1, 1).AddDays(at * 7919 % 80_000)),
    ];
    static readonly SolarHijriDate[] Dates = [.. Days.Select(SolarHijriDate.FromDateOnly)];
    static readonly DateTime[] FewTimes = [.. Days.Take(200).Select(day => day.ToDateTime(TimeOnly.MinValue))];
    static readonly PersianCalendar Calendar = new();

    public static IEnumerable<Measure> All =>
        [
            new(
                "date: Gregorian to year, month, day",
                Unit.Piece,
                Count,
                () =>
                {
                    var sum = 0L;
                    foreach (var day in Days)
                    {
                        var date = SolarHijriDate.FromDateOnly(day);
                        sum += date.Year + date.Month + date.Day;
                    }
                    return sum;
                }
            ),
            new(
                "date: the same by PersianCalendar of the base library",
                Unit.Piece,
                FewTimes.Length,
                () =>
                {
                    var sum = 0L;
                    foreach (var time in FewTimes)
                        sum += Calendar.GetYear(time) + Calendar.GetMonth(time) + Calendar.GetDayOfMonth(time);
                    return sum;
                }
            ),
            new(
                "date: year, month, day to Gregorian",
                Unit.Piece,
                Count,
                () =>
                {
                    var sum = 0L;
                    foreach (var date in Dates)
                        sum += date.ToDateOnly().DayNumber;
                    return sum;
                }
            ),
            new(
                "date: «دوشنبه ۲ آذر ۱۴۰۵»",
                Unit.Piece,
                Count,
                () => Dates.Sum(date => (long)SolarHijriFormat.Long(date).Length)
            ),
            new("date: «۱۴۰۵/۰۹/۰۲»", Unit.Piece, Count, () => Dates.Sum(date => (long)SolarHijriFormat.Numeric(date).Length)),
            new(
                "date: reading «دوشنبه، ۲ آذر ۱۴۰۵»",
                Unit.Piece,
                1,
                () => SolarHijriDate.TryParse("دوشنبه، ۲ آذر ۱۴۰۵", out var date) ? date.Day : 0
            ),
            new(
                "date: first instant of a day in Tehran",
                Unit.Piece,
                Count,
                () => Days.Sum(day => CityTime.Tehran.StartOf(day).Ticks >> 32)
            ),
        ];
}
