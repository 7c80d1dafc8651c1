namespace Dabir.Language.Tests.Searching;

public class SearchFoldTests
{
    [Theory]
    [InlineData("كتاب هاي تازۀ شهر", "کتابهای تازه شهر")]
    [InlineData("۵٪ و ۱٬۲۳۴ و ۳٫۵", "5 درصد و 1234 و 3.5")]
    [InlineData("٪۵ و %۳٫۵، ۵ %", "5 درصد و 3.5 درصد 5 درصد")]
    [InlineData("کووید۱۹ کووید-۱۹ F-16 F16", "کووید19 کووید19 f16 f16")]
    [InlineData("سال ۱۴۰۴-۱۴۰۵", "سال 1404 1405")]
    [InlineData("مسئول، مسؤول، مسوول", "مسوول مسوول مسوول")]
    [InlineData("هیئت هیأت هیات", "هیات هیات هیات")]
    [InlineData("خانهٔ ما، خانه‌ی ما، خانه ی ما، خانهء ما", "خانه ما خانه ما خانه ما خانه ما")]
    [InlineData("ﻛﺘﺎﺏ ﷲ", "کتاب الله")]
    [InlineData("Ｃａｆé STRASSE İzmir", "cafe strasse izmir")]
    [InlineData("#نیم_فاصله @dabir_5", "نیمفاصله dabir5")]
    [InlineData("می‌رویم؛ می رویم؛ میرویم", "میرویم میرویم میرویم")]
    [InlineData("برمی‌گردد، بر می گردد", "برمیگردد برمیگردد")]
    [InlineData("در میدان", "در میدان")]
    [InlineData("", "")]
    [InlineData(" ‌… ", "")]
    public void Spellings_become_one(string text, string folded) => Assert.Equal(folded, SearchFold.Fold(text));

    [Fact]
    public void The_split_form_leaves_every_part_to_be_found()
    {
        Assert.Equal("کتاب های نرم افزار می نویسد", SearchFold.Fold("کتاب‌های نرم‌افزار می‌نویسد", SearchForm.Split));
        Assert.Equal("کووید 19", SearchFold.Fold("کووید۱۹", SearchForm.Split));
    }

    [Theory]
    [InlineData("كتابها", "همهٔ کتاب‌ها", "کتاب‌ها")]
    [InlineData("محمد", "نامش مُحَمَّد است", "مُحَمَّد")]
    [InlineData("می شود", "شاید میشود گفت", "میشود")]
    [InlineData("میشود", "شاید می شود گفت", "می شود")]
    [InlineData("باران پاییز", "باران پاییزی در پاییز", "باران|پاییز")]
    public void What_was_found_is_marked_in_the_original(string query, string text, string marked) =>
        Assert.Equal(marked, string.Join('|', SearchQuery.Of(query).Highlights(text).Select(range => text[range])));

    [Theory]
    [InlineData("کتاب‌هایشان", "کتاب")]
    [InlineData("کتابهایشان", "کتاب")]
    [InlineData("اندیشه‌اش", "اندیشه")]
    [InlineData("خانهٔ", "خانه")]
    [InlineData("بزرگ‌ترین", "بزرگ")]
    [InlineData("بزرگترین", "بزرگ")]
    [InlineData("تنها", "تنها")]
    [InlineData("دختر", "دختر")]
    [InlineData("بیماری", "بیماری")]
    [InlineData("می‌شود", "میشود")]
    [InlineData(" ", "")]
    public void The_stemmer_takes_off_only_what_changes_no_meaning(string word, string stem) =>
        Assert.Equal(stem, LightStemmer.Stem(word));

    [Fact]
    public void A_query_without_words_finds_nothing() => Assert.False(SearchQuery.Of("؟!").Matches(IndexForms.Of("باران")));

    [Theory]
    [InlineData("خانه هآی نو")]
    [InlineData("دست هآ")]
    [InlineData("آن آش بی آن")]
    [InlineData("هم نو آند")]
    public void What_the_fold_writes_it_reads_again(string text) =>
        Assert.Equal(SearchFold.Fold(text), SearchFold.Fold(SearchFold.Fold(text)));
}
