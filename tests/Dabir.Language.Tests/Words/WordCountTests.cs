using System.Globalization;
using CsCheck;

namespace Dabir.Language.Tests.Words;

public class WordCountTests
{
    [Fact]
    public void The_words_of_the_table_are_counted() =>
        SharedTable
            .Cases("cases_wordcount.tsv", "words")
            .AllCome(text => WordCount.Of(text).ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("سلام،دنیا", 2)]
    [InlineData("«باران»آمد", 2)]
    [InlineData("ساعت ۱۴:۰۵ دوشنبه", 3)]
    [InlineData("🙂 🙂", 0)]
    public void A_word_has_a_letter_or_a_digit(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    [Fact]
    public void Six_hundred_words_take_three_minutes()
    {
        var text = string.Join(' ', Enumerable.Repeat("کتاب\u200Cها", 600));
        Assert.Equal(TimeSpan.FromMinutes(3), WordCount.ReadingTime(WordCount.Of(text)));
        Assert.Equal(3, WordCount.MinutesToRead(text));
        Assert.Equal(1, WordCount.MinutesToRead("سلام"));
    }

    [Fact]
    public void Words_of_two_texts_add_up() =>
        Gen.Select(AnyText.Gen, AnyText.Gen)
            .Sample((left, right) => Assert.Equal(WordCount.Of(left) + WordCount.Of(right), WordCount.Of(left + "\n" + right)));
}
