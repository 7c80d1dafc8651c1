namespace Dabir.Language.Tests.Normalising;

/// <summary>A neighbour's words on a Persian page are told from Persian that was typed on a neighbour's keyboard.</summary>
public class FindingForeignText
{
    [Theory]
    [InlineData("قال الرئيس: هذه المدينة في العراق كبيرة،", "قال الرئيس|هذه المدينة في العراق كبيرة")]
    [InlineData("او گفت «إن الله على كل شيء قدير» و رفت", "إن الله على كل شيء قدير")]
    [InlineData("هذا بيت من شعر المتنبي في كتاب قديم", "هذا بيت من شعر المتنبي في كتاب قديم")]
    [InlineData("وخيرُ جليسٍ في الزمان كتابٌ", "وخيرُ جليسٍ في الزمان كتابٌ")]
    [InlineData("نوشت «هذا شعر جميل من المتنبي» و رفت", "هذا شعر جميل من المتنبي")]
    [InlineData("ئەم کتێبە زۆر باشە", "ئەم کتێبە زۆر باشە")]
    [InlineData("یہ لڑکا ہے", "یہ لڑکا ہے")]
    [InlineData("او نوشت یہ کتاب بہت اچھی ہے", "یہ کتاب بہت اچھی ہے")]
    [InlineData("شعر اردو: ہم کو معلوم ہے", "ہم کو معلوم ہے")]
    [InlineData("گفت آپ کا شکریہ", "آپ کا شکریہ")]
    [InlineData("ترانهٔ «من کوردم و کوردستان وڵاتی منە»", "من کوردم و کوردستان وڵاتی منە")]
    public void Another_language_is_found(string text, string runs) =>
        Assert.Equal(runs.Split('|'), ForeignText.In(text).Select(run => text[run.Start..run.End]));

    [Theory]
    [InlineData("كتابخانه سيار به 12 روستا مي رود")]
    [InlineData("كل كشور يا يك استان كه بارندگي داشت")]
    [InlineData("علي و رضا، كه هر دو از يزد آمده‌اند، پيش از ظهر رسيدند.")]
    [InlineData("در كتاب قديم خانه المتنبي، شعر تازه‌اي از شهر پيدا شد كه مثلاً في‌البداهه بود")]
    [InlineData("او في المثل گفت كه كتاب خوب است")]
    [InlineData("دیر آمدے ببخش کہ نبودم و فروشگاہ بزرگ شہر بستہ بود")]
    [InlineData("رئيس جمهور، مسؤول، تأكيد، مؤلف، مسأله، جزئي")]
    public void Persian_typed_on_an_Arabic_keyboard_is_not(string text) =>
        Assert.DoesNotContain(ForeignText.In(text), run => text[run.Start..run.End].Contains(' '));
}
