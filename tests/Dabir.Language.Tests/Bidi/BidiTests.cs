using CsCheck;

namespace Dabir.Language.Tests.BidiText;

public class BidiTests
{
    [Fact]
    public void Every_text_of_the_table_runs_its_way() =>
        SharedTable
            .Cases("cases_bidi.tsv", "first_strong")
            .AllCome(text =>
                Bidi.FirstStrong(text) switch
                {
                    TextDirection.LeftToRight => "ltr",
                    TextDirection.RightToLeft => "rtl",
                    _ => "none",
                }
            );

    [Theory]
    [InlineData("\u2067سلام\u2069 Hello", TextDirection.LeftToRight)]
    [InlineData("שלום", TextDirection.RightToLeft)]
    [InlineData("٣٫١٤ %", TextDirection.None)]
    [InlineData("🙂 سلام", TextDirection.RightToLeft)]
    [InlineData("漢字", TextDirection.LeftToRight)]
    public void The_first_strong_letter_outside_isolates_decides(string text, TextDirection direction) =>
        Assert.Equal(direction, Bidi.FirstStrong(text));

    [Fact]
    public void An_isolate_wraps_a_text_and_closes_what_it_left_open()
    {
        Assert.Equal("\u2068Sara!\u2069", Bidi.Isolate("Sara!"));
        Assert.Equal("\u2068a\u202Eb\u202C\u2069", Bidi.Isolate("a\u202Eb"));
        Assert.Equal("\u2068ab\u2069", Bidi.Isolate("a\u2069b"));
        Assert.Equal("", Bidi.Isolate(""));
        Assert.Equal("\u2066۰۲۱-۱۲۳\u2069", Bidi.IsolateLeftToRight("۰۲۱-۱۲۳"));
    }

    [Fact]
    public void Plain_Persian_needs_no_isolate_in_a_Persian_line()
    {
        const string Name = "علی رضایی";
        Assert.Same(Name, Bidi.IsolateWithin(TextDirection.RightToLeft, Name));
        Assert.Equal("\u2068Sara\u2069", Bidi.IsolateWithin(TextDirection.RightToLeft, "Sara"));
        Assert.Equal("\u2068علی (۲)\u2069", Bidi.IsolateWithin(TextDirection.RightToLeft, "علی (۲)"));
        Assert.Equal("\u2068۲-۱\u2069", Bidi.IsolateWithin(TextDirection.RightToLeft, "۲-۱"));
    }

    [Fact]
    public void Stripping_takes_every_control_out_and_nothing_else()
    {
        Assert.Equal("علی\u200Cرضا", Bidi.Strip("\u202Bعلی\u200Cرضا\u202C\u200F"));
        const string Plain = "علی\u200Cرضا";
        Assert.Same(Plain, Bidi.Strip(Plain));
    }

    [Fact]
    public void Nothing_leaks_out_of_an_isolate() =>
        AnyText.Gen.Sample(text =>
        {
            var open = new Stack<char>();
            foreach (var letter in Bidi.Isolate(text))
                if (letter is '\u202A' or '\u202B' or '\u202D' or '\u202E')
                    open.Push('\u202C');
                else if (letter is '\u2066' or '\u2067' or '\u2068')
                    open.Push('\u2069');
                else if (letter is '\u202C' or '\u2069')
                    Assert.Equal(letter, open.Pop());
            Assert.Empty(open);
        });

    [Theory]
    [InlineData("\u202Eمدیر", true)]
    [InlineData("\u202Dabc\u202C", true)]
    [InlineData("\u202Aabc", true)]
    [InlineData("abc\u202C", true)]
    [InlineData("\u2067abc", true)]
    [InlineData("abc\u2069", true)]
    [InlineData("\u202A\u2068abc\u202C\u2069", true)]
    [InlineData("\u2068abc\u2069 \u202Bباران\u202C", false)]
    [InlineData("\u200Fباران\u200E", false)]
    [InlineData("", false)]
    public void A_mark_that_reaches_beyond_its_text_turns_it(string text, bool turns) => Assert.Equal(turns, Bidi.Turns(text));
}
