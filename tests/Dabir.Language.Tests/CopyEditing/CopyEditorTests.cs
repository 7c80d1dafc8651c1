using CsCheck;

namespace Dabir.Language.Tests.CopyEditing;

public class CopyEditorTests
{
    [Theory]
    [InlineData("virastari")]
    [InlineData("half_space")]
    [InlineData("spacing")]
    [InlineData("punctuation")]
    [InlineData("style")]
    [InlineData("mi")]
    public void Editorial_cases_come_out_as_an_editor_wants_them(string operation) =>
        CasesOf(operation).AllCome(text => CopyEditor.Apply(text, CopyEditor.Edits(text, keepDigits: operation == "style")));

    // One row of others wants «خواب‌های‌تان»; the Academy and the reported cases write «عکس‌هایتان».
    static IReadOnlyList<SharedTable.Row> CasesOf(string operation) =>
        [
            .. SharedTable
                .Cases("cases_editorial.tsv", operation)
                .Where(row => !row["expected"].Contains("های\u200cتان", StringComparison.Ordinal)),
        ];

    [Fact]
    public void An_edit_says_where_what_and_why()
    {
        var edit = Assert.Single(CopyEditor.Edits("کتاب ها"));
        Assert.Equal(new CopyEdit(4, 1, "\u200c", CopyEditRule.Plural, EditLevel.Safe), edit);
    }

    [Fact]
    public void An_honorific_stands_close_to_the_name_when_the_editor_agrees()
    {
        Assert.Equal("پیامبر (ص) فرمود", CopyEditor.Edited("پیامبر (ص) فرمود"));
        Assert.Equal("پیامبر(ص) فرمود", CopyEditor.Edited("پیامبر (ص) فرمود", EditLevel.Suggest));
    }

    [Fact]
    public void Safe_edits_applied_twice_change_nothing_more() =>
        AnyText.Gen.Sample(text =>
        {
            var once = CopyEditor.Edited(text);
            return CopyEditor.Edited(once) == once;
        });

    [Fact]
    public void Edits_are_in_order_and_never_overlap() =>
        AnyText.Gen.Sample(text =>
        {
            var edits = CopyEditor.Edits(text);
            return edits.Zip(edits.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        });

    [Fact]
    public void No_half_of_a_surrogate_pair_comes_out_alone() =>
        AnyText.Gen.Sample(text => text.HasLoneSurrogate() || !CopyEditor.Edited(text, EditLevel.Suggest).HasLoneSurrogate());

    [Fact]
    public void The_readme_tells_the_truth()
    {
        Readme.Shows(CopyEditor.Edited("او می رود ."), "او می‌رود.");
        Readme.Shows(CopyEditor.Edited("کتاب ها و کشور ها"), "کتاب‌ها و کشورها");
        Readme.Shows(CopyEditor.Edited("دانشآموزان میشوند", EditLevel.Suggest), "دانش‌آموزان می‌شوند");
        Readme.Shows(CopyEditor.Edited("\"نقل قول\" از خانه ی ما", EditLevel.Suggest), "«نقل قول» از خانهٔ ما");
        Readme.Shows(CopyEditor.Edits("رفته ام")[0].Rule, CopyEditRule.Clitic);
        Readme.Shows(CopyEditor.Edited("هذه 5 كتب", language: TextLanguage.Arabic), "هذه 5 كتب");
    }
}
