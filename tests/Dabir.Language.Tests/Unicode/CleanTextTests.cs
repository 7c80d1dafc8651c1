using CsCheck;

namespace Dabir.Language.Tests.Unicode;

public class CleanTextTests
{
    [Theory]
    [InlineData("با\0ران", "باران")]
    [InlineData("\u0001\u001F\u007F\u009F", "")]
    [InlineData("\uFFFE\uFFFF\uFDD0\uFDEF\U0001FFFE\U0010FFFF", "")]
    [InlineData("یک\u000Bدو\u000Cسه\u0085چهار", "یک\nدو\nسه\nچهار")]
    public void What_is_no_character_goes(string typed, string clean)
    {
        Assert.Equal(clean, CleanText.Of(typed));
        Assert.False(CleanText.Is(typed) && typed == clean);
    }

    [Theory]
    [InlineData("")]
    [InlineData("کتاب\u200Cها\r\n\tسه\u200F \u202A👩\u200D🚒\uFE0F")]
    [InlineData("\uFFFD\uE000\u3164")]
    public void What_is_a_character_stays(string typed) => Assert.Same(typed, CleanText.Of(typed));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("یک\uFFFD", CleanText.Of("یک" + '\uD800'));

    [Fact]
    public void Clean_text_is_clean() => AnyText.Gen.Sample(text => Assert.True(CleanText.Is(CleanText.Of(text))));
}
