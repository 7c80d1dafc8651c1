using CsCheck;

namespace Dabir.Language.Tests.DigitShape;

public class DigitsTests
{
    [Fact]
    public void Digits_change_their_shape_and_letters_stay()
    {
        Assert.Equal("سال ۱۴۰۵", Digits.ToPersian("سال 1405"));
        Assert.Equal("سال ۱۴۰۵", Digits.ToPersian("سال ١٤٠٥"));
        Assert.Equal("١٤٠٥/٠٩/٠٢", Digits.ToArabic("۱۴۰۵/09/۰۲"));
        Assert.Equal("021-4455", Digits.ToAscii("۰۲۱-۴۴٥٥"));
    }

    [Fact]
    public void Text_without_other_digits_is_the_same_instance()
    {
        const string Text = "هوای بارانی ۱۲";
        Assert.Same(Text, Digits.ToPersian(Text));
    }

    [Fact]
    public void Every_shape_comes_back_as_it_was() =>
        Gen.Int.Sample(number =>
        {
            var written = number.ToString();
            Assert.Equal(written, Digits.ToAscii(Digits.ToPersian(written)));
            Assert.Equal(written, Digits.ToAscii(Digits.ToArabic(Digits.ToPersian(written))));
        });
}
