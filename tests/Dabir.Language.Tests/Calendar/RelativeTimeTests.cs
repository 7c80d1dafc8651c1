using System.Globalization;
using System.Text.Json;
using CsCheck;

namespace Dabir.Language.Tests.Calendar;

public class RelativeTimeTests
{
    [Fact]
    public void Every_distance_of_the_house_table_is_said()
    {
        foreach (var row in SharedTable.Read("cases_relative.tsv"))
        {
            var amount = int.Parse(row["input"][..^1], CultureInfo.InvariantCulture);
            var distance = row["input"][^1] switch
            {
                's' => TimeSpan.FromSeconds(amount),
                'm' => TimeSpan.FromMinutes(amount),
                'h' => TimeSpan.FromHours(amount),
                'd' => TimeSpan.FromDays(amount),
                var unit => throw new InvalidDataException($"{unit} is no unit"),
            };
            Assert.Equal(row["expected"], RelativeTime.Of(-distance));
        }
    }

    [Fact]
    public void Each_language_counts_its_own_way()
    {
        foreach (var row in SharedTable.Read("cldr_facts.tsv").Where(row => row["op"] == "relative" && row["locale"] != "ckb-IQ"))
        {
            var input = JsonDocument.Parse(row["input"]).RootElement;
            var isPlain =
                input.GetProperty("numeric").GetString() == "always" && input.GetProperty("style").GetString() == "long";
            var value = input.GetProperty("value").GetInt64();
            // CLDR writes «ثوانِ» in the past and «ثوانٍ» in the future; the second is the grammar.
            if (!isPlain || !Enum.TryParse<TimeUnit>(input.GetProperty("unit").GetString(), true, out var unit))
                continue;
            Assert.True(TextLanguages.TryRead(row["locale"], out var language));
            Assert.Equal(row["expected"].Replace("ثوانِ", "ثوانٍ"), RelativeTime.Of(Math.Abs(value), unit, value < 0, language));
        }
    }

    [Theory]
    [InlineData(-5 * 60, "۵ دقیقه پیش")]
    [InlineData(-3599, "۵۹ دقیقه پیش")]
    [InlineData(-86_399, "۲۳ ساعت پیش")]
    [InlineData(-86_400, "۱ روز پیش")]
    [InlineData(-8 * 86_400, "۱ هفته پیش")]
    [InlineData(-40 * 86_400, "۱ ماه پیش")]
    [InlineData(-800 * 86_400, "۲ سال پیش")]
    [InlineData(30, "لحظاتی دیگر")]
    [InlineData(7200, "۲ ساعت بعد")]
    public void Time_is_rounded_down_to_one_unit(int seconds, string said) =>
        Assert.Equal(said, RelativeTime.Of(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Five_minutes_ago_in_every_language()
    {
        var now = new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc);
        var then = now.AddMinutes(-5);
        Assert.Equal("۵ دقیقه پیش", RelativeTime.Between(then, now));
        Assert.Equal("۵ دقیقه پیش", RelativeTime.Between(then, now, TextLanguage.Dari));
        Assert.Equal("٥ خولەک لەمەوپێش", RelativeTime.Between(then, now, TextLanguage.Sorani));
        Assert.Equal("قبل ٥ دقائق", RelativeTime.Between(then, now, TextLanguage.Arabic));
        Assert.Equal("۵ دقيقې مخکې", RelativeTime.Between(then, now, TextLanguage.Pashto));
        Assert.Equal("5 minutes ago", RelativeTime.Between(then, now, TextLanguage.English));
    }

    [Fact]
    public void Every_distance_can_be_said_in_every_language() =>
        Gen
            .Long.Select(Gen.Int[0, 5].Select(number => (TextLanguage)number))
            .Sample((ticks, language) => Assert.DoesNotContain("{", RelativeTime.Of(TimeSpan.FromTicks(ticks), language)));
}
