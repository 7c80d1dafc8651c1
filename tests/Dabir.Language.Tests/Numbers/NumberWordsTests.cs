using CsCheck;

namespace Dabir.Language.Tests.Numbers;

public class NumberWordsTests
{
    [Fact]
    public void Every_number_of_the_table_is_written_in_words() =>
        SharedTable.Cases("cases_numbers.tsv", "number_words").AllCome(number => NumberWords.Of(long.Parse(number)));

    [Fact]
    public void Every_ordinal_of_the_table_is_written_in_words() =>
        SharedTable.Cases("cases_numbers.tsv", "ordinal_words").AllCome(number => NumberWords.Ordinal(long.Parse(number)));

    [Fact]
    public void Every_ordinal_ending_of_the_table_is_put_on() =>
        SharedTable.Cases("cases_numbers.tsv", "addOrdinalSuffix").AllCome(NumberWords.ToOrdinal);

    [Fact]
    public void Every_ordinal_ending_of_the_table_is_taken_off() =>
        SharedTable.Cases("cases_numbers.tsv", "removeOrdinalSuffix").AllCome(NumberWords.ToCardinal);

    [Fact]
    public void All_words_of_the_table_are_read() =>
        SharedTable
            .Cases("cases_numbers.tsv", "words_number")
            .AllCome(words =>
            {
                NumberWords.TryRead(words, out var number);
                return number.ToString();
            });

    [Theory]
    [InlineData(0, "صفر")]
    [InlineData(18, "هجده")]
    [InlineData(-7, "منفی هفت")]
    [InlineData(1000, "یک هزار")]
    [InlineData(2_000_000_000_005, "دو تریلیون و پنج")]
    public void Numbers_are_written_in_words(long number, string words) => Assert.Equal(words, NumberWords.Of(number));

    [Theory]
    [InlineData(1, "اول")]
    [InlineData(21, "بیست و یکم")]
    [InlineData(30, "سی\u200Cام")]
    [InlineData(1000, "هزارم")]
    [InlineData(1_000_000, "میلیونم")]
    [InlineData(2000, "دو هزارم")]
    [InlineData(0, "صفرم")]
    public void Ordinals_are_written_in_words(long number, string words) => Assert.Equal(words, NumberWords.Ordinal(number));

    [Theory]
    [InlineData("سیصد", 300)]
    [InlineData("چهار صد و دو", 402)]
    [InlineData("دوهزار", 2000)]
    [InlineData("پنجاه\u200Cهزار", 50_000)]
    [InlineData("هزار و یک", 1001)]
    [InlineData("۲ میلیون و ۵۰۰ هزار", 2_500_000)]
    [InlineData("دو هزار میلیارد", 2_000_000_000_000)]
    [InlineData("پنج هزار و دويست ميليارد", 5_200_000_000_000)]
    [InlineData("هژده", 18)]
    [InlineData("بیست و سوم", 23)]
    [InlineData("سی\u200Cام", 30)]
    [InlineData("اول", 1)]
    [InlineData("منهای یک", -1)]
    [InlineData("صدوبیست‌وسه", 123)]
    [InlineData("نود‌و‌نه", 99)]
    [InlineData("بیست‌ویکم", 21)]
    [InlineData("هزاروسیصد", 1300)]
    [InlineData("１４", 14)]
    public void Words_are_read_as_people_type_them(string words, long number)
    {
        Assert.True(NumberWords.TryRead(words, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("و")]
    [InlineData("دو سه")]
    [InlineData("بیست سی")]
    [InlineData("دو کتاب")]
    [InlineData("سیودویست")]
    [InlineData("هزار هزار هزار هزار هزار هزار هزار هزار")]
    public void Words_that_make_no_number_are_refused(string words)
    {
        Assert.False(NumberWords.TryRead(words, out var read));
        Assert.Equal(0, read);
    }

    [Theory]
    [InlineData("سی\u200Cام", "سی")]
    [InlineData("صد و سی اُم", "صد و سی")]
    [InlineData("اول", "یک")]
    [InlineData("هزارم", "هزار")]
    [InlineData("سلام", "سلام")]
    public void An_ordinal_ending_is_taken_off(string ordinal, string cardinal) =>
        Assert.Equal(cardinal, NumberWords.ToCardinal(ordinal));

    [Fact]
    public void Every_number_and_every_ordinal_is_read_back() =>
        Gen.Long.Sample(number =>
        {
            Assert.True(NumberWords.TryRead(NumberWords.Of(number), out var read));
            Assert.Equal(number, read);
            Assert.True(NumberWords.TryRead(NumberWords.Ordinal(number), out read));
            Assert.Equal(number, read);
        });

    [Fact]
    public void Every_number_up_to_ten_thousand_is_read_back()
    {
        for (var number = -10_000L; number <= 10_000; number++)
        {
            Assert.True(NumberWords.TryRead(NumberWords.Of(number), out var read) && read == number);
            Assert.True(NumberWords.TryRead(NumberWords.Ordinal(number), out read) && read == number);
        }
    }

    [Fact]
    public void Any_text_is_read_or_refused_without_a_crash() =>
        AnyText.Gen.Sample(text =>
        {
            NumberWords.TryRead(text, out _);
            NumberReading.TryRead(text, out _);
            NumberWords.ToCardinal(text);
            NumberWords.ToOrdinal(text);
        });
}
