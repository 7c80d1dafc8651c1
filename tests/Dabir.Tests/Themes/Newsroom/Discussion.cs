using Dabir.Themes.Views;

namespace Dabir.Tests.Themes.Newsroom;

static class Discussion
{
    public static CommentsView Open { get; } =
        new()
        {
            Counters = new(new(3, "۳"), new(0, "۰"), new(4, "۴")),
            Items =
            [
                Comment(
                    "41",
                    "مینا",
                    "۰۵:۰۹",
                    "خبر خوبی بود. کاش بخش کودک هم تا شب باز می‌ماند.\nبچه‌ها بعد از مدرسه جایی ندارند.",
                    2,
                    1
                ) with
                {
                    Replies =
                    [
                        Comment("43", "کتابخانه مرکزی", "۰۸:۱۵", "بخش کودک از بهمن تا ساعت ۲۰ باز خواهد بود.", 5, 0) with
                        {
                            IsStaff = true,
                            ReplyTo = new("مینا", "#c-41"),
                        },
                        Comment("44", null, "۰۹:۳۰", "سپاس از پاسخ شما.", 0, 0) with
                        {
                            ReplyTo = new("کتابخانه مرکزی", "#c-43"),
                        },
                    ],
                },
                Comment("42", null, "۰۷:۴۴", "آدرس شعبه باغ نارنج را هم بنویسید.", 0, 2),
                Comment("45", "Sara", "۱۰:۰۲", "Great news for the neighbourhood!", 1, 0),
            ],
            Orders =
            [
                new("قدیمی‌ترین", "?order=oldest#comments", IsCurrent: true),
                new("جدیدترین", "?order=newest#comments"),
                new("پرموافق‌ترین", "?order=agreed#comments"),
            ],
            Paging = new(new(1, "۱"), new(2, "۲"), null, "?cpage=2#comments"),
            Form = new()
            {
                Action = "/news/140509020017/comments",
                Stamp = "c3RhbXA",
                MaxLength = new(1500, "۱۵۰۰"),
            },
            ReportReasons = [new("insult", "توهین"), new("advert", "تبلیغ"), new("other", "دلیل دیگر")],
        };

    public static CommentFormView RefusedForm { get; } =
        Open.Form! with
        {
            Parent = "41",
            ReplyTo = new("مینا", "/news/140509020017#comment-form"),
            Name = "سینا <b>",
            Email = "sina@",
            Body = "نوشته‌ای که نباید گم شود </textarea><script>alert()</script>",
            EmailError = "نشانی ایمیل درست نیست.",
            BodyError = "نظر شما بیش از ۱۵۰۰ نویسه است.",
        };

    public static CommentsView Closed { get; } =
        Open with
        {
            Form = null,
            Orders = [],
            Paging = null,
            Items =
            [
                Comment("50", "<i>شوخ</i>", "۰۵:۰۹", "</script><script>alert()</script> & متن", 0, 0) with
                {
                    ReplyUrl = null,
                },
            ],
        };

    static CommentView Comment(string id, string? name, string at, string body, int up, int down) =>
        new()
        {
            Id = id,
            Url = $"/news/140509020017/باران#c-{id}",
            Name = name,
            Time = new($"2026-11-23T{Ascii(at)}:00+03:30", $"{at} - ۱۴۰۵/۰۹/۰۲"),
            Body = body,
            Up = new(up, Persian(up)),
            Down = new(down, Persian(down)),
            ReplyUrl = $"?reply={id}#comment-form",
            VoteUrl = $"/comments/{id}/votes",
            ReportUrl = $"/comments/{id}/reports",
        };

    static string Ascii(string text) => string.Concat(text.Select(c => c is >= '۰' and <= '۹' ? (char)(c - '۰' + '0') : c));

    static string Persian(int number) => string.Concat($"{number}".Select(c => (char)(c - '0' + '۰')));
}
