namespace Dabir.Language.Tests.Spelling;

public class SpellCheckerTests
{
    static readonly SpellChecker Checker = new();

    [Theory]
    [InlineData("تهران", "کتاب‌هایشان", "می‌روم", "نمیدانستند", "رفته‌ام", "خانه‌ای", "زیباترین", "دانشجویان")]
    [InlineData("مسئول", "مسؤول", "مسأله", "حتماً", "كتاب", "علي", "خانۀ", "خانه‌ی", "هیأت")]
    [InlineData("برخواهند", "فرومی‌ریزد", "بیارزد", "ضدویروس", "بازنشر", "غیرنظامیان", "مهدی‌پور", "سعیدبن‌عاص")]
    [InlineData("پوتین", "اینستاگرام", "بارسلونا", "دیجی‌کالا", "استارتاپ", "بوئنوس‌آیرس")]
    public void Right_words_are_known(params string[] words) => Assert.All(words, word => Assert.True(Checker.Knows(word), word));

    [Theory]
    [InlineData("کتابع", "تهرتن", "مدرصه", "خاهر", "انتخاباط", "دانشگاخ")]
    public void Wrong_words_are_not(params string[] words) => Assert.All(words, word => Assert.False(Checker.Knows(word), word));

    [Theory]
    [InlineData("مدرصه", "مدرسه")]
    [InlineData("انتخاباط", "انتخابات")]
    [InlineData("خاهر", "خواهر")]
    [InlineData("دانشگاخ", "دانشگاه")]
    [InlineData("تهرتن", "تهران")]
    [InlineData("پاکستنا", "پاکستان")]
    [InlineData("جممهوری", "جمهوری")]
    [InlineData("مسئل", "مسئله")]
    [InlineData("میرپد", "می‌رود")]
    [InlineData("دانشاموز", "دانش‌آموز")]
    [InlineData("کتا ب", "کتاب")]
    [InlineData("کتابخوب", "کتاب خوب")]
    public void The_word_that_was_meant_stands_first(string typed, string meant) =>
        Assert.Equal(meant, Checker.Proposals(typed)[0]);

    [Theory]
    [InlineData("انتخاباط", "انتخابات")]
    [InlineData("مدرصه", "مدرسه")]
    [InlineData("سیاصت", "سیاست")]
    [InlineData("روزنامهه", "روزنامه|روزنامه‌ها")]
    [InlineData("نخستوزر", "نخست‌وزیر")]
    [InlineData("جممهوری", "جمهوری")]
    public void Beside_a_near_proposal_no_far_one_stands(string typed, string proposals) =>
        Assert.Equal(proposals.Split('|'), Checker.Proposals(typed));

    [Theory]
    [InlineData("انتخابای")]
    [InlineData("روزنامهت")]
    [InlineData("کتاباند")]
    public void What_nobody_writes_is_no_word(string word) => Assert.False(Checker.Knows(word));

    [Theory]
    [InlineData("راجب")]
    [InlineData("میرپد")]
    [InlineData("آلمن")]
    public void Proposals_are_five_at_most_and_differ(string typed)
    {
        var proposals = Checker.Proposals(typed);
        Assert.InRange(proposals.Count, 1, 5);
        Assert.Equal(proposals.Count, proposals.Distinct().Count());
        Assert.Equal(2, Checker.Proposals(typed, most: 2).Count);
    }

    [Theory]
    [InlineData("وزیر خارجهٔ پاکستنا گفت", "پاکستنا")]
    [InlineData("او به «مدرصه» رفت.", "مدرصه")]
    [InlineData("کتا ب را خواند", "کتا ب")]
    [InlineData("انتخاباط مجلس در تهرتن", "انتخاباط|تهرتن")]
    public void What_is_wrong_is_marked_where_it_stands(string text, string marked) =>
        Assert.Equal(marked, string.Join('|', Checker.Marks(text).Select(mark => text[mark.Start..mark.End])));

    [Theory]
    [InlineData("آقای اسفندیاروف با دکتر زرگرباشیان دیدار کرد.")]
    [InlineData("نشانی https://example.com/مدرصه و `مدرصه` و #مدرصه است.")]
    [InlineData("إنّ الله يأمر بالعدل والإحسان وإيتاء ذي القربى")]
    [InlineData("این متن درست است و هیچ نشانی ندارد: ۱۲ کتاب، ۵٪ سود، ج. محمدی.")]
    [InlineData("")]
    public void What_is_right_or_foreign_is_not(string text) => Assert.Empty(Checker.Marks(text));

    [Fact]
    public void Other_languages_have_no_marks() => Assert.Empty(Checker.Marks("مدرصه", TextLanguage.Sorani));

    [Fact]
    public void The_newsroom_s_own_words_are_known_with_their_endings_and_proposed()
    {
        var own = new OwnWords(["نیلوفرآباد"]);
        var checker = new SpellChecker(own);
        Assert.False(checker.Knows("ویرامتن"));

        own.Add("ویرامتن");

        Assert.True(checker.Knows("ویرامتن"));
        Assert.True(checker.Knows("ویرامتن‌ها"));
        Assert.Empty(checker.Marks("نرم‌افزار ویرامتن تازه شد"));
        Assert.Equal("ویرامتن", checker.Proposals("ویرانتن")[0]);

        own.Remove("ویرامتن");
        Assert.False(checker.Knows("ویرامتن"));
    }

    [Fact]
    public void Any_string_can_be_asked()
    {
        foreach (var odd in (string[])["\ud800", new string('م', 4000), "‌‌", "می‌ می‌ می‌", "ًٌٍ", "ء", "\u200cک\u200c"])
        {
            Checker.Marks(odd);
            Checker.Proposals(odd);
            Checker.Knows(odd);
        }
    }
}
