namespace Dabir.Language.Tests.CopyEditing;

public class EveryEditHasItsReason
{
    [Fact]
    public void An_edit_says_where_what_why_and_how_sure()
    {
        var edit = CopyEditor.Edits("او می رود")[0];
        Assert.Equal((5, 6, "\u200c"), (edit.Start, edit.End, edit.Replacement));
        Assert.Equal((CopyEditRule.VerbPrefix, EditLevel.Safe), (edit.Rule, edit.Level));
        Assert.Equal("verb-prefix", edit.RuleId);
        Assert.Equal("«می» و «نمی» با نیم‌فاصله پیش از فعل می‌آید", edit.Reason);
    }

    [Fact]
    public void Every_rule_has_a_reason_and_an_id_of_its_own_and_the_editor_would_change_none()
    {
        CopyEdit[] edits = [.. Enum.GetValues<CopyEditRule>().Select(rule => new CopyEdit(0, 0, "", rule, EditLevel.Safe))];
        Assert.Equal(edits.Length, edits.Select(edit => edit.RuleId).Distinct().Count());
        Assert.Equal(edits.Length, edits.Select(edit => edit.Reason).Distinct().Count());
        Assert.All(edits, edit => Assert.Empty(CopyEditor.Edits(edit.Reason)));
        Assert.All(edits, edit => Assert.Empty(new SpellChecker().Marks(edit.Reason)));
    }
}
