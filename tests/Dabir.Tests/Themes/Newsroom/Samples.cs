using Dabir.Themes.Views;

namespace Dabir.Tests.Themes.Newsroom;

/// <summary>A small imaginary newspaper, «روزنامه شهر»: every view filled, as the faces would fill it.</summary>
static class Samples
{
    public static SiteView Site { get; } =
        new()
        {
            Name = "روزنامه شهر",
            Tagline = "خبرهای شهر، هر روز",
            Language = "fa",
            Direction = "rtl",
            BaseUrl = "https://shahr.example",
            GuideUrl = "/comments/guide",
            Today = new("2026-11-23", "دوشنبه ۲ آذر ۱۴۰۵"),
            Menu =
            [
                new("شهر", "/city", IsCurrent: true),
                new("آب‌وهوا", "/weather"),
                new("فرهنگ", "/culture"),
                new("ورزش", "/sport"),
                new("دانش", "/science"),
                new("زندگی", "/life"),
            ],
            Editions = [new("کوردی", "ckb", "rtl", "/ckb/"), new("English", "en", "ltr", "/en/")],
            Breaking = [new("مدرسه‌های نوبت صبح شهر فردا به سبب برف با دو ساعت تأخیر باز می‌شوند", "/news/140509020031/snow")],
            Copyright = "بازنشر با ذکر نام روزنامه شهر و پیوند به خبر آزاد است.",
            Publisher = new() { Name = "روزنامه شهر" },
        };

    public static FrontPageView Front { get; } =
        new()
        {
            Site = Site,
            Url = "/",
            Lead = Cards.Lead,
            Top = Cards.From(1, 4, withPicture: true),
            Boxes = Cards.Boxes,
            Latest = Cards.From(5, 10),
            MostDiscussed = Cards.From(13, 6),
            Sections =
            [
                new(new("فرهنگ", "/culture"), Cards.From(2, 4, withPicture: true)),
                new(new("دانش", "/science"), Cards.From(6, 4, withPicture: true)),
                new(new("زندگی", "/life"), Cards.From(10, 4, withPicture: true)),
            ],
        };

    public static ArticlePage Article { get; } =
        new()
        {
            Site = Site,
            Url = "/news/140509020017/%DA%A9%D8%AA%D8%A7%D8%A8%D8%AE%D8%A7%D9%86%D9%87",
            Path = [new("صفحه نخست", "/"), new("شهر", "/city"), new("کتابخانه‌ها", "/city/libraries", IsCurrent: true)],
            Article = Story.OfTheLibrary,
            Related = Cards.From(3, 4, withPicture: true),
            Comments = Discussion.Open,
            Side = Cards.Side,
            Translations =
            [
                new("fa", "https://shahr.example/news/140509020017"),
                new("ckb", "https://shahr.example/ckb/news/140509020018"),
            ],
        };

    public static ArticlePage Refused { get; } =
        Article with
        {
            Robots = "noindex",
            Comments = Discussion.Open with { Form = Discussion.RefusedForm },
        };

    public static ArticlePage Bare { get; } =
        Article with
        {
            Article = Story.Bare,
            Related = [],
            Comments = Discussion.Closed,
            Side = new(),
            Translations = [],
        };

    public static SectionPage Section { get; } =
        new()
        {
            Site = Site,
            Url = "/city?page=2",
            Name = "شهر",
            About = "خبرهای محله‌ها، کتابخانه‌ها، بوستان‌ها و رفت‌وآمد شهری.",
            Path = [new("صفحه نخست", "/"), new("شهر", "/city", IsCurrent: true)],
            Subsections =
            [
                new("همه", "/city", IsCurrent: true),
                new("کتابخانه‌ها", "/city/libraries"),
                new("بوستان‌ها", "/city/parks"),
            ],
            Items = Cards.From(0, 10, withPicture: true),
            Paging = new(new(2, "۲"), new(14, "۱۴"), "/city", "/city?page=3"),
            Side = Cards.Side,
        };

    public static TagPage Tag { get; } =
        new()
        {
            Site = Site,
            Url = "/tag/library",
            Name = "کتابخانه",
            Path = [new("صفحه نخست", "/"), new("کتابخانه", "/tag/library", IsCurrent: true)],
            Items = Cards.From(4, 3),
            Side = Cards.Side,
        };

    public static AuthorPage Author { get; } =
        new()
        {
            Site = Site,
            Url = "/author/mina-rastegar",
            Name = "مینا رستگار",
            About = "از کتابخانه‌ها، بوستان‌ها و زندگی محله‌ها می‌نویسد.",
            Path = [new("صفحه نخست", "/"), new("مینا رستگار", "/author/mina-rastegar", IsCurrent: true)],
            Items = Cards.From(0, 5, withPicture: true),
        };

    public static TrackingPage Tracking { get; } =
        new()
        {
            Site = Site,
            Url = "/comments/7Q2K-4M",
            Heading = "پیگیری نظر",
            Number = "7Q2K-4M",
            State = "inReview",
            JustSent = true,
            Sent = new("2026-11-23T09:12:00+03:30", "۰۹:۱۲ - ۱۴۰۵/۰۹/۰۲"),
            Name = "سینا",
            Body = "ساعت کار کتابخانه در روزهای تعطیل چگونه است؟\nکاش عصر جمعه هم باز باشد.",
            Article = new(Story.OfTheLibrary.Headline, Article.Url),
        };

    public static TrackingPage NotPublished { get; } =
        Tracking with
        {
            JustSent = false,
            State = "notPublished",
            Reason = "تبلیغ",
            ReasonNote = "نشانی کانال را بردارید و دوباره بفرستید.",
        };

    public static NoticePage NotFound { get; } =
        new()
        {
            Site = Site,
            Url = "/news/1",
            StatusText = "۴۰۴",
            Heading = "این صفحه پیدا نشد",
            Text = "شاید نشانی اشتباه نوشته شده یا صفحه جابه‌جا شده باشد. جستجو کنید یا خبرهای تازه را ببینید.",
            Latest = Cards.From(5, 8),
        };

    public static GuidePage Guide { get; } =
        new()
        {
            Site = Site,
            Url = "/comments/guide",
            Heading = "راهنمای انتشار نظرها",
            Reasons =
            [
                new("توهین", "ناسزا یا کوچک شمردن یک شخص یا گروه."),
                new("تبلیغ", "معرفی کالا، کانال یا نشانی برای سود."),
                new("فینگلیش", "فارسی با حروف لاتین نوشته شده است."),
            ],
        };

    /// <summary>Every page by the name of its file and view.</summary>
    public static IReadOnlyList<(string File, string View, PageView Page)> All { get; } =
    [
        ("front", "front", Front),
        ("article", "article", Article),
        ("article-refused", "article", Refused),
        ("article-bare", "article", Bare),
        ("section", "section", Section),
        ("tag", "tag", Tag),
        ("author", "author", Author),
        ("tracking", "tracking", Tracking),
        ("tracking-not-published", "tracking", NotPublished),
        ("notice", "notice", NotFound),
        ("guide", "guide", Guide),
    ];
}
