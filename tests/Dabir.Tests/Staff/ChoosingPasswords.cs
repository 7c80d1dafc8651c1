using Dabir.Staff;

namespace Dabir.Tests.Staff;

/// <summary>What everybody tries first is no password, however long.</summary>
public class ChoosingPasswords
{
    [Theory]
    [InlineData("کوتاه", "staff.password-short")]
    [InlineData("k7#vQ2!mXp9", "staff.password-short")]
    [InlineData("aaaaaaaaaaaa", "staff.password-common")]
    // Four letters in whatever order, and words said again, whole or not.
    [InlineData("xzzvxyyzxvyz", "staff.password-common")]
    [InlineData("parandparand", "staff.password-common")]
    [InlineData("rainyrainyrain", "staff.password-common")]
    [InlineData("password-kz7q", "staff.password-common")]
    [InlineData("password-kz7q9", null)]
    [InlineData("123456789012", "staff.password-common")]
    [InlineData("۱۲۳۴۵۶۷۸۹۰۱۲", "staff.password-common")]
    [InlineData("987654321098", "staff.password-common")]
    [InlineData("abcabcabcabc", "staff.password-common")]
    [InlineData("qwertyuiop123", "staff.password-common")]
    [InlineData("poiuytrewq12345", "staff.password-common")]
    [InlineData("P@ssw0rd12345", "staff.password-common")]
    [InlineData("passwordpassword", "staff.password-common")]
    [InlineData("Admin-12345678", "staff.password-common")]
    [InlineData("سلام سلام سلام", "staff.password-common")]
    [InlineData("رمز عبور ۱۲۳۴۵۶", "staff.password-common")]
    [InlineData("ضصثقفغعهخحجچ۱", "staff.password-common")]
    [InlineData("narges@example.org", "staff.password-own")]
    [InlineData("نرگس کامیاب ۱۲۳۴", "staff.password-own")]
    [InlineData("Narges1234567", "staff.password-own")]
    [InlineData("نرگس۸۲۵-نرگس۷", "staff.password-own")]
    // With the letters of an Arabic keyboard.
    [InlineData("كامياب كامياب ۹۱", "staff.password-own")]
    // What is as short as «org» is in every other word.
    [InlineData("orgk-orgz-org9", null)]
    [InlineData("کبوتر آبی روی پشت‌بام", null)]
    [InlineData("صبح‌به‌خیر نیلوفرشهر", null)]
    [InlineData("correct horse battery", null)]
    [InlineData("k7#vQ2!mXp9z", null)]
    [InlineData("140509-bread-and-cheese", null)]
    public void A_password_is_weighed_by_what_is_left_of_it(string password, string? wrong) =>
        Assert.Equal(wrong, PasswordRules.Wrong(password, "narges@example.org", "نرگس کامیاب"));

    [Fact]
    public void More_than_two_hundred_letters_are_too_many()
    {
        var text = string.Concat(Enumerable.Range(1_000, 50));
        Assert.Null(PasswordRules.Wrong(text));
        Assert.Equal("staff.password-long", PasswordRules.Wrong(text + "ک"));
    }
}
