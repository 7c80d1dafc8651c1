namespace Dabir.Language.Tests;

public class ReadmeOfDatesAndNames
{
    [Fact]
    public void Calendar()
    {
        var date = SolarHijriDate.FromDateOnly(new DateOnly(2026, 11, 23));
        Readme.Shows(
            SolarHijriDate.FromDateOnly(new DateOnly(2026, 11, 23)).ToString(),
            "1405-09-02",
            "SolarHijriDate.FromDateOnly(new DateOnly(2026, 11, 23))"
        );
        Readme.Shows($"{date.ToDateOnly():O}", "2026-11-23", "date.ToDateOnly()");
        Readme.Shows(SolarHijriDate.IsLeapYear(1403), true);
        Readme.Shows(SolarHijriFormat.Long(date), "دوشنبه ۲ آذر ۱۴۰۵");
        Readme.Shows(SolarHijriFormat.Medium(date, TextLanguage.Dari), "۲ قوس ۱۴۰۵");
        Readme.Shows(SolarHijriFormat.Numeric(date), "۱۴۰۵/۰۹/۰۲");
        Readme.Shows(GregorianFormat.Medium(date.ToDateOnly(), TextLanguage.Arabic, "IQ"), "٢٣ تشرين الثاني ٢٠٢٦");
        Readme.Shows(SolarHijriDate.TryParse("دوشنبه، ۲ آذرماه ۱۴۰۵", out date), true);
        Readme.Shows(RelativeTime.Of(TimeSpan.FromMinutes(-5)), "۵ دقیقه پیش");
    }

    [Fact]
    public void Numbers()
    {
        Readme.Shows(Digits.ToPersian("سال 1405"), "سال ۱۴۰۵");
        Readme.Shows(NumberFormat.Of(1_234_567L), "۱٬۲۳۴٬۵۶۷");
        Readme.Shows(NumberFormat.Of(-1234.5m), "\u200E−۱٬۲۳۴٫۵");
        Readme.Shows(NumberFormat.Percent(0.05m, TextLanguage.Sorani), "٥\u00A0٪");
        Readme.Shows(NumberWords.Of(1405), "یک هزار و چهارصد و پنج");
        Readme.Shows(NumberWords.Ordinal(30), "سی\u200Cام");
        Readme.Shows(
            NumberWords.TryRead("۲ میلیون و ۵۰۰ هزار", out var count) ? count : 0,
            2_500_000,
            "NumberWords.TryRead(\"۲ میلیون و ۵۰۰ هزار\", out var count)"
        );
        Readme.Shows(
            NumberReading.TryRead("۱،۲۳۴٫۵۶", out var number) ? number : 0,
            1234.56m,
            "NumberReading.TryRead(\"۱،۲۳۴٫۵۶\", out var number)"
        );
    }

    [Fact]
    public void Names()
    {
        Readme.Shows(DisplayName.Clean("\u202Eعلی\u200Cرضا\u200E").Text, "علی\u200Cرضا");
        Readme.Shows(new ReservedNames(["سردبیر", "admin"]).Catch("س ر د بـير ۱"), "سردبیر");
        Readme.Shows(
            new WatchedWords(["شرطبندی"]).Find("ش.ر.ط ب ن د ی")[0].Word,
            "شرطبندی",
            "new WatchedWords([\"شرطبندی\"]).Find(\"ش.ر.ط ب ن د ی\")"
        );
        Readme.Shows(Finglish.IsLikely("salam kheili khabare khoobi bood"), true);
        Readme.Shows(BlankText.IsBlank("\u200C\u3164\u064E"), true);
        Readme.Shows(CleanText.Of("با\u0000ران\uFFFE"), "باران");
    }

    [Fact]
    public void Slugs_bidi_and_words()
    {
        Readme.Shows(Slug.Of("خبر: «فوری» از کتاب‌های سال ۱۴۰۵"), "خبر-فوری-از-کتاب-های-سال-1405");
        Readme.Shows(Bidi.FirstStrong("«Hello» سلام"), TextDirection.LeftToRight);
        Readme.Shows(Bidi.Isolate("Sara!").Trim('\u2068', '\u2069'), "Sara!", "Bidi.Isolate(\"Sara!\")");
        Readme.Shows(WordCount.Of("کتاب‌های خوب"), 2);
    }
}
