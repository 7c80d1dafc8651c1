using System.Text;
using Dabir.Delivery;

namespace Dabir.Tests.Delivery;

public class WritingAPage
{
    [Fact]
    public void What_is_written_piece_by_piece_is_the_same_text()
    {
        var sheet = new Utf8Text();
        var text = string.Concat(Enumerable.Repeat("باران ۱۴۰۵ 🌧 می‌بارد <b>\n", 5_000));
        foreach (var letter in text[..1_000])
            sheet.Write(letter);
        sheet.Write(text[1_000..2_000]);
        sheet.Write(text.ToCharArray(), 2_000, 3_000);
        sheet.Write(text.AsSpan(5_000));
        Assert.Equal(text, Encoding.UTF8.GetString(sheet.Page()));
    }

    [Fact]
    public void A_page_that_broke_off_half_way_leaves_nothing_on_the_next_one()
    {
        var sheet = new Utf8Text();
        sheet.Write("<p>نیمه \ud83c");
        sheet.Clean().Write("تازه");
        Assert.Equal("تازه", Encoding.UTF8.GetString(sheet.Page()));
    }
}
