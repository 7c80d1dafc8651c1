using Dabir.Themes.Views;

namespace Dabir.Tests.Themes.Newsroom;

static class Cards
{
    static readonly (string Kicker, string Headline, string Lead, LinkView Section)[] Stories =
    [
        (
            "گزارش میدانی",
            "کتابخانه‌های محله شب‌ها هم باز می‌مانند",
            "از هفته آینده دوازده کتابخانه شهر تا ساعت ده شب میزبان خواننده‌ها هستند؛ طرحی که با درخواست دانشجوها آغاز شد.",
            new("شهر", "/city")
        ),
        (
            "هواشناسی",
            "نخستین برف پاییزی بر بلندی‌های شمال شهر نشست",
            "دمای شب تا چهار درجه زیر صفر می‌رسد و جاده‌های کوهستانی لغزنده است.",
            new("آب‌وهوا", "/weather")
        ),
        (
            "بازار میوه",
            "انار امسال شیرین‌تر و ارزان‌تر به میدان رسید",
            "باغداران می‌گویند باران بهاره محصول را دو هفته زودتر رساند.",
            new("زندگی", "/life")
        ),
        (
            "لیگ محله‌ها",
            "تیم بانوان شرق شهر قهرمان والیبال شد",
            "فینال پنج‌ستی با حضور دو هزار تماشاگر برگزار شد.",
            new("ورزش", "/sport")
        ),
        (
            "موزه",
            "سفال‌های سه‌هزارساله پس از مرمت به نمایش درآمد",
            "مرمت چهل ظرف سفالی هجده ماه زمان برد.",
            new("فرهنگ", "/culture")
        ),
        ("", "خط سوم اتوبوس‌های برقی از فردا راه می‌افتد", "", new("شهر", "/city")),
        (
            "آسمان شب",
            "بارش شهابی جوزایی را کجا و کی ببینیم",
            "بهترین ساعت تماشا پس از نیمه‌شب و دور از چراغ‌های شهر است.",
            new("دانش", "/science")
        ),
        ("", "ثبت‌نام کلاس‌های خوشنویسی فرهنگسراها آغاز شد", "", new("فرهنگ", "/culture")),
        (
            "دوچرخه",
            "مسیر دوچرخه رودکنار به پارک جنگلی رسید",
            "هفت کیلومتر تازه، با شش ایستگاه تعمیر و آبخوری.",
            new("شهر", "/city")
        ),
        ("", "کیفیت هوای شهر تا پایان هفته قابل قبول است", "", new("آب‌وهوا", "/weather")),
        ("آشپزی", "آش انار، دستوری برای شب‌های سرد", "با ده ماده ساده و یک ساعت و نیم حوصله.", new("زندگی", "/life")),
        ("", "دانش‌آموزان روستای بالا دست ایستگاه هواشناسی ساختند", "", new("دانش", "/science")),
        (
            "شنا",
            "استخر تازه مجموعه غدیر با ظرفیت هشتصد نفر باز شد",
            "سانس‌های خانوادگی جمعه‌ها برقرار است.",
            new("ورزش", "/sport")
        ),
        ("", "نمایشگاه گیاهان آپارتمانی در باغ گیاه‌شناسی", "", new("زندگی", "/life")),
        ("", "فهرست ۱۰ کتاب پرامانت آبان منتشر شد", "", new("فرهنگ", "/culture")),
        ("", "چراغ‌های هوشمند چهار تقاطع روشن شد", "", new("شهر", "/city")),
        ("تئاتر", "گروه کوچک «باران» با نمایشی برای کودکان آمد", "بلیت نیم‌بها برای مدرسه‌ها.", new("فرهنگ", "/culture")),
        ("", "پویش کاشت هزار نهال بلوط در دامنه‌ها", "", new("شهر", "/city")),
        ("", "رصدخانه دانشگاه پنجشنبه‌ها مهمان می‌پذیرد", "", new("دانش", "/science")),
    ];

    static readonly string[] Times =
    [
        "همین حالا",
        "۵ دقیقه پیش",
        "۲۳ دقیقه پیش",
        "۰۸:۴۱",
        "۰۸:۰۲",
        "۰۷:۳۰",
        "۰۶:۵۵",
        "۱ آذر",
        "۱ آذر",
        "۳۰ آبان",
    ];

    public static ArticleCard Lead => Card(0, withPicture: true) with { Comments = new(11, "۱۱") };

    public static IReadOnlyList<ArticleCard> From(int first, int count, bool withPicture = false) =>
        [.. Enumerable.Range(first, count).Select(index => Card(index, withPicture))];

    public static IReadOnlyList<BoxView> Boxes =>
        [
            new("not-to-miss", "از دست ندهید", "list", From(6, 3, withPicture: true)),
            new(
                "video",
                "ویدئوی برگزیده",
                "video",
                [.. From(8, 3, withPicture: true).Select(card => card with { Badge = new("video", "ویدئو"), Lead = null })]
            ),
            new("sport", "منتخب ورزش", "sport", [Card(3, true), Card(12, true), Card(8, true)]),
            new(
                "photo",
                "منتخب عکس",
                "photo",
                [
                    .. From(4, 4, withPicture: true)
                        .Select(card => card with { Badge = new("photo", "عکس"), Lead = null, Kicker = null }),
                ]
            ),
        ];

    public static SideView Side =>
        new()
        {
            Boxes = Boxes,
            Latest = From(5, 10),
            MostDiscussed = From(13, 6),
        };

    static ArticleCard Card(int index, bool withPicture)
    {
        var (kicker, headline, lead, section) = Stories[index % Stories.Length];
        return new()
        {
            Url = $"/news/1405090200{index:00}/story",
            Kicker = kicker.Length > 0 ? kicker : null,
            Headline = headline,
            Lead = withPicture && lead.Length > 0 ? lead : null,
            Picture = withPicture ? Drawings.Wide(index, $"نقاشی ساده: {headline}") : null,
            Section = section,
            Time = new($"2026-11-23T0{index % 9}:15:00+03:30", Times[index % Times.Length]),
            Comments = index % 3 == 1 ? new(index, "۴") : null,
        };
    }
}
