namespace Dabir.Language.Tests.Calendar;

public class CityTimeTests
{
    static DateTime Utc(string instant) =>
        DateTime.Parse(instant + "Z", null, System.Globalization.DateTimeStyles.AdjustToUniversal);

    [Fact]
    public void A_spring_day_that_had_no_midnight_began_at_one()
    {
        var start = CityTime.Tehran.StartOf(new SolarHijriDate(1400, 1, 2).ToDateOnly());
        Assert.Equal(Utc("2021-03-21 20:30"), start);
        Assert.Equal(new TimeSpan(1, 0, 0), CityTime.Tehran.ToLocal(start).TimeOfDay);
    }

    [Fact]
    public void The_last_evening_of_summer_time_has_its_second_hour_in_the_old_day()
    {
        Assert.Equal(Utc("2021-09-21 20:30"), CityTime.Tehran.StartOf(new SolarHijriDate(1400, 6, 31).ToDateOnly()));
        Assert.Equal(new SolarHijriDate(1400, 6, 30).ToDateOnly(), CityTime.Tehran.DayOf(Utc("2021-09-21 20:29")));
    }

    [Fact]
    public void Since_1402_every_day_begins_at_midnight_three_and_a_half_hours_early()
    {
        Assert.Equal(Utc("2026-11-22 20:30"), CityTime.Tehran.StartOf(new DateOnly(2026, 11, 23)));
        Assert.Equal(Utc("2026-11-22 19:30"), CityTime.Kabul.StartOf(new DateOnly(2026, 11, 23)));
        Assert.Equal(new DateOnly(2026, 11, 23), CityTime.Tehran.DayOf(Utc("2026-11-22 23:00")));
    }

    [Theory]
    [InlineData("Asia/Tehran")]
    [InlineData("Asia/Kabul")]
    public void Every_hour_is_as_the_time_zone_database_says(string name)
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone), "no time zone data on this host");
        var city = CityTime.Of(zone!);
        Assert.Equal(name, city.Name);
        for (var at = Utc("1936-01-01 00:00"); at.Year < 2040; at = at.AddMinutes(30))
            Assert.Equal(zone!.GetUtcOffset(at), city.OffsetAt(at));
    }

    [Theory]
    [InlineData("Asia/Tehran")]
    [InlineData("Asia/Kabul")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Havana")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Beirut")]
    public void Every_day_has_a_first_instant_and_the_one_before_is_yesterday(string name)
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone), "no time zone data on this host");
        var city = CityTime.Of(zone!);
        for (var day = new DateOnly(1970, 1, 1); day.Year < 2035; day = day.AddDays(1))
        {
            // Samoa slept through 30 December 2011.
            if (name == "Pacific/Apia" && day == new DateOnly(2011, 12, 30))
                continue;
            var start = city.StartOf(day);
            Assert.Equal(day, city.DayOf(start));
            Assert.True(
                city.DayOf(start.AddTicks(-1)) < day || city.StartOf(day) > city.StartOf(day.AddDays(-1)),
                $"{name} {day:O}"
            );
            Assert.True(city.ToLocal(start) >= day.ToDateTime(TimeOnly.MinValue));
        }
    }

    [Fact]
    public void The_ends_of_time_do_not_throw()
    {
        foreach (var city in new[] { CityTime.Tehran, CityTime.Kabul, CityTime.Of(TimeZoneInfo.Utc) })
        {
            Assert.Equal(DateTimeKind.Utc, city.StartOf(DateOnly.MinValue).Kind);
            Assert.Equal(DateTimeKind.Utc, city.StartOf(DateOnly.MaxValue).Kind);
            Assert.Equal(DateOnly.MaxValue, city.DayOf(DateTime.MaxValue));
        }
    }
}
