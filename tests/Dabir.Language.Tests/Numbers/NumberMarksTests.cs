using System.Globalization;
using CsCheck;

namespace Dabir.Language.Tests.Numbers;

public class NumberMarksTests
{
    [Fact]
    public void Every_typed_number_of_the_table_is_read()
    {
        var rows = SharedTable.Cases("cases_numbers.tsv", "parse_number");
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var isRead = NumberReading.TryRead(row["input"], out var number);
            Assert.True(isRead == (row["expected"] != "ERROR"), row["input"]);
            if (isRead)
                Assert.Equal(decimal.Parse(row["expected"], CultureInfo.InvariantCulture), number);
        }
    }

    [Theory]
    [InlineData("decimal")]
    [InlineData("percent")]
    public void Numbers_carry_the_marks_of_their_language(string kind)
    {
        foreach (var row in SharedTable.Read("cldr_facts.tsv").Where(row => row["op"] == kind))
        {
            Assert.True(TextLanguages.TryRead(row["locale"], out var language));
            var number = decimal.Parse(row["input"], CultureInfo.InvariantCulture);
            Assert.Equal(
                row["expected"],
                kind == "percent" ? NumberFormat.Percent(number, language) : NumberFormat.Of(number, language)
            );
        }
    }

    [Fact]
    public void Counters_are_short_as_the_language_shortens_them()
    {
        foreach (var row in SharedTable.Read("cldr_facts.tsv").Where(row => row["op"] == "compact_short"))
        {
            Assert.True(TextLanguages.TryRead(row["locale"], out var language));
            Assert.Equal(row["expected"], NumberFormat.Compact(long.Parse(row["input"], CultureInfo.InvariantCulture), language));
        }
    }

    [Theory]
    [InlineData(5_000, "٥\u00a0آلاف", TextLanguage.Arabic)]
    [InlineData(999_999, "۱\u00a0میلیون", TextLanguage.Persian)]
    [InlineData(-1_500, "-1.5K", TextLanguage.English)]
    [InlineData(0, "۰", TextLanguage.Dari)]
    public void A_counter_at_the_edge(long number, string shown, TextLanguage language) =>
        Assert.Equal(shown, NumberFormat.Compact(number, language));

    [Fact]
    public void A_price_is_written_in_each_language()
    {
        Assert.Equal("۱٬۲۵۰٬۰۰۰", NumberFormat.Of(1_250_000L));
        Assert.Equal("١٬٢٥٠٬٠٠٠", NumberFormat.Of(1_250_000L, TextLanguage.Arabic));
        Assert.Equal("1,250,000", NumberFormat.Of(1_250_000L, TextLanguage.English));
        Assert.Equal("۲٫۵", NumberFormat.Of(2.50m));
        Assert.Equal("۱۲٫۵٪", NumberFormat.Percent(0.125m));
    }

    [Theory]
    [InlineData("٫۵", 0.5)]
    [InlineData("12,0", 12)]
    [InlineData("11,000", 11000)]
    [InlineData("\u200E−۵", -5)]
    public void A_typed_number_is_read(string typed, double number)
    {
        Assert.True(NumberReading.TryRead(typed, out var read));
        Assert.Equal((decimal)number, read);
    }

    [Theory]
    [InlineData("1/2")]
    [InlineData("۱٫۲٫۳")]
    [InlineData("9999999999999999999999999999999")]
    [InlineData("1٬٬000")]
    public void What_could_be_two_numbers_is_refused(string typed) => Assert.False(NumberReading.TryRead(typed, out _));

    [Fact]
    public void A_written_number_is_read_back_in_every_language() =>
        Gen.Decimal[-1_000_000_000m, 1_000_000_000m]
            .Select(Gen.Int[0, 5].Select(number => (TextLanguage)number))
            .Sample(
                (number, language) =>
                {
                    var rounded = Math.Round(number, 3);
                    Assert.True(NumberReading.TryRead(NumberFormat.Of(rounded, language), out var read));
                    Assert.Equal(rounded, read);
                }
            );
}
