namespace Dabir.Language.Tests.Slugs;

public class NameSlugTests
{
    [Theory]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("C#", "c-sharp")]
    [InlineData("C", "c")]
    [InlineData("#ایران", "ایران")]
    [InlineData("ایران؟", "ایران")]
    [InlineData("کتاب‌خوانی", "کتاب-خوانی")]
    [InlineData("كتاب خواني", "کتاب-خوانی")]
    [InlineData("R&D", "r-and-d")]
    [InlineData("۱۰٪", "10-percent")]
    [InlineData("👍", "u1f44d")]
    [InlineData("؟!", "")]
    [InlineData("\u3164\u115F\u2800", "")]
    [InlineData("باران\u3164", "باران")]
    [InlineData("باران\uFFFE", "باران")]
    public void A_sign_is_part_of_a_name_and_a_keyboard_is_not(string name, string slug) => Assert.Equal(slug, NameSlug.Of(name));

    [Fact]
    public void Long_names_that_differ_at_their_end_have_two_addresses() =>
        Assert.NotEqual(NameSlug.Of(new string('ب', 200) + "الف"), NameSlug.Of(new string('ب', 200) + "ب"));
}
