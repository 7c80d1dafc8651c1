namespace Dabir.Language.Tests.CopyEditing;

/// <summary>Right text that looks like a fault: nothing is changed, and nothing offered where that is wrong too.</summary>
public class RightTextStays
{
    [Theory]
    [InlineData("Test \"x\" , y")]
    [InlineData("He said \"no\", yes?")]
    [InlineData("آدرس: Main St., New York است")]
    public void Marks_between_Latin_words_are_theirs(string text) => Assert.Equal(text, CopyEditor.Edited(text));

    [Theory]
    [InlineData("آمدند .مسوولین رفتند", "آمدند. مسوولین رفتند")]
    [InlineData("رسید .او رفت", "رسید. او رفت")]
    public void A_full_stop_on_the_wrong_side_of_its_space_glues_nothing(string typed, string right) =>
        Assert.Equal(right, CopyEditor.Edited(typed));

    [Theory]
    [InlineData("پردازندهٔ DDR 5 و هفتهٔ GPT-4 و GPT 4")]
    [InlineData("شبا IR06 2960 0000 0010 0324 2000 01 است")]
    [InlineData("شابک ISBN 978-600-119-123-4 ثبت شد")]
    [InlineData("مقالهٔ 10.1038/nature12373 منتشر شد")]
    [InlineData("پسوند «ـها» جمع است")]
    [InlineData("«ـگر» و «ـبان» پسوند فاعلی‌اند")]
    [InlineData("سال ۱۳۵۷ هـ.ش و ۹۰۰ هـ.ق")]
    [InlineData("خانوادهام را دیدم و همسایهات را")]
    [InlineData("نقشهاش را کشید و پروندهاش بسته شد")]
    [InlineData("گفت: «إن الله مع الصابرين»")]
    [InlineData("«بسم الله الرحمن الرحيم» نوشت")]
    [InlineData("آیهٔ «الحمد لله رب العالمين» را خواند")]
    [InlineData("ترانهٔ «ئەی ڕەقیب» سرود است")]
    [InlineData("کتاب «د پښتو ژبه» چاپ شد")]
    [InlineData("وی گفت «میرا نام ہے» و خندید")]
    [InlineData("5️⃣ گام پنجم")]
    [InlineData("سلام :-( خوبی")]
    [InlineData("خسته نباشید :))")]
    [InlineData("نتیجه (خوب) بود:)")]
    [InlineData("در می گذشته باران آمد")]
    [InlineData("ماه می آینده")]
    public void As_it_was_typed_when_saved(string text) => Assert.Equal(text, CopyEditor.Edited(text));

    [Theory]
    [InlineData("رشد فروش بلیت سینما")]
    [InlineData("ترافیک محور کرج سنگین است")]
    [InlineData("بازپرداخت طلب بانک‌ها")]
    [InlineData("خانم نگار جواهریان")]
    [InlineData("در مدار زمین چرخید")]
    [InlineData("سامانهٔ فروش و لایحهٔ گذار")]
    [InlineData("آنها خانه دارند و ما وقت داریم")]
    [InlineData("باران سیل آورد و او جان داد")]
    [InlineData("بچه‌ها پیش آمدند")]
    [InlineData("هم دانش دارد هم تجربه")]
    [InlineData("او هم زبان انگلیسی می‌داند")]
    [InlineData("من هم خانه دارم")]
    [InlineData("خودشان هم دیگر باور نکردند")]
    [InlineData("بینمان دیوار است و نمی‌بینمتان")]
    [InlineData("کمکم کن")]
    [InlineData("عنها و منها")]
    [InlineData("همه ای مردم بدانند")]
    [InlineData("تنهاش نگذار")]
    [InlineData("سی دی ماه")]
    [InlineData("سال ۱۳۹۰ها و ۲۰ام مهر")]
    [InlineData("نسخهٔ ۱.۲.۳ آمد")]
    [InlineData("دختر بستر دفتر مشتری")]
    [InlineData("شهرهای بزرگ و روزهای زیادی و مرزهای فکری")]
    [InlineData("به هر چند نفر")]
    [InlineData("روابط عمومی و ایالات متحده")]
    [InlineData("آمار ارائه شده است و گزارش اعلام شده بود")]
    [InlineData("خبر تأیید شده که او رفته")]
    [InlineData("او آسیب دیده، اما زنده است")]
    [InlineData("حسین بن علی و عیسی بن مریم")]
    [InlineData("کوچهٔ بن بست و بن کتاب")]
    [InlineData("از بن دندان گفت")]
    [InlineData("با مردم دوستی می‌کردیم")]
    [InlineData("آن را نابود سازی.")]
    [InlineData("خواجه نصیرالدین توسی")]
    [InlineData("بنا بر این گزارش، راه بسته است")]
    [InlineData("در باغ ملکی او")]
    [InlineData("کلانتری ۱۲ و کلانتر محله")]
    [InlineData("دستگیری و پیشگیری و گروگانگیری")]
    [InlineData("بیچاره و بیهوده و بیگانه")]
    [InlineData("کردهای عراق و شکست‌های ما")]
    [InlineData("قائم مقام وزیر")]
    [InlineData("پنجره را باز می‌گذارد و تا شب باز می‌ماند")]
    [InlineData("هفت حیاط، هفت حوض")]
    [InlineData("پایمان همیشه بهار است")]
    [InlineData("ایمیل تازه وارد می‌شود")]
    [InlineData("ما هم چنین کاری لازم داریم")]
    [InlineData("در زمین بازی")]
    [InlineData("انبیای الهی")]
    [InlineData("او در تهران زاده شد")]
    [InlineData("علی زاده شد و نسب او پاک بود")]
    public void As_it_was_typed_when_looked_at_by_an_editor(string text) =>
        Assert.Equal(text, CopyEditor.Edited(text, EditLevel.Suggest));

    [Theory]
    [InlineData("ar", "هذه 5 كتب، في مدينة جميلة")]
    [InlineData("ps", "دا ښه كتاب دي")]
    [InlineData("ckb", "لە ١٢ی ئازار")]
    [InlineData("en", "He said \"no\", in 2026, twice")]
    public void In_the_letters_and_digits_of_its_language(string tag, string text)
    {
        Assert.True(TextLanguages.TryRead(tag, out var language));
        Assert.Equal(text, CopyEditor.Edited(text, EditLevel.Suggest, language));
    }
}
