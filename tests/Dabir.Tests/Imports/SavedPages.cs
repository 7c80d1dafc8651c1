using System.Globalization;
using System.Net;
using Dabir.Imports;
using Dabir.Language;

namespace Dabir.Tests.Imports;

/// <summary>Pages to read: one of our own in both forms, and the real one that stands beside the checkout.</summary>
static class SavedPages
{
    public const string Headline = "کتابخانهٔ محله تا نیمه‌شب باز می‌ماند";
    public const string Lead = "از شنبه، سالن مطالعهٔ کتابخانهٔ محله هر شب تا ساعت ۲۴ باز است.";

    public const string Story = $"""
        {Headline}

        {Lead}

        به گزارش نیلوفر، سالن تازه ۱۲۰ صندلی دارد و ورود به آن رایگان است.

        کتابدار محله گفت: «میزهای گروهی <طبقهٔ دوم> تا ساعت ۲۲ & پس از آن تک‌نفره‌اند.»

        """;

    public const string Discussion = """
        برچسب‌ها
        کتابخانه، مطالعه

        نظر شما

        نظرات

          • انتشار یافته: 3
          • در صف بررسی: 1
          • غیر قابل انتشار: 2
          • نسرین ۰۹:۰۵ - ۱۴۰۵/۰۹/۰۱
            4 1
            چه خبر خوبی! بچه‌ها جای آرام می‌خواستند.

            کاش جمعه‌ها هم باز باشد.
              ◦ ۰۹:۰۵ - ۱۴۰۵/۰۹/۰۱
                0 0
                جمعه‌ها هم هست.
          • بهرام ۱۸:۴۰ - ۱۴۰۵/۰۹/۰۱
            2 0
            پارکینگ دوچرخه هم دارد؟

        از دست ندهید...

        منتخب عکس
        """;

    public const string Html = $"""
        <!doctype html>
        <html lang="fa" dir="rtl">
        <head><title>نیلوفر</title></head>
        <body>
        <header><nav><a href="/">خانه</a></nav></header>
        <main>
          <article>
            <h1>{Headline}</h1>
            <time datetime="2026-11-22T08:00:00+03:30">۱ آذر</time>
            <p class="lead">{Lead}</p>
            <figure><img src="http://127.0.0.1:1/x.jpg"><figcaption>سالن مطالعه</figcaption></figure>
            <div class="body">
              <p>به گزارش نیلوفر، سالن تازه ۱۲۰ صندلی دارد و ورود به آن رایگان است.</p>
              <p>کتابدار محله گفت: «میزهای گروهی &lt;طبقهٔ دوم&gt; تا ساعت ۲۲ &amp; پس از آن تک‌نفره‌اند.»</p>
              <script>alert("x")</script>
            </div>
          </article>
          <h2>برچسب‌ها</h2>
          <ul><li><a rel="tag" href="/t/1">کتابخانه</a></li><li><a rel="tag" href="/t/2">مطالعه</a></li></ul>
          <h2>نظر شما</h2>
          <form><p>نام</p><input name="name"></form>
          <section>
            <h2>نظرات (۳)</h2>
            <ul><li>انتشار یافته: ۳</li><li>در صف بررسی: ۱</li><li>غیرقابل‌انتشار: ۲</li></ul>
            <div class="comment">
              <cite>نسرین</cite> <time datetime="2026-11-22T09:05:00+03:30">دیروز</time>
              <div class="text"><p>چه خبر خوبی! بچه‌ها جای آرام می‌خواستند.</p><p>کاش جمعه‌ها هم باز باشد.</p></div>
              <span class="up">۴</span> <span class="down">۱</span>
              <div class="comment">
                <cite>ناشناس</cite> <time datetime="2026-11-22T05:35:00Z">دیروز</time>
                <div class="text">جمعه‌ها هم هست.</div>
              </div>
            </div>
            <div class="comment">
              <cite>بهرام</cite> <time datetime="2026-11-22T18:40:00+03:30">دیروز</time>
              <div class="votes">۲ ۰</div>
              <p>پارکینگ دوچرخه هم دارد؟</p>
            </div>
          </section>
        </main>
        <footer><p>همهٔ حقوق برای همه</p></footer>
        </body>
        </html>
        """;

    public static string Text => Story + Discussion;

    /// <summary>A file of the real page's folder; the test is skipped where it does not stand beside the checkout.</summary>
    public static string Shared(string file)
    {
        var path = Tests.Shared.File($"data/seed/{file}");
        Assert.SkipWhen(path is null, $"{file} is not beside this checkout");
        return path;
    }

    /// <summary>The real page as simple HTML, made anew from its text at each run.</summary>
    public static string SharedAsHtml()
    {
        var lines = File.ReadAllLines(Shared("article-page.txt")).Select(l => l.Trim()).ToList();
        var end = lines.FindIndex(l => l.StartsWith("برچسب", StringComparison.Ordinal));
        var texts = lines.Take(end).Where(l => l.Length > 0).Select(WebUtility.HtmlEncode).ToList();
        var items = string.Concat(lines.Skip(end).Where(l => l.StartsWith('•')).Select((l, _) => Item(lines, lines.IndexOf(l))));
        var boxes = string.Concat(
            lines
                .Skip(lines.FindLastIndex(l => l.StartsWith('•')) + 3)
                .Where(l => l.Length > 0)
                .Select(l => $"<section><h2>{l}</h2></section>")
        );
        return $"<html><body><nav><p>خانه</p></nav><article><h1>{texts[0]}</h1>{string.Concat(texts.Skip(1).Select(t => $"<p>{t}</p>"))}</article>"
            + $"<h3>برچسب‌ها</h3><h3>نظرات</h3><ul>{items}</ul>{boxes}</body></html>";
    }

    static string Item(List<string> lines, int at) =>
        lines[at].Contains('۱', StringComparison.Ordinal) && at + 2 < lines.Count
            ? $"<li><b>{lines[at].TrimStart('•')}</b><div>{lines[at + 1]}</div><p>{WebUtility.HtmlEncode(lines[at + 2])}</p></li>"
            : $"<li>{lines[at].TrimStart('•')}</li>";

    public static SavedPage Read(string content) =>
        TryRead(content, out var page, out var missing) ? page! : throw new InvalidDataException(missing);

    /// <summary>What a page lacks, as the operator is told.</summary>
    public static string Missing(string content) => TryRead(content, out _, out var missing) ? "" : missing!;

    static bool TryRead(string content, out SavedPage? page, out string? missing)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, content);
            return PageImport.TryRead(file, CityTime.Tehran, out page, out missing);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static DateTime Utc(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).UtcDateTime;
}
