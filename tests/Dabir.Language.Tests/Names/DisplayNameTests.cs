using CsCheck;

namespace Dabir.Language.Tests.Names;

public class DisplayNameTests
{
    [Fact]
    public void Every_name_of_the_table_comes_out_clean() =>
        SharedTable.Cases("cases_bidi.tsv", "display_name").AllCome(name => DisplayName.Clean(name).Text);

    [Theory]
    [InlineData("  مریم   رضایی ", "مریم رضایی")]
    [InlineData("مینا ❤️‍🔥", "مینا ❤️‍🔥")]
    [InlineData("رضا 1️⃣", "رضا 1️⃣")]
    [InlineData("رضا\uFE0F ا\uFE0F☎️\uFE0F", "رضا ا☎️")]
    [InlineData("محمّدِ", "محمّدِ")]
    [InlineData("س\u0651\u064E\u064E\u064E\u064E", "س\u064E\u0651")]
    [InlineData("\u0651سارا", "سارا")]
    [InlineData("در\u200Cخت", "درخت")]
    [InlineData("می\u200C\u200C\u200Dشود", "می\u200Cشود")]
    [InlineData("ali\u3164\u2800", "ali")]
    [InlineData("a\uD800b", "ab")]
    [InlineData("نگار\u202Fپارسا", "نگار پارسا")]
    public void A_name_keeps_what_is_read_and_loses_what_is_not(string typed, string clean) =>
        Assert.Equal(clean, DisplayName.Clean(typed).Text);

    [Theory]
    [InlineData("محمد، ه\u200D. ش", "محمد، ه\u200D. ش")]
    [InlineData("ه\u200D", "ه\u200D")]
    [InlineData("👩\u200D🚒", "👩\u200D🚒")]
    [InlineData("👩🏽\u200D🚒", "👩🏽\u200D🚒")]
    [InlineData("ක්\u200Dෂ", "ක්\u200Dෂ")]
    [InlineData("س\u200Dردبیر", "سردبیر")]
    [InlineData("ه\u200D\u200Cشهر", "ه\u200Cشهر")]
    [InlineData("سردبیر\u200D", "سردبیر")]
    [InlineData("مدیر سایت\u200D", "مدیر سایت")]
    [InlineData("a\u200Db", "ab")]
    [InlineData("👩\u200D", "👩")]
    public void A_joiner_stays_where_the_script_needs_it(string typed, string clean) =>
        Assert.Equal(clean, DisplayName.Clean(typed).Text);

    [Fact]
    public void A_clean_name_is_the_same_instance()
    {
        const string Name = "علی\u200Cرضا احمدی";
        Assert.Same(Name, DisplayName.Clean(Name).Text);
    }

    [Theory]
    [InlineData("\u202E\u200B", false)]
    [InlineData("؟!…", false)]
    [InlineData("۷", true)]
    [InlineData("سارا", true)]
    public void A_name_without_letters_says_so(string typed, bool hasLetters) =>
        Assert.Equal(hasLetters, DisplayName.Clean(typed).HasLetters);

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        AnyText.Gen.Sample(text =>
        {
            var once = DisplayName.Clean(text).Text;
            Assert.Equal(once, DisplayName.Clean(once).Text);
        });
}
