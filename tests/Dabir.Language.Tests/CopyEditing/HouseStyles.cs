namespace Dabir.Language.Tests.CopyEditing;

/// <summary>Each choice of the house with both of its answers, in the copy editor, the calendar and search.</summary>
public class HouseStyles
{
    static readonly HouseStyle Academy = HouseStyle.Academy;

    static readonly HouseStyle Other = new()
    {
        Weekdays = WordJoint.HalfSpace,
        Pronouns = WordJoint.Closed,
        Houses = WordJoint.HalfSpace,
        Preverbs = PartJoint.Spaced,
        Honorifics = PartJoint.Spaced,
    };

    [Theory]
    [InlineData("روز پنج شنبه آمد", "روز پنجشنبه آمد", "روز پنج‌شنبه آمد")]
    [InlineData("یک شنبه شب", "یکشنبه شب", "یک‌شنبه شب")]
    [InlineData("سه شنبه", "سه‌شنبه", "سه‌شنبه")]
    [InlineData("آن ها و این ها", "آن‌ها و این‌ها", "آنها و اینها")]
    [InlineData("همین ها که آن هایی", "همین‌ها که آن‌هایی", "همینها که آنهایی")]
    [InlineData("کتاب خانه ملی", "کتابخانه ملی", "کتاب‌خانه ملی")]
    [InlineData("وزارت خانه ها", "وزارتخانه‌ها", "وزارت‌خانه‌ها")]
    [InlineData("دیوار فرو می ریزد", "دیوار فرومی‌ریزد", "دیوار فرو می‌ریزد")]
    [InlineData("او برمیگردد", "او برمی‌گردد", "او بر می‌گردد")]
    [InlineData("بازنمی‌گردند", "بازنمی‌گردند", "باز نمی‌گردند")]
    [InlineData("پیامبر (ص) فرمود", "پیامبر(ص) فرمود", "پیامبر (ص) فرمود")]
    [InlineData("پیامبر(ص) فرمود", "پیامبر(ص) فرمود", "پیامبر (ص) فرمود")]
    public void What_was_typed_apart_becomes_what_the_house_writes(string typed, string academy, string other)
    {
        Assert.Equal(academy, CopyEditor.Edited(typed, EditLevel.Suggest));
        Assert.Equal(academy, CopyEditor.Edited(typed, EditLevel.Suggest, style: Academy));
        Assert.Equal(other, CopyEditor.Edited(typed, EditLevel.Suggest, style: Other));
        Assert.Empty(CopyEditor.Edits(academy, style: Academy));
        Assert.Empty(CopyEditor.Edits(other, style: Other));
    }

    [Theory]
    [InlineData("پنج‌شنبه", "پنجشنبه")]
    [InlineData("آن‌ها", "آنها")]
    [InlineData("کتاب‌خانه", "کتابخانه")]
    [InlineData("وزارت‌خانه‌ها", "وزارتخانه‌ها")]
    public void A_strict_house_changes_the_other_spelling_too(string open, string closed)
    {
        var halfSpaced = new HouseStyle
        {
            Weekdays = WordJoint.HalfSpace,
            Pronouns = WordJoint.HalfSpace,
            Houses = WordJoint.HalfSpace,
        };
        var joined = halfSpaced with { Weekdays = WordJoint.Closed, Pronouns = WordJoint.Closed, Houses = WordJoint.Closed };
        foreach (var typed in (string[])[open, closed])
        {
            Assert.Equal(typed, CopyEditor.Edited(typed, EditLevel.Suggest, style: halfSpaced));
            Assert.Equal(typed, CopyEditor.Edited(typed, EditLevel.Suggest, style: joined));
            Assert.Equal(open, CopyEditor.Edited(typed, EditLevel.Suggest, style: halfSpaced with { IsStrict = true }));
            Assert.Equal(closed, CopyEditor.Edited(typed, EditLevel.Suggest, style: joined with { IsStrict = true }));
            Assert.Equal(typed, CopyEditor.Edited(typed, EditLevel.Safe, style: joined with { IsStrict = true }));
        }
    }

    [Theory]
    [InlineData("از آن هاله‌ای ماند")]
    [InlineData("پنج شنبهٔ گذشته را")]
    [InlineData("کتاب خانهٔ ما")]
    [InlineData("این هال بزرگ")]
    public void Words_that_only_begin_alike_stay(string text) =>
        Assert.DoesNotContain(
            CopyEditor.Edits(text, style: Other with { IsStrict = true }),
            edit => edit.Rule == CopyEditRule.Plural
        );

    [Fact]
    public void The_calendar_writes_weekdays_as_the_editor_does()
    {
        var thursday = new DateOnly(2026, 11, 26);
        Assert.Equal("پنجشنبه ۵ آذر ۱۴۰۵", SolarHijriFormat.Long(SolarHijriDate.FromDateOnly(thursday)));
        Assert.Equal("پنج‌شنبه ۵ آذر ۱۴۰۵", SolarHijriFormat.Long(SolarHijriDate.FromDateOnly(thursday), style: Other));
        Assert.Equal("پنج‌شنبه ۲۶ نوامبر ۲۰۲۶", GregorianFormat.Long(thursday, style: Other));
        foreach (var style in (HouseStyle[])[Academy, Other])
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var name = WeekdayNames.Of(day, style: style);
            Assert.Equal(name, CopyEditor.Edited(name, EditLevel.Suggest, style: style with { IsStrict = true }));
            Assert.True(SolarHijriDate.TryParse($"{WeekdayNames.Of(thursday.DayOfWeek, style: style)} ۵ آذر ۱۴۰۵", out _));
        }
    }

    [Theory]
    [InlineData("پنج‌شنبه", "پنجشنبه")]
    [InlineData("آن‌ها", "آنها")]
    [InlineData("کتاب‌خانه", "کتابخانه")]
    [InlineData("فرومی‌ریزد", "فرو می‌ریزد")]
    [InlineData("پیامبر(ص)", "پیامبر (ص)")]
    public void Search_finds_either(string one, string other)
    {
        Assert.True(SearchQuery.Of(one).Matches(IndexForms.Of(other)));
        Assert.True(SearchQuery.Of(other).Matches(IndexForms.Of(one)));
    }
}
