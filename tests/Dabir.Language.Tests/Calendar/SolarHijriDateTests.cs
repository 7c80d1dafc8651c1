using System.Globalization;

namespace Dabir.Language.Tests.Calendar;

public class SolarHijriDateTests
{
    [Fact]
    public void Every_official_Nowruz_falls_on_its_day()
    {
        foreach (var row in SharedTable.Read("calendar_nowruz.tsv"))
        {
            var year = int.Parse(row["year"]);
            Assert.Equal(
                DateOnly.Parse(row["nowruz_gregorian"], CultureInfo.InvariantCulture),
                new SolarHijriDate(year, 1, 1).ToDateOnly()
            );
            // The list's own star for 1498 is lost in the table, which counts days to a year it does not hold.
            if (year < 1498)
                Assert.Equal(row["leap"] == "1", SolarHijriDate.IsLeapYear(year));
        }
    }

    [Fact]
    public void Every_dated_row_reads_as_printed()
    {
        foreach (var row in SharedTable.Read("calendar_dates.tsv"))
        {
            var date = SolarHijriDate.FromDateOnly(DateOnly.Parse(row["gregorian"], CultureInfo.InvariantCulture));
            Assert.Equal(row["jalali"], date.ToString());
            Assert.Equal(row["day_of_year"], date.DayOfYear.ToString());
            Assert.Equal(row["weekday_fa"], WeekdayNames.Of(date.DayOfWeek));
            Assert.Equal(row["long_fa"], SolarHijriFormat.Long(date));
            Assert.Equal(row["long_fa_af"], SolarHijriFormat.Medium(date, TextLanguage.Dari));
        }
    }

    [Fact]
    public void The_last_official_year_is_a_leap_year_and_its_neighbours_are_not()
    {
        Assert.True(SolarHijriDate.IsLeapYear(1498));
        Assert.False(SolarHijriDate.IsLeapYear(1497));
        Assert.False(SolarHijriDate.IsLeapYear(1499));
    }

    [Fact]
    public void Every_year_begins_and_ends_where_the_base_library_says()
    {
        var calendar = new PersianCalendar();
        for (var year = 1; year <= 9377; year++)
        {
            Assert.Equal(
                DateOnly.FromDateTime(calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0)),
                new SolarHijriDate(year, 1, 1).ToDateOnly()
            );
            Assert.Equal(calendar.IsLeapYear(year), SolarHijriDate.IsLeapYear(year));
        }
    }

    [Fact]
    public void Every_day_of_the_calendar_follows_the_one_before_and_comes_back()
    {
        var expected = (Year: 1, Month: 1, Day: 1);
        for (var day = new DateOnly(622, 3, 22); ; day = day.AddDays(1))
        {
            var date = SolarHijriDate.FromDateOnly(day);
            if ((date.Year, date.Month, date.Day) != expected || date.ToDateOnly() != day || date.DayOfWeek != day.DayOfWeek)
                Assert.Fail($"{day:O} is {date}, expected {expected}");
            if (day == DateOnly.MaxValue)
                break;
            expected =
                date.Day < SolarHijriDate.DaysInMonth(date.Year, date.Month) ? (date.Year, date.Month, date.Day + 1)
                : date.Month < 12 ? (date.Year, date.Month + 1, 1)
                : (date.Year + 1, 1, 1);
        }
        Assert.Equal((9378, 10, 13), expected);
    }

    [Theory]
    [InlineData(1405, 12, 30)]
    [InlineData(1405, 0, 10)]
    [InlineData(1405, 7, 31)]
    [InlineData(1405, 1, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(9378, 10, 14)]
    [InlineData(int.MaxValue, 1, 1)]
    public void A_day_that_does_not_exist_is_refused(int year, int month, int day)
    {
        Assert.False(SolarHijriDate.TryCreate(year, month, day, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SolarHijriDate(year, month, day));
    }

    [Fact]
    public void A_day_before_the_calendar_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SolarHijriDate.FromDateOnly(new DateOnly(622, 3, 21)));

    [Fact]
    public void The_default_value_is_the_first_day()
    {
        Assert.Equal(new SolarHijriDate(1, 1, 1), default);
        Assert.Equal(new DateOnly(622, 3, 22), SolarHijriDate.MinValue.ToDateOnly());
    }

    [Fact]
    public void Days_compare_as_they_follow_each_other()
    {
        var first = new SolarHijriDate(1404, 12, 29);
        var second = new SolarHijriDate(1405, 1, 1);
        Assert.True(first < second && second > first && first <= second && second >= first);
        Assert.Equal(second, first.AddDays(1));
    }
}
