using Dabir.Articles.Body;

namespace Dabir.Tests.Articles.Body;

/// <summary>A body typed without an editor: what becomes of it, and that it comes back as it was typed.</summary>
public class TypingABody
{
    public static TheoryData<string, string, string> Cases =>
        [.. Shared.Rows("data/cases/typed-bodies.tsv").Select(row => (row[0].Replace("\\n", "\n"), row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_typed_becomes_what_was_meant(string typed, string holds, string lacks)
    {
        var html = PlainBody.ToHtml(typed);

        Assert.Contains(holds, html);
        Assert.DoesNotContain(lacks, html);
    }

    [Theory]
    [InlineData("[شهر](https://example.org/a_(b))", "<p><a href=\"https://example.org/a_(b)\" rel=\"noopener\">شهر</a></p>")]
    [InlineData("([شهر](https://example.org/a))", "<p>(<a href=\"https://example.org/a\" rel=\"noopener\">شهر</a>)</p>")]
    [InlineData("[شهر](https://example.org/a(b(c)))", "<p><a href=\"https://example.org/a(b(c))\" rel=\"noopener\">شهر</a></p>")]
    [InlineData(
        "**[شهر](https://example.org/)**",
        "<p><strong><a href=\"https://example.org/\" rel=\"noopener\">شهر</a></strong></p>"
    )]
    [InlineData(
        "[**شهر**](https://example.org/)",
        "<p><a href=\"https://example.org/\" rel=\"noopener\"><strong>شهر</strong></a></p>"
    )]
    [InlineData("[شهر](javascript:alert(1))", "<p>[شهر](javascript:alert(1))</p>")]
    [InlineData("[a](https://example.org/\"onclick=x)", "<p>[a](https://example.org/\"onclick=x)</p>")]
    [InlineData("**دما** ۲ ** ۳", "<p><strong>دما</strong> ۲ ** ۳</p>")]
    [InlineData("** دما **", "<p>** دما **</p>")]
    [InlineData("****", "<p>****</p>")]
    [InlineData("متن\n## تیتر", "<p>متن</p><h2>تیتر</h2>")]
    [InlineData("### تیتر\nالف\nب", "<h3>تیتر</h3><p>الف<br>ب</p>")]
    [InlineData("## یک\n## دو", "<h2>یک</h2><h2>دو</h2>")]
    [InlineData("- الف\n- ب\nپس از فهرست", "<ul><li>الف</li><li>ب</li></ul><p>پس از فهرست</p>")]
    [InlineData("این‌ها:\n- الف\n> نقل", "<p>این‌ها:</p><ul><li>الف</li></ul><blockquote><p>نقل</p></blockquote>")]
    [InlineData("> یک\n>\n> دو", "<blockquote><p>یک</p><p>دو</p></blockquote>")]
    [InlineData(">", "<p>&gt;</p>")]
    [InlineData("##تیتر", "<p>##تیتر</p>")]
    [InlineData("<b>x</b> & y", "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>")]
    public void A_typed_body_has_one_meaning(string typed, string html) => Assert.Equal(html, PlainBody.ToHtml(typed));

    [Theory]
    [InlineData("## تیتر\n\nبند **پررنگ** با [پیوند](https://example.org/a_(b)).\nخط دوم")]
    [InlineData("> نقل یک\n> نقل دو\n\n- الف\n- **ب**\n\n2 ** 3 ** 4")]
    [InlineData("**[پیوند پررنگ](mailto:news@example.org)** و [**پررنگ**](https://example.org/)")]
    [InlineData("### می‌رود ۱۲٪\n\n«گفت» [شهر](https://example.org/شهر_(ری))")]
    public void A_typed_body_comes_back_as_it_was_typed(string typed) =>
        Assert.Equal(typed, PlainBody.FromHtml(PlainBody.ToHtml(typed)));

    [Theory]
    [InlineData("<table><tbody><tr><td>۱</td></tr></tbody></table>")]
    [InlineData("<p>الف<br>- ب</p>")]
    [InlineData("<p>## تیتر</p>")]
    [InlineData("<p>**ستاره**</p>")]
    [InlineData("<p dir=\"ltr\">latin</p>")]
    [InlineData("<p><a href=\"https://example.org/a(b\" rel=\"noopener\">x</a></p>")]
    public void A_body_that_cannot_be_typed_without_loss_has_no_typed_form(string html) => Assert.Null(PlainBody.FromHtml(html));
}
