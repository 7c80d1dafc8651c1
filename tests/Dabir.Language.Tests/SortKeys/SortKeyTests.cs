using System.Text;
using CsCheck;

namespace Dabir.Language.Tests.SortKeys;

public class SortKeyTests
{
    [Fact]
    public void The_words_of_the_table_sort_as_in_the_dictionary()
    {
        var words = SharedTable.Read("collation_fa.tsv").Select(row => row["word"]).ToArray();
        Assert.Equal(words, words.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void Persian_letters_come_in_their_order()
    {
        string[] words =
        [
            "۱۲",
            "آب",
            "ابر",
            "ارائه",
            "ارگ",
            "اژدها",
            "باران",
            "پدر",
            "تور",
            "چای",
            "ژاله",
            "کتاب",
            "گل",
            "لاله",
            "ماه",
            "وطن",
            "هوا",
            "یاس",
            "Abc",
            "abd",
        ];
        Assert.Equal(words, words.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void Shapes_of_a_letter_decide_only_between_equal_words()
    {
        string[] words = ["کتاب", "كتاب", "کتاب‌خانه", "کتابی", "كتابي"];
        Assert.Equal(words, words.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void A_half_space_decides_only_between_equal_words()
    {
        string[] words = ["کتابخانه", "کتاب\u200Cخانه", "کتابخانه\u200Cها", "کتابدار"];
        Assert.Equal(words, words.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void Shorter_words_come_first_and_a_space_before_letters()
    {
        string[] words = ["گل", "گل سرخ", "گلاب", "گلدان"];
        Assert.Equal(words, words.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void Keys_compare_alike_in_memory_and_in_both_databases() =>
        Gen.Select(AnyText.Gen, AnyText.Gen)
            .Sample(
                (left, right) =>
                {
                    var (first, second) = (SortKey.Of(left), SortKey.Of(right));
                    var inUtf8 = Encoding.UTF8.GetBytes(first).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(second));
                    Assert.Equal(Math.Sign(string.CompareOrdinal(first, second)), Math.Sign(inUtf8));
                    Assert.DoesNotContain('\0', first);
                    Assert.False(first.HasLoneSurrogate());
                }
            );
}
