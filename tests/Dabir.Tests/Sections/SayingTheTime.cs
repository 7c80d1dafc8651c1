using System.Diagnostics;
using Dabir.Sections;
using Dabir.Sections.Reader;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Sections;

/// <summary>An edition's clock, calendar and digits.</summary>
public class SayingTheTime
{
    static readonly DateTime Noon = new(2025, 7, 1, 8, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("fa", EditionCalendar.SolarHijri, EditionDigits.Persian, "سه‌شنبه ۱۰ تیر ۱۴۰۴ - ۱۲:۰۰")]
    [InlineData("fa", EditionCalendar.Gregorian, EditionDigits.Persian, "سه‌شنبه ۱ ژوئیه ۲۰۲۵ - ۱۲:۰۰")]
    [InlineData("ckb", EditionCalendar.SolarHijri, EditionDigits.ArabicIndic, "سێشەممە ١٠ی پووشپەڕی ١٤٠٤ - ١٢:٠٠")]
    [InlineData("ar", EditionCalendar.Gregorian, EditionDigits.ArabicIndic, "الثلاثاء، ١ يوليو ٢٠٢٥ - ١٢:٠٠")]
    [InlineData("ar-IQ", EditionCalendar.Gregorian, EditionDigits.Latin, "الثلاثاء، 1 تموز 2025 - 12:00")]
    [InlineData("en", EditionCalendar.Gregorian, EditionDigits.Latin, "Tuesday, 1 July 2025 - 12:00")]
    [InlineData("en", EditionCalendar.SolarHijri, EditionDigits.Latin, "Tuesday, 10 Tir 1404 - 12:00")]
    public void Months_weekdays_and_digits_are_those_of_the_edition(
        string language,
        EditionCalendar calendar,
        EditionDigits digits,
        string said
    )
    {
        var clock = new EditionClock(Edition(language, calendar, digits));

        Assert.Equal((said, "2025-07-01T12:00:00+03:30"), (clock.Full(Noon).Text, clock.Full(Noon).Iso));
    }

    [Theory]
    [InlineData(EditionCalendar.SolarHijri, "۱۴۰۴/۰۴/۱۰ ۱۲:۰۰", "۱۰ تیر ۱۴۰۴ ۱۲:۰۰")]
    [InlineData(EditionCalendar.Gregorian, "۲۰۲۵/۰۷/۰۱ ۱۲:۰۰", "2025-7-1 12:00")]
    public void A_moment_is_read_back_as_a_form_shows_it(EditionCalendar calendar, string shown, string typed)
    {
        var clock = new EditionClock(Edition("fa", calendar, EditionDigits.Persian));

        Assert.Equal(shown, clock.Typed(Noon));
        Assert.Equal(Noon, clock.Read(shown));
        Assert.Equal(Noon, clock.Read(typed));
        Assert.Null(clock.Read("فردا"));
        Assert.Null(clock.Read("1404-13-40 10:00"));
    }

    [Fact]
    public void The_day_ends_at_midnight_of_the_edition_also_where_the_clocks_went_on_at_midnight()
    {
        var clock = new EditionClock(Edition("fa", EditionCalendar.SolarHijri, EditionDigits.Persian));

        Assert.Equal(new DateTime(2025, 7, 1, 20, 30, 0), clock.DayEnds(Noon));
        Assert.Equal(new DateTime(2021, 3, 21, 20, 30, 0), clock.DayEnds(new DateTime(2021, 3, 21, 9, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task A_machine_without_time_zone_data_starts_and_one_that_misses_a_zone_says_so_in_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("dabir-zone-").FullName;
        var settings = new Settings
        {
            Data = folder,
            Urls = "http://127.0.0.1:0",
            Database = TestSite.OnServer(Path.GetFileName(folder)),
        };

        var (exit, said) = await WithoutZones(settings, "generate", "--articles", "3");
        Assert.True(exit == 0, said);
        (exit, said) = await WithoutZones(settings, "check");
        Assert.True(exit == 0, said);
        await MoveTo("Europe/Berlin", settings);
        (exit, said) = await WithoutZones(settings, "check");

        Assert.Equal(1, exit);
        var line = Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => !l.StartsWith('{'));
        Assert.StartsWith("This machine does not know the time zone Europe/Berlin of the edition 'fa'", line);
        await MoveTo(null, settings);
        Directory.Delete(folder, recursive: true);
    }

    static Edition Edition(string language, EditionCalendar calendar, EditionDigits digits) =>
        new(language, "نیلوفر", "")
        {
            Language = language,
            Calendar = calendar,
            Digits = digits,
        };

    // Null puts the database away.
    static async Task MoveTo(string? zone, Settings settings)
    {
        await using var app = Site.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Dabir.Data.NewsroomDb>();
        if (zone is not null)
            await db.Editions.ExecuteUpdateAsync(set => set.SetProperty(e => e.TimeZone, zone));
        else if (db.Database.IsNpgsql())
            await db.Database.EnsureDeletedAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    static async Task<(int Exit, string Said)> WithoutZones(Settings settings, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Site).Assembly.Location, .. words, "--data", settings.Data])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TZDIR"] = Directory.CreateDirectory(Path.Combine(settings.Data, "no-zones")).FullName;
        start.Environment["DABIR_DATABASE"] = settings.Database ?? "";
        using var check = Process.Start(start)!;
        var output = check.StandardOutput.ReadToEndAsync();
        var errors = await check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        _ = await output;
        return (check.ExitCode, errors);
    }
}
