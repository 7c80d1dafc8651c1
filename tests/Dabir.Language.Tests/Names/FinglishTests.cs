namespace Dabir.Language.Tests.Names;

public class FinglishTests
{
    [Theory]
    [InlineData("salam")]
    [InlineData("salam kheili khabare khoobi bood")]
    [InlineData("agha chera inghadr gerooni shode?!")]
    [InlineData("damet garm, mamnoon az khabar")]
    [InlineData("SALAAAAM be hame doostan")]
    [InlineData("in ketab ro kojaye tehran mishe kharid")]
    [InlineData("mersi بابت خبر kheili mamnoon azatoon")]
    public void Persian_in_Latin_letters_is_recognised(string comment) => Assert.True(Finglish.IsLikely(comment));

    [Theory]
    [InlineData("Good news from Tehran, thank you!")]
    [InlineData("The library is open on Friday")]
    [InlineData("Bonjour, merci pour cet article")]
    [InlineData("سلام، خیلی خبر خوبی بود")]
    [InlineData("نسخهٔ تازهٔ Linux را با salam نصب کردم")]
    [InlineData("https://example.org/news/12")]
    [InlineData("I bought a Samsung, not an iPhone")]
    [InlineData("")]
    [InlineData("۱۲۳ !")]
    public void Other_text_is_not(string comment) => Assert.False(Finglish.IsLikely(comment));
}
