namespace Dabir.Language.Tests.CopyEditing;

/// <summary>Two words in one piece: on offer where no known word reads so and only one cut is possible.</summary>
public class LostSpacesComeBack
{
    [Theory]
    [InlineData("نظامیکسب", "نظامی کسب")]
    [InlineData("یک کتابخوب خواند", "یک کتاب خوب خواند")]
    [InlineData("یکماه گذشت", "یک ماه گذشت")]
    [InlineData("دوسال بعد", "دو سال بعد")]
    [InlineData("سهروز ماند", "سه روز ماند")]
    [InlineData("دهدرصد و هشتنفر", "ده درصد و هشت نفر")]
    public void When_the_editor_agrees(string typed, string right)
    {
        Assert.Equal(right, CopyEditor.Edited(typed, EditLevel.Suggest));
        Assert.Equal(typed, CopyEditor.Edited(typed));
        Assert.Contains(CopyEditor.Edits(typed), edit => edit.Rule == CopyEditRule.LostSpace);
    }

    [Theory]
    [InlineData("کلاهشبه سر")]
    [InlineData("ایرانسرا و گلپایگان و همینان")]
    [InlineData("یکسان و یکشنبه و سیمرغ و دهکده و یکبار")]
    [InlineData("امامجمعه و آتشنشان")]
    [InlineData("یکسال پس از آن‌ها")]
    public void What_may_be_a_word_or_a_name_or_be_cut_elsewhere_is_left(string text) =>
        Assert.DoesNotContain(CopyEditor.Edits(text), edit => edit.Rule == CopyEditRule.LostSpace);

    [Fact]
    public void The_spelling_checker_does_not_mark_them_again() => Assert.Empty(new SpellChecker().Marks("نظامیکسب کرد"));
}
