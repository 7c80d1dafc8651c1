namespace Dabir.Language.Tests.Unicode;

public class BlankTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\n\u00A0\u3000")]
    [InlineData("\u200C\u200D\u200E\u2060\uFEFF\u00AD")]
    [InlineData("\u064E\u0651\u0300\u20DD")]
    [InlineData("\u3164\uFFA0\u115F\u1160\u17B4\u2800\u034F\uFE0F\U0001D159")]
    [InlineData("\U000E0041\U000E0100\U000E0FFF\u2065\uFFF0")]
    public void What_shows_nothing_is_blank(string text) => Assert.True(BlankText.IsBlank(text));

    [Theory]
    [InlineData("!")]
    [InlineData("👏")]
    [InlineData("ـ")]
    [InlineData("\u200Cب\u200C")]
    [InlineData("ب\u064E")]
    [InlineData("\uE000")]
    [InlineData("\U0001FAFF")]
    public void What_shows_something_is_not(string text) => Assert.False(BlankText.IsBlank(text));
}
