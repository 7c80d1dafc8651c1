namespace Dabir.Language.Tests.CopyEditing;

/// <summary>Where two spellings are right, a careful text keeps the one its writer chose; a text without half-spaces is offered the other.</summary>
public class TheWritersUsage
{
    [Theory]
    [InlineData("هزینه‌های درمان بیماریهای قلبی")]
    [InlineData("او می‌گوید به ویژه در شهر")]
    [InlineData("در گفت و گو با روزنامه‌ای گفت")]
    [InlineData("همان طور که می‌بینید، هیچ کس نیامد")]
    [InlineData("آنهایی که می‌آیند")]
    [InlineData("خبر بی بی سی را خوانده‌ایم")]
    [InlineData("پاکسازی کوچه‌ها و موضعگیری شورا")]
    public void A_careful_text_keeps_its_own(string text) => Assert.Equal(text, CopyEditor.Edited(text, EditLevel.Suggest));

    [Theory]
    [InlineData("درمان بیماریهای قلبی", "درمان بیماری‌های قلبی")]
    [InlineData("به ویژه در شهر", "به‌ویژه در شهر")]
    [InlineData("در گفت و گو با ما", "در گفت‌وگو با ما")]
    [InlineData("خبر بی بی سی", "خبر بی‌بی‌سی")]
    [InlineData("اصولگرا و صاحبنظر", "اصول‌گرا و صاحب‌نظر")]
    public void A_text_without_half_spaces_is_offered_the_other(string typed, string right) =>
        Assert.Equal(right, CopyEditor.Edited(typed, EditLevel.Suggest));

    [Fact]
    public void So_is_one_whose_half_spaces_are_wrong_elsewhere() =>
        Assert.Equal(
            "می‌رود، به‌ویژه با بچه‌ها؛ کتاب‌های ما",
            CopyEditor.Edited("می رود، به ویژه با بچه‌ها؛ کتابهای ما", EditLevel.Suggest)
        );

    [Fact]
    public void A_plural_that_is_written_apart_elsewhere_is_offered_everywhere() =>
        Assert.Equal("کتاب‌ها و فیلم‌های ما", CopyEditor.Edited("کتاب‌ها و فیلمهای ما", EditLevel.Suggest));

    [Fact]
    public void A_strict_house_is_offered_all() =>
        Assert.Equal(
            "هزینه‌های بیماری‌ها، به‌ویژه در شهر",
            CopyEditor.Edited(
                "هزینه‌های بیماریها، به ویژه در شهر",
                EditLevel.Suggest,
                style: HouseStyle.Academy with
                {
                    IsStrict = true,
                }
            )
        );
}
