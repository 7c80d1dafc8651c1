using Dabir.Themes;
using Dabir.Themes.Views;
using Dabir.Words;

namespace Dabir.Tests.Themes.Newsroom;

static class Story
{
    public static ArticleView OfTheLibrary { get; } =
        new()
        {
            Code = "140509020017",
            CodeText = "۱۴۰۵۰۹۰۲۰۰۱۷",
            Kicker = "گزارش میدانی از نخستین شب طرح «چراغ کتاب»",
            Headline = "کتابخانه‌های محله شب‌ها هم باز می‌مانند",
            Deck = "دوازده کتابخانه، دو نوبت کاری و چای رایگان برای آخرین خواننده",
            Lead =
                "از هفته آینده دوازده کتابخانه شهر تا ساعت ده شب میزبان خواننده‌ها هستند؛ طرحی که با درخواست دانشجوها آغاز شد و حالا به محله‌های شرق و غرب شهر هم می‌رسد.",
            Kind = "report",
            KindText = "گزارش",
            Section = new("شهر", "/city"),
            Published = new("2026-11-23T05:09:00+03:30", "دوشنبه ۲ آذر ۱۴۰۵ - ۰۵:۰۹"),
            Updated = new("2026-11-23T11:40:00+03:30", "دوشنبه ۲ آذر ۱۴۰۵ - ۱۱:۴۰"),
            Dateline = "شیراز",
            Bylines = [new("خبرنگار", "مینا رستگار", "/author/mina-rastegar"), new("عکاس", "آرش نوری")],
            Source = new("خبرگزاری محله", "https://mahalle.example/12"),
            Picture = Drawings.Wide(0, "سالن کتابخانه با چراغ‌های روشن و میزهای چوبی") with
            {
                Caption = "سالن مطالعه کتابخانه مرکزی در نخستین شب کار تا ساعت ۲۲",
                Credit = "آرش نوری / روزنامه شهر",
            },
            BodyHtml = Body,
            Corrections =
            [
                new(
                    new("2026-11-23T11:40:00+03:30", "۲ آذر ۱۴۰۵ - ۱۱:۴۰"),
                    "در نسخه نخست این گزارش شمار کتابخانه‌ها ده آمده بود؛ درست آن دوازده است."
                ),
            ],
            Tags =
            [
                new("کتابخانه", "/tag/library"),
                new("شب شهر", "/tag/night"),
                new("دانشجو", "/tag/student"),
                new("محله", "/tag/mahalle"),
            ],
            ShortUrl = "https://shahr.example/x/2bC9",
            Share = ShareLinks.For(
                "کتابخانه‌های محله شب‌ها هم باز می‌مانند",
                "https://shahr.example/x/2bC9",
                Wording.Read("fa", Languages.Own)
            ),
        };

    public static ArticleView Bare { get; } =
        new()
        {
            Code = "140509020018",
            CodeText = "۱۴۰۵۰۹۰۲۰۰۱۸",
            Headline = "تیتر تنها <b>با نشانه</b> & \"گیومه\"",
            BodyHtml = "<p>یک بند کوتاه.</p>",
            Kind = "news",
            KindText = "خبر",
            Published = new("2026-11-23T06:00:00+03:30", "دوشنبه ۲ آذر ۱۴۰۵ - ۰۶:۰۰"),
        };

    const string Body = """
        <p>ساعت هشت شب است و در سالن مطالعه کتابخانه مرکزی صندلی خالی نیست. تا همین هفته پیش، زنگ پایان کار ساعت شش به صدا درمی‌آمد و خواننده‌ها نیمه‌کاره کتاب را می‌بستند. حالا چراغ‌ها روشن می‌ماند و کتابدار نوبت دوم، فهرست امانت‌ها را مرتب می‌کند.</p>
        <p>طرح «چراغ کتاب» با نامه‌ای آغاز شد که سیصد دانشجو امضا کردند. آن‌ها نوشته بودند خانه‌های کوچک و خوابگاه‌های شلوغ جای خواندن نیست و شهر به <a href="/tag/night">فضاهای شبانه آرام</a> نیاز دارد.</p>
        <h2>چه چیزی عوض می‌شود</h2>
        <p>به گفته شورای کتابخانه‌ها، دوازده شعبه در دو مرحله به طرح می‌پیوندند:</p>
        <ul><li>شش شعبه مرکزی و شرقی از شنبه ۷ آذر</li><li>شش شعبه غربی و جنوبی از نیمه دی</li><li>بخش کودک همچنان تا ساعت ۱۸ باز است</li></ul>
        <blockquote><p>کتابخانه فقط قفسه نیست؛ جایی است که آدم می‌تواند بی آنکه چیزی بخرد، بنشیند.</p></blockquote>
        <p>هزینه نوبت دوم از صرفه‌جویی برق تأمین شده است. چراغ‌های <span dir="ltr">LED</span> با حسگر حضور، مصرف سالن‌ها را ۴۱٫۵ درصد کم کرده و همین رقم برای حقوق کتابداران شب کافی است.</p>
        <figure><img src="/pictures/wide-5.svg" width="1600" height="900" alt="نقشه ساده شعبه‌ها" loading="lazy"><figcaption>شعبه‌هایی که از شنبه تا ساعت ۲۲ باز هستند</figcaption></figure>
        <h2>ساعت کار شعبه‌ها</h2>
        <div class="table" role="region" aria-label="ساعت کار شعبه‌ها" tabindex="0"><table><thead><tr><th scope="col">شعبه</th><th scope="col">شنبه تا چهارشنبه</th><th scope="col">پنجشنبه</th></tr></thead><tbody><tr><td>مرکزی</td><td>۸ تا ۲۲</td><td>۸ تا ۲۰</td></tr><tr><td>باغ نارنج</td><td>۹ تا ۲۲</td><td>۹ تا ۱۸</td></tr></tbody></table></div>
        <h3>برای آن‌ها که دور می‌مانند</h3>
        <p>آخرین اتوبوس خط ۷ ساعت ۲۲:۱۵ از روبه‌روی کتابخانه می‌گذرد. پرسش‌ها را به <span dir="ltr">ketab@shahr.example</span> بفرستید.</p>
        <p dir="auto">The night plan is called “Cheragh-e Ketab”, the lamp of books.</p>
        """;
}
