using System.Net;
using Dabir.Comments;
using Dabir.Sections;

namespace Dabir.Tests.Comments;

/// <summary>When two texts are one: the same words are refused under one article, others never.</summary>
public class SayingTheSame
{
    [Theory]
    [InlineData("عالی  بود", "عالی بود")]
    [InlineData("عالي بود", "عالی بود")]
    [InlineData("كتابخانه ما", "کتابخانه ما")]
    [InlineData("می‌رویم و می‌بینیم", "می رویم، و می بینیم.")]
    [InlineData("ساعت ۵ می‌رسد", "ساعت 5 می‌رسد")]
    [InlineData("آفرین!!!", "آفرین")]
    [InlineData("راست است؟؟", "راست است?")]
    [InlineData("«باران» آمد", "باران آمد")]
    [InlineData("Niloufar شهر", "niloufar شهر")]
    [InlineData("تا ۱۲-۱۳ درجه", "تا ۱۲ - ۱۳ درجه")]
    [InlineData("👏👏", "👏👏👏")]
    public void One_text_written_in_two_ways(string first, string second) => Assert.Equal(Of(first), Of(second));

    [Theory]
    [InlineData("عالی 👍", "عالی 👎")]
    [InlineData("این خبر درست است؟", "این خبر درست است!")]
    [InlineData("این خبر درست است؟", "این خبر درست است")]
    [InlineData("-۵ درجه بود", "۵ درجه بود")]
    [InlineData("۵٪ گران شد", "۵ گران شد")]
    [InlineData("۵+ خبر", "۵ خبر")]
    [InlineData("👏", "👎")]
    [InlineData("…", "؛")]
    [InlineData("آن کتاب", "ان کتاب")]
    public void Two_texts_that_look_alike(string first, string second) => Assert.NotEqual(Of(first), Of(second));

    [Fact]
    public async Task A_reader_may_say_the_opposite_of_what_was_said_before()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        foreach (
            var (text, status) in (IEnumerable<(string, HttpStatusCode)>)
                [
                    ("عالی 👍", HttpStatusCode.SeeOther),
                    ("عالی 👎", HttpStatusCode.SeeOther),
                    ("فردا -۵ درجه می‌شود", HttpStatusCode.SeeOther),
                    ("فردا ۵ درجه می‌شود", HttpStatusCode.SeeOther),
                    ("فردا  5 درجه مي‌شود.", HttpStatusCode.UnprocessableEntity),
                ]
        )
        {
            using var answer = await reader.Sends(story, text, name: text.Length.ToString());
            Assert.True(status == answer.StatusCode, text);
        }
    }

    static string Of(string typed) => TextHash.Of(TypedText.Of(typed, "fa"));
}
