namespace Dabir.Language.Tests.CopyEditing;

public class HalfSpaceTests
{
    [Theory]
    [InlineData("input_mixed", 0.966)]
    [InlineData("input_deleted", 0.948)]
    [InlineData("input_spaced", 0.958)]
    public void Suggestions_restore_lost_half_spaces(string column, double floor)
    {
        var score = HalfSpaceScore.Of(column, EditLevel.Suggest);
        var figures =
            $"{column}: F1 {score.F1:F4}, precision {score.Precision:F4}, recall {score.Recall:F4}, strict {score.PlainPrecision:F4}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(score.F1 >= floor, figures);
    }

    [Fact]
    public void Safe_edits_leave_correct_text_alone()
    {
        var score = HalfSpaceScore.Of("gold", EditLevel.Safe);
        Assert.True(
            score.Precision >= 0.995 && score.PlainPrecision >= 0.995,
            $"precision {score.Precision:F4}, plain {score.PlainPrecision:F4}"
        );
        Assert.True(score.WholeSentences >= 0.99, $"whole sentences {score.WholeSentences:F4}");
    }

    [Fact]
    public void Suggestions_on_correct_text_are_few()
    {
        var score = HalfSpaceScore.Of("gold", EditLevel.Suggest);
        Assert.True(score.Precision >= 0.988, $"precision {score.Precision:F4}");
        Assert.True(score.WholeSentences >= 0.97, $"whole sentences {score.WholeSentences:F4}");
    }

    [Theory]
    [InlineData("compound", 0.875)]
    [InlineData("clitic", 0.98)]
    [InlineData("comparative", 0.97)]
    [InlineData("plural", 0.96)]
    public void Suggestions_find_words_of_every_kind(string kind, double floor)
    {
        var recall = HalfSpaceScore.Of("input_mixed", EditLevel.Suggest).RecallOf(kind);
        Assert.True(recall >= floor, $"{kind} {recall:F4}");
    }

    [Fact]
    public void Safe_edits_of_mixed_text_are_right()
    {
        var score = HalfSpaceScore.Of("input_mixed", EditLevel.Safe);
        Assert.True(score.Precision >= 0.98, $"precision {score.Precision:F4}");
    }

    [Theory]
    [InlineData("می روم و نمی آیم", "می‌روم و نمی‌آیم")]
    [InlineData("میزنم", "می‌زنم")]
    [InlineData("بر می گردد", "برمی‌گردد")]
    [InlineData("قشنگ ترین باغ های شهر", "قشنگ‌ترین باغ‌های شهر")]
    [InlineData("کتابهایشان", "کتاب‌هایشان")]
    [InlineData("نوشته اند", "نوشته‌اند")]
    [InlineData("زندگی اش", "زندگی‌اش")]
    [InlineData("کتابخانه و دانش آموزان", "کتابخانه و دانش‌آموزان")]
    [InlineData("جست و جو", "جست‌وجو")]
    public void What_was_typed_apart_or_in_one_piece_is_drawn_right(string typed, string right) =>
        Assert.Equal(right, CopyEditor.Edited(typed, EditLevel.Suggest));

    [Theory]
    [InlineData("میز و میدان و میان")]
    [InlineData("ماه می سال گذشته")]
    [InlineData("تنها منتها بهتر بیشتر")]
    [InlineData("تر و تازه")]
    [InlineData("#نیم_فاصله و @می_رود در https://می رود")]
    [InlineData("`می رود` <a title=\"می رود\">")]
    [InlineData("آن را به کار بردند")]
    public void What_is_right_stays(string text) => Assert.Equal(text, CopyEditor.Edited(text, EditLevel.Suggest));
}
