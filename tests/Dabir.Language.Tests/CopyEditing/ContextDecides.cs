namespace Dabir.Language.Tests.CopyEditing;

/// <summary>The same letters, two readings: what stands round them says which.</summary>
public class ContextDecides
{
    [Theory]
    [InlineData("کوچهای که به باغ می‌رسد", "کوچه‌ای که به باغ می‌رسد")]
    [InlineData("کوچهای عشایر در بهار", "کوچ‌های عشایر در بهار")]
    [InlineData("برگهای از تقویم را کند و برد.", "برگه‌ای از تقویم را کند و برد.")]
    [InlineData("برگهای زرد چنار", "برگ‌های زرد چنار")]
    [InlineData("هیچ دانهای نمانده است.", "هیچ دانه‌ای نمانده است.")]
    [InlineData("هیچ چشمهای در آن کوه نبود.", "هیچ چشمه‌ای در آن کوه نبود.")]
    [InlineData("چشمهای مادر خندید.", "چشم‌های مادر خندید.")]
    public void A_heh_before_the_ending_or_a_plural(string typed, string right) =>
        Assert.Equal(right, CopyEditor.Edited(typed, EditLevel.Suggest));

    [Theory]
    [InlineData("فرش‌های شسته شده را پهن کردند.", "فرش‌های شسته‌شده را پهن کردند.")]
    [InlineData("فرش‌ها شسته شده است.", "فرش‌ها شسته شده است.")]
    [InlineData("فرشی که شسته شده هنوز خیس است.", "فرشی که شسته شده هنوز خیس است.")]
    [InlineData("کالاهای توقیف شده در گمرک", "کالاهای توقیف‌شده در گمرک")]
    [InlineData("بلیتی که خریداری شده پس گرفته نمی‌شود.", "بلیتی که خریداری شده پس گرفته نمی‌شود.")]
    [InlineData("باران باعث شده مردم در خانه بمانند.", "باران باعث شده مردم در خانه بمانند.")]
    public void A_participle_as_an_adjective_or_as_the_verb(string typed, string right) =>
        Assert.Equal(right, CopyEditor.Edited(typed, EditLevel.Suggest));

    [Theory]
    [InlineData("شب‌ها قصه می گفته و می خندیده", "شب‌ها قصه می‌گفته و می‌خندیده")]
    [InlineData("نمایشگاه در می گذشته باز شد", "نمایشگاه در می گذشته باز شد")]
    public void A_verb_or_the_month_of_May(string typed, string right) =>
        Assert.Equal(right, CopyEditor.Edited(typed, EditLevel.Suggest));

    [Theory]
    [InlineData("حفظ شأن معلم", "حفظ شأن معلم")]
    [InlineData("کتاب شان گم شد", "کتابشان گم شد")]
    public void A_written_hamza_says_that_a_word_is_no_pronoun(string typed, string right) =>
        Assert.Equal(right, CopyEditor.Edited(typed, EditLevel.Suggest));

    [Theory]
    [InlineData("کوچهای که به باغ می‌رسد")]
    [InlineData("فرش‌های شسته شده را پهن کردند.")]
    [InlineData("شب‌ها قصه می گفته و می خندیده")]
    public void Nothing_of_it_is_applied_unasked(string typed) => Assert.Equal(typed, CopyEditor.Edited(typed));

    [Fact]
    public void It_says_why() =>
        Assert.All(
            CopyEditor.Edits("کوچهای که به باغ می‌رسد و فرش‌های شسته شده را پهن کردند."),
            edit => Assert.NotEmpty(edit.Reason)
        );
}
