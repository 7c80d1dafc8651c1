using CsCheck;

namespace Dabir.Language.Tests.Names;

public class ReservedNamesTests
{
    static readonly ReservedNames Reserved = new(["سردبیر", "مدیر سایت", "admin", "Dabir"]);

    [Theory]
    [InlineData("سردبیر", "سردبیر")]
    [InlineData("سـردبير", "سردبیر")]
    [InlineData("س ر د ب ی ر", "سردبیر")]
    [InlineData("سردبیر ۱", "سردبیر")]
    [InlineData("سۯدبېر", "سردبیر")]
    [InlineData("مدیر\u200Cسایت", "مدیر سایت")]
    [InlineData("Admin", "admin")]
    [InlineData("аdmіn", "admin")]
    [InlineData("adm1n_24", "admin")]
    [InlineData("ADMlN", "admin")]
    [InlineData("ⓐdmin", "admin")]
    [InlineData("DABIR\u200B", "Dabir")]
    public void A_look_alike_of_a_reserved_name_is_caught(string name, string reserved) =>
        Assert.Equal(reserved, Reserved.Catch(name));

    [Theory]
    [InlineData("مدیری")]
    [InlineData("علی مدیر")]
    [InlineData("سردار")]
    [InlineData("Adam")]
    [InlineData("۱۲۳")]
    [InlineData("")]
    public void The_name_of_a_reader_is_not(string name) => Assert.Null(Reserved.Catch(name));

    [Fact]
    public void Any_name_has_a_skeleton_without_a_crash() =>
        AnyText.Gen.Sample(text =>
        {
            var skeleton = NameSkeleton.Of(text);
            Assert.False(skeleton.HasLoneSurrogate());
            Assert.Equal(skeleton, NameSkeleton.Of(skeleton));
        });
}
