namespace Dabir.Language.Tests.Spelling;

public class DidYouMeanTests
{
    static readonly DidYouMean Index = new(
        "تهران:90 ایران:200 اخبار:80 کتاب:70 کتابخانه:30 دانشگاه:60 انتخابات:50 مجلس:90 محمد:40 اصفهان:30 شیراز:30 خبر:90 خانه:60 فوتبال:50 آمریکا:60 اقتصاد:40 زلزله:20 روحانی:30 غلامرضا:5 نرم‌افزار:20 خروس:5 هوا:30 هوای:10 apple:20 iPhone:9 و:900 بازار:40"
            .Split(' ')
            .Select(pair => pair.Split(':'))
            .Select(pair => KeyValuePair.Create(pair[0], int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture)))
    );

    [Theory]
    [InlineData("tehran", "تهران")]
    [InlineData("Esfahan", "اصفهان")]
    [InlineData("akhbar iran", "اخبار ایران")]
    [InlineData("ketabkhane", "کتابخانه")]
    [InlineData("ketab khaneh", "کتاب خانه")]
    [InlineData("daneshgah", "دانشگاه")]
    [InlineData("mohammad", "محمد")]
    [InlineData("futbal", "فوتبال")]
    [InlineData("eghtesad", "اقتصاد")]
    [InlineData("rouhani", "روحانی")]
    [InlineData("gholamreza", "غلامرضا")]
    [InlineData("narmafzar", "نرم‌افزار")]
    public void Persian_in_Latin_letters_is_read(string query, string meant) => Assert.Equal(meant, Index.For(query));

    [Theory]
    [InlineData("jivhk", "تهران")]
    [InlineData("hofhv hdvhk", "اخبار ایران")]
    [InlineData(";jhf", "کتاب")]
    [InlineData("fhchv , fhchv", "بازار و بازار")]
    [InlineData("شححمث", "apple")]
    [InlineData("هحاخدث", "iPhone")]
    public void The_wrong_keyboard_is_seen(string query, string meant) => Assert.Equal(meant, Index.For(query));

    [Theory]
    [InlineData("تهرن", "تهران")]
    [InlineData("انتخباط مجلس", "انتخابات مجلس")]
    [InlineData("دانشگاخ", "دانشگاه")]
    [InlineData("aplle", "apple")]
    public void Misspellings_are_righted(string query, string meant) => Assert.Equal(meant, Index.For(query));

    [Theory]
    [InlineData("تهران")]
    [InlineData("تهـران كتاب")]
    [InlineData("Apple")]
    [InlineData("xyzzyq")]
    [InlineData("")]
    [InlineData("   ")]
    public void What_is_found_or_near_nothing_has_no_proposal(string query) => Assert.Null(Index.For(query));

    [Fact]
    public void A_known_word_beside_a_wrong_one_stays() => Assert.Equal("آمریکا کتاب", Index.For("آمریکا ketab"));

    [Fact]
    public void A_query_without_end_is_not_read() => Assert.Null(Index.For(string.Concat(Enumerable.Repeat("ktab ", 400))));
}
