namespace Dabir.Language.Tests.CopyEditing;

/// <summary>
/// The safe level asks the word list only about words that look like one of these; each way a sure rule begins has its row, so that none
/// is forgotten where the looks are written down.
/// </summary>
public class SureWordsAreKnownByTheirSigns
{
    static readonly string[] Plurals = "ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست هایند".Split(' ');

    static readonly string[] Preverbs = "بر در باز فرا وا".Split(' ');

    [Fact]
    public void Every_plural_ending_typed_apart() =>
        Assert.All(Plurals, ending => Assert.Equal($"کتاب‌{ending}", CopyEditor.Edited($"کتاب {ending}")));

    [Theory]
    [InlineData("او می رود", "او می‌رود")]
    [InlineData("او میرود", "او می‌رود")]
    [InlineData("او نمی رود", "او نمی‌رود")]
    [InlineData("او نمیرود", "او نمی‌رود")]
    [InlineData("بیش‌تر مردم", "بیشتر مردم")]
    [InlineData("بزرگ تر است", "بزرگ‌تر است")]
    [InlineData("بزرگ ترین شهر", "بزرگ‌ترین شهر")]
    [InlineData("آن ها رفتند", "آن‌ها رفتند")]
    [InlineData("گفته ام", "گفته‌ام")]
    [InlineData("گفته اند", "گفته‌اند")]
    [InlineData("گفتهاند", "گفته‌اند")]
    [InlineData("گفتهایم", "گفته‌ایم")]
    [InlineData("گفتهاید", "گفته‌اید")]
    public void Every_kind_of_sure_word(string typed, string right) => Assert.Equal(right, CopyEditor.Edited(typed));

    [Fact]
    public void Every_preverb_before_mi() =>
        Assert.All(Preverbs, preverb => Assert.Contains($"{preverb}می‌", CopyEditor.Edited($"{preverb}می دارد {preverb}میدارد")));

    [Fact]
    public void A_text_that_is_right_comes_back_as_it_came()
    {
        var text = "کتاب‌خانهٔ شهر از شنبه باز می‌شود؛ گروه‌های مطالعه دوباره آغاز کرده‌اند.";
        Assert.Same(text, CopyEditor.Edited(text));
    }

    /// <summary>A thread keeps the memory of one reading for the next: nothing of a text may be left in it.</summary>
    [Fact]
    public void One_text_leaves_nothing_behind_for_the_next()
    {
        string[] texts = ["کتاب ها", "آن‌ها میروند .", "(ناتمام «", "Only Latin, 12", "", new string('آ', 40_000), "گفته اند ؟"];
        var alone = texts.Select(text => Task.Run(() => CopyEditor.Edited(text, EditLevel.Suggest)).Result).ToArray();
        foreach (var (first, _) in texts.Index())
        foreach (var (second, expected) in alone.Index())
        {
            CopyEditor.Edits(texts[first]);
            Assert.Equal(expected, CopyEditor.Edited(texts[second], EditLevel.Suggest));
        }
    }
}
